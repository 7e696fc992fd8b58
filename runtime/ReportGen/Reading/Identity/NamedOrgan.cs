namespace ReportGen.Reading.Identity;

/// <summary>An organ that a document names elsewhere than in its title.</summary>
/// <param name="Organ">The name.</param>
/// <param name="Line">The line that names it.</param>
/// <param name="Year">The year of the report, where the same words name it.</param>
internal sealed record NamedOrgan(string Organ, int Line, int? Year = null);
