using ReportGen.Forms;

namespace ReportGen.Publishing.Site;

/// <summary>The key figures that the schema of a form names.</summary>
internal static class KeyFigures
{
    /// <summary>The figures of a form, in the order of its schema; the first of a group stands for it where there is no room for all.</summary>
    /// <param name="form">The form.</param>
    /// <param name="isEnglish">Whether they are called as in English, where the schema says it.</param>
    public static IReadOnlyList<SiteFigure> Of(FormInfo form, bool isEnglish) =>
    [
        .. form.Figures.SelectMany(g => g.Figures.Select((f, i) => new SiteFigure(
            f.Id, Word(g.Label, g.LabelEn, isEnglish), Word(f.Label, f.LabelEn, isEnglish), f.LabelEn, isEnglish ? form.EnglishUnit(f.Unit) : f.Unit, FigureFormat.Of(form, f), f.Cells, i == 0, g.IsWhole))),
    ];

    private static string Word(string own, string? english, bool isEnglish) => isEnglish && english is not null ? english : own;
}
