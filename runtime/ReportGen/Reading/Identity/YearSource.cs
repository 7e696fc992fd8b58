namespace ReportGen.Reading.Identity;

/// <summary>From where the year of a report was taken whose title names none.</summary>
internal enum YearSource
{
    /// <summary>The sentence that publishes the report.</summary>
    Sentence,

    /// <summary>The period that it says it covers.</summary>
    Period,

    /// <summary>The year that its text names most often.</summary>
    Text,
}
