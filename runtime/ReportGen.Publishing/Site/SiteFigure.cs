using ReportGen.Rendering;

namespace ReportGen.Publishing.Site;

/// <summary>A key figure of a version of a form.</summary>
/// <param name="Id">Its name in the schema.</param>
/// <param name="Group">The label of its group, in the language of the site where the schema has it.</param>
/// <param name="Name">What it is called, in that language too.</param>
/// <param name="NameEn">The same in English, where the schema says it.</param>
/// <param name="Unit">Its unit, in that language too; null for none.</param>
/// <param name="Format">How number.format prints it.</param>
/// <param name="Cells">The cells that are added up; one for most figures.</param>
/// <param name="IsFirst">Whether it stands for its group where there is no room for all.</param>
/// <param name="IsPart">Whether the figures of its group are the parts of a whole.</param>
internal sealed record SiteFigure(string Id, string Group, string Name, string? NameEn, string? Unit, string Format, IReadOnlyList<int> Cells, bool IsFirst, bool IsPart)
{
    /// <summary>Whether it is a share or rate: one changes by percentage points, and a share of a share says little.</summary>
    public bool IsRate => Unit == "%";

    /// <summary>The change from one number to another: as a share, of a rate in points; null where one is not known or the base is 0.</summary>
    public decimal? Change(decimal? now, decimal? before) => IsRate ? now - before : NumberMath.Change(now, before);
}
