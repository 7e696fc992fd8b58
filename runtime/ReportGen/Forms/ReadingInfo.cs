namespace ReportGen.Forms;

/// <summary>A sum of cells of a form.</summary>
public sealed class ReadingInfo
{
    /// <summary>The sum as the schema states it.</summary>
    public required string Expression { get; init; }

    /// <summary>For each term its coefficient.</summary>
    public required decimal[] Coefficients { get; init; }

    /// <summary>For each term its cell; -1 for a constant.</summary>
    public required int[] Cells { get; init; }
}
