namespace ReportGen.Publishing.Commands;

/// <summary>What a publication came to, in numbers.</summary>
/// <param name="Directory">The folder.</param>
/// <param name="Published">The reports published.</param>
/// <param name="Drafts">Those of them that have errors, and say so.</param>
/// <param name="Held">The reports held back for their errors.</param>
/// <param name="Failed">What could not be read or written.</param>
/// <param name="Removed">The files taken away that nothing asks for any more.</param>
/// <param name="WithoutDate">The reports that stand in no feed, since they do not say when they were published; 0 where there is no feed.</param>
internal sealed record PublishSummary(string Directory, int Published, int Drafts, int Held, int Failed, int Removed, int WithoutDate);
