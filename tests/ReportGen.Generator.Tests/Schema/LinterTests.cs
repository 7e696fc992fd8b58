using Microsoft.CodeAnalysis;
using ReportGen.Generator.Diagnostics;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>What the linter says of a schema, and where: the places are marked with [|…|].</summary>
public sealed class LinterTests
{
    [Fact]
    public void A_sound_schema_gives_nothing_to_say() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放床位\", \"used\": \"占用床位\"", "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= open\" }"));

    [Fact]
    public void The_shipped_forms_give_no_warning()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Disclosure");
        var found = MarkedSchema.Link([.. Directory.GetFiles(folder, "*.report.json").Select(static f => (Path.GetFileName(f), File.ReadAllText(f)))]);
        Assert.DoesNotContain(found, static d => Descriptors.ById[d.Id].DefaultSeverity != DiagnosticSeverity.Info);
    }

    [Theory, Raises("RG0018")]
    [InlineData("used + open == open + used")]
    [InlineData("used <= open + used")]
    [InlineData("used + 2 * open >= 0")]
    [InlineData("used + 1 > 0")]
    [InlineData("used + 1 != 0")]
    public void A_rule_that_can_never_fail_is_a_warning(string assert) =>
        MarkedSchema.Expect("RG0018", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "idle": { "each": "column", "assert": [|"{{assert}}"|] },
            "capacity": { "each": "column", "assert": "used <= open" }
            """));

    [Fact]
    public void A_sum_with_a_signed_cell_may_fall_below_zero() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"上年\", \"change\": { \"label\": \"增减\", \"kind\": \"signed\" }", "\"left\": { \"each\": \"column\", \"assert\": \"open + change >= 0\" }"));

    [Fact]
    public void A_rule_that_wants_its_cells_filled_in_can_fail() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放\"", "\"filled\": { \"each\": \"column\", \"missing\": \"error\", \"assert\": \"open >= 0\" }"));

    [Theory, Raises("RG0019")]
    [InlineData("open < 0")]
    [InlineData("open + used <= -1")]
    [InlineData("used + 1 == used")]
    [InlineData("used != used")]
    public void A_rule_that_can_never_hold_is_an_error(string assert) =>
        MarkedSchema.Expect("RG0019", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "never": { "each": "column", "assert": [|"{{assert}}"|] },
            "capacity": { "each": "column", "assert": "used <= open" }
            """));

    [Theory, Raises("RG0019")]
    [InlineData("open < used", "used < open")]
    [InlineData("open < used", "2 * open >= 2 * used")]
    [InlineData("open == used", "open - used != 0")]
    [InlineData("open == used + 2", "used == open + 2")]
    [InlineData("open + used <= 3", "open + used > 4")]
    public void Rules_that_contradict_each_other_are_an_error_at_the_later_one(string first, string second) =>
        MarkedSchema.Expect("RG0019", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "first": { "each": "column", "assert": "{{first}}" },
            "second": { "each": "column", "assert": [|"{{second}}"|] }
            """));

    [Theory]
    [InlineData("open <= used", "used <= open")]
    [InlineData("open != used", "used < open")]
    [InlineData("open <= used + 2", "used <= open")]
    public void Rules_that_some_report_keeps_do_not_contradict_each_other(string first, string second) =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "first": { "each": "column", "assert": "{{first}}" },
            "second": { "each": "column", "assert": "{{second}}" }
            """));

    [Fact]
    public void Tolerances_that_meet_do_not_contradict_each_other() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", """
            "first": { "each": "column", "tolerance": 1, "assert": "open == used + 1" },
            "second": { "each": "column", "tolerance": 1, "assert": "used == open + 1" }
            """));

    [Fact, Raises("RG0019")]
    public void A_rule_may_contradict_what_a_total_says() =>
        MarkedSchema.Expect("RG0019", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\", \"total\": { \"label\": \"合计\", \"total\": true }", "\"more\": { \"each\": \"column\", \"assert\": [|\"total > open + used\"|] }"));

    private const string Totalled = "\"open\": \"开放\", \"used\": \"占用\", \"idle\": \"空\", \"total\": { \"label\": \"合计\", \"total\": true }";

    [Theory, Raises("RG0018")]
    [InlineData("open + used + idle == total")]
    [InlineData("total >= open")]
    [InlineData("2 * total >= open + used")]
    public void A_rule_that_a_total_implies_is_a_warning(string assert) => Assert.Equal(
        "this follows from the totals, so it fails only where they do; remove it, or compare other cells",
        Assert.Single(MarkedSchema.Expect("RG0018", MarkedSchema.Beds(Totalled, $$""" "more": { "each": "column", "assert": [|"{{assert}}"|] } """))).Arguments[0]);

    [Fact, Raises("RG0018")]
    public void A_rule_that_other_equations_imply_is_a_warning_that_names_them() => Assert.Equal(
        "this follows from the rules 'beds.first', 'beds.second', so it fails only where they do; remove it, or compare other cells",
        Assert.Single(MarkedSchema.Expect("RG0018", MarkedSchema.Beds("\"a\": \"甲\", \"b\": \"乙\", \"c\": \"丙\", \"d\": \"丁\"", """
            "first": { "each": "column", "assert": "a + b == c" },
            "second": { "each": "column", "assert": "c == d" },
            "third": { "each": "column", "assert": [|"d - b == a"|] }
            """))).Arguments[0]);

    [Theory]
    [InlineData("total >= 2 * open")]
    [InlineData("total == open + used")]
    [InlineData("total <= 5 * idle")]
    public void A_rule_that_says_more_than_the_totals_is_sound(string assert) =>
        MarkedSchema.Expect("", MarkedSchema.Beds(Totalled, $$""" "more": { "each": "column", "assert": "{{assert}}" } """));

    [Theory]
    [InlineData("\"missing\": \"zero\"")]
    [InlineData("\"missing\": \"error\"")]
    public void A_rule_that_has_its_own_word_on_blanks_is_implied_by_nothing(string missing) =>
        MarkedSchema.Expect("", MarkedSchema.Beds(Totalled, $$""" "more": { "each": "column", "assert": "total >= open", {{missing}} } """));

    [Theory]
    [InlineData("\"severity\": \"warning\"")]
    [InlineData("\"when\": \"open > 3\"")]
    [InlineData("\"organs\": [\"*县\"]")]
    [InlineData("\"since\": \"2025\"")]
    [InlineData("\"tolerance\": 1")]
    public void Nothing_follows_from_a_rule_that_some_reports_need_not_keep(string condition) =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "first": { "each": "column", "assert": "open == used", {{condition}} },
            "second": { "each": "column", "assert": "used <= open" }
            """));

    [Fact, Raises("RG0019")]
    public void Three_equations_that_contradict_each_other_are_an_error_at_the_last() => Assert.StartsWith(
        "this contradicts the rules 'beds.first', 'beds.second' at beds/a/city: no report keeps them all",
        (string)Assert.Single(MarkedSchema.Expect("RG0019", MarkedSchema.Beds("\"a\": \"甲\", \"b\": \"乙\", \"c\": \"丙\"", """
            "first": { "each": "column", "assert": "a == b + 1" },
            "second": { "each": "column", "assert": "b == c + 1" },
            "third": { "each": "column", "assert": [|"a == c + 1"|] }
            """))).Arguments[0], StringComparison.Ordinal);

    [Theory, Raises("RG0019")]
    [InlineData("open > total")]
    [InlineData("open + used == total + idle + 1")]
    public void What_no_total_can_be_is_an_error(string assert) => Assert.StartsWith(
        "this contradicts the totals at ",
        (string)Assert.Single(MarkedSchema.Expect("RG0019", MarkedSchema.Beds(Totalled, $$""" "more": { "each": "column", "assert": [|"{{assert}}"|] } """))).Arguments[0], StringComparison.Ordinal);

    [Fact]
    public async Task Equations_of_a_great_form_are_solved_in_bounded_time()
    {
        string rows = string.Join(", ", Enumerable.Range(0, 1200).Select(static i => $"\"r{i}\": \"行{i}\""));
        string rules = string.Join(", ", Enumerable.Range(1, 1199).Select(static i => $$""" "e{{i}}": { "each": "column", "assert": "r{{i}} == r{{i - 1}} + r{{(i * 7919) % i}} - r{{(i * 104729) % i}}" } """));
        // Unbounded it would take hours; how fast it is, is for the benchmarks.
        var link = Task.Run(() => MarkedSchema.Link(("form.report.json", MarkedSchema.Beds(rows + ", \"total\": { \"label\": \"合计\", \"total\": true }", rules))));
        Assert.Same(link, await Task.WhenAny(link, Task.Delay(TimeSpan.FromMinutes(5))));
    }

    [Fact]
    public void Rules_of_different_years_do_not_contradict_each_other() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", """
            "before": { "each": "column", "until": "2024", "assert": "open < used" },
            "after": { "each": "column", "since": "2025", "assert": "used < open" }
            """));

    [Theory, Raises("RG0018")]
    [InlineData("\"since\": \"2026\", \"until\": [|\"2025\"|]")]
    [InlineData("\"until\": [|\"2020\"|]")]
    public void A_rule_whose_years_never_come_is_a_warning(string years) =>
        MarkedSchema.Expect("RG0018", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "idle": { "each": "column", "assert": "used < open", {{years}} },
            "capacity": { "each": "column", "assert": "used <= open" }
            """));

    [Theory]
    [InlineData("24")]
    [InlineData("")]
    [InlineData("2024..")]
    public void A_year_of_a_rule_has_four_digits(string year) =>
        MarkedSchema.Expect("RG0005", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", $$"""
            "capacity": { "each": "column", "assert": "used <= open", "since": [|"{{year}}"|] }
            """));

    [Theory, Raises("RG0020")]
    [InlineData("开放")]
    [InlineData("开 放")]
    [InlineData("（开放）")]
    [InlineData("［开放］：")]
    public void Labels_that_a_reader_cannot_tell_apart_are_a_warning(string label) =>
        MarkedSchema.Expect("RG0020", MarkedSchema.Beds($"\"open\": \"开放\", \"used\": [|\"{label}\"|]", "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= open\" }"));

    [Fact]
    public void The_same_label_under_another_heading_is_no_matter() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("""
            "open": { "label": "开放", "rows": { "other": "其他" } }, "used": { "label": "占用", "rows": { "other": "其他" } }
            """, "\"capacity\": { \"each\": \"column\", \"assert\": \"used.other <= open.other\" }"));

    [Fact, Raises("RG0021")]
    public void An_alias_that_is_the_label_of_another_member_is_a_warning() =>
        MarkedSchema.Expect("RG0021", MarkedSchema.Beds("""
            "open": { "label": "开放", "aliases": [[|"占用 "|]] }, "used": "占用"
            """, "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= open\" }"));

    [Fact, Raises("RG0021")]
    public void An_alias_of_two_members_is_a_warning() =>
        MarkedSchema.Expect("RG0021", MarkedSchema.Beds("""
            "open": { "label": "开放", "aliases": ["床位"] }, "used": { "label": "占用", "aliases": [[|"床位"|]] }
            """, "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= open\" }"));

    [Fact, Raises("RG0022")]
    public void A_title_that_another_section_has_is_a_warning() => MarkedSchema.Expect("RG0022", """
        { "report": "Hospital", "version": "1", "title": "年报", "sections": { "first": { "title": "一、概况" }, "second": { "title": [|"一 概况"|] } } }
        """);

    [Fact, Raises("RG0023")]
    public void An_unknown_placeholder_is_an_error_at_its_place_with_what_was_meant()
    {
        DiagnosticInfo found = Assert.Single(MarkedSchema.Expect("RG0023", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", """
            "capacity": { "each": "column", "assert": "used <= open", "message": "{column}：占用（[|{letf}|]）多于开放（{right}）" }
            """)));
        Assert.Contains("did you mean 'left'?", found.Arguments[0], StringComparison.Ordinal);
    }

    [Fact, Raises("RG0017")]
    public void Cells_under_no_rule_are_told_of_once_for_a_row() =>
        MarkedSchema.Expect("RG0017", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\", [|\"closed\"|]: \"停用\"", "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= open\" }"));

    [Fact, Raises("RG0017")]
    public void Cells_under_no_rule_are_told_of_once_for_a_heading() =>
        MarkedSchema.Expect("RG0017", MarkedSchema.Beds("""
            "open": "开放", "used": "占用", [|"closed"|]: { "label": "停用", "rows": { "repair": "维修", "other": "其他" } }
            """, "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= open\" }"));

    [Fact, Raises("RG0017")]
    public void Cells_under_no_rule_are_told_of_once_for_a_column() =>
        MarkedSchema.Expect("RG0017", """
            { "report": "Hospital", "version": "1", "title": "年报", "sections": { "beds": { "title": "一、床位", "tables": ["beds"] } },
              "tables": { "beds": { "columns": { "city": "市", [|"county"|]: "县" }, "rows": { "open": "开放", "used": "占用" },
              "rules": { "capacity": { "assert": "used[city] <= open[city]" } } } } }
            """);

    [Fact, Raises("RG0017")]
    public void A_table_without_rules_is_told_of_once() =>
        MarkedSchema.Expect("RG0017", """
            { "report": "Hospital", "version": "1", "title": "年报", "sections": { "beds": { "title": "一、床位", "tables": ["beds"] } },
              "tables": { [|"beds"|]: { "columns": { "city": "市", "county": "县" }, "rows": { "open": "开放", "used": "占用" } } } }
            """);

    [Fact]
    public void A_faulty_rule_does_not_leave_its_cells_without_one() =>
        MarkedSchema.Expect("RG0012", MarkedSchema.Beds("\"open\": \"开放\", \"used\": \"占用\"", "\"capacity\": { \"each\": \"column\", \"assert\": \"used <= [|opne|]\" }"));

    [Fact, Raises("RG0024")]
    public void A_form_of_one_year_has_no_report_of_the_year_before() =>
        MarkedSchema.Expect("RG0024", MarkedSchema.Beds("\"open\": \"开放\"", "\"stock\": { \"each\": \"column\", \"assert\": \"open == [|previous.open|]\" }", "2024"));

    [Fact]
    public void A_form_of_several_years_has_itself_for_the_year_before() =>
        MarkedSchema.Expect("", MarkedSchema.Beds("\"open\": \"开放\"", "\"stock\": { \"each\": \"column\", \"assert\": \"open == previous.open\" }", "2024..2025"));

    [Fact]
    public void The_version_before_has_what_the_upgrade_says_was_there() =>
        Assert.DoesNotContain(MarkedSchema.Link(
            ("a.report.json", MarkedSchema.Beds("\"open\": \"开放\"", "", "2023")),
            ("b.report.json", """
                { "report": "Hospital", "version": "2", "extends": "1", "years": "2024", "tables": { "beds": { "rows": { "open": null, "free": { "label": "空闲", "was": "open" } },
                  "rules": { "stock": { "each": "column", "assert": "free == previous.free" } } } } }
                """)), static d => d.Id == "RG0024");

    [Fact]
    public void The_version_before_may_lack_the_cell() =>
        Assert.Contains(MarkedSchema.Link(
            ("a.report.json", MarkedSchema.Beds("\"open\": \"开放\"", "", "2023")),
            ("b.report.json", """
                { "report": "Hospital", "version": "2", "extends": "1", "years": "2024", "tables": { "beds": { "rows": { "free": "空闲" },
                  "rules": { "stock": { "each": "column", "assert": "free == previous.free" } } } } }
                """)), static d => d.Id == "RG0024");

    [Fact]
    public void Where_a_value_was_is_said_of_one_step_between_versions() =>
        Assert.DoesNotContain(MarkedSchema.Link(
            ("a.report.json", MarkedSchema.Beds("\"open\": \"开放\"", "")),
            ("b.report.json", """{ "report": "Hospital", "version": "2", "extends": "1", "tables": { "beds": { "rows": { "open": null, "free": { "label": "空闲", "was": "open" } } } } }"""),
            ("c.report.json", """{ "report": "Hospital", "version": "3", "extends": "2" }""")), static d => d.Id == "RG0010");

    [Fact]
    public void Numbers_too_large_to_compute_with_are_a_fault_and_no_crash() =>
        MarkedSchema.Expect("RG0013", MarkedSchema.Beds("\"open\": \"开放\"", "\"large\": { \"each\": \"column\", \"assert\": \"[|open < 79228162514264337593543950335 * 79228162514264337593543950335|]\" }"));
}
