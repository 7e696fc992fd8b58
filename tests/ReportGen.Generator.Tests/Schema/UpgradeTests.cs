using ReportGen.Forms;

namespace ReportGen.Generator.Tests.Schema;

public class UpgradeTests
{
    private static string Moves(UpgradeInfo? upgrade) => string.Join(" ", upgrade!.Moves.Select(static m => $"{m.From}>{m.To}"));

    private static UpgradeInfo? Upgrade(params string[] changes) =>
        Form.Of([Schemas.Small, .. changes.Select((c, i) => Schemas.Amending($"{i + 2}", $"{i + 1}", c))]).Upgrade;

    [Fact]
    public void What_keeps_its_address_is_neither_moved_nor_lost()
    {
        UpgradeInfo? upgrade = Upgrade(""" "rows": { "z": "寅" } """);
        Assert.Equal(("1", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact]
    public void Was_moves_every_cell_of_a_row() =>
        Assert.Equal("t/x/a>t/z/a t/x/b>t/z/b", Moves(Upgrade(""" "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """)));

    [Fact]
    public void Was_of_a_row_and_of_a_column_move_together() => Assert.Equal(
        "t/x/a>t/z/c t/x/b>t/z/b t/y/a>t/y/c",
        Moves(Upgrade(""" "columns": { "c": { "label": "丙", "was": "a", "after": "a" }, "a": null }, "rows": { "z": { "label": "寅", "was": "x", "after": "x" }, "x": null } """)
            is { } upgrade ? upgrade with { Moves = [.. upgrade.Moves.OrderBy(static m => m.From, StringComparer.Ordinal)] } : null));

    [Fact]
    public void A_row_that_is_gone_is_lost() => Assert.Equal(["t/y/a", "t/y/b"], Upgrade(""" "rows": { "y": null } """)!.Lost);

    [Fact]
    public void A_row_that_became_a_heading_is_lost_where_no_member_claims_it() => Assert.Equal(
        ["t/y/a", "t/y/b"], Upgrade(""" "rows": { "y": { "rows": { "p": "其一", "q": "其二" } } } """)!.Lost);

    [Fact]
    public void A_member_of_a_row_that_became_a_heading_may_claim_its_value() => Assert.Equal(
        "t/y/a>t/y.q/a t/y/b>t/y.q/b", Moves(Upgrade(""" "rows": { "y": { "rows": { "p": "其一", "q": { "label": "其二", "was": "y" } } } } """)));

    [Fact]
    public void Was_is_said_of_one_step_and_not_inherited() => Assert.Equal(
        "", Moves(Upgrade(""" "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """, """ "unit": "人" """)));

    [Fact]
    public void Was_in_a_table_that_a_later_version_does_not_touch_is_not_asked_again()
    {
        UpgradeInfo? upgrade = Form.Of(
            Schemas.Small,
            Schemas.Amending("2", "1", """ "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """),
            Schemas.Extending("3", "2", """ "source": "〔2023〕1号" """)).Upgrade;
        Assert.Equal(("2", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact]
    public void A_version_that_extends_none_upgrades_nothing() => Assert.Null(Form.Of(Schemas.Small).Upgrade);

    [Fact, Raises("RG0010")]
    public void Was_in_a_version_that_extends_none_is_refused() => Assert.Equal(
        "\"was\" says where a value stood in the version this one extends, and this one extends none; remove it",
        GeneratorTest.Expect("RG0010", Schemas.WithTable(""" "columns": { "a": { "label": "甲", "was": [|"b"|] } } """)).Message);

    [Fact, Raises("RG0010")]
    public void Was_in_a_table_that_the_base_does_not_have_is_refused() => GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Extending("2", "1", """
        "sections": { "s2": { "title": "二、新表", "tables": ["t2"] } }, "tables": { "t2": { "columns": { "c": { "label": "丙", "was": [|"a"|] } } } }
        """));

    [Fact]
    public void Was_in_the_columns_that_bands_share_moves_them_in_every_band() => Assert.Equal(
        "t/p.x/a>t/p.x/c t/q.x/a>t/q.x/c",
        Moves(Form.Of(
            Schemas.WithTable(""" "columns": { "a": "甲" }, "bands": { "p": { "label": "一", "rows": { "x": "子" } }, "q": { "label": "二", "rows": { "x": "丑" } } } """),
            Schemas.Amending("2", "1", """ "columns": { "a": null, "c": { "label": "丙", "was": "a" } } """)).Upgrade));

    private static (string Path, string Text) WithFragment(string columns) => (Schemas.Path, $$"""
        { "report": "Sample", "version": "1", "title": "年报", "fragments": { "f": { "x": "子", "y": "丑" } },
          "sections": { "s": { "title": "一、表", "tables": ["t"] } }, "tables": { "t": { "columns": { {{columns}} } } } }
        """);

    private static readonly (string Path, string Text) TwoUses = WithFragment(""" "a": { "label": "甲", "use": "f" }, "b": { "label": "乙", "use": "f" } """);

    private const string Renamed = """ "fragments": { "f": { "x": null, "z": { "label": "寅", "was": "x" } } } """;

    [Fact]
    public void Was_in_a_fragment_moves_the_value_wherever_the_fragment_is_used()
    {
        UpgradeInfo? upgrade = Form.Of(TwoUses, Schemas.Extending("2", "1", Renamed)).Upgrade;
        Assert.Equal(("t/a.x>t/a.z t/b.x>t/b.z", 0), (Moves(upgrade), upgrade!.Lost.Count));
    }

    [Fact]
    public void Was_in_a_fragment_of_a_fragment_is_a_path_below_its_own_user() => Assert.Equal(
        "t/a.p.x>t/a.p.z",
        Moves(Form.Of(
            (Schemas.Path, WithFragment(""" "a": { "label": "甲", "use": "g" }, "b": "乙" """).Text.Replace("\"f\": {", "\"g\": { \"p\": { \"label\": \"辰\", \"use\": \"f\" } }, \"f\": {", StringComparison.Ordinal)),
            Schemas.Extending("2", "1", Renamed)).Upgrade));

    [Fact]
    public void Was_in_a_fragment_says_nothing_of_a_use_that_did_not_have_it() => Assert.Equal(
        "t/a.x>t/a.z",
        Moves(Form.Of(
            WithFragment(""" "a": { "label": "甲", "use": "f" }, "b": { "label": "乙", "columns": { "k": "卯" } } """),
            Schemas.Extending("2", "1", $$"""{{Renamed}}, "tables": { "t": { "columns": { "b": { "use": "f" } } } }""")).Upgrade));

    [Fact]
    public void What_stands_beside_use_speaks_before_the_fragment() => Assert.Equal(
        "t/a.y>t/a.z t/b.x>t/b.z",
        Moves(Form.Of(TwoUses, Schemas.Extending("2", "1", $$"""{{Renamed}}, "tables": { "t": { "columns": { "a": { "columns": { "y": null, "z": { "was": "a.y" } } } } } }""")).Upgrade));

    [Fact]
    public void Was_in_a_fragment_is_said_of_one_step_and_not_inherited()
    {
        UpgradeInfo? upgrade = Form.Of(TwoUses, Schemas.Extending("2", "1", Renamed), Schemas.Extending("3", "2", """ "source": "〔2023〕1号" """)).Upgrade;
        Assert.Equal(("2", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact, Raises("RG0010")]
    public void Was_in_a_fragment_that_no_user_had_is_told_with_what_they_had()
    {
        var outcome = GeneratorTest.Expect("RG0010", TwoUses, Schemas.Extending("2", "1", """ "fragments": { "f": { "z": { "label": "寅", "was": [|"xx"|] } } } """));
        Assert.Equal("\"was\" names 'xx' below the members that use the fragment, where no value stood in the version this one extends; did you mean 'x'?", outcome.Message);
    }

    [Fact, Raises("RG0010")]
    public void Was_in_a_fragment_that_nobody_uses_is_told() => GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Extending("2", "1", """
        "fragments": { "f": { "z": { "label": "寅", "was": [|"x"|] } } }
        """));

    [Fact, Raises("RG0026")]
    public void Was_of_a_row_that_still_stands_is_refused() => Assert.Equal(
        "the row \"x\" still stands in this version and keeps its value, so \"z\" cannot have it too; remove \"was\", or the row",
        GeneratorTest.Expect("RG0026", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "z": { "label": "寅", "was": [|"x"|] } } """)).Message);

    [Fact, Raises("RG0026")]
    public void Two_rows_cannot_have_the_value_of_one() => Assert.Equal(
        "the value of the row \"y\" goes to \"y.p\" already, and cannot go to \"y.q\" too; say \"was\" once",
        GeneratorTest.Expect("RG0026", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "y": { "rows": { "p": { "label": "其一", "was": "y" }, "q": { "label": "其二", "was": [|"y"|] } } } } """)).Message);

    [Fact]
    public void Two_rows_may_change_places() => Assert.Equal(
        "t/y/a>t/x/a t/y/b>t/x/b t/x/a>t/y/a t/x/b>t/y/b",
        Moves(Upgrade(""" "rows": { "x": { "label": "丑", "was": "y" }, "y": { "label": "子", "was": "x" } } """)));
}
