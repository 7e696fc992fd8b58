namespace ReportGen;

/// <summary>What a published document says of itself, as far as it could be read; each with its line, 0 where absent.</summary>
public sealed record DocumentIdentity
{
    /// <summary>The line with organ, year and title.</summary>
    public string? Title { get; init; }

    /// <summary>The line of <see cref="Title"/>.</summary>
    public int TitleLine { get; init; }

    /// <summary>The year named in the title; where there is none, in the sentence that publishes the report.</summary>
    public int? TitleYear { get; init; }

    /// <summary>The year of the period reported on (1月1日 to 12月31日).</summary>
    public int? PeriodYear { get; init; }

    /// <summary>The line of <see cref="PeriodYear"/>.</summary>
    public int PeriodLine { get; init; }

    /// <summary>The notices cited as the ground of the report, with the line of each: 国办公开办函〔2021〕30号.</summary>
    public IReadOnlyList<(string Notice, int Line)> CitedNotices { get; init; } = [];
}
