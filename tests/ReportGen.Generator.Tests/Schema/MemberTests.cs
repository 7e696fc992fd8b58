using ReportGen.Forms;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Tests.Schema;

public class MemberTests
{
    private static FormInfo Table(string table) => Form.Of(Schemas.WithTable(table));

    [Fact]
    public void A_lone_heading_is_left_out_of_addresses() => Assert.Equal("t/p/a t/p/b t/q/a t/q/b", Form.Cells(Table("""
        "columns": { "all": { "label": "全", "columns": { "a": "甲", "b": "乙" } } }, "rows": { "every": { "label": "全", "rows": { "p": "子", "q": "丑" } } }
        """)));

    [Fact]
    public void A_heading_with_a_neighbour_stays_in_addresses() =>
        Assert.Equal("t/h.a t/b", Form.Cells(Table(""" "columns": { "h": { "label": "全", "columns": { "a": "甲" } }, "b": "乙" } """)));

    [Fact]
    public void A_lone_total_above_its_items_stays_in_addresses() =>
        Assert.Equal("t/h t/h.a t/h.b", Form.Cells(Table(""" "columns": { "h": { "label": "全", "total": true, "columns": { "a": "甲", "b": "乙" } } } """)));

    [Fact]
    public void A_table_without_rows_has_addresses_without_one() => Assert.Equal("t/a t/b", Form.Cells(Table(""" "columns": { "a": "甲", "b": "乙" } """)));

    [Fact]
    public void A_band_comes_first_in_addresses() => Assert.Equal("t/p.x/a t/q/b", Form.Cells(Table("""
        "bands": { "p": { "label": "一", "columns": { "a": "甲" }, "rows": { "x": "子" } }, "q": { "label": "二", "columns": { "b": "乙" } } }
        """)));

    [Fact]
    public void Bands_without_columns_take_those_of_the_table() => Assert.Equal("t/p/a t/q/a", Form.Cells(Table("""
        "columns": { "a": "甲" }, "bands": { "p": { "label": "一" }, "q": { "label": "二" } }
        """)));

    [Fact]
    public void Units_and_kinds_hold_for_all_below()
    {
        var form = Table("""
            "unit": "件", "kind": "signed",
            "columns": { "a": "甲", "h": { "label": "全", "unit": "万元", "kind": "decimal", "columns": { "b": "乙", "c": { "label": "丙", "unit": "人", "kind": "count" } } } }
            """);
        Assert.Equal(
            [("件", NumberKind.Signed), ("万元", NumberKind.Decimal), ("人", NumberKind.Count)],
            form.Cells.Select(static c => (c.Unit, c.Kind)));
    }

    [Fact]
    public void The_unit_of_a_row_goes_before_that_of_its_column() => Assert.Equal(["人", "万元"], Table("""
        "columns": { "a": { "label": "甲", "unit": "万元" } }, "rows": { "x": { "label": "子", "unit": "人" }, "y": "丑" }
        """).Cells.Select(static c => c.Unit));

    [Theory]
    [InlineData("2021..", 2021, null)]
    [InlineData("..2013", null, 2013)]
    [InlineData("2019..2020", 2019, 2020)]
    [InlineData("2020", 2020, 2020)]
    public void Years_are_ranges_open_or_closed(string years, int? first, int? last)
    {
        var form = Form.Of(("A.report.json", $$"""{ "report": "A", "version": "1", "title": "年报", "years": "{{years}}", "sections": { "s": "一" } }"""));
        Assert.Equal((first, last), (form.FirstYear, form.LastYear));
    }

    [Theory]
    [InlineData("\"一\"", TextRule.Required)]
    [InlineData("{ \"title\": \"一\", \"tables\": [\"t\"] }", TextRule.None)]
    [InlineData("{ \"title\": \"一\", \"tables\": [\"t\"], \"text\": \"optional\" }", TextRule.Optional)]
    [InlineData("{ \"title\": \"一\", \"text\": \"none\" }", TextRule.None)]
    public void A_section_wants_text_where_it_says_so_or_has_no_table(string section, TextRule expected) => Assert.Equal(expected, Form.Of(("A.report.json", $$"""
        { "report": "A", "version": "1", "title": "年报", "sections": { "s": {{section}}, "r": { "title": "二", "tables": [{{(section.Contains("tables", StringComparison.Ordinal) ? "" : "\"t\"")}}] } },
          "tables": { "t": { "columns": { "a": "甲" } } } }
        """)).Sections[0].Text);

    [Fact]
    public void The_same_text_gives_equal_forms_and_one_change_unequal_ones()
    {
        Assert.Equal(new FormModel(Form.Of(Schemas.Small)), new FormModel(Form.Of(Schemas.Small)));
        Assert.NotEqual(new FormModel(Form.Of(Schemas.Small)), new FormModel(Form.Of((Schemas.Path, Schemas.Small.Text.Replace("丑", "寅", StringComparison.Ordinal)))));
    }

    [Fact]
    public void English_titles_names_and_labels_arrive_in_the_form()
    {
        FormInfo form = Form.Of(("Sample.report.json", """
            { "report": "Sample", "version": "1", "title": "年报", "titleEn": "Report",
              "sections": { "s": { "title": "一、表", "titleEn": "I. Table", "tables": ["t", "u"] } },
              "tables": {
                "t": { "bands": { "b": { "label": "甲类", "labelEn": "Class A", "columns": { "c": { "label": "乙", "labelEn": "B" } } } } },
                "u": { "name": "表二", "nameEn": "Table 2", "columns": { "c": "乙" } } } }
            """));
        TableInfo table = form.Sections[0].Tables[0];
        Assert.Equal(
            "Report, I. Table, I. Table, Class A, B, Table 2",
            string.Join(", ", form.TitleEn, form.Sections[0].TitleEn, table.NameEn, table.Blocks[0].LabelEn, table.Blocks[0].Columns.Roots[0].LabelEn, form.Sections[0].Tables[1].NameEn));
    }

    private static string Kinds(params (string Path, string Text)[] files) =>
        string.Join(" ", new[] { Form.Of(files) }.SelectMany(static f => f.Cells).Select(static c => $"{c.Address}:{c.Kind}:{c.Unit}"));

    [Fact]
    public void A_cell_may_have_a_unit_and_a_kind_of_its_own() => Assert.Equal(
        "t/x/a:Count:件 t/x/b:Decimal:% t/y/a:Count:件 t/y/b:Count:件",
        Kinds(Schemas.WithTable(""" "unit": "件", "columns": { "a": "甲", "b": "乙" }, "rows": { "x": { "label": "子", "cells": { "b": { "unit": "%", "kind": "decimal" } } }, "y": "丑" } """)));

    [Fact]
    public void What_a_row_says_of_a_cell_goes_before_what_its_column_says() => Assert.Equal(
        "t/x/a:Count: t/x/b:Signed:% t/y/a:Count: t/y/b:Count:",
        Kinds(Schemas.WithTable("""
            "columns": { "a": "甲", "b": { "label": "乙", "cells": { "x": { "unit": "%", "kind": "decimal" } } } },
            "rows": { "x": { "label": "子", "cells": { "b": { "kind": "signed" } } }, "y": "丑" }
            """)));

    [Fact]
    public void A_version_amends_what_is_said_of_a_cell_or_takes_it_back()
    {
        var first = Schemas.WithTable(""" "columns": { "a": "甲", "b": "乙" }, "rows": { "x": { "label": "子", "cells": { "b": { "unit": "%", "kind": "decimal" } } } } """);
        Assert.Equal("t/x/a:Count: t/x/b:Decimal:分", Kinds(first, Schemas.Amending("2", "1", """ "rows": { "x": { "cells": { "b": { "unit": "分" } } } } """)));
        Assert.Equal("t/x/a:Count: t/x/b:Count:", Kinds(first, Schemas.Amending("2", "1", """ "rows": { "x": { "cells": { "b": null } } } """)));
    }

    [Fact]
    public void A_path_of_cells_must_lead_somewhere() => MarkedSchema.Expect("RG0012", Schemas.WithTable("""
        "columns": { "natural": "自然人", "total": { "label": "计", "total": true } }, "rows": { "x": { "label": "子", "cells": { [|"natral"|]: { "unit": "%" } } } }
        """).Text);
}
