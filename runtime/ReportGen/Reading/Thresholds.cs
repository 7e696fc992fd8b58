namespace ReportGen.Reading;

/// <summary>
/// Where reading draws its lines. Lengths are in characters unless said otherwise. Each was set on published reports and
/// on printed ones whose figures are known; docs/reading.md says how to measure what a change does.
/// </summary>
internal static class Thresholds
{
    // Lines.

    /// <summary>A sentence is not broken over more lines; what goes on is a text that lost its stops.</summary>
    public const int MostJoinedLines = 60;

    /// <summary>In half-width places. A shorter line that ends without a stop is a heading or a cell, not the full line of a page.</summary>
    public const int ShortestFullLine = 30;

    /// <summary>In half-width places. Wider lines are whole paragraphs: nothing broke them.</summary>
    public const int WidestBrokenLine = 140;

    /// <summary>Lines broken at a margin come this near to the widest of them.</summary>
    public const double ShareOfFullLine = 0.8;

    /// <summary>No row of a table without bars is longer.</summary>
    public const int LongestRow = 240;

    /// <summary>Shorter pieces of labels are words that sentences hold too.</summary>
    public const int ShortestPieceOfLabel = 4;

    // Titles and names.

    /// <summary>A form with a shorter title is not told by it.</summary>
    public const int ShortestTitle = 4;

    /// <summary>A title is broken over no more lines.</summary>
    public const int MostTitleLines = 3;

    /// <summary>A longer line is a sentence.</summary>
    public const int LongestTitleText = 90;

    /// <summary>So many filled lines a page may print before a title.</summary>
    public const int MostLinesBeforeTitle = 400;

    /// <summary>One letter in so many may be another than in the title of the form.</summary>
    public const int LettersPerTypingError = 4;

    /// <summary>Who publishes or drew up a report is said among so many of its first filled lines.</summary>
    public const int MostOpeningLines = 60;

    /// <summary>A signature stands among so many of the last filled lines.</summary>
    public const int MostClosingLines = 20;

    /// <summary>The year that a report without title and period is about is named most often in so much of its text.</summary>
    public const int TextThatNamesItsYear = 6000;

    /// <summary>No report cites more notices.</summary>
    public const int MostNotices = 40;

    /// <summary>Names of organs are not longer.</summary>
    public const int LongestOrgan = 60;

    // Titles of sections.

    /// <summary>Lines that may be titles beyond so many are passed over: no report has as many.</summary>
    public const int MostCandidateTitles = 1500;

    /// <summary>A title over a table is followed by labels of the table within so many tokens.</summary>
    public const int TokensThatShowATable = 60;

    /// <summary>From this likeness on a title may stand out of order, and shows that the document is a report of the form.</summary>
    public const double SureTitle = 0.85;

    /// <summary>What a heading in other words counts for that has the number and the place of a section.</summary>
    public const double TitleInOtherWords = 0.4;

    /// <summary>A longer line is a sentence that begins with a number.</summary>
    public const int LongestHeadingInOtherWords = 24;

    /// <summary>A heading in other words is sought in so many lines: no section has more.</summary>
    public const int LinesOfSection = 4_000;
}
