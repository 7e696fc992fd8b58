using ReportGen.Forms;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// What the page of an organ sees of the form through which the organ is shown: its title and its key figures by group, each
/// with its points over the years.
/// </summary>
internal static class FormLens
{
    /// <summary>The view of a form. A series is asked for by the place of its figure.</summary>
    public static ViewObject Of(FormInfo form, IReadOnlyList<SiteFigure> figures) => new("organ")
    {
        ["title"] = form.Title,
        ["title_en"] = form.TitleEn,
        ["form"] = form.Version,
        ["source"] = form.Source,
        ["figure_groups"] = figures.Select(static (f, i) => (Figure: f, Place: i)).GroupBy(static f => f.Figure.Group).Select(g => (object?)Group(form, g.Key, g)).ToList(),
    };

    private static ViewObject Group(FormInfo form, string label, IEnumerable<(SiteFigure Figure, int Place)> figures) => new("group")
    {
        ["label"] = label,
        ["is_whole"] = figures.First().Figure.IsPart,
        ["figures"] = figures.Select(f => (object?)new ViewObject("figure")
        {
            ["id"] = f.Figure.Id,
            ["name"] = f.Figure.Name,
            ["name_en"] = f.Figure.NameEn,
            ["unit"] = f.Figure.Unit,
            ["address"] = form.Cells[f.Figure.Cells[0]].Address,
            ["group"] = label,
            ["series"] = new ViewSlot(SlotKind.CellSeries, f.Place),
        }).ToList(),
    };
}
