namespace ReportGen.Generator.Tests.Diagnostics;

public class SchemaDiagnosticsTests
{
    [Fact, Raises("RG0001")]
    public void A_fault_of_syntax_is_marked_and_the_rest_still_generates()
    {
        var outcome = GeneratorTest.Expect("RG0001", Schemas.WithTable("""
            "columns": { "a": "甲[|"|] "b": "乙" }
            """));
        Assert.Contains("','", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("Cell B ", outcome.Sources["Sample1.g.cs"], StringComparison.Ordinal);
    }

    [Fact, Raises("RG0001")]
    public void What_a_file_that_breaks_off_does_not_hold_is_not_missing() => GeneratorTest.Expect("RG0001", ("A.report.json", """
        [|{|] "report": "A"
        """));

    [Fact, Raises("RG0001")]
    public void A_file_that_is_no_utf8_is_told_once_and_where() => Assert.EndsWith(
        "save it as UTF-8", GeneratorTest.Expect("RG0001", Schemas.WithTable(""" "columns": { "a": "[|\uFFFD|]\uFFFD" } """.Replace("\\uFFFD", "\uFFFD"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_a_code_page_was_taken_for_is_marked_and_another_than_the_same_in_utf8()
    {
        InputFile? local = InputFile.Read(new MemoryText("A.report.json", "{}", System.Text.Encoding.Latin1), default);
        Assert.Equal("\uFFFD{}", local!.Text.ToString());
        Assert.NotEqual(local, InputFile.Read(new MemoryText("A.report.json", "{}"), default));
    }

    [Theory, Raises("RG0011")]
    [InlineData("a [|＝|] b", "found '＝' where a comparison (== != < <= > >=) was expected; write '=='")]
    [InlineData("a [|≤|] b", "found '≤' where a comparison (== != < <= > >=) was expected; write '<='")]
    [InlineData("a [|=>|] b", "'=>' compares nothing; write '>='")]
    [InlineData("a <[|>|] b", "found '>' where the id of a row or column was expected; '<>' is written '!='")]
    [InlineData("a == b [|＋ a|]", "'＋ a' follows a complete assertion; write '+'")]
    [InlineData("a == [|（|]b）", "found '（' where the id of a row or column was expected; write '('")]
    [InlineData("a == [|乙|]", "found '乙' where the id of a row or column was expected; rows and columns are named by id, not by label")]
    [InlineData("a <= [|99999999999999999999999999999|]", "'99999999999999999999999999999' has more digits than a number may have")]
    [InlineData("a <= [|1.2.3|]", "'1.2.3' is not a number")]
    public void A_sign_of_another_keyboard_or_language_is_told_with_the_one_meant(string assertion, string expected) => Assert.Equal(
        expected, GeneratorTest.Expect("RG0011", Schemas.WithTable($$""" "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "{{assertion}}" } } """)).Message);

    [Fact, Raises("RG0002")]
    public void An_unknown_key_is_told_with_the_one_meant()
    {
        var outcome = GeneratorTest.Expect("RG0002", Schemas.WithTable("""
            "columns": { "a": { [|"lable"|]: "甲", "label": "甲" } }
            """));
        Assert.Equal("\"lable\" is not a key of a member of \"columns\"; did you mean 'label'?", outcome.Message);
        Assert.NotEmpty(outcome.Forms);
    }

    [Fact, Raises("RG0003")]
    public void A_value_of_the_wrong_kind_is_told_with_the_right_one()
    {
        var outcome = GeneratorTest.Expect("RG0003", Schemas.WithTable("""
            "unit": [|7|], "columns": { "a": "甲" }
            """));
        Assert.Equal("\"unit\" takes a string, not a number", outcome.Message);
        Assert.NotEmpty(outcome.Forms);
    }

    [Fact, Raises("RG0003")]
    public void Null_stands_for_nothing_that_speaks_of_one_version_alone() => GeneratorTest.Expect("RG0003", Schemas.Small, Schemas.Amending("2", "1", """
        "columns": { "a": { "after": [|null|] } }
        """));

    [Fact, Raises("RG0003")]
    public void A_schema_file_that_holds_no_object_is_told() => GeneratorTest.Expect("RG0003", ("A.report.json", "[|[1, 2]|]"));

    [Fact, Raises("RG0004")]
    public void A_schema_without_a_version_is_told_at_its_brace()
    {
        var outcome = GeneratorTest.Expect("RG0004", ("A.report.json", """
            // A comment before it.
            [|{|] "report": "A", "title": "年报" }
            """));
        Assert.Equal("a schema file needs \"version\": the version of the form, for example \"2021\"", outcome.Message);
    }

    [Fact, Raises("RG0004")]
    public void A_form_without_a_title_is_told_at_the_brace_of_its_schema() => GeneratorTest.Expect("RG0004", ("A.report.json", """
        // A comment before it.
        [|{|] "report": "A", "version": "1", "sections": { "s": "一" } }
        """));

    [Fact, Raises("RG0004")]
    public void What_a_base_lacks_is_told_once() => GeneratorTest.Expect("RG0004",
        ("A1.report.json", """[|{|] "report": "A", "version": "1", "sections": { "s": "一" } }"""),
        ("A2.report.json", """{ "report": "A", "version": "2", "extends": "1" }"""));

    [Fact, Raises("RG0004")]
    public void A_member_without_a_label_is_told_and_still_generates()
    {
        var outcome = GeneratorTest.Expect("RG0004", Schemas.WithTable("""
            "columns": { [|"a"|]: { "unit": "件" } }
            """));
        Assert.Equal("\"a\" needs \"label\": the words the form prints", outcome.Message);
        Assert.NotEmpty(outcome.Forms);
    }

    [Fact, Raises("RG0004")]
    public void A_rule_without_an_assertion_is_told_with_an_example() => GeneratorTest.Expect("RG0004", Schemas.WithTable("""
        "columns": { "a": "甲" }, "rules": { [|"r"|]: { "each": "row" } }
        """));

    [Fact, Raises("RG0005")]
    public void A_value_that_is_not_allowed_is_told_with_those_that_are()
    {
        var outcome = GeneratorTest.Expect("RG0005", Schemas.WithTable("""
            "kind": [|"decimals"|], "columns": { "a": "甲" }
            """));
        Assert.Equal("\"decimals\" is not a value of \"kind\"; did you mean 'decimal'?", outcome.Message);
    }

    [Fact, Raises("RG0005")]
    public void An_id_that_C_sharp_cannot_bear_is_told_with_one_it_can()
    {
        var outcome = GeneratorTest.Expect("RG0005", Schemas.WithTable("""
            "columns": { "a": "甲", [|"B-2"|]: "乙" }
            """));
        Assert.EndsWith("for example \"b2\"", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("Cell A ", outcome.Sources["Sample1.g.cs"], StringComparison.Ordinal);
    }

    [Theory, Raises("RG0005")]
    [InlineData("2021-2022")]
    [InlineData("2022..2021")]
    [InlineData("..")]
    [InlineData("21..")]
    public void Years_that_are_no_range_are_told_with_examples(string years)
    {
        var outcome = GeneratorTest.Expect("RG0005", ("A.report.json", $$"""
            { "report": "A", "version": "1", "title": "年报", "years": [|"{{years}}"|], "sections": { "s": "一" } }
            """));
        Assert.EndsWith("write \"2021..\", \"2019..2020\" or \"2020\"", outcome.Message, StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Forms);
    }

    [Theory, Raises("RG0005")]
    [InlineData("\\u2028")]
    [InlineData("\\ud800")]
    [InlineData("\\u0007")]
    [InlineData("\\u202e")]
    public void A_character_that_cannot_be_printed_is_marked_inside_the_text(string character)
    {
        // A line separator would end the comment it is emitted into, half a surrogate pair the compilation.
        var outcome = GeneratorTest.Expect("RG0005", Schemas.WithTable($$"""
            "columns": { "a": "甲[|{{character}}|]乙" }
            """));
        Assert.Contains("remove it", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("甲乙", outcome.Sources["Sample1.g.cs"], StringComparison.Ordinal);
    }

    [Fact, Raises("RG0005")]
    public void Fragments_that_multiply_are_stopped()
    {
        string fragments = string.Join(", ", Enumerable.Range(0, 30).Select(static i => $$"""
            "f{{i}}": { "a": { "label": "甲", "use": "f{{i + 1}}" }, "b": { "label": "乙", "use": "f{{i + 1}}" } }
            """));
        var outcome = GeneratorTest.Expect("RG0005", ("A.report.json", $$"""
            { "report": "A", "version": [|"1"|], "title": "年报", "fragments": { {{fragments}}, "f30": { "a": "甲" } },
              "sections": { "s": { "title": "一", "tables": ["t"] } }, "tables": { "t": { "columns": { "c": { "label": "丙", "use": "f0" } } } } }
            """));
        Assert.Contains("fragments that use fragments multiply", outcome.Message, StringComparison.Ordinal);
    }

    [Fact, Raises("RG0006")]
    public void A_base_that_is_not_there_is_told_with_the_one_meant()
    {
        var outcome = GeneratorTest.Expect("RG0006", ("A.report.json", """
            { "report": "A", "version": "2020", "title": "年报", "sections": { "s": "一" } }
            """), ("B.report.json", """{ "report": "A", "version": "2021", "extends": [|"2002"|] }"""));
        Assert.Equal("no schema declares version \"2002\" of A; did you mean '2020'?", outcome.Message);
        Assert.Single(outcome.Forms);
    }

    [Fact, Raises("RG0006")]
    public void Versions_that_extend_each_other_are_told_once() => GeneratorTest.Expect("RG0006",
        ("A.report.json", """{ "report": "A", "version": "1", "extends": "2" }"""),
        ("B.report.json", """{ "report": "A", "version": "2", "extends": [|"1"|] }"""));

    [Fact, Raises("RG0007")]
    public void A_version_declared_twice_is_told_in_the_second_file()
    {
        const string Sections = """ "title": "年报", "sections": { "s": "一" } }""";
        var outcome = GeneratorTest.Expect("RG0007",
            ("A.report.json", """{ "report": "A", "version": "1", """ + Sections),
            ("B.report.json", """{ "report": "A", "version": [|"1"|], """ + Sections));
        Assert.Contains("declared in A.report.json already", outcome.Message, StringComparison.Ordinal);
        Assert.Single(outcome.Forms);
    }

    [Fact, Raises("RG0008")]
    public void A_fragment_that_is_not_there_is_told_with_the_one_meant()
    {
        var outcome = GeneratorTest.Expect("RG0008", ("A.report.json", """
            { "report": "A", "version": "1", "title": "年报", "fragments": { "outcomes": { "x": "子" } },
              "sections": { "s": { "title": "一", "tables": ["t"] } },
              "tables": { "t": { "columns": { "a": { "label": "甲", "use": [|"outcome"|] } } } } }
            """));
        Assert.Equal("\"outcome\" is not a fragment; did you mean 'outcomes'?", outcome.Message);
    }

    [Fact, Raises("RG0008")]
    public void A_fragment_that_uses_itself_is_told() => GeneratorTest.Expect("RG0008", ("A.report.json", """
        { "report": "A", "version": "1", "title": "年报", "fragments": { "f": { "x": { "label": "子", "use": [|"f"|] } } },
          "sections": { "s": { "title": "一", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": { "label": "甲", "use": "f" } } } } }
        """));

    [Fact, Raises("RG0009")]
    public void A_table_in_no_section_is_told_with_where_to_name_it()
    {
        var outcome = GeneratorTest.Expect("RG0009", ("A.report.json", """
            { "report": "A", "version": "1", "title": "年报", "sections": { "s": "一" }, "tables": { [|"t"|]: { "columns": { "a": "甲" } } } }
            """));
        Assert.Contains("add it to \"tables\" of its section", outcome.Message, StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Forms);
    }

    [Fact, Raises("RG0009")]
    public void A_table_in_two_sections_is_told_at_the_second() => GeneratorTest.Expect("RG0009", ("A.report.json", """
        { "report": "A", "version": "1", "title": "年报",
          "sections": { "r": { "title": "一", "tables": ["t"] }, "s": { "title": "二", "tables": [[|"t"|]] } },
          "tables": { "t": { "columns": { "a": "甲" } } } }
        """));

    [Fact, Raises("RG0009")]
    public void A_section_that_names_no_table_is_told_with_the_one_meant() => GeneratorTest.Expect("RG0009", ("A.report.json", """
        { "report": "A", "version": "1", "title": "年报",
          "sections": { "r": { "title": "一", "tables": ["beds", [|"bed"|]] } }, "tables": { "beds": { "columns": { "a": "甲" } } } }
        """));

    [Fact, Raises("RG0010")]
    public void Null_for_a_key_that_says_nothing_is_told() => Assert.Equal(
        "null removes \"note\", but there is none to remove",
        GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Amending("2", "1", """ "note": [|null|] """)).Message);

    [Fact, Raises("RG0010")]
    public void Null_for_a_key_in_a_version_that_extends_none_is_told() => GeneratorTest.Expect("RG0010", Schemas.WithTable("""
        "columns": { "a": "甲", "b": { "label": "乙", "total": [|null|] } }
        """));

    [Fact, Raises("RG0010")]
    public void Removing_what_the_base_does_not_have_is_told_with_what_was_meant()
    {
        var outcome = GeneratorTest.Expect("RG0010", Schemas.WithTable("""
            "columns": { "natural": "甲", "legal": "乙" }
            """), Schemas.Amending("2", "1", """ "columns": { [|"natual"|]: null } """));
        Assert.Equal("null removes \"natual\", but there is no such entry to remove; did you mean 'natural'?", outcome.Message);
        Assert.Equal(2, outcome.Forms.Count);
    }

    [Fact, Raises("RG0010")]
    public void Removing_in_a_version_that_extends_none_is_told() => GeneratorTest.Expect("RG0010", Schemas.WithTable("""
        "columns": { "a": "甲", [|"b"|]: null }
        """));

    [Fact, Raises("RG0010")]
    public void A_neighbour_that_is_not_there_is_told() => GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Amending("2", "1", """
        "rows": { "z": { "label": "寅", "after": [|"w"|] } }
        """));

    [Fact, Raises("RG0010")]
    public void A_place_that_held_no_value_is_told() => GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Amending("2", "1", """
        "rows": { "z": { "label": "寅", "was": [|"w"|] } }
        """));

    [Fact, Raises("RG0011")]
    public void A_rule_that_cannot_be_read_is_marked_inside_the_expression()
    {
        var outcome = GeneratorTest.Expect("RG0011", Schemas.WithTable("""
            "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a [|=|] b" }, "q": { "assert": "a <= b" } }
            """));
        Assert.Equal("'=' compares nothing here; write '=='", outcome.Message);
        Assert.Equal("t.q", Assert.Single(outcome.Forms[0].Info.Rules).Id);
    }

    [Fact, Raises("RG0012")]
    public void A_path_that_names_nothing_is_marked_inside_the_expression()
    {
        var outcome = GeneratorTest.Expect("RG0012", Schemas.WithTable("""
            "columns": { "a": "甲" }, "rows": { "received": "收", "carried": "转" },
            "rules": { "r": { "each": "column", "assert": "carried\u0020<= [|recieved|]" } }
            """));
        Assert.Equal("'t' has no row or column 'recieved'; did you mean 'received'?", outcome.Message);
        Assert.NotEmpty(outcome.Forms);
    }

    [Fact, Raises("RG0012")]
    public void A_rule_that_two_versions_inherit_is_faulty_once() => GeneratorTest.Expect("RG0012", Schemas.WithTable("""
        "columns": { "a": "甲" }, "rules": { "r": { "assert": "a <= [|b|]" } }
        """), Schemas.Amending("2", "1", """ "unit": "件" """), Schemas.Amending("3", "2", """ "unit": "人" """));

    [Fact, Raises("RG0012")]
    public void A_rule_that_loses_its_row_in_a_later_version_is_told_with_that_version()
    {
        var outcome = GeneratorTest.Expect("RG0012", Schemas.WithTable("""
            "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a <= [|b|]" } }
            """), Schemas.Amending("2", "1", """ "columns": { "b": null } """));
        Assert.EndsWith("(in version \"2\", declared in Sample2.report.json)", outcome.Message, StringComparison.Ordinal);
    }

    [Fact, Raises("RG0013")]
    public void A_heading_in_a_rule_is_told_with_the_sum_to_write()
    {
        var outcome = GeneratorTest.Expect("RG0013", Schemas.WithTable("""
            "columns": { "a": "甲", "b": { "label": "乙", "columns": { "x": "子" } } }, "rules": { "r": { "assert": "a <= [|b|]" } }
            """));
        Assert.EndsWith("write sum(b)", outcome.Message, StringComparison.Ordinal);
    }

    [Theory, Raises("RG0013")]
    [InlineData("[|a <= p|]", "mixes the units 件 and 万元")]
    [InlineData("[|1 < 2|]", "names no cell")]
    [InlineData("[|a / (1 - 1)|] > 0", "divides by 0")]
    [InlineData("a <= sum([|b|])", "write it without sum()")]
    public void A_rule_that_does_not_fit_its_cells_is_told(string assertion, string remedy)
    {
        var outcome = GeneratorTest.Expect("RG0013", Schemas.WithTable($$"""
            "unit": "件", "columns": { "a": "甲", "b": "乙", "p": { "label": "丙", "unit": "万元" } }, "rules": { "r": { "assert": "{{assertion}}" } }
            """));
        Assert.Contains(remedy, outcome.Message, StringComparison.Ordinal);
    }

    [Theory, Raises("RG0025")]
    [InlineData("passed / samples == rate", true)]
    [InlineData("rate == 100 * passed / samples", true)]
    [InlineData("round(passed / samples, 4) == rate", false)]
    [InlineData("passed / samples == rate / 100 / samples", false)]
    [InlineData("passed / samples <= rate", false)]
    [InlineData("rate * samples == passed", false)]
    public void A_quotient_that_is_compared_unrounded_is_told(string assertion, bool isTold)
    {
        var schema = Schemas.WithTable($$"""
            "columns": { "passed": "甲", "samples": "乙", "rate": "丙" }, "rules": { "r": { "assert": {{(isTold ? $"[|\"{assertion}\"|]" : $"\"{assertion}\"")}} } }
            """);
        if (isTold)
            GeneratorTest.Expect("RG0025", schema);
        else
            Schema.Form.Of(schema);
    }

    [Fact, Raises("RG0013")]
    public void Numbers_that_multiply_beyond_a_decimal_are_told() => GeneratorTest.Expect("RG0013", Schemas.WithTable("""
        "columns": { "a": "甲" }, "rules": { "r": { "assert": "[|70000000000000000000000000000 * 70000000000000000000000000000 * a > 0|]" } }
        """));

    [Fact, Raises("RG0014")]
    public void A_total_of_nothing_is_told_with_what_to_do()
    {
        var outcome = GeneratorTest.Expect("RG0014", Schemas.WithTable("""
            "columns": { "a": "甲", "b": { "label": "乙", "columns": { [|"sum"|]: { "label": "计", "total": true } } } }
            """));
        Assert.Contains("put its items under the same parent, or below it", outcome.Message, StringComparison.Ordinal);
    }

    [Fact, Raises("RG0014")]
    public void A_table_without_columns_is_told() => GeneratorTest.Expect("RG0014", ("A.report.json", """
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t"] } }, "tables": { [|"t"|]: { "unit": "件" } } }
        """));

    [Fact, Raises("RG0015")]
    public void Two_ids_of_one_name_are_told_at_the_second()
    {
        var outcome = GeneratorTest.Expect("RG0015", Schemas.WithTable("""
            "columns": { "equals": "甲", [|"equalsItem"|]: "乙" }
            """));
        Assert.Contains("becomes EqualsItem in C#", outcome.Message, StringComparison.Ordinal);
    }

    [Theory, Raises("RG0015")]
    [InlineData("A", "1-b", "A", "1b")]
    [InlineData("A", "1b", "A", "1B")]
    [InlineData("A1", "1", "A", "11")]
    [InlineData("AB", "1", "Ab", "2")]
    [InlineData("A", "Forms", "B", "1")]
    public void Versions_of_one_class_name_are_told(string report1, string version1, string report2, string version2)
    {
        const string Sections = """ "title": "年报", "sections": { "s": "一" } }""";
        var outcome = GeneratorTest.RunFaulty(
            ("A.report.json", $$"""{ "report": "{{report1}}", "version": "{{version1}}", """ + Sections),
            ("B.report.json", $$"""{ "report": "{{report2}}", "version": "{{version2}}", """ + Sections));
        Assert.Equal("RG0015", Assert.Single(outcome.Diagnostics).Id);
        Assert.Contains("rename one", outcome.Message, StringComparison.Ordinal);
        Assert.Single(outcome.Forms);
    }

    [Fact, Raises("RG0015")]
    public void A_section_named_for_the_class_is_told() => GeneratorTest.Expect("RG0015", ("A.report.json", """
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": "一", [|"a1"|]: "二" } }
        """));

    [Fact, Raises("RG0015")]
    public void The_items_of_a_total_need_a_name_of_their_own() => GeneratorTest.Expect("RG0015", Schemas.WithTable("""
        "columns": { "aItems": "乙", [|"a"|]: { "label": "甲", "total": true, "columns": { "x": "子" } } }
        """));

    [Fact, Raises("RG0015")]
    public void A_row_below_a_total_and_a_column_of_it_need_two_names() => GeneratorTest.Expect("RG0015", Schemas.WithTable("""
        "columns": { "a": "甲", "b": "乙" }, "rows": { "z": "寅", [|"x"|]: { "label": "子", "total": true, "rows": { "a": "丑" } } }
        """));
}
