using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportGen.Disclosure;
using ReportGen.EndToEnd.Tests;
using ReportGen.Json;
using ReportGen.TestSupport;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ReportGen.Conformance.Tests.Datasets;

/// <summary>The data set as other programs read it: DuckDB on Parquet and CSV, Open XML on the workbook.</summary>
public sealed class DatasetTests : IDisposable
{
    private static readonly string City = Path.Combine(Repository.Root, "samples", "city");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string At(string name) => _folder.At(name);

    private async Task<(int ExitCode, string Output, string Error)> Make(string formats, params string[] inputs) =>
        await Tool.Run(["dataset", .. inputs, "--out", _folder.Path, "--formats", formats, "--lang", "en"]);

    private static object? Ask(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = query;
        object? answer = command.ExecuteScalar();
        return answer is DBNull ? null : answer;
    }

    private static decimal Sum(string address, int year) => Directory.EnumerateFiles(City, $"{year}.json", SearchOption.AllDirectories)
        .Select(static f => ReportJsonReader.Read(File.ReadAllBytes(f), DisclosureForms.All).Report!)
        .Sum(r => r.Cell(r.Form.Cells.Single(c => c.Address == address).Index).Value);

    [Theory]
    [InlineData("parquet", "applications/received/total")]
    [InlineData("parquet", "proactive/item8.fees/amount")]
    [InlineData("csv", "applications/received/total")]
    [InlineData("csv", "proactive/item8.fees/amount")]
    public async Task Sums_asked_of_the_data_set_are_those_of_the_reports(string format, string address)
    {
        Assert.Equal(0, (await Make(format, City)).ExitCode);
        object? sum = Ask($"select cast(sum(value) as decimal(28,4)) from '{At($"figures.{format}")}' where address = '{address}' and year = 2023");
        Assert.Equal(Sum(address, 2023), Convert.ToDecimal(sum, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_blank_is_no_zero_in_any_format()
    {
        string data = At("in.json");
        File.WriteAllText(data, """{"form":"2021","organ":"某县人民政府","year":2023,"applications":{"received":{"natural":0}}}""");
        await Make("csv,parquet", data);
        foreach (string format in (string[])["csv", "parquet"])
        {
            string file = At($"figures.{format}");
            Assert.Equal("0", Convert.ToString(Ask($"select cast(value as integer) from '{file}' where address = 'applications/received/natural'"), CultureInfo.InvariantCulture));
            Assert.Null(Ask($"select value from '{file}' where address = 'applications/received/total'"));
            Assert.Equal("blank", Ask($"select state from '{file}' where address = 'applications/received/total'"));
        }
    }

    [Fact]
    public async Task Two_runs_write_the_same_bytes()
    {
        await Make("csv,parquet,xlsx", City);
        Dictionary<string, byte[]> first = Directory.EnumerateFiles(_folder.Path).ToDictionary(static f => f, File.ReadAllBytes);
        await Make("csv,parquet,xlsx", City);
        Assert.Equal(4, first.Count);
        Assert.All(first, static f => Assert.Equal(f.Value, File.ReadAllBytes(f.Key)));
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_text_in_csv_and_workbook()
    {
        string data = At("in.json");
        File.WriteAllText(data, """{"form":"2021","organ":"=HYPERLINK(\"x\")局","year":2023,"applications":{"received":{"natural":1}}}""");
        await Make("csv,xlsx", data);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")局\",2023,", File.ReadAllText(At("figures.csv")), StringComparison.Ordinal);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(At("figures.xlsx"), isEditable: false);
        SheetCell organ = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ElementAt(1).Elements<SheetCell>().First();
        Assert.Equal(CellValues.InlineString, organ.DataType!.Value);
        Assert.Null(organ.CellFormula);
    }

    [Fact]
    public async Task Values_of_the_workbook_are_numbers()
    {
        await Make("xlsx", City);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(At("figures.xlsx"), isEditable: false);
        SheetCell value = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ElementAt(1).Elements<SheetCell>().ElementAt(9);
        Assert.Null(value.DataType);
        Assert.True(decimal.TryParse(value.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public async Task The_package_names_every_column_of_the_table_in_order()
    {
        await Make("csv", City);
        using JsonDocument package = JsonDocument.Parse(File.ReadAllBytes(At("datapackage.json")));
        JsonElement resource = Assert.Single(package.RootElement.GetProperty("resources").EnumerateArray());
        Assert.Equal("figures.csv", resource.GetProperty("path").GetString());
        string head = File.ReadLines(At("figures.csv")).First();
        Assert.Equal(head, string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(static f => f.GetProperty("name").GetString())));
        Assert.Equal(["2019", "2021"], package.RootElement.GetProperty("forms").EnumerateArray().Select(static f => f.GetProperty("version").GetString()));
    }

    [Fact]
    public async Task An_input_that_is_no_report_is_told_and_the_others_are_written()
    {
        string broken = At("broken.json");
        File.WriteAllText(broken, "{");
        var (exit, output, error) = await Make("csv", City, broken);
        Assert.Equal(2, exit);
        Assert.StartsWith("60 reports, ", output, StringComparison.Ordinal);
        Assert.Contains("broken.json", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_refused_before_anything_is_read()
    {
        var (exit, output, error) = await Make("csv,ods", City);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("\"ods\"", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }
}
