namespace ReportGen.Publishing.Loading;

/// <summary>What two reports have in common that are the same organ's for the same year.</summary>
/// <param name="Report">The name of the report, which all versions of its form share.</param>
/// <param name="Organ">The key of the organ; empty where the report names none.</param>
/// <param name="Year">The year; null where the report names none.</param>
public readonly record struct ReportKey(string Report, string Organ, int? Year);
