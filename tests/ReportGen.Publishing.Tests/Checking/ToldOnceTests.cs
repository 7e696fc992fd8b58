using ReportGen.Disclosure;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Checking;

/// <summary>What the reader told of is not told a second time by the rules.</summary>
public sealed class ToldOnceTests
{
    [Fact]
    public void A_data_file_of_nothing_is_invalid_in_one_finding()
    {
        ReadResult read = ReportGen.Json.ReportJsonReader.Read("{\"form\":\"2021\"}"u8, DisclosureForms.All);
        CheckedReport report = CheckedReport.Check(InputSource.OfFile("a.json"), read.Report!, read.Findings, null);
        Assert.Equal("blank-throughout", Assert.Single(report.Findings).Rule);
        Assert.False(report.IsValid);
    }

    [SeedFact]
    public void A_table_or_section_that_is_not_there_is_told_once()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Seeds!, "weibin-2024.txt"));
        int second = Array.FindIndex(lines, static l => l.Contains("二、主动公开", StringComparison.Ordinal));
        int third = Array.FindIndex(lines, static l => l.Contains("三、收到", StringComparison.Ordinal));
        int fifth = Array.FindIndex(lines, static l => l.Contains("五、存在", StringComparison.Ordinal));
        int sixth = Array.FindIndex(lines, static l => l.Contains("六、其他", StringComparison.Ordinal));
        string text = string.Join('\n', [.. lines[..(second + 1)], .. lines[third..fifth], .. lines[sixth..]]);
        ReadResult read = new PublishedTextReader(DisclosureForms.All).Read(SourceDocument.FromText("a.txt", text));
        CheckedReport report = CheckedReport.Check(InputSource.OfFile("a.txt"), read.Report!, read.Findings, null);
        string[] told = [.. report.Findings.Select(static f => f.Rule).Where(static r => r is "blank" or "text-missing" or "read.table-missing" or "read.section-missing")];
        Assert.Equal(["read.section-missing", "read.table-missing"], told.Order(StringComparer.Ordinal));
    }
}
