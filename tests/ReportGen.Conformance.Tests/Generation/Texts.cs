using ReportGen.Forms;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>Gives a report an organ, a year and text in which nothing contradicts its tables.</summary>
internal static class Texts
{
    private static readonly string[] Overview =
    [
        "（一）主动公开。按照条例规定及时公开本机关的政府信息。",
        "（二）依申请公开。依法办理政府信息公开申请，情况见第三部分。",
        "（三）政府信息管理。健全公文公开属性源头认定机制。",
        "（四）政府信息公开平台建设。按要求维护政府网站信息公开专栏。",
        "（五）监督保障。将政府信息公开工作纳入日常考核。",
    ];

    public static T Fill<T>(T report, int number, int year)
        where T : Report
    {
        // A name of its own, so that no report is taken for another year's of the same organ.
        report.Organ = $"示例市第{number}局";
        report.Year = year;
        foreach (SectionInfo section in report.Form.Sections)
        {
            IList<Paragraph> text = report.Paragraphs(section);
            text.Clear();
            if (section.Text != TextRule.Required)
                continue;
            if (section.Id is "overview" or "text")
                Array.ForEach(Overview, p => text.Add(p));
            else
                text.Add(section.Id == "other" ? Fees(report) : "公开内容有待细化，下一步加强业务培训。");
        }

        return report;
    }

    // Where an application lapsed because the fee was not paid, a fee was asked for.
    private static string Fees(Report report) =>
        report.Form.FindCell("applications/results.otherwise.feeUnpaid/total") is { } cell && report.Cell(cell.Index) is { HasValue: true, Unscaled: > 0 }
            ? "本年度依法收取信息处理费300元。"
            : "本年度未收取信息处理费。";
}
