using System.Globalization;
using ReportGen.Conformance.Tests.Printing;
using ReportGen.Reading;
using Xunit.Abstractions;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>
/// Reports as HTML, Word and Excel, damaged as documents: cells, rows and tables, never bytes. Nothing may be read otherwise
/// than a careful person reads it without a finding on its table. REPORTGEN_MUTATIONS says how many are tried.
/// </summary>
public sealed class DocumentMutationTests(ITestOutputHelper output)
{
    private const int ByDefault = 1_000;
    private const int Reports = 24;

    private static readonly string[] Kinds = [.. GridDamage.Kinds, GridDamage.EditedParagraph];

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : ByDefault;

    [Fact]
    public void No_damage_makes_a_figure_wrong_without_a_finding()
    {
        GridDocument[] documents = [.. Enumerable.Range(0, Reports).Select(static i => GridDocument.Of(SurveyTests.ReportOf(i)))];
        var failures = new List<string>();
        var tried = new SortedDictionary<string, (int All, int Refused, int Other, int Wrong)>(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            var random = new Random(300_000 + i);
            string way = Containers.Kinds[i % Containers.Kinds.Count];
            string kind = Kinds[random.Next(Kinds.Length)];
            GridDocument document = documents[random.Next(Reports)].Copy();
            var damage = new GridDamage(document, random);
            if (!damage.Make(kind))
                continue;
            ReadResult result = Containers.Read(document, way);
            GridOutcome outcome = GridOutcome.Of(document.Truth, damage, result, showsShortRows: Containers.ShowsShortRows(way));
            // What stands outside the tables changes none of their cells, told or not.
            bool isWrong = outcome.Silent.Count > 0 || (kind == GridDamage.EditedParagraph && outcome.Wrong > 0);
            if (isWrong)
                failures.Add($"{i} {way} {kind} {document.Truth.Form.Version}: {outcome.Wrong} wrong; {string.Join("; ", outcome.Silent.Take(3))}");
            var (all, refused, other, wrong) = tried.GetValueOrDefault(kind);
            tried[kind] = (all + 1, refused + (result.Report is null ? 1 : 0), other + (damage.IsOther ? 1 : 0), wrong + (isWrong ? 1 : 0));
        }

        foreach ((string kind, var (all, refused, other, wrong)) in tried)
            output.WriteLine($"{kind,-22} {all,7} tried {refused,7} refused {other,7} another document {wrong,5} wrong");
        Assert.True(failures.Count == 0, $"{failures.Count} of {tried.Values.Sum(static t => t.All)}\n{string.Join('\n', failures.Take(40))}");
    }
}
