using ReportGen.Generator.Rules;
using ReportGen.Generator.Tests.Schema;

namespace ReportGen.Generator.Tests.Rules;

public class RuleBindingTests
{
    private static string[] Instances(string assertion, string? each = null, string more = "") => Form.Instances(Form.Of(Schemas.WithTable($$"""
        "unit": "件", "columns": { "a": "甲", "g": { "label": "组", "columns": { "b": "乙", "c": "丙" } } },
        "rows": { "x": "子", "h": { "label": "类", "rows": { "y": "丑", "z": "寅", "s": { "label": "计", "total": true } } } },
        "rules": { "r": { {{(each is null ? "" : $"\"each\": \"{each}\",")}} "assert": "{{assertion}}" } } {{more}}
        """)), "t.r");

    [Fact]
    public void For_each_column_paths_name_rows() => Assert.Equal(
        ["t/x/a LessOrEqual t/h.y/a", "t/x/g.b LessOrEqual t/h.y/g.b", "t/x/g.c LessOrEqual t/h.y/g.c"], Instances("x <= h.y", "column"));

    [Fact]
    public void For_each_row_paths_name_columns() => Assert.Equal(
        ["t/x/g.b Less t/x/a", "t/h.y/g.b Less t/h.y/a", "t/h.z/g.b Less t/h.z/a", "t/h.s/g.b Less t/h.s/a"], Instances("g.b < a", "row"));

    [Fact]
    public void A_rule_for_each_column_is_not_tested_in_those_that_are_computed() => Assert.Equal(["t/x/a GreaterOrEqual t/y/a"], Form.Instances(Form.Of(Schemas.WithTable("""
        "columns": { "a": "甲", "b": { "label": "乙", "computed": "2 * a" } }, "rows": { "x": "子", "y": "丑" }, "rules": { "r": { "each": "column", "assert": "x >= y" } }
        """)), "t.r"));

    [Fact]
    public void Without_each_a_row_and_column_name_a_cell() => Assert.Equal(["t/x/a Greater t/h.y/g.b"], Instances("x[a] > h.y[g.b]"));

    [Fact]
    public void A_cell_may_be_named_inside_each() => Assert.Equal(["t/x/a GreaterOrEqual t/x/a", "t/x/g.b GreaterOrEqual t/x/a", "t/x/g.c GreaterOrEqual t/x/a"], Instances("x >= x[a]", "column"));

    [Fact]
    public void A_sum_adds_up_what_lies_under_a_heading_without_totals() =>
        Assert.Equal("t/x/a Equal t/h.y/a + t/h.z/a", Instances("x == sum(h)", "column")[0]);

    [Fact]
    public void A_sum_may_name_its_column() => Assert.Equal(["t/x/a Equal t/h.y/a + t/h.z/a"], Instances("x[a] == sum(h[a])"));

    [Fact]
    public void Previous_means_the_report_of_the_year_before() => Assert.Equal("t/x/a Equal previous.t/h.y/a", Instances("x == previous.h.y", "column")[0]);

    [Fact]
    public void Previous_may_stand_in_a_sum() => Assert.Equal("t/x/a Equal previous.t/h.y/a + previous.t/h.z/a", Instances("x == sum(previous.h)", "column")[0]);

    [Fact]
    public void Coefficients_and_constants_are_kept() => Assert.Equal(["2 t/x/a + -3 t/h.y/a + 1.5 NotEqual 0.25"], Instances("2 * x[a] - h.y[a] * 3 + 1.5 != 0.25"));

    [Fact]
    public void Parentheses_and_signs_are_multiplied_out() => Assert.Equal(["-2 t/x/a + 2 t/h.y/a Equal 0"], Instances("-(x[a] - h.y[a]) * 2 == 0"));

    [Fact]
    public void A_cell_that_stands_twice_is_counted_twice() => Assert.Equal(["2 t/x/a Equal t/h.y/a"], Instances("x[a] + x[a] == h.y[a]"));

    [Fact]
    public void Another_table_is_named_before_a_slash()
    {
        var form = Form.Of(("A.report.json", """
            { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t", "u"] } },
              "tables": { "t": { "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a <= u/x[b]" }, "q": { "assert": "previous.u/x[b] == a" } } },
                          "u": { "columns": { "a": "甲", "b": "乙" }, "rows": { "x": "子", "y": "丑" } } } }
            """));
        Assert.Equal(["t/a LessOrEqual u/x/b"], Form.Instances(form, "t.r"));
        Assert.Equal(["previous.u/x/b Equal t/a"], Form.Instances(form, "t.q"));
    }

    [Fact]
    public void Inside_each_another_table_is_read_in_the_column_of_the_same_path()
    {
        var form = Form.Of(("A.report.json", """
            { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t", "u"] } },
              "tables": { "t": { "columns": { "a": "甲", "b": "乙" }, "rows": { "x": "子", "y": "丑" }, "rules": { "r": { "each": "column", "assert": "x <= u/z" } } },
                          "u": { "columns": { "b": "乙", "a": "甲" }, "rows": { "z": "寅", "w": "卯" } } } }
            """));
        Assert.Equal(["t/x/a LessOrEqual u/z/a", "t/x/b LessOrEqual u/z/b"], Form.Instances(form, "t.r"));
    }

    [Fact]
    public void In_a_table_of_bands_a_path_begins_with_the_band()
    {
        var form = Form.Of(Schemas.WithTable("""
            "bands": { "p": { "label": "一", "columns": { "a": "甲", "b": "乙" }, "rows": { "x": "子", "y": "丑" } }, "q": { "label": "二", "columns": { "c": "丙" } } },
            "rules": { "r": { "each": "row", "assert": "p.a + p.b >= 1" }, "s": { "assert": "p.x[a] == q.c" } }
            """));
        Assert.Equal(["t/p.x/a + t/p.x/b GreaterOrEqual 1", "t/p.y/a + t/p.y/b GreaterOrEqual 1"], Form.Instances(form, "t.r"));
        Assert.Equal(["t/p.x/a Equal t/q/c"], Form.Instances(form, "t.s"));
    }

    [Fact]
    public void A_rule_says_how_it_is_taken()
    {
        var rule = Form.Of(Schemas.WithTable("""
            "columns": { "a": "甲", "b": "乙" },
            "rules": { "r": { "assert": "a == b", "severity": "info", "missing": "zero", "tolerance": 0.5, "message": "不等", "messageEn": "differs" } }
            """)).Rules[0];
        Assert.Equal((Severity.Info, ReportGen.Forms.MissingPolicy.Zero, 0.5m, "不等", "differs"), (rule.Severity, rule.Missing, rule.Tolerance, rule.Message, rule.MessageEn));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("x[a] ==")]
    [InlineData("x[a] == x[a")]
    [InlineData("x[a] == x[a] == x[a]")]
    [InlineData("(x[a] == 1")]
    [InlineData("x. == 1")]
    [InlineData("x[a] == 1..2")]
    [InlineData("sum(x == 1")]
    [InlineData("x & y")]
    public void What_is_no_assertion_is_a_fault_inside_it(string assertion)
    {
        var (result, span, message) = RuleParser.Parse(assertion, None);
        Assert.Null(result);
        Assert.NotEmpty(message);
        Assert.InRange(span.End, 0, assertion.Length);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("(")]
    [InlineData("a + ")]
    [InlineData("a*")]
    [InlineData("sum(")]
    public void An_assertion_without_end_is_a_fault_and_nothing_worse(string piece) =>
        Assert.Null(RuleParser.Parse(string.Concat(Enumerable.Repeat(piece, 100_000)) + "a == 1", None).Assertion);

    [Theory]
    [InlineData("passed / samples * 100 == rate", "$ $ / 100 * == $: t/passed t/samples | t/rate")]
    [InlineData("passed/samples*100 == rate", "$ $ / 100 * == $: t/passed t/samples | t/rate")]
    [InlineData("rate * samples == passed * 100", "$ $ * == $: t/rate t/samples | 100 t/passed")]
    [InlineData("rate == round(passed / (passed + samples), 4) * 100", "$ == $ $ / round4 100 *: t/rate | t/passed t/passed + t/samples")]
    [InlineData("passed / 8 == rate", "$ == $: 0.125 t/passed | t/rate")]
    [InlineData("passed / 3 == rate", "$ 3 / == $: t/passed | t/rate")]
    [InlineData("-(passed * samples) <= rate - passed / samples", "$ $ * -1 * <= $ $ $ / -: t/passed t/samples | t/rate t/passed t/samples")]
    [InlineData("t/passed / t/samples == rate", "$ $ / == $: t/passed t/samples | t/rate")]
    [InlineData("round / 2 == round(passed, 0)", "$ == $ round0: 0.5 t/round | t/passed")]
    public void Products_quotients_and_roundings_are_kept_as_arithmetic_over_sums(string assertion, string expected)
    {
        var form = Form.Of(Schemas.WithTable($$"""
            "columns": { "passed": "合格", "samples": "检测", "rate": "合格率", "round": "轮次" }, "rules": { "r": { "assert": "{{assertion}}", "tolerance": 1 } }
            """));
        Assert.Equal(expected, Form.Arithmetic(form, "t.r"));
    }

    [Theory]
    [InlineData("price * volume == income", null)]
    [InlineData("price * volume == cost * 10000", null)]
    [InlineData("income / cost == price", "(none) and 元/吨")]
    [InlineData("price * volume == cost", "元 and 万元")]
    [InlineData("2 * income == cost", "元 and 万元")]
    [InlineData("income == 10000 * cost", null)]
    [InlineData("share * volume == 100 * volume", null)]
    [InlineData("share * volume == income", "吨 and 元")]
    [InlineData("price == income", "元/吨 and 元")]
    [InlineData("volume * volume == volume", "吨^2 and 吨")]
    public void Units_are_multiplied_and_divided_as_their_cells_are(string assertion, string? mixed)
    {
        var schema = Schemas.WithTable($$"""
            "columns": { "price": { "label": "价", "unit": "元/吨" }, "volume": { "label": "量", "unit": "吨" }, "income": { "label": "收入", "unit": "元" }, "cost": { "label": "成本", "unit": "万元" }, "share": { "label": "占比", "unit": "%" } },
            "rules": { "r": { "assert": "{{(mixed is null ? assertion : $"[|{assertion}|]")}}" } }
            """);
        if (mixed is null)
            Assert.Single(Form.Of(schema).Rules);
        else
            Assert.Contains(mixed, GeneratorTest.Expect("RG0013", schema).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hours * 60 == minutes", null)]
    [InlineData("hours == round(minutes / 60, 2)", null)]
    [InlineData("60 * (2 * hours) >= minutes", null)]
    [InlineData("hours == minutes", "小时 and 分钟")]
    [InlineData("hours * 100 == minutes", "小时 and 分钟")]
    [InlineData("tonnes * 1000 == kilos", null)]
    [InlineData("kilos == jin", "公斤 and 斤")]
    [InlineData("boxes * 24 == bottles", null)]
    [InlineData("boxes == bottles", "箱 and 瓶")]
    [InlineData("yield * tonnes == tonnes", "吨^2/亩 and 吨")]
    public void Units_are_converted_by_numbers_as_they_are_known_or_declared(string assertion, string? mixed)
    {
        (string Path, string Text) schema = ("Sample.report.json", $$"""
            { "report": "Sample", "version": "1", "title": "年报", "units": { "箱": { "of": "瓶", "times": 24 } }, "sections": { "s": { "title": "一、表", "tables": ["t"] } },
              "tables": { "t": {
                "columns": { "hours": { "label": "时", "unit": "小时" }, "minutes": { "label": "分", "unit": "分钟" }, "tonnes": { "label": "吨", "unit": "吨" }, "kilos": { "label": "重", "unit": "公斤" }, "jin": { "label": "斤", "unit": "斤" },
                  "boxes": { "label": "箱", "unit": "箱" }, "bottles": { "label": "瓶", "unit": "瓶" }, "yield": { "label": "亩产", "unit": "吨/亩" } },
                "rules": { "r": { "assert": "{{(mixed is null ? assertion : $"[|{assertion}|]")}}" } } } } }
            """);
        if (mixed is null)
            Assert.Single(Form.Of(schema).Rules);
        else
            Assert.Contains(mixed, GeneratorTest.Expect("RG0013", schema).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("percent")]
    [InlineData("signedPercent")]
    public void A_share_goes_with_a_quotient_of_its_cells(string kind) => Assert.Single(Form.Of(Schemas.WithTable($$"""
        "unit": "件", "columns": { "passed": "合格", "samples": "检测", "rate": { "label": "合格率", "kind": "{{kind}}" } },
        "rules": { "r": { "assert": "round(passed / samples * 100, 2) == rate" } }
        """)).Rules);

    private static RuleNames None => new([], null);
}
