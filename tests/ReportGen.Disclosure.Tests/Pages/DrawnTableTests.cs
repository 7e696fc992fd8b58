using System.Text;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Rendering.Drawing;

namespace ReportGen.Disclosure.Tests.Pages;

public sealed class DrawnTableTests
{
    public static TheoryData<string, string, int, bool> Tables()
    {
        var tables = new TheoryData<string, string, int, bool>();
        foreach (FormInfo form in DisclosureForms.All)
        {
            foreach (TableInfo table in form.Tables)
            {
                foreach (int width in (ReadOnlySpan<int>)[44, 60, 80, 120, 0])
                {
                    tables.Add(form.Version, table.Id, width, false);
                    tables.Add(form.Version, table.Id, width, true);
                }
            }
        }

        return tables;
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_line_of_a_table_is_as_wide_as_the_others_and_none_wider_than_it_may_be(string version, string table, int width, bool isAmbiguousWide)
    {
        foreach (int seed in (ReadOnlySpan<int>)[1, 2, 3])
        {
            Report report = Sample.Random(seed, DisclosureForms.All.Single(f => f.Version == version));
            foreach (string[] part in Parts(Draw(report, table, width, isAmbiguousWide)))
            {
                int[] widths = [.. part.Select(l => TextWidth.Of(Encoding.UTF8.GetBytes(l), isAmbiguousWide)).Distinct()];
                Assert.Single(widths);
                Assert.True(width == 0 || widths[0] <= width, $"{widths[0]}\n{string.Join('\n', part)}");
            }
        }
    }

    [Theory]
    [InlineData("applications", 60)]
    [InlineData("review", 50)]
    public void A_table_that_is_too_wide_is_cut_by_its_columns_with_the_labels_repeated(string table, int width)
    {
        string[][] parts = [.. Parts(Draw(Sample.Consistent(), table, width, isAmbiguousWide: false))];
        Assert.True(parts.Length > 1);
        if (table == "applications")
            Assert.All(parts, static p => Assert.Contains(p, static l => l.Contains("1.属于", StringComparison.Ordinal)));
        Assert.Contains(parts, static p => p.Any(static l => l.Contains("总计", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_value_longer_than_its_column_widens_it_and_words_are_broken()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Applications.Received.Total = 1234567890123;
        report.Cell(0) = Cell.Unreadable;
        report.SetOrigin(0, new CellOrigin(1, 1, "大约三百五十余件左右，具体数字正在核对之中"));
        Assert.Contains("1234567890123", Draw(report, "applications", 100, isAmbiguousWide: false), StringComparison.Ordinal);
        string words = Draw(report, "proactive", 80, isAmbiguousWide: false);
        Assert.Contains("大约三百五", words, StringComparison.Ordinal);
        Assert.Single(Parts(words).First().Select(static l => TextWidth.Of(Encoding.UTF8.GetBytes(l), false)).Distinct());
    }

    [Fact]
    public void Spans_are_drawn()
    {
        string drawn = Draw(Sample.Consistent(), "review", 80, isAmbiguousWide: false);
        Assert.Contains("行政复议", drawn.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(3, drawn.Split('\n')[1].Count(static c => c == '│'));
    }

    private static string Draw(Report report, string table, int width, bool isAmbiguousWide)
    {
        var output = new Utf8Output();
        DrawnTables.Text(report, table, width, new RenderContext { IsAmbiguousWide = isAmbiguousWide }, output);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static IEnumerable<string[]> Parts(string drawn)
    {
        var part = new List<string>();
        foreach (string line in drawn.Split('\n').Where(static l => l.Length > 0 && l != "续表"))
        {
            part.Add(line);
            if (line[0] != '└')
                continue;
            yield return [.. part];
            part.Clear();
        }
    }
}
