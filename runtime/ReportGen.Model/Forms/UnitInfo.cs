namespace ReportGen.Forms;

/// <summary>A unit of a form.</summary>
/// <param name="label">The unit as printed: 万元.</param>
public sealed class UnitInfo(string label)
{
    /// <summary>The unit as printed: 万元.</summary>
    public string Label { get; } = label;

    /// <summary>The unit in English, where the schema gives it.</summary>
    public string? LabelEn { get; init; }
}
