using System.Text;
using System.Text.Json;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers.Sarif;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Tests.Checking.Writers.Sarif;

/// <summary>Checks what a test made and gives the log, of which there is one run.</summary>
internal static class SarifLog
{
    public static FormInfo Form { get; } = DisclosureForms.All.Single(static f => f.Version == "2021");

    /// <summary>A report in which every cell is filled in and every rule of arithmetic holds.</summary>
    public static Report Sound()
    {
        Report report = Form.CreateReport();
        (report.Organ, report.Year) = ("示例区人民政府", 2024);
        report.Cells.Fill(0);
        foreach (string row in (string[])["received", "results.granted", "results.total"])
        {
            report.Cell(Form.FindCell($"applications/{row}/natural")!.Index) = 3;
            report.Cell(Form.FindCell($"applications/{row}/total")!.Index) = 3;
        }

        return report;
    }

    /// <summary>The same with a total that is not the sum of its row: there is one fix.</summary>
    public static Report Broken()
    {
        Report report = Sound();
        report.Cell(Form.FindCell("applications/received/total")!.Index) = 5;
        return report;
    }

    public static string Data(Report report)
    {
        var output = new Utf8Output();
        ReportJsonWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.Written);
    }

    public static CheckedReport Check(string path, string text)
    {
        var source = new InputSource(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        LoadedReport loaded = new ReportLoader(DisclosureForms.All).Load(source)[0];
        Assert.True(loaded.Result.Failure is null, loaded.Result.Failure?.Message.In(Wording.English));
        return CheckedReport.Check(source, loaded.Result.Report!, loaded.Result.Findings, null);
    }

    public static CheckResult Result(params CheckedReport[] reports) => new(reports, []);

    public static CheckResult Failing(string path, Problem failure) => new([], [(path, failure)]);

    public static string Text(CheckResult result, Wording? language = null, int? exitCode = null) =>
        result.Written(output => new SarifCheckWriter(DisclosureForms.All, output, language ?? Wording.Chinese, result.Policy?.Path), exitCode);

    public static JsonElement Run(CheckResult result, Wording? language = null, int? exitCode = null) =>
        JsonDocument.Parse(Text(result, language, exitCode)).RootElement.GetProperty("runs")[0];

    /// <summary>The results of a rule.</summary>
    public static JsonElement[] Results(JsonElement run, string rule) =>
        [.. run.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString() == rule)];

    public static JsonElement Rule(JsonElement run, string rule) =>
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == rule);
}
