namespace ReportGen.Forms;

/// <summary>A key figure of a form: what summaries, charts, lists and pages over many reports show of it.</summary>
/// <param name="id">The key in the schema, unique in the form.</param>
/// <param name="label">What it is called for short: 新收申请.</param>
/// <param name="cells">The places of its cells in the report's store, in order. Several are added up, and where one of them has no value the sum has none.</param>
public sealed class FigureInfo(string id, string label, IReadOnlyList<int> cells)
{
    /// <summary>The key in the schema, unique in the form.</summary>
    public string Id { get; } = id;

    /// <summary>What it is called for short: 新收申请.</summary>
    public string Label { get; } = label;

    /// <summary>The places of its cells in the report's store, in order. Several are added up, and where one of them has no value the sum has none.</summary>
    public IReadOnlyList<int> Cells { get; } = cells;

    /// <summary>The same as <see cref="Label"/> in English, where the schema gives it.</summary>
    public string? LabelEn { get; init; }

    /// <summary>The unit of its cells; null for none.</summary>
    public string? Unit { get; init; }
}
