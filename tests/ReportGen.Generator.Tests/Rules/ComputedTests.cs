using ReportGen.Generator.Tests.Schema;

namespace ReportGen.Generator.Tests.Rules;

/// <summary>Rows and columns that the form computes and nobody fills in.</summary>
public class ComputedTests
{
    private static readonly (string Path, string Text) Rates = Schemas.WithTable("""
        "kind": "decimal",
        "columns": { "samples": "样品", "passed": "合格", "rate": { "label": "合格率", "kind": "percent", "places": 2, "computed": "round(passed / samples * 100, 2)" } },
        "rows": { "first": "甲厂", "second": "乙厂", "all": { "label": "合计", "total": true } }
        """);

    [Fact]
    public void A_computed_column_is_a_rule_in_every_row_that_total_rows_keep()
    {
        var form = Form.Of(Rates);
        Assert.Equal("$ == $ $ / 100 * round2: t/first/rate | t/first/passed t/first/samples", Form.Arithmetic(form, "t.rate-computed"));
        Assert.Equal(3, form.Rules.Single(static r => r.Id == "t.rate-computed").Instances.Length);
        Assert.Equal(["t/first/samples + t/second/samples Equal t/all/samples", "t/first/passed + t/second/passed Equal t/all/passed"], Form.Instances(form, "t.column-sum"));
    }

    [Fact]
    public void A_computed_row_is_a_rule_in_every_column() => Assert.Equal(
        ["t/y/a Equal 2 t/x/a", "t/y/b Equal 2 t/x/b"],
        Form.Instances(Form.Of(Schemas.WithTable("\"columns\": { \"a\": \"甲\", \"b\": \"乙\" }, \"rows\": { \"x\": \"子\", \"y\": { \"label\": \"丑\", \"computed\": \"2 * x\" } }")), "t.y-computed"));

    [Fact]
    public void Where_both_cross_the_row_has_the_first_word()
    {
        var form = Form.Of(Schemas.WithTable("\"columns\": { \"a\": \"甲\", \"b\": { \"label\": \"乙\", \"computed\": \"a\" } }, \"rows\": { \"x\": \"子\", \"y\": { \"label\": \"丑\", \"computed\": \"2 * x\" } }"));
        Assert.Equal(["t/x/b Equal t/x/a"], Form.Instances(form, "t.b-computed"));
        Assert.Equal(["t/y/a Equal 2 t/x/a", "t/y/b Equal 2 t/x/b"], Form.Instances(form, "t.y-computed"));
    }

    [Fact]
    public void What_is_computed_is_printed_with_its_places_and_no_total_adds_it_up()
    {
        CompiledForm form = CompiledForm.Load(GeneratorTest.Run(Rates, ("Sample.sbn-txt", "{{ for row in report.sections[0].tables[0].blocks[0].rows }}{{ row.cells[2].text }};{{ end }}")), "Sample1");
        Assert.Equal("50.00%;33.33%;40.00%;", form.Render("txt", new SampleReport { Cells = ["2", "1", "", "3", "1", "", "5", "2", ""] }));
        Assert.Equal(";33.33%;;", form.Render("txt", new SampleReport { Cells = ["0", "1", "", "3", "1", "", "", "2", ""] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"rate\": 50")]
    [InlineData(", \"rate\": null")]
    public void Nobody_need_fill_it_in_and_what_agrees_may_stand_there(string rate) => Assert.Empty(Check($"{{ \"samples\": 2, \"passed\": 1{rate} }}"));

    [Fact]
    public void What_stands_there_and_differs_is_an_error_at_the_cell() => Assert.Equal(["t.rate-computed t/first/rate"], Check("{ \"samples\": 2, \"passed\": 1, \"rate\": 51 }"));

    [Fact]
    public void A_blank_that_cannot_be_computed_is_not_asked_for() => Assert.Equal(["blank-beside-total t/all/passed"], Check("{ \"samples\": 2 }"));

    [Theory]
    [InlineData("[|b / a|]")]
    [InlineData("b + [|a / 3|]")]
    [InlineData("a + [|previous.b|]")]
    [InlineData("[|5|]")]
    public void An_expression_that_cannot_be_computed_is_refused(string expression) => MarkedSchema.Expect("RG0013", Schema(expression));

    [Fact]
    public void What_is_computed_from_itself_is_refused() => MarkedSchema.Expect("RG0013", Schema("c + a").Replace("\"c + a\"", "[|\"c + a\"|]", StringComparison.Ordinal));

    [Fact]
    public void Circles_are_refused() => MarkedSchema.Expect("RG0013", """
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": { "label": "甲", "computed": [|"b + 1"|] }, "b": { "label": "乙", "computed": "a - 1" } } } } }
        """);

    [Fact]
    public void A_heading_is_not_computed() => MarkedSchema.Expect("RG0005", """
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": "甲", "g": { "label": "组", "computed": [|"a"|], "columns": { "b": "乙" } } }, "rules": { "r": { "assert": "a >= g.b" } } } } }
        """);

    private static string Schema(string expression) => $$"""
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": "甲", "b": "乙", "c": { "label": "丙", "computed": "{{expression}}" } }, "rules": { "r": { "assert": "a >= b" } } } } }
        """;

    private static string[] Check(string first) =>
        CompiledForm.Load(GeneratorTest.Run(Rates), "Sample1").Check($"{{ \"form\": \"1\", \"s\": {{ \"first\": {first}, \"second\": {{ \"samples\": 0, \"passed\": 0 }}, \"all\": {{ \"samples\": 2, \"passed\": 1 }} }} }}");
}
