namespace ReportGen.Reading.Labels;

/// <summary>In what way a printed label is one of the form.</summary>
internal enum MatchKind : byte
{
    /// <summary>The same letters and digits.</summary>
    Exact,

    /// <summary>Another wording that the form knows.</summary>
    Alias,

    /// <summary>The label with its figures run into it (规章000).</summary>
    RunTogether,

    /// <summary>The label with more after it (自然人（件）).</summary>
    Longer,

    /// <summary>The label with a remark in brackets after it (规章（设区的市填写）).</summary>
    Noted,

    /// <summary>The same wording under another number, or under none.</summary>
    OtherNumber,

    /// <summary>Letters differ.</summary>
    Similar,

    /// <summary>The end is missing, or stands elsewhere.</summary>
    Cut,
}

/// <summary>A label of the form found in the text.</summary>
/// <param name="Label">The index among the expected labels.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Kind">In what way it matches.</param>
/// <param name="Quality">How well, up to 1.</param>
internal readonly record struct LabelMatch(int Label, int Start, int End, MatchKind Kind, double Quality)
{
    /// <summary>Whether figures stand behind it, as they do behind the label of a row and not behind a heading of the same words.</summary>
    public bool HasFigures { get; init; }
}
