namespace ReportGen.Publishing.Output;

/// <summary>A finding of a report that was published.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What was found, in the language of the run.</param>
/// <param name="Address">The address of its first cell; null for none.</param>
/// <param name="Cell">What that cell is called.</param>
internal sealed record SummaryFinding(string Rule, Severity Severity, string Message, string? Address, string? Cell);
