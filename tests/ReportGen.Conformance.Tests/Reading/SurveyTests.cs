using System.Globalization;
using System.Text;
using ReportGen.Conformance.Tests.Generation;
using ReportGen.Conformance.Tests.Printing;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Tests.Reading;
using Xunit.Abstractions;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>
/// Consistent reports of random figures, printed in every layout and container, whole and damaged once and twice. The table
/// of docs/reading.md comes from a long run: REPORTGEN_SURVEY=20000 REPORTGEN_SURVEY_OUT=FILE. REPORTGEN_SURVEY_OF=odt,doc surveys some.
/// </summary>
public sealed class SurveyTests(ITestOutputHelper output)
{
    private const int ByDefault = 1_500;
    private const int Reports = 24;
    private const int MostDamage = 2;

    /// <summary>What is wanted of each amount of damage: the F1 of figures read.</summary>
    private static readonly double[] Goals = [0.995, 0.97, 0.92];

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_SURVEY"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : ByDefault;

    [Fact]
    public void What_is_read_is_what_is_printed_and_what_is_not_is_told()
    {
        string[] ways = [.. Enum.GetNames<Layout>(), .. Containers.Kinds];
        if (Environment.GetEnvironmentVariable("REPORTGEN_SURVEY_OF") is { Length: > 0 } some)
            ways = [.. ways.Where(some.Split(',').Contains)];
        GridDocument[] documents = [.. Enumerable.Range(0, Reports).Select(static i => GridDocument.Of(ReportOf(i)))];
        var sums = new Dictionary<(string Way, int Damage), (int Right, int Refused, int Wrong, int Silent, int Documents)>();
        var silent = new List<string>();
        var falsely = new List<string>();
        for (int i = 0; i < Count; i++)
        {
            var random = new Random(50_000 + i);
            string way = ways[i % ways.Length];
            int amount = i / ways.Length % (MostDamage + 1);
            GridDocument document = documents[random.Next(Reports)].Copy();
            (GridDamage damage, string kinds) = Damage(document, random, amount);
            ReadResult result = Read(document, way);
            GridOutcome outcome = GridOutcome.Of(document.Truth, damage, result, showsShortRows: Containers.ShowsShortRows(way));
            var (right, refused, wrong, unsaid, all) = sums.GetValueOrDefault((way, amount));
            sums[(way, amount)] = (right + outcome.Right, refused + outcome.Refused, wrong + outcome.Wrong, unsaid + outcome.Silent.Count, all + 1);
            if (outcome.Silent.Count > 0)
                silent.Add($"{i} {way} [{kinds}] {document.Truth.Form.Version}: {string.Join("; ", outcome.Silent.Take(3))}");
            if (amount == 0 && result.Findings.FirstOrDefault(static f => f.Severity == Severity.Error) is { } error)
                falsely.Add($"{i} {way} {document.Truth.Form.Version}: {error.Message}");
        }

        string table = Table(ways, sums);
        output.WriteLine(table);
        if (Environment.GetEnvironmentVariable("REPORTGEN_SURVEY_OUT") is { Length: > 0 } file)
            File.WriteAllText(file, table);
        Assert.True(silent.Count == 0, $"{silent.Count} of {Count} wrong without a word:\n{string.Join('\n', silent.Take(40))}");
        Assert.True(falsely.Count == 0, $"errors in whole documents:\n{string.Join('\n', falsely.Take(20))}");
        for (int amount = 0; amount <= MostDamage; amount++)
            Assert.True(F1(Sum(sums, amount)) >= Goals[amount], $"F1 {F1(Sum(sums, amount)):F4} with damage {amount}");
    }

    internal static Report ReportOf(int number)
    {
        var random = new Random(7_000 + number);
        FormInfo form = DisclosureForms.All[number % DisclosureForms.All.Count];
        return Texts.Fill(ConsistentForms.Make(form, random, isBusy: number % 2 == 0), number, (form.FirstYear ?? 2020) + 1);
    }

    internal static (GridDamage Damage, string Kinds) Damage(GridDocument document, Random random, int amount)
    {
        var damage = new GridDamage(document, random);
        var kinds = new List<string>();
        for (int attempt = 0; kinds.Count < amount && attempt < 50; attempt++)
        {
            string kind = GridDamage.Kinds[random.Next(GridDamage.Kinds.Count)];
            // A figure in two and another gone make as many figures as there were: another document.
            bool isOther = (kind is "line end in figure" && kinds.Exists(static k => k is "figure dropped" or "cell dropped"))
                || (kind is "figure dropped" or "cell dropped" && kinds.Contains("line end in figure"));
            if (!isOther && damage.Make(kind))
                kinds.Add(kind);
        }

        return (damage, string.Join(", ", kinds));
    }

    internal static ReadResult Read(GridDocument document, string way) =>
        Enum.TryParse(way, out Layout layout) ? Containers.Read(document, layout) : Containers.Read(document, way);

    private static (int Right, int Refused, int Wrong) Sum(Dictionary<(string Way, int Damage), (int Right, int Refused, int Wrong, int Silent, int Documents)> sums, int amount)
    {
        var own = sums.Where(s => s.Key.Damage == amount).Select(static s => s.Value).ToList();
        return (own.Sum(static s => s.Right), own.Sum(static s => s.Refused), own.Sum(static s => s.Wrong));
    }

    private static double F1((int Right, int Refused, int Wrong) sum) => 2.0 * sum.Right / Math.Max(1, (2.0 * sum.Right) + sum.Wrong + sum.Refused + sum.Wrong);

    private static string Table(string[] ways, Dictionary<(string Way, int Damage), (int Right, int Refused, int Wrong, int Silent, int Documents)> sums)
    {
        var text = new StringBuilder("| printed as | damage | documents | right | refused | wrong | of these without a word | F1 |\n|---|---|---|---|---|---|---|---|\n");
        for (int amount = 0; amount <= MostDamage; amount++)
        {
            foreach (string way in ways)
            {
                if (sums.TryGetValue((way, amount), out var s))
                    text.Append(CultureInfo.InvariantCulture, $"| {way} | {amount} | {s.Documents} | {s.Right} | {s.Refused} | {s.Wrong} | {s.Silent} | {F1((s.Right, s.Refused, s.Wrong)):F4} |\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"| all | {amount} | {sums.Where(s => s.Key.Damage == amount).Sum(static s => s.Value.Documents)} | {Sum(sums, amount).Right} | {Sum(sums, amount).Refused} | {Sum(sums, amount).Wrong} | {sums.Where(s => s.Key.Damage == amount).Sum(static s => s.Value.Silent)} | {F1(Sum(sums, amount)):F4} |\n");
        }

        return text.ToString();
    }
}
