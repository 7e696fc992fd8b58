using System.Text;
using System.Text.Json;
using ReportGen.Conformance.Tests.Printing;
using ReportGen.Conformance.Tests.Reading;
using ReportGen.EndToEnd.Tests;
using ReportGen.Tests.Reading;

namespace ReportGen.Conformance.Tests;

/// <summary>The corpus through the command line, as any other checker would be run on it.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("independent-2")]
    [InlineData("named")]
    [InlineData("blanks")]
    [InlineData("years")]
    public async Task The_tool_says_of_each_case_what_the_corpus_names(string group)
    {
        using var folder = new TemporaryFolder();
        PublishedCase[] cases = [.. PublishedCase.Read(group)];
        foreach (PublishedCase given in cases)
        {
            folder.Write($"now/{given.FileName}", given.Report);
            if (given.Previous is { } previous)
                folder.Write($"before/{given.FileName}", previous);
        }

        var (_, output, error) = await Tool.Run(["check", folder.At("now"), .. Directory.Exists(folder.At("before")) ? ["--history", folder.At("before")] : (string[])[], "--format", "json"]);
        Assert.Empty(error);
        Dictionary<string, JsonElement> reports = JsonDocument.Parse(output).RootElement.GetProperty("reports").EnumerateArray()
            .ToDictionary(static r => Path.GetFileName(r.GetProperty("source").GetString()!));
        Assert.All(cases, given =>
        {
            JsonElement report = reports[given.FileName];
            Assert.Equal(given.Expected.Findings.Order(StringComparer.Ordinal), report.GetProperty("findings").EnumerateArray().Select(Finding).Order(StringComparer.Ordinal));
            Assert.Equal(given.Expected.Fix, report.GetProperty("fixes").EnumerateArray().Select(Fix).FirstOrDefault());
        });
    }

    [Fact]
    public async Task Read_makes_of_a_folder_of_mixed_documents_data_files_and_says_a_line_of_each()
    {
        using var folder = new TemporaryFolder();
        Report report = SurveyTests.ReportOf(2);
        report.Organ = "示例市水务局";
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (Layout layout in (ReadOnlySpan<Layout>)[Layout.A, Layout.B, Layout.Lines, Layout.Tabs])
            documents[$"{layout}.txt"] = Encoding.UTF8.GetBytes(PrintedReport.Of(report, layout).Text);
        foreach (string kind in Containers.Kinds)
            documents[$"{kind.Replace(' ', '-')}{Path.GetExtension(Containers.Print(GridDocument.Of(report), kind).Name)}"] = Containers.Print(GridDocument.Of(report), kind).Bytes;
        Directory.CreateDirectory(folder.At("in"));
        foreach ((string name, byte[] bytes) in documents)
            File.WriteAllBytes(folder.At("in", name), bytes);
        var (exit, output, error) = await Tool.Run(["read", folder.At("in"), "--out", folder.At("out"), "--lang", "en"]);
        Assert.True(exit == 0, error);
        int cells = report.Form.Cells.Count(static c => c.Exists);
        Assert.All(documents.Keys, name =>
        {
            string line = Assert.Single(output.Split('\n'), l => l.Contains($"/{name}  ", StringComparison.Ordinal) && l.Contains(" cells", StringComparison.Ordinal));
            Assert.Contains($"{cells}", line, StringComparison.Ordinal);
            Report read = Json.ReportJsonReader.Read(File.ReadAllBytes(folder.At("out", Path.ChangeExtension(name, ".json"))), Disclosure.DisclosureForms.All).Report!;
            Assert.Equal((report.Organ, report.Year), (read.Organ, read.Year));
            Assert.True(report.Cells.SequenceEqual(read.Cells));
        });

        // One that cannot be read is told, and the others are read all the same.
        File.WriteAllBytes(folder.At("in", "docx.docx"), documents["docx.docx"][..^200]);
        Assert.Equal(2, (await Tool.Run(["read", folder.At("in"), "--out", folder.At("again")])).ExitCode);
        Assert.Equal(documents.Count - 1, Directory.GetFiles(folder.At("again")).Length);
    }

    private static string Finding(JsonElement finding)
    {
        string? first = finding.GetProperty("cell").GetString();
        IEnumerable<string> cells = finding.TryGetProperty("cells", out JsonElement several) ? several.EnumerateArray().Select(static c => c.GetString()!) : first is null ? [] : [first];
        return Outcome.Finding(finding.GetProperty("rule").GetString()!, finding.GetProperty("severity").GetString()!, cells);
    }

    private static string Fix(JsonElement fix) => Outcome.Changes(fix.GetProperty("changes").EnumerateArray()
        .Select(static c => (c.GetProperty("cell").GetString()!, c.GetProperty("from").GetRawText(), c.GetProperty("to").GetRawText())));
}
