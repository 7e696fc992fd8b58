namespace ReportGen.Generator.Tests.Diagnostics;

/// <summary>One fault is one diagnostic: what follows from it is reported once the fault is mended, if it is still there.</summary>
public class ConsequenceTests
{
    private const string Figures = """ "figures": { "g": { "label": "数", "items": { "f": { "label": "一", "cell": "t/x/a" } } } } """;

    private static (string Path, string Text) Form(string sections, string tables, string more = Figures) =>
        (Schemas.Path, $$""" { "report": "Sample", "version": "1", "title": "年报", "sections": { {{sections}} }, "tables": { {{tables}} }, {{more}} } """);

    [Fact]
    public void A_misspelt_key_is_not_missing_as_well() =>
        GeneratorTest.Expect("RG0002", Schemas.WithTable(""" "columns": { "a": { [|"lable"|]: "甲" } } """));

    [Fact]
    public void A_value_of_the_wrong_kind_is_not_missing_as_well() =>
        GeneratorTest.Expect("RG0003", Schemas.WithTable(""" "columns": { "a": { "label": [|7|] } } """));

    [Fact]
    public void What_a_misspelt_key_left_out_is_not_missed_elsewhere() => GeneratorTest.Expect("RG0002", Form(
        """ "s": { "title": "一", [|"tabels"|]: ["t"] } """, """ "t": { "columns": { "a": "甲" }, "rows": { "x": "子" } } """));

    [Fact]
    public void A_rule_is_not_bound_by_a_key_that_could_not_be_read() => GeneratorTest.Expect("RG0005", Schemas.WithTable(
        """ "columns": { "a": "甲" }, "rows": { "x": "子", "y": "丑" }, "rules": { "r": { "each": [|"colum"|], "assert": "x <= y" } } """));

    [Fact]
    public void Where_a_brace_is_missing_nothing_but_that_is_told()
    {
        var outcome = GeneratorTest.RunFaulty(Form(""" "s": { "title": "一", "tables": ["t"] """, """ "t": { "columns": { "a": "甲" }, "rows": { "x": "子" } } """));
        Assert.All(outcome.Diagnostics, static d => Assert.Equal("RG0001", d.Id));
        Assert.Single(outcome.Diagnostics);
    }

    [Fact]
    public void A_table_that_its_section_names_wrongly_is_told_once() => GeneratorTest.Expect("RG0009", Form(
        """ "s": { "title": "一", "tables": [[|"tt"|]] } """, """ "t": { "columns": { "a": "甲" }, "rows": { "x": "子" } } """));

    [Fact]
    public void What_names_a_row_that_was_refused_is_not_told() => GeneratorTest.Expect("RG0015", Form(
        """ "s": { "title": "一", "tables": ["t"] } """,
        """ "t": { "columns": { "a": "甲" }, "rows": { "y": "丑", "x": { "label": "子", "value": true, "rows": { "a": "寅" } } }, "rules": { "r": { "each": "column", "assert": "x <= y" } } } """
            .Replace("\"x\":", "[|\"x\"|]:", StringComparison.Ordinal)));

    [Fact]
    public void What_names_a_member_of_a_fragment_that_is_not_there_is_not_told() => GeneratorTest.Expect("RG0008", Form(
        """ "s": { "title": "一", "tables": ["t"] } """, """ "t": { "columns": { "a": "甲" }, "rows": { "y": "丑", "r": { "label": "子", "use": [|"parts"|] } }, "rules": { "r": { "each": "column", "assert": "r.x <= y" } } } """, """ "fragments": {} """));

    [Fact]
    public void A_version_is_not_blamed_for_what_the_one_before_lacks() => GeneratorTest.Expect("RG0002",
        Schemas.WithTable(""" "columns": { "a": "甲" }, [|"rowz"|]: { "x": "子", "y": "丑" } """),
        Schemas.Amending("2", "1", """ "rules": { "r": { "each": "column", "assert": "x <= y" } } """));

    [Fact]
    public void Faults_that_have_nothing_to_do_with_each_other_are_all_told() => GeneratorTest.Expect("RG0012", Schemas.WithTable(
        """ "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "[|c|] <= b" }, "q": { "assert": "[|d|] <= a" } } """));

    [Fact]
    public void Cells_are_not_without_a_rule_where_the_rule_is_faulty() => Assert.Empty(
        GeneratorTest.RunFaulty(Schemas.WithTable(""" "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a <= c" } } """)).Remarks);

    [Fact]
    public void A_template_is_not_blamed_for_what_a_schema_lacks() => GeneratorTest.Expect("RG0002",
        Schemas.WithTable(""" "columns": { "a": "甲" }, [|"rowz"|]: { "x": "子" } """),
        ("Sample.sbn-txt", "{{ (report.cell 't/x/a').text }}"));
}
