using System.Globalization;
using ReportGen.Conformance.Tests.Generation;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Tests.Reading;
using Xunit.Abstractions;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>
/// Reports printed in every layout and damaged: nothing may be read otherwise than a careful person reads it without a
/// finding on its table. REPORTGEN_MUTATIONS says how many are tried.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int ByDefault = 3_000;
    private const int Reports = 24;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : ByDefault;

    [Fact]
    public void No_damage_makes_a_figure_wrong_without_a_finding()
    {
        var failures = new List<string>();
        var tried = new SortedDictionary<string, (int All, int Refused, int Other, int Wrong)>(StringComparer.Ordinal);
        PrintedReport[] reports = [.. Enumerable.Range(0, Reports).SelectMany(Print)];
        for (int i = 0; i < Count; i++)
        {
            var random = new Random(i);
            PrintedReport report = reports[random.Next(reports.Length)];
            string kind = Mutator.Kinds[random.Next(Mutator.Kinds.Count)];
            if (new Mutator(report, random).Make(kind) is not { } mutant)
                continue;
            List<string> wrong = mutant.Failures(report, out bool isRefused);
            if (wrong.Count > 0)
                failures.Add($"{i} {kind} {report.Truth.Form.Version} {report.Layout}: {string.Join("; ", wrong.Take(3))}\n{Difference(report.Text, mutant.Text)}");
            var (all, refused, other, bad) = tried.GetValueOrDefault(kind);
            tried[kind] = (all + 1, refused + (isRefused ? 1 : 0), other + (mutant.IsOther ? 1 : 0), bad + (wrong.Count > 0 ? 1 : 0));
        }

        foreach ((string kind, var (all, refused, other, bad)) in tried)
            output.WriteLine($"{kind,-22} {all,7} tried {refused,7} refused {other,7} another document {bad,5} wrong");
        Assert.True(failures.Count == 0, $"{failures.Count} of {tried.Values.Sum(static t => t.All)}\n{string.Join('\n', failures.Take(40))}");
    }

    private static IEnumerable<PrintedReport> Print(int seed)
    {
        var random = new Random(1000 + seed);
        FormInfo form = DisclosureForms.All[seed % DisclosureForms.All.Count];
        Report report = Texts.Fill(ConsistentForms.Make(form, random, isBusy: seed % 2 == 0), seed, (form.FirstYear ?? 2020) + 1);
        return Enum.GetValues<Layout>().Select(layout => PrintedReport.Of(report, layout));
    }

    // The lines that differ, with one before and after.
    private static string Difference(string one, string other)
    {
        string[] a = one.Split('\n');
        string[] b = other.Split('\n');
        int first = 0;
        while (first < a.Length && first < b.Length && a[first] == b[first])
            first++;
        string Show(string[] lines) => string.Join(" ⏎ ", lines.Skip(Math.Max(0, first - 1)).Take(4).Select(static l => l.Length > 90 ? l[..90] + "…" : l)).Replace('\u001F', '¦');
        return $"    - {Show(a)}\n    + {Show(b)}";
    }
}
