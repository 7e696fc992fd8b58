using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Emit;

/// <summary>How much is generated for a wide table.</summary>
public class SizeTests
{
    [Fact]
    public void A_form_of_2400_cells_with_three_pages_takes_less_than_40_bytes_a_cell()
    {
        (string, string)[] files = [.. Directory.EnumerateFiles(Repository.Path("samples", "freight"))
            .Where(static f => f.EndsWith(".report.json", StringComparison.Ordinal) || f.Contains(".sbn-", StringComparison.Ordinal))
            .Select(static f => (Path.GetFileName(f), File.ReadAllText(f)))];
        Assert.InRange(GeneratorTest.Run(files).Sources.Values.Sum(static s => s.Length), 10_000, 40 * 2_400);
    }

    private static (string, string) Long(int rows, string columns) => Schemas.WithTable($$"""
        "columns": { {{columns}} }, "rows": { {{string.Join(", ", Enumerable.Range(1, rows).Select(static i => $$""" "r{{i}}": { "label": "Line {{i}}"{{(i == 2 ? ", \"without\": [\"b\"]" : i == 3 ? ", \"value\": true, \"rows\": { \"own\": \"Part\" }" : "")}} } """))}} },
        "rules": { "few": { "each": "row", "assert": "a <= 1000" }, "other": { "each": "row", "assert": "b <= 1000" } }
        """);

    // Of Sample1.g.cs alone: the form itself is data, and grows with its rows.
    private static string Model(int rows, string columns = "\"a\": \"First\", \"b\": \"Second\"") =>
        GeneratorTest.Run([Long(rows, columns)]).Sources["Sample1.g.cs"];

    [Fact]
    public void A_form_of_2000_lines_has_a_property_for_each()
    {
        string model = Model(1_997);
        Assert.Contains(" R1997 =>", model, StringComparison.Ordinal);
        Assert.DoesNotContain("this[string", model, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_that_a_row_is_found_by_its_path_and_its_columns_stay_properties()
    {
        string model = Model(5_000);
        Assert.InRange(model.Length, 1_000, 6_000);
        Assert.Contains("public TRow this[string row] =>", model, StringComparison.Ordinal);
        Assert.Contains("global::ReportGen.Cell B =>", model, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_column_in_a_wide_row()
    {
        string model = GeneratorTest.Run(Schemas.WithTable($$"""
            "columns": { {{string.Join(", ", Enumerable.Range(1, 2_500).Select(static i => $"\"c{i}\": \"Day {i}\""))}}, "all": { "label": "All", "total": true } }
            """)).Sources["Sample1.g.cs"];
        Assert.InRange(model.Length, 1_000, 6_000);
        Assert.Contains("global::ReportGen.Cell this[string column] =>", model, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_table_of_a_long_form_keeps_its_properties()
    {
        var (path, text) = Long(5_000, "\"a\": \"First\", \"b\": \"Second\"");
        string model = GeneratorTest.Run((path, text
            .Replace("[\"t\"]", "[\"t\", \"u\"]", StringComparison.Ordinal)
            .Replace("\"tables\": { \"t\"", "\"tables\": { \"u\": { \"name\": \"Few\", \"columns\": { \"c\": \"Third\" }, \"rows\": { \"x\": \"Line\" }, \"rules\": { \"r\": { \"assert\": \"x[c] <= 9\" } } }, \"t\"", StringComparison.Ordinal))).Sources["Sample1.g.cs"];
        Assert.Contains("public URow X =>", model, StringComparison.Ordinal);
    }
}
