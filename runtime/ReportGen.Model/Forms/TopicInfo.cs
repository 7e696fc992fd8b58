namespace ReportGen.Forms;

/// <summary>Something that the text of a section must speak of.</summary>
/// <param name="id">The key in the schema.</param>
/// <param name="label">The words by which a text names it: 依申请公开.</param>
public sealed class TopicInfo(string id, string label)
{
    /// <summary>The key in the schema.</summary>
    public string Id { get; } = id;

    /// <summary>The words by which a text names it: 依申请公开.</summary>
    public string Label { get; } = label;

    /// <summary>The same in English.</summary>
    public string? LabelEn { get; init; }

    /// <summary>Other words for it met in published reports.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
