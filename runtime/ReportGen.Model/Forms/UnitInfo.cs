namespace ReportGen.Forms;

/// <summary>A unit of a form.</summary>
/// <param name="label">The unit as printed: 万元.</param>
public sealed class UnitInfo(string label)
{
    /// <summary>The unit as printed: 万元.</summary>
    public string Label { get; } = label;

    /// <summary>The unit in English, where the schema gives it.</summary>
    public string? LabelEn { get; init; }

    /// <summary>The unit that <see cref="Times"/> tells of: 1 箱 is 24 of 瓶. Null where the schema does not say.</summary>
    public string? Of { get; init; }

    /// <summary>How many of <see cref="Of"/> one of this unit is; greater than 0.</summary>
    public decimal? Times { get; init; }
}
