using System.Text.Json;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Tests.Output;

public sealed class FixedDataWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private FixedData[] Write(params CheckedReport[] reports)
    {
        using var folder = new OutputFolder(_folder, static _ => false, static () => { }, keepsEdits: true);
        var writer = new FixedDataWriter(folder, static _ => false);
        FixedData[] written = [.. reports.Select(writer.Write)];
        folder.Finish();
        return written;
    }

    private FixedData Write(Report report) => Write(Check(report))[0];

    private static CheckedReport Check(Report report, string source = "in/a.json") => CheckedReport.Check(new InputSource(source, static () => Stream.Null), report, [], null);

    [Fact]
    public void The_only_fix_is_written_with_a_record()
    {
        Report report = SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0);
        report.Paragraphs(0).Add("概况。");
        FixedData data = Write(report);
        Assert.Equal(Path.Combine(_folder, "a.json"), data.Path);
        Report fixedReport = ReportJsonReader.Read(File.ReadAllBytes(data.Path!), [report.Form]).Report!;
        Assert.Equal("概况。", fixedReport.Paragraphs(0)[0].Text.ToString());
        Assert.DoesNotContain(fixedReport.Validate(), static f => f.Severity == Severity.Error);
        JsonElement record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "a.changes.json"))).RootElement;
        Assert.Equal(["beds/total/city 0 5", "beds/total/county 0 7", "beds/total/total 0 12"], record.GetProperty("changes").EnumerateArray().Select(static c => $"{c.GetProperty("cell")} {c.GetProperty("from")} {c.GetProperty("to")}"));
        Assert.Equal("in/a.json", record.GetProperty("source").GetString());
    }

    [Fact]
    public void The_report_itself_stays_as_it_was()
    {
        Report report = SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0);
        Write(report);
        Assert.Equal(0, report.Cell(8).Value);
    }

    [Fact]
    public void A_sound_report_has_nothing_to_write()
    {
        Assert.Null(Write(SmallForm.Report("甲院", 2024, SmallForm.Sound)).Path);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void Of_several_fixes_none_is_written()
    {
        // One item wrong in a row and column of two: either of them may be.
        FixedData data = Write(SmallForm.Report("甲院", 2024, 2, 2, 3, 4, 5, 9, 5, 7, 13));
        Assert.Null(data.Path);
        Assert.Contains("not the only one", data.Reason(Wording.English), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void The_record_names_the_rule_that_was_broken()
    {
        Write(SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0));
        JsonElement record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "a.changes.json"))).RootElement;
        Assert.All(record.GetProperty("changes").EnumerateArray(), static c => Assert.Equal("beds.column-sum", c.GetProperty("rule").GetString()));
    }

    [Fact]
    public void Figures_that_a_waiver_covers_are_not_changed()
    {
        CheckedReport report = Check(SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0));
        var waiver = new Waiver("已报备", new DateOnly(2026, 3, 31));
        report = report with { Findings = [.. report.Findings.Select(f => f with { Waiver = waiver })] };
        FixedData data = Write(report)[0];
        Assert.Null(data.Path);
        Assert.Contains("a waiver covers", data.Reason(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_and_the_data_of_another_report_do_not_overwrite_each_other()
    {
        FixedData[] written = Write(
            Check(SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0), "in/a.json"), Check(SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0), "in/a.changes.json"));
        Assert.Equal([false, true], written.Select(static w => w.IsFault));
    }

    [Fact]
    public void What_somebody_edited_is_not_replaced()
    {
        Report report = SmallForm.Report("甲院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0);
        string path = Write(report).Path!;
        Assert.False(Write(SmallForm.Report("乙院", 2024, 1, 2, 3, 4, 5, 9, 0, 0, 0)).IsFault);
        File.AppendAllText(path, " ");
        Assert.True(Write(report).IsFault);
        Assert.EndsWith(" ", File.ReadAllText(path), StringComparison.Ordinal);
    }
}
