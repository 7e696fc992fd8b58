using ReportGen.Forms;
using ReportGen.Rules;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// What each year of an organ left for the next and what that one took over: the rules of its form by which a cell of this year
/// equals one of last year.
/// </summary>
internal static class CarryChain
{
    /// <summary>The links of the chain, by year.</summary>
    /// <param name="series">The organ's years.</param>
    /// <param name="figures">The figures of the form, of which a link must hold one: a rule speaks of every column, a page of those that count.</param>
    /// <param name="isEnglish">Whether they are called as in English, where the schema says it.</param>
    public static List<ViewRecord> Of(OrganSeries series, IReadOnlyList<SiteFigure> figures, bool isEnglish)
    {
        var key = figures.Where(static f => f.Cells.Count == 1).Select(static f => f.Cells[0]).ToHashSet();
        var links = new List<ViewRecord>();
        foreach (var (taken, left) in Pairs(series.Lens).Where(p => key.Contains(p.Taken) && key.Contains(p.Left)).Distinct())
        {
            CellInfo cell = series.Lens.Cells[taken];
            for (int i = 1; i < series.Years.Count; i++)
            {
                (int from, int to) = (series.Years[i - 1], series.Years[i]);
                (decimal? given, decimal? found) = (series.Value(from, left), series.Value(to, taken));
                // Two years of which neither says anything are no link.
                if (given is null && found is null)
                    continue;
                links.Add(new ViewRecord(ViewTypes.Carry)
                {
                    ["name"] = isEnglish ? cell.NameEn : cell.Name,
                    ["unit"] = isEnglish ? cell.UnitEn : cell.Unit,
                    ["from_year"] = from,
                    ["to_year"] = to,
                    ["left"] = given,
                    ["taken"] = found,
                    ["left_text"] = given is { } g ? Text(g) : "—",
                    ["taken_text"] = found is { } f ? Text(f) : "—",
                    ["state"] = given is null || found is null ? "unknown" : given == found ? "equal" : "differs",
                });
            }
        }

        return links;
    }

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(int Taken, int Left)> Pairs(FormInfo form)
    {
        foreach (RuleInfo rule in form.Rules.Where(static r => r.Comparison == Comparison.Equal && r.When is null))
        {
            foreach (RuleInstance instance in rule.Instances)
            {
                if (instance.Difference is not { Constant: 0, Terms: [var a, var b] } || a.Coefficient != -b.Coefficient || Math.Abs(a.Coefficient) != 1)
                    continue;
                if (a.Reference.IsPrevious != b.Reference.IsPrevious)
                    yield return a.Reference.IsPrevious ? (b.Reference.Cell, a.Reference.Cell) : (a.Reference.Cell, b.Reference.Cell);
            }
        }
    }
}
