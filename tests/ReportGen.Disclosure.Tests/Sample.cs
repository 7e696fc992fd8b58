using System.Text;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Rendering;

namespace ReportGen.Disclosure.Tests;

/// <summary>Reports made for tests.</summary>
internal static class Sample
{
    /// <summary>A report with something of everything: numbers of each kind, blanks, text of several paragraphs.</summary>
    public static Report Random(int seed, FormInfo form)
    {
        var random = new System.Random(seed);
        Report report = form.CreateReport();
        report.Organ = random.Next(5) == 0 ? null : "示例市人民政府";
        report.Year = 2019 + random.Next(6);
        foreach (CellInfo cell in form.Cells)
        {
            report.Cell(cell.Index) = random.Next(6) switch
            {
                0 => Cell.Blank,
                1 when cell.Kind == NumberKind.Decimal => Cell.Of(random.Next(1_000_000), random.Next(0, 5)),
                1 when cell.Kind == NumberKind.Signed => Cell.Of(-random.Next(1000)),
                _ => Cell.Of(random.Next(20)),
            };
        }

        foreach (SectionInfo section in form.Sections.Where(static s => s.Text != TextRule.None))
        {
            for (int i = random.Next(3); i >= 0; i--)
                report.Paragraphs(section).Add($"第{i}段：“文字” <b> & | # 1.5万余条 {(char)random.Next(0x4E00, 0x9000)}");
        }

        return report;
    }

    /// <summary>A small city's report in which every rule holds.</summary>
    public static Disclosure2021 Consistent()
    {
        var report = new Disclosure2021 { Organ = "示例市人民政府", Year = 2024 };
        report.Cells.Fill(0);
        var table = report.Applications;
        (table.Received.Natural, table.Received.Legal.Business, table.Received.Total) = (8, 2, 10);
        (table.CarriedIn.Natural, table.CarriedIn.Total) = (1, 1);
        (table.Results.Granted.Natural, table.Results.Granted.Legal.Business, table.Results.Granted.Total) = (6, 2, 8);
        (table.Results.Unavailable.NotHeld.Natural, table.Results.Unavailable.NotHeld.Total) = (2, 2);
        (table.Results.Total.Natural, table.Results.Total.Legal.Business, table.Results.Total.Total) = (8, 2, 10);
        (table.CarriedOut.Natural, table.CarriedOut.Total) = (1, 1);
        report.Proactive.Item1.Documents.Made = 3;
        report.Proactive.Item1.Documents.InForce = 41;
        report.Proactive.Item8.Fees.Amount = 128.50m;
        report.Preamble.Add("根据条例编制本报告。");
        report.Overview.Add("本年度各项工作有序推进。");
        report.Overview.Add("（一）主动公开。全年公开信息一批。（二）依申请公开。依法办理。（三）政府信息管理。严格审核。（四）平台建设。网站运行平稳。（五）监督保障。开展培训。");
        report.Problems.Add("公开内容有待细化，下一步加强培训。");
        report.Other.Add("本年度未收取信息处理费。");
        return report;
    }

    public static string Json(Report report)
    {
        var output = new Utf8Output();
        ReportJsonWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.Written);
    }

    public static string Render(Report report, string format, bool draft = false)
    {
        var output = new Utf8Output();
        report.Form.Renderers.Single(r => r.Format == format).Render(report, new RenderContext { Draft = draft }, output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
