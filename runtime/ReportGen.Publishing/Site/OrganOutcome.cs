using ReportGen.Messages;

namespace ReportGen.Publishing.Site;

/// <summary>What came of the page of an organ.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Series">Its figures over the years, by report; empty where none can be told.</param>
/// <param name="Listed">The pages that search engines are to know.</param>
/// <param name="Problems">What could not be written.</param>
internal sealed record OrganOutcome(OrganGroup Organ, IReadOnlyList<OrganSeries> Series, IReadOnlyList<string> Listed, IReadOnlyList<Problem> Problems);
