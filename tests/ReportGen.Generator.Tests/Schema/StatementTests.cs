using ReportGen.Forms;

namespace ReportGen.Generator.Tests.Schema;

public class StatementTests
{
    private static FormInfo Of(string statement) => Form.Of(("A.report.json", $$"""
        { "report": "A", "version": "1", "title": "年报",
          "sections": { "s": "一", "u": { "title": "二", "tables": ["t"] } },
          "statements": { "got": { {{statement}} } },
          "tables": { "t": { "columns": { "a": "甲", "b": "乙" }, "rows": { "x": "子", "h": { "label": "类", "rows": { "y": "丑", "z": "寅" } } } } } }
        """));

    [Fact]
    public void A_statement_names_what_it_may_mean()
    {
        StatementInfo statement = Of("\"label\": \"新收\", \"patterns\": [\"收到#件\"], \"equals\": [\"t/x[a]\", \"t/x[a] + sum(t/h[a]) - 1\"]").Statements[0];
        Assert.Equal("narrative.got", statement.Id);
        Assert.Equal(Severity.Warning, statement.Severity);
        Assert.Equal([1, 0, 0], statement.Readings[0].Terms);
        Assert.Equal([4, 0, 0, 0, 2, 0, 4, 1, -1], statement.Readings[1].Terms);
    }

    [Fact]
    public void A_matter_may_be_wanted_without_a_figure() =>
        Assert.Empty(Of("\"label\": \"收费\", \"mention\": [\"收费\"], \"sections\": [\"s\"]").Statements[0].Readings);

    [Fact]
    public void A_version_amends_and_removes_statements()
    {
        var form = Form.Of(
            ("Sample1.report.json", """
            { "report": "Sample", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t"] } },
              "tables": { "t": { "columns": { "a": "甲", "b": "乙" } } },
              "statements": { "p": { "label": "子", "patterns": ["收到#件"], "equals": ["t/a"] }, "q": { "label": "丑", "patterns": ["办结#件"], "equals": ["t/b"] } } }
            """),
            ("Sample2.report.json", """{ "report": "Sample", "version": "2", "extends": "1", "statements": { "p": { "equals": ["t/b"] }, "q": null } }"""));
        StatementInfo only = Assert.Single(form.Statements);
        Assert.Equal(("narrative.p", "子"), (only.Id, only.Label));
        Assert.Equal([1, 0, 1], only.Readings[0].Terms);
    }

    [Fact]
    public void A_rule_may_be_tested_under_a_condition()
    {
        RuleInfo rule = Form.Of(Schemas.WithTable("""
            "columns": { "a": "甲", "b": "乙" }, "rows": { "x": { "label": "子", "kind": "signed" }, "y": "丑" },
            "rules": { "r": { "each": "column", "when": "x != 0", "assert": "y != x" } }
            """)).Rules.Single();
        Assert.Equal(ReportGen.Forms.Comparison.NotEqual, rule.When!.Comparison);
        Assert.Equal([1, 0, 0, 0, 1, 0, 0, 1], rule.When.Terms);
    }

    [Fact]
    public void A_rule_may_be_tested_of_some_organs_only() => Assert.Equal(
        ["*局", "!国家*"],
        Form.Of(Schemas.WithTable("\"columns\": { \"a\": \"甲\", \"b\": \"乙\" }, \"rules\": { \"r\": { \"assert\": \"a <= b\", \"organs\": [\"*局\", \"!国家*\"] } }")).Rules.Single().Organs);

    [Fact]
    public void Unlike_things_may_be_said_to_differ() => Assert.Single(Form.Of(Schemas.WithTable(
        "\"columns\": { \"a\": { \"label\": \"甲\", \"unit\": \"件\" }, \"b\": { \"label\": \"乙\", \"unit\": \"项\" } }, \"rules\": { \"r\": { \"assert\": \"a != b\" } }")).Rules);
}
