using System.Text.Json;
using ReportGen.EndToEnd.Tests;

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

    private static string Finding(JsonElement finding)
    {
        string? first = finding.GetProperty("cell").GetString();
        IEnumerable<string> cells = finding.TryGetProperty("cells", out JsonElement several) ? several.EnumerateArray().Select(static c => c.GetString()!) : first is null ? [] : [first];
        return Outcome.Finding(finding.GetProperty("rule").GetString()!, finding.GetProperty("severity").GetString()!, cells);
    }

    private static string Fix(JsonElement fix) => Outcome.Changes(fix.GetProperty("changes").EnumerateArray()
        .Select(static c => (c.GetProperty("cell").GetString()!, c.GetProperty("from").GetRawText(), c.GetProperty("to").GetRawText())));
}
