using ReportGen.Forms;

namespace ReportGen.Publishing.Site;

/// <summary>The key figures that the schema of a form names.</summary>
internal static class KeyFigures
{
    /// <summary>The figures of a form, in the order of its schema; the first of a group stands for it where there is no room for all.</summary>
    public static IReadOnlyList<SiteFigure> Of(FormInfo form) =>
        [.. form.Figures.SelectMany(static g => g.Figures.Select((f, i) => new SiteFigure(f.Id, g.Label, f.Label, f.LabelEn, f.Unit, f.Cells, i == 0, g.IsWhole)))];
}
