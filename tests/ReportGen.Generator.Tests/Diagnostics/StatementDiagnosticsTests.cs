namespace ReportGen.Generator.Tests.Diagnostics;

public class StatementDiagnosticsTests
{
    private static (string, string) With(string statement, string key = "\"got\"") => ("A.report.json", $$"""
        { "report": "A", "version": "1", "title": "年报", "sections": { "text": "一", "u": { "title": "二", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": { "label": "甲", "unit": "件" }, "b": { "label": "乙", "unit": "项" } }, "rows": { "x": "子", "y": "丑" } } },
          "statements": { {{key}}: { {{statement}} } } }
        """);

    private const string Sound = "\"label\": \"新收\", \"patterns\": [\"收到#件\"], ";

    [Theory, Raises("RG0004")]
    [InlineData("\"patterns\": [\"收到#件\"], \"equals\": [\"t/x[a]\"]", "label")]
    [InlineData("\"label\": \"新收\", \"equals\": [\"t/x[a]\"]", "patterns")]
    [InlineData("\"label\": \"新收\", \"patterns\": [\"收到#件\"]", "equals")]
    public void What_a_statement_lacks_is_told_at_its_key(string statement, string key) =>
        Assert.Contains(key, GeneratorTest.Expect("RG0004", With(statement, "[|\"got\"|]")).Message, StringComparison.Ordinal);

    [Theory, Raises("RG0005")]
    [InlineData("\"patterns\": [\"[|收到##件|]\"]")]
    [InlineData("\"patterns\": [\"[|收到件|]\"]")]
    [InlineData("\"patterns\": [\"收到#件\", \"[|(|]收到#件\"]")]
    [InlineData("\"patterns\": [\"收到#件\"], \"unless\": [\"复[|?|]议\"]")]
    [InlineData("\"patterns\": [\"收到#件\"], \"sections\": [[|\"test\"|]]")]
    public void A_fault_of_a_pattern_is_marked_inside_it(string keys) =>
        GeneratorTest.Expect("RG0005", With($"\"label\": \"新收\", {keys}, \"equals\": [\"t/x[a]\"]"));

    [Fact, Raises("RG0011")]
    public void A_reading_compares_nothing() => GeneratorTest.Expect("RG0011", With(Sound + "\"equals\": [\"t/x[a] [|== 1|]\"]"));

    [Fact, Raises("RG0012")]
    public void A_reading_that_names_no_row_is_told_with_the_one_meant() =>
        GeneratorTest.Expect("RG0012", With(Sound + "\"equals\": [\"t/[|xx|][a]\"]"));

    [Theory, Raises("RG0013")]
    [InlineData("\"equals\": [\"[|x[a]|]\"]", "t/x")]
    [InlineData("\"equals\": [\"t/x/[|a|]\"]", "t/x[a]")]
    [InlineData("\"equals\": [\"[|previous.t/x[a]|]\"]", "this year")]
    [InlineData("\"equals\": [\"[|1 + 1|]\"]", "names no cell")]
    [InlineData("\"equals\": [\"[|t/x[a] + t/x[b]|]\"]", "mixes the units")]
    public void A_reading_that_fits_no_cells_is_marked(string keys, string message) =>
        Assert.Contains(message, GeneratorTest.Expect("RG0013", With(Sound + keys)).Message, StringComparison.Ordinal);

    [Fact, Raises("RG0012")]
    public void A_fault_of_a_condition_is_marked_inside_it() => GeneratorTest.Expect("RG0012", Schemas.WithTable("""
        "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "when": "[|c|] != 0", "assert": "a <= b" } }
        """));

    [Fact, Raises("RG0005")]
    public void A_name_that_tells_no_organs_apart_is_refused() => GeneratorTest.Expect("RG0005", Schemas.WithTable("""
        "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a <= b", "organs": ["*局", [|"!*"|]] } }
        """));
}
