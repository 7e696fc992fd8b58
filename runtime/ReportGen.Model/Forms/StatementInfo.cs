namespace ReportGen.Forms;

/// <summary>A figure that the text of a report states and its tables hold too: how it is worded, and which cells it must agree with.</summary>
public sealed class StatementInfo
{
    /// <summary>The stable id: narrative.received.</summary>
    public required string Id { get; init; }

    /// <summary>How bad it is when text and tables disagree.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is stated, for messages: 本年新收申请数.</summary>
    public required string Label { get; init; }

    /// <summary>The same in English.</summary>
    public string? LabelEn { get; init; }

    /// <summary>The wordings with a number.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>The wordings that say there was none.</summary>
    public IReadOnlyList<string> None { get; init; } = [];

    /// <summary>Words of which one must stand in the same sentence, or before it in the paragraph; empty for any.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Words that must not stand in the same sentence.</summary>
    public IReadOnlyList<string> NotAbout { get; init; } = [];

    /// <summary>Words that must not stand in the same clause.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>The ids of the sections to look in; empty for all.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Words of which one must stand in the sections named: the form wants the matter spoken of.</summary>
    public IReadOnlyList<string> Mention { get; init; } = [];

    /// <summary>What the number may mean, each a sum of cells. It must agree with one of them.</summary>
    public IReadOnlyList<ReadingInfo> Readings { get; init; } = [];

    /// <summary>The first year of which it is tested; null where it is not limited.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year of which it is tested; null where it is not limited.</summary>
    public int? LastYear { get; init; }

    /// <summary>Whether it is tested of a report. One whose year is not known is spared nothing.</summary>
    public bool CoversYear(int? year) => (FirstYear is not { } first || year is null || year >= first) && (LastYear is not { } last || year is null || year <= last);
}
