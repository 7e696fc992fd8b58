namespace ReportGen.Forms;

/// <summary>Key figures of a form that belong together. The first stands for the group where there is no room for all.</summary>
/// <param name="id">The key in the schema.</param>
/// <param name="label">What the group is called: 申请.</param>
/// <param name="figures">The figures, in order.</param>
public sealed class FigureGroupInfo(string id, string label, IReadOnlyList<FigureInfo> figures)
{
    /// <summary>The key in the schema.</summary>
    public string Id { get; } = id;

    /// <summary>What the group is called: 申请.</summary>
    public string Label { get; } = label;

    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<FigureInfo> Figures { get; } = figures;

    /// <summary>The same as <see cref="Label"/> in English, where the schema gives it.</summary>
    public string? LabelEn { get; init; }

    /// <summary>Whether the figures are the parts of a whole, so that they can be stacked.</summary>
    public bool IsWhole { get; init; }
}
