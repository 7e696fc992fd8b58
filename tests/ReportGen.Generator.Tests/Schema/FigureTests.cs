using ReportGen.Forms;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>A schema names its key figures by the addresses of their cells.</summary>
public class FigureTests
{
    private const string Table = """
        "tables": { "t": { "unit": "件", "columns": { "a": "甲", "b": { "label": "乙", "unit": "元" } }, "rows": { "x": "子", "h": { "label": "类", "rows": { "y": "丑", "z": "寅" } }, "s": { "label": "计", "total": true } } } }
        """;

    private static (string Path, string Text) File(string figures) => ("Sample1.report.json", $$"""
        { "report": "Sample", "version": "1", "title": "年报", "sections": { "u": { "title": "二", "tables": ["t"] } }, "figures": { {{figures}} }, {{Table}} }
        """);

    private static string Faults(string figures) => string.Join("\n", MarkedSchema.Link(File(figures)).Select(static d => string.Join(' ', d.Arguments)));

    [Fact]
    public void A_figure_has_the_cell_of_its_address()
    {
        FigureGroupInfo group = Assert.Single(Form.Of(File("""
            "g": { "label": "组", "labelEn": "group", "items": { "one": { "label": "一", "labelEn": "first", "cell": "t/x/a" }, "two": { "label": "二", "cell": "t/x/b" } } }
            """)).Figures);
        Assert.Equal(("g", "组", "group", false), (group.Id, group.Label, group.LabelEn, group.IsWhole));
        Assert.Equal(("one", "一", "first", "件"), (group.Figures[0].Id, group.Figures[0].Label, group.Figures[0].LabelEn, group.Figures[0].Unit));
        Assert.Equal([0], group.Figures[0].Cells);
        Assert.Equal([1], group.Figures[1].Cells);
        Assert.Equal("元", group.Figures[1].Unit);
    }

    [Fact]
    public void A_heading_means_the_sum_of_its_items() =>
        Assert.Equal([2, 4], Form.Of(File("""
            "g": { "label": "组", "parts": true, "items": { "one": { "label": "一", "cell": "t/h/a" } } }
            """)).Figures[0].Figures[0].Cells);

    [Fact]
    public void An_address_that_is_none_is_a_fault() =>
        Assert.Contains("\"t/h.y/aa\" is not the address of a cell; did you mean 't/h.y/a'?", Faults("""
            "g": { "label": "组", "items": { "one": { "label": "一", "cell": "t/h.y/aa" } } }
            """), StringComparison.Ordinal);

    [Fact]
    public void An_id_stands_once_in_a_form() =>
        Assert.Contains("the group \"g\" has a figure \"one\" already", Faults("""
            "g": { "label": "组", "items": { "one": { "label": "一", "cell": "t/x/a" } } }, "k": { "label": "组", "items": { "one": { "label": "一", "cell": "t/x/b" } } }
            """), StringComparison.Ordinal);

    [Fact]
    public void What_a_figure_lacks_is_told() =>
        Assert.Contains("the figure \"one\" needs \"cell\"", Faults("""
            "g": { "label": "组", "items": { "one": { "label": "一" } } }
            """), StringComparison.Ordinal);

    [Fact]
    public void A_group_without_figures_is_told() =>
        Assert.Contains("the group of figures \"g\" needs \"items\"", Faults("""
            "g": { "label": "组" }
            """), StringComparison.Ordinal);

    [Fact]
    public void A_version_takes_figures_over_moves_them_and_lets_those_go_whose_cells_are_gone()
    {
        FormInfo form = Form.Of(
            File("""
                "g": { "label": "组", "items": { "stays": { "label": "一", "cell": "t/x/a" }, "moves": { "label": "二", "cell": "t/h.y/a" }, "goes": { "label": "三", "cell": "t/h.z/a" } } }
                """),
            ("Sample2.report.json", """
                { "report": "Sample", "version": "2", "extends": "1", "tables": { "t": { "rows": { "h": { "rows": { "y": null, "z": null, "w": { "label": "卯", "was": "h.y" } } } } } } }
                """));
        Assert.Equal(["stays", "moves"], form.Figures[0].Figures.Select(static f => f.Id));
        Assert.Equal("t/h.w/a", form.Cells[form.Figures[0].Figures[1].Cells[0]].Address);
    }

    private static string Ids(params string[] changes) => string.Join(" ", Form.Of([
        File(""" "g": { "label": "组", "items": { "one": { "label": "一", "cell": "t/x/a" }, "two": { "label": "二", "cell": "t/x/b" } } }, "h": { "label": "类", "items": { "three": { "label": "三", "cell": "t/s/a" } } } """),
        .. changes.Select((c, i) => Schemas.Extending($"{i + 2}", $"{i + 1}", $$""" "figures": { {{c}} } """)),
    ]).Figures.SelectMany(static g => g.Figures.Select(f => $"{g.Id}.{f.Id}")));

    [Fact]
    public void A_version_adds_figures_behind_the_others_or_after_one_of_them() => Assert.Equal(
        "g.one g.four g.two g.five h.three",
        Ids(""" "g": { "items": { "four": { "label": "四", "cell": "t/h.y/a", "after": "one" }, "five": { "label": "五", "cell": "t/h.z/a" } } } """));

    [Fact]
    public void A_version_moves_figures_and_groups() => Assert.Equal(
        "h.three g.two g.one", Ids(""" "g": { "after": "h", "items": { "one": { "after": "two" } } } """));

    [Fact]
    public void A_version_adds_a_group_after_another_and_drops_one() => Assert.Equal(
        "g.one g.two k.four", Ids(""" "k": { "label": "新", "after": "g", "items": { "four": { "label": "四", "cell": "t/h.y/a" } } }, "h": null """));

    [Fact]
    public void Where_a_figure_stands_holds_on() => Assert.Equal(
        "g.two g.one h.three", Ids(""" "g": { "items": { "one": { "after": "two" } } } """, """ "g": { "items": { "one": { "labelEn": "first" } } } """));
}
