using System.Text;
using Freight;
using ReportGen.Messages;
using ReportGen.Publishing.Commands;
using ReportGen.Rendering;
using ReportGen.Scriban;
using ReportGen.TestSupport;

namespace ReportGen.Samples.Tests;

/// <summary>The wide table in English.</summary>
public sealed class FreightTests
{
    private static readonly string Folder = Repository.Path("samples", "freight");

    private static string Data() => File.ReadAllText(Path.Combine(Folder, "data", "northmere-2025.json"));

    private static Freight2025 Report(string data) => Freight2025.Parse(Encoding.UTF8.GetBytes(data));

    [Fact]
    public void The_table_has_sixty_rows_and_forty_columns_under_four_levels_of_heads()
    {
        var block = Freight2025.Metadata.Tables[0].Blocks[0];
        Assert.Equal((60, 40, 4, 4), (block.Rows.Lines.Count, block.Columns.Lines.Count, block.Rows.Depth, block.Columns.Depth));
        Assert.Empty(Report(Data()).Validate());
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public void The_compiled_page_is_the_one_that_Scriban_makes_though_most_of_its_text_is_folded(string format)
    {
        Freight2025 report = Report(Data());
        // One blank, so that both ways of writing a cell are met.
        report.Traffic.Bulk.Dry.Ores.Iron.Inward.Foreign.Road.Q3 = Cell.Blank;
        var page = new Utf8Output();
        Freight2025.Metadata.Renderers.Single(r => r.Format == format).Render(report, new RenderContext { Draft = true }, page);
        string interpreted = new ScribanRenderer(Folder, ScribanLimits.Trusted).Render($"Freight.sbn-{format}", report, new RenderContext { Draft = true });
        Assert.Equal(interpreted, Encoding.UTF8.GetString(page.Written));
    }

    [Fact]
    public void A_wrong_quarter_is_found_in_its_row_and_in_its_column()
    {
        Freight2025 report = Report(Data());
        ref Cell cell = ref report.Traffic.Packed.General.Timber.Pulp.Outward.Domestic.Rail.Q2;
        cell = cell.Value + 1;
        Finding[] found = [.. report.ValidateTables()];
        Assert.Equal(["traffic.column-sum", "traffic.row-sum"], found.Select(static f => f.Rule).Order(StringComparer.Ordinal));
        Assert.Contains("Table 1", found[0].Message.In(Wording.English), StringComparison.Ordinal);
        Assert.Equal("traffic/packed.general.timber.pulp/outward.domestic.rail.q2", Assert.Single(report.FindFixes().Fixes[0].Changes).Cell.Address);
    }

    [Fact]
    public void Empties_that_outweigh_what_came_are_refused()
    {
        Freight2025 report = Report(Data());
        report.Traffic.Packed.Unitised.Containers.Empties.Outward.Foreign.Rail.Year = 1_000_000m;
        Assert.Contains(report.ValidateTables(), static f => f.Rule == "traffic.emptiesReturn");
    }

    [Fact]
    public void The_data_is_valid_and_published()
    {
        DirectoryInfo output = Directory.CreateTempSubdirectory("reportgen-freight-");
        try
        {
            Assert.Equal(0, ReportCommands.Run(FreightForms.All, ["publish", Path.Combine(Folder, "data"), "--out", output.FullName, "--lang", "en"]));
            Assert.Contains("scope=\"row\">Steam coal</th>", File.ReadAllText(Path.Combine(output.FullName, "2025", "northmere-2025.html")), StringComparison.Ordinal);
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }
}
