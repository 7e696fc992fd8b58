using System.Buffers;
using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Data;

/// <summary>The snippets of docs/csharp.md, compiled and run: each stands there as it stands here.</summary>
public sealed class CSharpPage
{
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Sample.Consistent().ToJson());

    private readonly StringWriter _output = new();

    private StringWriter Console => _output;

    [Fact]
    public void Reads()
    {
        byte[] utf8 = Utf8;
        // snippet
        if (!Disclosure2021.TryParse(utf8, out Disclosure2021? report, out Problem? problem))
        {
            Console.WriteLine($"{problem.Line}:{problem.Column} {problem.Rule} {problem.Message.In(Wording.English)}");
            return;
        }

        Console.WriteLine($"{report.Organ} {report.Year}");
        // end
        Assert.Equal("示例市人民政府 2024", Console.ToString().Trim());
    }

    [Fact]
    public void Fills_in()
    {
        // snippet
        var report = new Disclosure2021 { Organ = "示例市人民政府", Year = 2024 };
        report.Applications.Received.Natural = 8;
        report.Applications.Received.Legal.Business = 2;
        report.Applications.Received.Total = 10;
        report.Overview.Add("本年度各项工作有序推进。");

        Cell blank = report.Applications.CarriedIn.Total;   // blank is not 0
        Console.WriteLine(blank.HasValue ? blank.Value.ToString() : "blank");
        // end
        Assert.Equal("blank", Console.ToString().Trim());
    }

    [Fact]
    public void Checks()
    {
        Disclosure2021 report = Disclosure2021.Parse(Utf8);
        report.Applications.Received.Total = 11;
        // snippet
        foreach (Finding finding in report.Validate())
            Console.WriteLine($"{finding.Severity} {finding.Rule} {finding.Message.In(Wording.English)}");

        foreach (Fix fix in report.FindFixes().Fixes)             // the smallest changes that mend everything; nothing is changed
            Console.WriteLine(string.Join(", ", fix.Changes.Select(change => $"{change.Cell.Address} -> {change.To}")));
        // end
        Assert.Contains("applications.row-sum", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("applications/received/total", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes()
    {
        Disclosure2021 report = Disclosure2021.Parse(Utf8);
        // snippet
        string json = report.ToJson();
        var buffer = new ArrayBufferWriter<byte>();
        report.WriteTo(buffer);                                   // any IBufferWriter<byte>, a PipeWriter too
        report.RenderHtml(buffer, new RenderContext { Draft = true });
        using var file = new MemoryStream();
        report.RenderTxt(file);
        // end
        Assert.StartsWith(json, Encoding.UTF8.GetString(buffer.WrittenSpan), StringComparison.Ordinal);
        Assert.True(buffer.WrittenCount > json.Length && file.Length > 0);
    }

    [Fact]
    public void Renders_many()
    {
        Disclosure2021[] reports = [Disclosure2021.Parse(Utf8)];
        // snippet
        var page = new Utf8Output();                              // kept from report to report: nothing is allocated
        var context = new RenderContext();
        foreach (Disclosure2021 report in reports)
        {
            page.Clear();
            Disclosure2021.RenderHtml(report, context, page);
            Console.WriteLine(page.Written.Length);
        }
        // end
        Assert.NotEmpty(Console.ToString());
    }

    [Fact]
    public void Changes_versions()
    {
        var older = new Disclosure2019 { Organ = "示例市人民政府", Year = 2020 };
        // snippet
        Disclosure2021 report = Disclosure2021.From(older, out VersionChangeResult change);
        foreach (LostValue lost in change.Lost)
            Console.WriteLine($"{lost.Address} {lost.Value}");
        Console.WriteLine($"{report.Year}: {change.Unknown.Count} cells cannot be known");
        // end
        Assert.Contains("2020", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Walks_the_form()
    {
        // snippet
        FormInfo form = Disclosure2021.Metadata;
        foreach (TableInfo table in form.Tables)
            Console.WriteLine($"{table.Name}: {table.Blocks.Sum(block => block.CellCount)} cells");

        CellInfo cell = form.FindCell("applications/received/total")!;
        Console.WriteLine($"{cell.Name} ({cell.NameEn}), {cell.Kind}");
        // end
        Assert.Contains("表三", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_each_as_it_stands_here()
    {
        string[] shown = [.. Blocks(File.ReadAllText(Repository.Path("docs", "csharp.md")), "```csharp\n", "```")];
        string[] compiled = [.. Blocks(File.ReadAllText(Repository.Path("tests", "ReportGen.Disclosure.Tests", "Data", "CSharpPage.cs")), "        // snippet\n", "        // end\n").Take(7)];
        Assert.Equal(compiled, shown);
    }

    private static IEnumerable<string> Blocks(string text, string start, string end)
    {
        for (int at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at, StringComparison.Ordinal))
        {
            at += start.Length;
            string block = text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
            yield return string.Join('\n', block.Split('\n').Select(l => l.StartsWith("        ", StringComparison.Ordinal) && start[0] == ' ' ? l[8..] : l)).TrimEnd();
        }
    }
}
