namespace ReportGen.Publishing.Site;

/// <summary>A key figure of a version of a form.</summary>
/// <param name="Id">Its name in the schema.</param>
/// <param name="Group">The label of its group.</param>
/// <param name="Name">What it is called.</param>
/// <param name="NameEn">The same in English, where the schema says it.</param>
/// <param name="Unit">Its unit; null for none.</param>
/// <param name="Cells">The cells that are added up; one for most figures.</param>
/// <param name="IsFirst">Whether it stands for its group where there is no room for all.</param>
/// <param name="IsPart">Whether the figures of its group are the parts of a whole.</param>
internal sealed record SiteFigure(string Id, string Group, string Name, string? NameEn, string? Unit, IReadOnlyList<int> Cells, bool IsFirst, bool IsPart);
