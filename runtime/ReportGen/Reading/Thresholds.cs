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

    /// <summary>What a full line may leave empty before a character, or two that stay together, that had no room.</summary>
    public const int RoomAtLineEnd = 8;

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

    /// <summary>A shorter line without a stop may be a heading, a name or a date.</summary>
    public const int ShortestSentence = 12;

    /// <summary>A shorter line before the first section is of the page, unless it is a sentence.</summary>
    public const int ShortestOpening = 20;

    /// <summary>A sentence above the title is of the report where it is as long.</summary>
    public const int ShortestSentenceAboveTitle = 30;

    /// <summary>A longer line at the end of a document is no chrome of the page.</summary>
    public const int LongestChrome = 60;

    /// <summary>A longer cell holds text, not a label or a figure.</summary>
    public const int LongestCell = 60;

    // Titles of sections.

    /// <summary>A longer line is no title of a section.</summary>
    public const int LongestSectionTitle = 48;

    /// <summary>So many lines are compared with titles for likeness; no report has as many.</summary>
    public const int MostLinesCompared = 40_000;

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

    // Labels.

    /// <summary>Of two runs of labels as heavy as each other the closer one is meant.</summary>
    public const double CostOfDistance = 1e-5;

    /// <summary>What figures behind it count for that a text is the label of a row: more than its number, less than its words.</summary>
    public const double WeightOfFigures = 0.8;

    /// <summary>A label is broken into no more tokens.</summary>
    public const int MostTokensOfLabel = 24;

    /// <summary>So many letters of labels run together on a line.</summary>
    public const int LongestRunOfLabels = 200;

    /// <summary>A remark in brackets behind a label is not longer.</summary>
    public const int LongestRemark = 100;

    /// <summary>A remark is broken over no more lines.</summary>
    public const int MostLinesOfRemark = 6;

    /// <summary>A text is like a label that it exceeds by no more letters.</summary>
    public const int MostLettersBeyondLabel = 12;

    /// <summary>Places where labels may stand beyond so many are passed over: no table has as many.</summary>
    public const int MostMatches = 10_000;

    /// <summary>So many different texts are compared with the labels for likeness.</summary>
    public const int MostSimilarTexts = 2_000;

    // Tables.

    /// <summary>So many rows whose totals come out in an order outvote one whose total does not.</summary>
    public const int SumsThatOutvoteOne = 4;

    /// <summary>Headers that stand out of their place are sought among so many tokens after what comes before them.</summary>
    public const int TokensOfHeaders = 200;

    /// <summary>Longer words behind a label are no value, however odd.</summary>
    public const int LongestOddValue = 12;

    /// <summary>So many letters behind a label are a figure that was recognised wrongly, not a word.</summary>
    public const int LongestLetters = 3;

    /// <summary>A table with fewer values than one in so many cells, hardly any of them twice, has lost its values: real ones are full of zeros.</summary>
    public const int CellsPerValueLost = 2;

    /// <summary>How many values may stand twice in a table that lost what was repeated.</summary>
    public const int MostRepeatsWhereValuesWereLost = 3;

    /// <summary>Behind the last row of a table numbers are of the table within so many tokens.</summary>
    public const int TokensBehindTable = 400;

    /// <summary>A unit is not longer.</summary>
    public const int LongestUnit = 8;

    /// <summary>The figures of a table without row labels follow its headers after no more words.</summary>
    public const int MostWordsBeforeFigures = 4;

    /// <summary>Pieces of a label whose values stand in its midst lie within so many tokens.</summary>
    public const int TokensWithinLabel = 40;

    /// <summary>A report has a few thousand tokens; in what is so much longer nothing is sought twice.</summary>
    public const int MostTokensToSearchAgain = 20_000;

    /// <summary>A table of which one label in so many stands elsewhere too is sought there.</summary>
    public const int LabelsPerOneRepeated = 3;

    /// <summary>A table stands in a document so often at most; more is a list of something else.</summary>
    public const int MostRepeats = 4;

    /// <summary>So many rows show how the cells of a row stand.</summary>
    public const int RowsThatShowAPattern = 3;

    /// <summary>So many labels that differ from the form in one way are named one by one.</summary>
    public const int MostLabelsNamed = 4;

    /// <summary>A label with a figure before it has at most so many letters.</summary>
    public const int LongestGluedLabel = 200;

    /// <summary>So many rows that the form does not have are named one by one.</summary>
    public const int MostUnknownRowsNamed = 3;

    /// <summary>So many rows numbered in order show a column of row numbers.</summary>
    public const int FewestNumberedRows = 4;

    /// <summary>Between two numbers of rows so many may be lost, less one, with their rows.</summary>
    public const int MostLostNumbers = 3;

    /// <summary>A number of a row, or the head over such numbers, is no longer.</summary>
    public const int LongestRowNumber = 4;

    // Forms.

    /// <summary>A document that holds so much of what a form prints shows by it which forms are worth a closer look.</summary>
    public const double ShareThatShowsAForm = 0.5;

    /// <summary>A form of whose labels so much less is there than of another's is not the one.</summary>
    public const double ShareBetweenForms = 0.1;

    /// <summary>Forms as near to each other as this are told apart by year and cited notice.</summary>
    public const double NearTie = 0.03;
}
