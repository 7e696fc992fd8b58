using System.Globalization;

namespace ReportGen.Generator.Tests.Emit;

/// <summary>Ids that meet names C# or the run time has already. That the outcome compiles is what every run proves.</summary>
public partial class NameTests
{
    [Theory]
    [InlineData("organ")]
    [InlineData("organText")]
    [InlineData("validate")]
    [InlineData("metadata")]
    [InlineData("cell")]
    [InlineData("class")]
    [InlineData("equals")]
    [InlineData("getHashCode")]
    [InlineData("renderHtml")]
    [InlineData("tTable")]
    [InlineData("tRow")]
    [InlineData("addFindings")]
    [InlineData("createRules")]
    [InlineData("report")]
    [InlineData("year")]
    [InlineData("first")]
    [InlineData("tRows")]
    [InlineData("tColumns")]
    [InlineData("sample")]
    public void An_id_may_be_any_name_wherever_it_stands(string id) => GeneratorTest.Run(("Sample.report.json", $$"""
        { "report": "Sample", "version": "1", "title": "年报",
          "sections": { "{{(id is "organ" or "year" or "report" ? "s" : id)}}": { "title": "一", "tables": ["t", "{{id}}"], "text": "optional" } },
          "tables": {
            "t": { "columns": { "{{id}}": { "label": "甲", "columns": { "{{id}}": "乙", "z": "丙" } }, "y": "丁" }, "rows": { "{{id}}": { "label": "子", "rows": { "{{id}}": "丑" } }, "x": "寅" } },
            "{{id}}": { "bands": { "{{id}}": { "label": "一", "columns": { "{{id}}": "甲" } }, "other": { "label": "二", "columns": { "a": "乙" } } } } } }
        """), ("Sample.sbn-html", "x"));

    // A section stands beside these in a data file.
    [Theory, Raises("RG0015")]
    [InlineData("form")]
    [InlineData("report")]
    [InlineData("organ")]
    [InlineData("year")]
    public void No_section_is_called_as_a_member_of_every_data_file(string id) => Assert.Equal(
        $"in a data file \"{id}\" means something else already; write another id",
        GeneratorTest.Expect("RG0015", ("Sample.report.json", $$"""
            { "report": "Sample", "version": "1", "title": "年报", "sections": { "s": "一", [|"{{id}}"|]: "二" } }
            """)).Message);

    [Fact, Raises("RG0015")]
    public void No_table_is_called_text_beside_the_text_of_its_section() => GeneratorTest.Expect("RG0015", ("Sample.report.json", """
        { "report": "Sample", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "text": "optional", "tables": ["text"] } },
          "tables": { [|"text"|]: { "columns": { "a": "甲" } } } }
        """));

    [Fact]
    public void A_table_alone_in_its_section_may_be_called_text() => GeneratorTest.Run(("Sample.report.json", """
        { "report": "Sample", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["text"] } }, "tables": { "text": { "columns": { "a": "甲" } } } }
        """));

    [Fact, Raises("RG0015")]
    public void No_column_is_called_own_below_one_that_holds_a_value() => GeneratorTest.Expect("RG0015", Schemas.WithTable("""
        "columns": { "a": { "label": "甲", "value": true, "columns": { [|"own"|]: "乙", "b": "丙" } }, "c": { "label": "丁", "columns": { "own": "戊", "d": "己" } } }
        """));

    [Theory]
    [InlineData("info")]
    [InlineData("warning")]
    [InlineData("error")]
    public void A_rule_of_any_severity_compiles(string severity) => GeneratorTest.Run(Schemas.WithTable($$"""
        "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a <= b", "severity": "{{severity}}" } }
        """));

    [Fact]
    public void Only_what_the_whole_report_has_already_is_renamed_and_only_there()
    {
        string model = GeneratorTest.Run(Schemas.WithTable(""" "columns": { "year": "年", "cells": "格" } """)).Sources["Sample1.g.cs"];
        Assert.Contains("global::ReportGen.Cell Year =>", model, StringComparison.Ordinal);
        Assert.Contains("global::ReportGen.Cell Cells =>", model, StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_is_renamed_by_what_is_added_elsewhere()
    {
        string[] before = Types(""" "x": "子", "g": { "label": "组", "rows": { "y": "丑" } } """);
        string[] after = Types(""" "v": { "label": "卯", "without": ["h.b"] }, "w": { "label": "辰", "without": ["a"] }, "x": "子", "g": { "label": "组", "rows": { "y": "丑", "u": { "label": "巳", "without": ["h"] } } } """);
        Assert.Equal(["TGRows", "THColumns", "TRow", "TTable"], before.Order(StringComparer.Ordinal));
        Assert.Empty(before.Except(after));
        Assert.Equal(["TGURow", "TVHColumns", "TVRow", "TWRow"], after.Except(before).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(after, static t => char.IsDigit(t[^1]));

        static string[] Types(string rows) =>
            [.. TypeNames().Matches(GeneratorTest.Run(Schemas.WithTable($$""" "columns": { "a": "甲", "h": { "label": "头", "columns": { "b": "乙", "c": "丙" } } }, "rows": { {{rows}} } """)).Sources["Sample1.g.cs"]).Select(static m => m.Groups[1].Value)];
    }

    [Fact]
    public void IntelliSense_is_in_English_first_where_the_schema_is()
    {
        string model = GeneratorTest.Run(Schemas.WithTable(""" "name": "表一", "nameEn": "Table 1", "unit": "件", "columns": { "a": { "label": "甲", "labelEn": "first" }, "b": "乙" } """)).Sources["Sample1.g.cs"];
        Assert.All(["<summary>Table 1 · 表一 (件)</summary>", "<summary>first · 甲</summary>", "<summary>乙</summary>"], s => Assert.Contains(s, model, StringComparison.Ordinal));
    }

    [System.Text.RegularExpressions.GeneratedRegex("public readonly struct ([A-Za-z0-9]+)")]
    private static partial System.Text.RegularExpressions.Regex TypeNames();

    [Theory]
    [InlineData("a\\nb")]
    [InlineData("</summary><x>&amp;")]
    [InlineData("\\\" + \\\\")]
    [InlineData("{0} {{x}}")]
    [InlineData("😀“”")]
    public void A_label_may_be_any_text(string label) => GeneratorTest.Run(Schemas.WithTable($$"""
        "name": "{{label}}", "note": "{{label}}", "unit": "{{label}}", "columns": { "a": { "label": "{{label}}", "labelEn": "{{label}}", "aliases": ["{{label}}"] }, "b": "{{label}}乙" },
        "rules": { "r": { "assert": "a <= b", "message": "{{label.Replace('{', '(')}}" } }
        """));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        (string, string)[] files = [Schemas.WithTable("""
            "columns": { "item": "甲", "b": "乙" }, "rules": { "r": { "assert": "1.5 * item - 2 <= b", "tolerance": 0.25 } }
            """), ("Sample.sbn-txt", "{{ 1.5 }}{{ 'i' | string.upcase }}")];
        var expected = GeneratorTest.Run(files).Sources;
        CultureInfo old = CultureInfo.CurrentCulture;
        try
        {
            // Made by hand: tests run without the data of real cultures.
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, GeneratorTest.Run(files).Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = old;
        }
    }

    [Fact]
    public void The_order_of_files_and_their_line_ends_change_nothing()
    {
        var next = Schemas.Amending("2", "1", """ "rows": { "z": "寅" } """);
        (string, string) template = ("Sample.sbn-txt", "a\n{{ report.title }}\n");
        var expected = GeneratorTest.Run(Schemas.Small, next, template).Sources;
        static string Crlf(string text) => "\uFEFF" + text.ReplaceLineEndings("\r\n");
        Assert.Equal(expected, GeneratorTest.Run((template.Item1, Crlf(template.Item2)), (next.Path, Crlf(next.Text)), (Schemas.Small.Path, Crlf(Schemas.Small.Text))).Sources);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone() =>
        Assert.All(GeneratorTest.Run(Schemas.Small, ("Sample.sbn-txt", "a\r\nb")).Sources.Values, static s => Assert.DoesNotContain('\r', s));
}
