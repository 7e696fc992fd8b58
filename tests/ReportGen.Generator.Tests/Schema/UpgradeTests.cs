using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Tests.Schema;

public class UpgradeTests
{
    private static string Moves(UpgradeModel? upgrade) => string.Join(" ", upgrade!.Moves.Select(static m => $"{m.From}>{m.To}"));

    private static UpgradeModel? Upgrade(params string[] changes) =>
        Form.Of([Schemas.Small, .. changes.Select((c, i) => Schemas.Amending($"{i + 2}", $"{i + 1}", c))]).Upgrade;

    [Fact]
    public void What_keeps_its_address_is_neither_moved_nor_lost()
    {
        UpgradeModel? upgrade = Upgrade(""" "rows": { "z": "寅" } """);
        Assert.Equal(("1", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact]
    public void Was_moves_every_cell_of_a_row() =>
        Assert.Equal("t/x/a>t/z/a t/x/b>t/z/b", Moves(Upgrade(""" "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """)));

    [Fact]
    public void Was_of_a_row_and_of_a_column_move_together() => Assert.Equal(
        "t/x/a>t/z/c t/x/b>t/z/b t/y/a>t/y/c",
        Moves(Upgrade(""" "columns": { "c": { "label": "丙", "was": "a", "after": "a" }, "a": null }, "rows": { "z": { "label": "寅", "was": "x", "after": "x" }, "x": null } """)
            is { } upgrade ? upgrade with { Moves = new([.. upgrade.Moves.OrderBy(static m => m.From, StringComparer.Ordinal)]) } : null));

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
        UpgradeModel? upgrade = Form.Of(
            Schemas.Small,
            Schemas.Amending("2", "1", """ "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """),
            Schemas.Extending("3", "2", """ "source": "〔2023〕1号" """)).Upgrade;
        Assert.Equal(("2", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact]
    public void A_version_that_extends_none_upgrades_nothing() => Assert.Null(Form.Of(Schemas.Small).Upgrade);
}
