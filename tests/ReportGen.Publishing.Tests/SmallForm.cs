using ReportGen.Forms;

namespace ReportGen.Publishing.Tests;

/// <summary>A form of one table: two rows and a total, two columns and a total.</summary>
internal static class SmallForm
{
    /// <param name="carries">Whether what is free of one year must be what is used of the next, in total.</param>
    /// <param name="report">The name of the report.</param>
    /// <param name="title">Its title.</param>
    /// <param name="kind">What numbers its cells take.</param>
    /// <param name="places">How many decimal places they are printed with.</param>
    public static FormInfo Create(bool carries = false, string report = "Hospital", string title = "医院年度统计", NumberKind kind = NumberKind.Count, int? places = null)
    {
        FormInfo form = null!;
        form = new FormInfo(report, "1", title,
        [
            new SectionInfo("summary", "一、概况", TextRule.Optional, []),
            new SectionInfo("beds", "二、床位", TextRule.None,
            [
                new TableInfo("beds", "表一",
                [
                    new BlockInfo("", null,
                        new AxisInfo([new MemberInfo("city", "市"), new MemberInfo("county", "县"), new MemberInfo("total", "合计") { IsTotal = true }]),
                        new AxisInfo([new MemberInfo("used", "使用"), new MemberInfo("free", "空闲"), new MemberInfo("total", "总计") { IsTotal = true }])),
                ]) { Kind = kind, Places = places },
            ]),
        ])
        {
            CreateReport = () => new SmallReport(form),
            Rules =
            [
                new RuleInfo { Id = "beds.row-sum", Severity = Severity.Error, IsRollUp = true, Terms = [2, 1, 0, 0, 0, 1, 0, 2, 2, 1, 0, 3, 0, 4, 0, 5, 2, 1, 0, 6, 0, 7, 0, 8] },
                new RuleInfo { Id = "beds.column-sum", Severity = Severity.Error, IsRollUp = true, Terms = [2, 1, 0, 0, 0, 3, 0, 6, 2, 1, 0, 1, 0, 4, 0, 7, 2, 1, 0, 2, 0, 5, 0, 8] },
                .. carries ? [new RuleInfo { Id = "beds.carry", Severity = Severity.Error, Terms = [1, 1, 0, 6, 0, -2 - 7] }] : Array.Empty<RuleInfo>(),
            ],
            Figures = [new FigureGroupInfo("beds", "床位", [new FigureInfo("free", "空闲", [7]) { Unit = kind == NumberKind.Percent ? "%" : null }, new FigureInfo("used", "使用", [6])])],
        };
        return form;
    }

    /// <summary>A form with the same figures, of which the schema gives every word in English too.</summary>
    public static FormInfo InEnglish()
    {
        FormInfo form = null!;
        form = new FormInfo("Hospital", "1", "医院年度统计",
        [
            new SectionInfo("beds", "床位", TextRule.None,
            [
                new TableInfo("beds", "Table 1",
                [
                    new BlockInfo("", null,
                        new AxisInfo([new MemberInfo("city", "市") { LabelEn = "City" }, new MemberInfo("county", "县") { LabelEn = "County" }, new MemberInfo("total", "合计") { LabelEn = "Total", IsTotal = true }]),
                        new AxisInfo([new MemberInfo("used", "使用") { LabelEn = "Used" }, new MemberInfo("free", "空闲") { LabelEn = "Free" }, new MemberInfo("total", "总计") { LabelEn = "Sum", IsTotal = true }])),
                ]) { Unit = "张" },
            ]) { TitleEn = "Beds" },
        ])
        {
            TitleEn = "Hospital statistics",
            Units = [new UnitInfo("张") { LabelEn = "beds" }],
            CreateReport = () => new SmallReport(form),
            Rules = [new RuleInfo { Id = "beds.carry", Severity = Severity.Error, Terms = [1, 1, 0, 6, 0, -2 - 7] }],
            Figures =
            [
                new FigureGroupInfo("beds", "床位", [new FigureInfo("free", "空闲", [7]) { LabelEn = "Free beds", Unit = "张" }, new FigureInfo("used", "使用", [6]) { LabelEn = "Used beds", Unit = "张" }]) { LabelEn = "Beds", IsWhole = true },
            ],
        };
        return form;
    }

    /// <summary>A report of an organ and year with nine figures, row by row; null is a blank.</summary>
    public static Report Report(string? organ, int? year, params int?[] cells)
    {
        Report report = Create().CreateReport();
        (report.Organ, report.Year) = (organ, year);
        for (int i = 0; i < cells.Length; i++)
            report.Cell(i) = cells[i] is { } value ? value : Cell.Blank;
        return report;
    }

    /// <summary>Figures in which every sum holds.</summary>
    public static int?[] Sound => [1, 2, 3, 4, 5, 9, 5, 7, 12];

    private sealed class SmallReport(FormInfo form) : Report(form);
}
