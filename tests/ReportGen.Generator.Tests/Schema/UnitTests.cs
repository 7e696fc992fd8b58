using ReportGen.Forms;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>A schema says what its units are called in English.</summary>
public class UnitTests
{
    private static string Schema(string units) => $$"""
        { "report": "Sample", "version": "1", "title": "年报", "units": { {{units}} },
          "sections": { "s": { "title": "一、表", "tables": ["t"] } },
          "tables": { "t": { "unit": "件", "columns": { "a": "甲", "b": { "label": "乙", "unit": "元/吨" }, "c": { "label": "丙", "kind": "percent" } }, "rules": { "r": { "assert": "a <= 1000" } } } } }
        """;

    private static FormInfo Of(string units) => Form.Of(("Sample1.report.json", Schema(units)));

    [Fact]
    public void A_unit_has_a_name_in_English() => Assert.Equal("cases", Of(""" "件": "cases" """).Cells[0].UnitEn);

    [Fact]
    public void A_unit_may_be_an_object() => Assert.Equal("cases", Of(""" "件": { "labelEn": "cases" } """).Tables[0].UnitEn);

    [Fact]
    public void A_quotient_is_called_by_its_parts() => Assert.Equal("yuan/t", Of(""" "元": "yuan", "吨": "t" """).Cells[1].UnitEn);

    [Fact]
    public void A_quotient_may_have_a_name_of_its_own() => Assert.Equal("yuan per tonne", Of(""" "元": "yuan", "吨": "t", "元/吨": "yuan per tonne" """).Cells[1].UnitEn);

    [Fact]
    public void A_unit_without_an_English_name_is_as_printed() => Assert.Equal("元/吨", Of(""" "元": "yuan" """).Cells[1].UnitEn);

    [Fact]
    public void A_share_is_in_percent_everywhere() => Assert.Equal("%", Of(""" "件": "cases" """).Cells[2].UnitEn);

    [Fact]
    public void A_version_keeps_names_and_those_of_units_that_are_gone_go_with_them()
    {
        FormInfo form = Form.Of(
            ("Sample1.report.json", Schema(""" "件": "cases", "元": "yuan" """)),
            ("Sample2.report.json", """{ "report": "Sample", "version": "2", "extends": "1", "tables": { "t": { "columns": { "b": null } } } }"""));
        Assert.Equal("件", Assert.Single(form.Units).Label);
        Assert.Equal("cases", form.Cells[0].UnitEn);
    }

    [Theory]
    [Raises("RG0012")]
    [Raises("RG0013")]
    [InlineData("RG0012", "\"件\": \"cases\", [|\"圆\"|]: \"yuan\"")]
    [InlineData("RG0001", "\"件\": \"cases\", [|\"件\"|]: \"items\"")]
    [InlineData("RG0005", "\"件\": [|\"\"|]")]
    [InlineData("RG0005", "\"件\": { \"labelEn\": [|\"\"|] }")]
    [InlineData("RG0005", "[|\"\"|]: \"cases\"")]
    [InlineData("RG0005", "[|\"%\"|]: \"percent\"")]
    [InlineData("RG0003", "\"件\": [|5|]")]
    [InlineData("RG0004", "[|\"箱\"|]: { \"of\": \"件\" }")]
    [InlineData("RG0004", "[|\"箱\"|]: { \"times\": 12 }")]
    [InlineData("RG0005", "\"箱\": { \"of\": \"件\", \"times\": [|0|] }")]
    [InlineData("RG0012", "\"箱\": { \"of\": [|\"个\"|], \"times\": 12 }")]
    [InlineData("RG0013", "\"箱\": { \"of\": [|\"箱\"|], \"times\": 12 }")]
    [InlineData("RG0013", "\"公斤\": { \"of\": \"吨\", \"times\": [|0.01|] }")]
    [InlineData("RG0013", "\"万件\": { \"of\": \"件\", \"times\": [|1000|] }")]
    [InlineData("RG0002", "\"件\": { [|\"label\"|]: \"cases\" }")]
    public void A_faulty_unit_is_told_once_and_where(string id, string units) => MarkedSchema.Expect(id, Schema(units));

    [Fact]
    public void An_unknown_unit_is_told_with_the_one_that_is_meant() =>
        Assert.Equal("no cell of the form is in \"元/屯\"; did you mean '元/吨'?", Assert.Single(MarkedSchema.Expect("RG0012", Schema("[|\"元/屯\"|]: \"yuan/t\""))).Arguments[0]);
}
