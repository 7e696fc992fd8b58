using ReportGen.Forms;

namespace ReportGen.Tests.Forms;

/// <summary>
/// A hospital's statistics in small: rows beds (in use, free, total) and fees; columns city, county, total. Enough for
/// totals on both axes, a rule of its own and a number with decimal places.
/// </summary>
internal static class SmallForm
{
    public static FormInfo Create(MissingPolicy missing = MissingPolicy.Skip)
    {
        FormInfo form = null!;
        form = new FormInfo("Hospital", "1", "医院年度统计",
        [
            new SectionInfo("summary", "一、概况", TextRule.Required, []),
            new SectionInfo("beds", "二、床位", TextRule.None,
            [
                new TableInfo("beds", "表一",
                [
                    new BlockInfo("", null,
                        new AxisInfo([new MemberInfo("all", "地区", [new MemberInfo("city", "市"), new MemberInfo("county", "县"), new MemberInfo("total", "合计") { IsTotal = true }])]),
                        new AxisInfo(
                        [
                            new MemberInfo("used", "使用"),
                            new MemberInfo("free", "空闲"),
                            new MemberInfo("total", "总计") { IsTotal = true },
                            new MemberInfo("fees", "收费") { Kind = NumberKind.Decimal, Unit = "万元" },
                            new MemberInfo("change", "增减") { Kind = NumberKind.Signed },
                        ])),
                ]) { Unit = "张" },
            ]),
        ])
        {
            CreateReport = () => new SmallReport(form),
            Rules =
            [
                // used + free == total, in each of three columns; city + county == total in each row.
                new RuleInfo { Id = "beds.column-sum", Severity = Severity.Error, IsRollUp = true, Terms = [2, 1, 0, 0, 0, 3, 0, 6, 2, 1, 0, 1, 0, 4, 0, 7, 2, 1, 0, 2, 0, 5, 0, 8] },
                new RuleInfo { Id = "beds.row-sum", Severity = Severity.Error, IsRollUp = true, Terms = [2, 1, 0, 0, 0, 1, 0, 2, 2, 1, 0, 3, 0, 4, 0, 5, 2, 1, 0, 6, 0, 7, 0, 8, 2, 1, 0, 9, 0, 10, 0, 11] },
                new RuleInfo { Id = "beds.notMore", Severity = Severity.Warning, Comparison = Comparison.LessOrEqual, Missing = missing, Assertion = "free <= used", Terms = [1, 1, 0, 3, 0, 0] },
                new RuleInfo { Id = "beds.stock", Severity = Severity.Error, Assertion = "used == previous.used", Terms = [1, 1, 0, 0, 0, -2] },
            ],
        };
        return form;
    }

    /// <summary>A report in which every rule holds.</summary>
    public static Report Consistent(FormInfo? form = null)
    {
        Report report = (form ?? Create()).CreateReport();
        Cell[] cells = [5, 3, 8, 2, 1, 3, 7, 4, 11, 10.25m, 0.75m, 11.00m, 1, -1, 0];
        cells.CopyTo(report.Cells);
        report.Paragraphs(0).Add("概况如下。");
        return report;
    }

    private sealed class SmallReport(FormInfo form) : Report(form);
}
