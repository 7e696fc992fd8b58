using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Emit;

/// <summary>What is generated, one construct at a time, for people to read.</summary>
public class SnapshotTests
{
    private static string Sources((string Path, string Text)[] files, params string[] hintNames)
    {
        var sources = GeneratorTest.Run(files).Sources;
        return string.Concat(hintNames.Select(h => $"// {h}\n{sources[h]}\n")).TrimEnd('\n') + "\n";
    }

    private static string ModelAndMetadata(params (string Path, string Text)[] files) => Sources(files, "Sample1.g.cs", "Sample1.Metadata.g.cs");

    private static string Model(string table) => Sources([Schemas.WithTable(table)], "Sample1.g.cs");

    [Fact]
    public void Tree_of_rows_and_columns() => Snapshot.Match(ModelAndMetadata(Schemas.WithTable("""
        "name": "表一", "note": "（本列数据）", "unit": "件",
        "columns": { "natural": "自然人", "legal": { "label": "法人", "columns": { "business": "企业", "other": "其他" } } },
        "rows": { "received": "一、新收", "results": { "label": "二、办理结果", "rows": { "granted": "（一）予以公开", "refused": { "label": "（二）不予公开", "aliases": ["不公开"] } } } }
        """)), "cs");

    [Fact]
    public void Totals_beside_their_items() => Snapshot.Match(ModelAndMetadata(Schemas.WithTable("""
        "columns": { "a": "甲", "b": "乙", "total": { "label": "合计", "total": true } },
        "rows": { "x": "子", "y": "丑", "total": { "label": "总计", "total": true } }
        """)), "cs");

    [Fact]
    public void Totals_above_their_items() => Snapshot.Match(ModelAndMetadata(Schemas.WithTable("""
        "columns": { "a": "甲", "all": { "label": "合计", "total": true, "columns": { "p": "其中一", "q": "其中二" } } },
        "rows": { "x": "子", "every": { "label": "总计", "total": true, "rows": { "u": "其中三", "v": "其中四" } } }
        """)), "cs");

    [Fact]
    public void Cells_that_do_not_exist() => Snapshot.Match(ModelAndMetadata(Schemas.WithTable("""
        "columns": { "a": "甲", "g": { "label": "组", "columns": { "b": "乙", "c": "丙" } }, "sum": { "label": "合计", "total": true } },
        "rows": { "x": "子", "y": { "label": "丑", "without": ["g.b"] }, "z": { "label": "寅", "without": ["a", "g"] } }
        """)), "cs");

    [Fact]
    public void Fragments() => Snapshot.Match(Sources([("Sample.report.json", """
        { "report": "Sample", "version": "1", "title": "年报", "fragments": { "outcomes": { "upheld": "结果维持", "corrected": "结果纠正" } },
          "sections": { "s": { "title": "一、表", "tables": ["t"] } },
          "tables": { "t": { "columns": { "review": { "label": "行政复议", "use": "outcomes" }, "court": { "label": "行政诉讼", "columns": { "direct": { "label": "直接起诉", "use": "outcomes" } } } } } } }
        """)], "Sample1.g.cs"), "cs");

    [Fact]
    public void Bands() => Snapshot.Match(ModelAndMetadata(Schemas.WithTable("""
        "corner": "信息内容",
        "bands": {
          "item1": { "label": "第（一）项", "columns": { "made": { "label": "制发件数", "unit": "件" } }, "rows": { "rules": "规章", "documents": "规范性文件" } },
          "item8": { "label": "第（八）项", "columns": { "amount": { "label": "收费金额", "unit": "万元", "kind": "decimal" } } }
        }
        """)), "cs");

    [Fact]
    public void Table_without_rows() => Snapshot.Match(Model(""" "columns": { "a": "甲", "g": { "label": "组", "columns": { "b": "乙", "c": "丙" } } } """), "cs");

    [Fact]
    public void Version_that_extends_another() => Snapshot.Match(Sources(
        [Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "y": null, "z": { "label": "寅", "was": "y" }, "x": { "label": "午" } } """)],
        "Sample2.g.cs", "Sample2.Metadata.g.cs", "SampleForms.g.cs"), "cs");

    [Fact]
    public void Rules() => Snapshot.Match(Sources([Schemas.WithTable("""
        "columns": { "a": "甲", "b": "乙" }, "rows": { "x": "子", "y": "丑" },
        "rules": {
          "order": { "each": "column", "assert": "x <= y", "severity": "warning", "message": "{column}：{left} 大于 {right}" },
          "share": { "assert": "2 * x[a] - 0.5 == previous.y[b]", "missing": "zero", "tolerance": 0.5 }
        }
        """)], "Sample1.Metadata.g.cs"), "cs");

    [Fact]
    public void Template_with_loops() => Snapshot.Match(Sources(
        [Schemas.Small, ("Sample.sbn-html", """
        <h1>{{ report.organ | html.escape }}</h1>
        {{~ for section in report.sections ~}}
        {{~ for paragraph in section.paragraphs ~}}
        <p>{{ paragraph | html.escape }}</p>
        {{~ end ~}}
        <table>
        {{~ for row in section.tables[0].blocks[0].rows ~}}
        <tr><th>{{ row.label | html.escape }}</th>{{ for cell in row.cells }}<td>{{ if cell.is_blank }}—{{ else }}{{ cell.text | html.escape }}{{ end }}</td>{{ end }}</tr>
        {{~ end ~}}
        </table>
        {{~ end ~}}
        """)],
        "Sample1.Renderers.g.cs"), "cs");
}
