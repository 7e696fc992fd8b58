using ReportGen.Disclosure;
using ReportGen.Disclosure.Tests.Fixes;
using ReportGen.Fixes;
using ReportGen.Forms;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>Makes the corpus. The same every time: each group draws from a seed of its own.</summary>
internal static class Corpus
{
    private const int Year = 2023;

    public static IEnumerable<ConformanceGroup> Groups()
    {
        yield return new("consistent", "Every rule holds; nothing may be found.", Consistent());
        for (int count = 1; count <= 5; count++)
            yield return new($"independent-{count}", $"Wrong numbers in {count} cells of part three, independent of each other.", Independent(count));
        yield return new("named", "One mistake of a known sort in part three, whatever the number of cells it spoils.", Named());
        yield return new("outcomes", "Wrong numbers in part four.", Outcomes());
        yield return new("blanks", "Blanks: single ones, rows, totals over blank items.", Blanks.Cases());
        yield return new("kinds", "Numbers that cannot stand in their cell, and some that look odd and can.", Kinds.Cases());
        yield return new("years", "Two years of one organ: what was carried over, what is in force, what was copied.", Years.Cases());
        yield return new("text", "What the text says of figures that the tables hold: right, wrong, and in words that fit more than one figure.", Statements.Cases());
        yield return new("forms", "Years and forms that do not go together, and text that is missing.", Forms());
    }

    /// <summary>A consistent report of the 2021 form with organ, year and text.</summary>
    public static Disclosure2021 Report(Random random, int number, int year = Year)
    {
        Disclosure2021 report = ConsistentReports.Make(random);
        return Texts.Fill(report, number, year);
    }

    /// <summary>The case of a report that was spoiled; null where nothing came of it.</summary>
    public static ConformanceCase? Spoiled(string name, Report report, Cell[] truth)
    {
        (CellInfo, Cell)[] cells = [.. report.Form.Cells.Where(c => report.Cell(c.Index) != truth[c.Index]).Select(c => (c, truth[c.Index]))];
        return cells.Length == 0 || report.Validate().Count == 0 ? null : new ConformanceCase(name, report) { Truth = cells };
    }

    private static List<ConformanceCase> Consistent()
    {
        var cases = new List<ConformanceCase>();
        foreach (var (form, year) in new[] { (Disclosure2014.Metadata, 2016), (Disclosure2019.Metadata, 2020), (Disclosure2021.Metadata, Year) })
        {
            var random = new Random(year);
            for (int i = 1; i <= 6; i++)
                cases.Add(new ConformanceCase($"{form.Version}-{i}", Texts.Fill(ConsistentForms.Make(form, random), cases.Count + 1, year)));
        }

        return cases;
    }

    private static List<ConformanceCase> Independent(int count)
    {
        var random = new Random(100 + count);
        return Make(20, 100 * count, report =>
        {
            Mistakes.Independent(report, random, count);
            return true;
        }, random, static i => $"{i}");
    }

    private static List<ConformanceCase> Named()
    {
        var cases = new List<ConformanceCase>();
        foreach (string name in Mistakes.Named)
        {
            var random = new Random(200);
            cases.AddRange(Make(5, 1000 + cases.Count, report => Mistakes.Make(name, report, random), random, i => $"{name.Replace(' ', '-')}-{i}"));
        }

        return cases;
    }

    private static List<ConformanceCase> Outcomes()
    {
        var random = new Random(300);
        CellInfo[] review = [.. Disclosure2021.Metadata.Cells.Where(static c => c.Block.Table.Id == "review")];
        return Make(8, 2000, report =>
        {
            report.Cell(review[random.Next(review.Length)].Index) = random.Next(1, 30);
            return true;
        }, random, static i => $"{i}");
    }

    private static List<ConformanceCase> Forms()
    {
        var random = new Random(400);
        List<ConformanceCase> cases =
        [
            new("2021-form-for-2020", Report(random, 3001, 2020)),
            new("2019-form-for-2021", Texts.Fill(ConsistentForms.Make(Disclosure2019.Metadata, random), 3002, 2021)),
            new("2014-form-for-2019", Texts.Fill(ConsistentForms.Make(Disclosure2014.Metadata, random), 3003, 2019)),
        ];
        foreach (string section in new[] { "overview", "problems", "other" })
        {
            Disclosure2021 report = Report(random, 3004 + cases.Count);
            report.Paragraphs(report.Form.Sections.Single(s => s.Id == section)).Clear();
            cases.Add(new ConformanceCase($"{section}-without-text", report));
        }

        return cases;
    }

    private static List<ConformanceCase> Make(int count, int number, Func<Disclosure2021, bool> spoil, Random random, Func<int, string> name)
    {
        var cases = new List<ConformanceCase>();
        while (cases.Count < count)
        {
            Disclosure2021 report = Report(random, number + cases.Count);
            Cell[] truth = report.Cells.ToArray();
            if (spoil(report) && Spoiled(name(cases.Count + 1), report, truth) is { } made)
                cases.Add(made);
        }

        return cases;
    }
}
