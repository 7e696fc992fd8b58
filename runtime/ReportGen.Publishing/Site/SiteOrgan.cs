namespace ReportGen.Publishing.Site;

/// <summary>An organ as the site file has it.</summary>
/// <param name="Code">The code that its pages and its reports of all years go by.</param>
/// <param name="Name">The name it has now.</param>
/// <param name="FormerNames">The names it had, under which earlier reports were made.</param>
/// <param name="Region">The region, or other group, it stands under; null for none.</param>
public sealed record SiteOrgan(string Code, string Name, IReadOnlyList<string> FormerNames, string? Region);
