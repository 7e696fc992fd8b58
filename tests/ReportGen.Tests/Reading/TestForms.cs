using ReportGen.Forms;

namespace ReportGen.Tests.Reading;

/// <summary>Small forms that have what makes reading hard: bands, headers over several levels, grouped rows that repeat their numbers, a table without row labels, totals above their items.</summary>
public static class TestForms
{
    /// <summary>A yearly report of a clinic.</summary>
    public static FormInfo Clinic { get; } = CreateClinic("2020", "其他就诊", 2020, 2022);

    /// <summary>The same in a later version with one label changed and a row more.</summary>
    public static FormInfo LaterClinic { get; } = CreateClinic("2023", "转往上级机构", 2023, null, new MemberInfo("home", "3.居家诊疗"));

    /// <summary>A flat list with a column of units and totals above their items.</summary>
    public static FormInfo Training { get; } = CreateTraining();

    /// <summary>An empty report of a form.</summary>
    public static Report New(FormInfo form) => new TestReport(form) { Organ = "青石镇卫生院", Year = form.FirstYear };

    private static FormInfo CreateClinic(string version, string lastKind, int first, int? last, params MemberInfo[] more)
    {
        MemberInfo[] outcomes() => [new("kept", "结果维持"), new("other", "其他结果"), new("total", "总计") { IsTotal = true }];
        var beds = new TableInfo("beds", "表二",
        [
            new BlockInfo("item1", "第十条第（一）项", new AxisInfo([new("made", "本年新设床位数"), new("closed", "本年撤销床位数"), new("open", "现有床位总数")]), new AxisInfo([new("ward", "病区"), new("care", "重症监护室")])) { Corner = "项目内容" },
            new BlockInfo("item5", "第十条第（五）项", new AxisInfo([new("change", "本年增/减") { Kind = NumberKind.Signed }, new("cost", "采购总金额") { Kind = NumberKind.Amount, Unit = "万元" }]), new AxisInfo([new("devices", "医疗设备")])) { Corner = "项目内容" },
            new BlockInfo("item8", "第十条第（八）项", new AxisInfo([new("fee", "本年收费金额（单位：万元）") { Kind = NumberKind.Decimal, Unit = "万元" }]), new AxisInfo([new("fees", "门诊收费")])) { Corner = "项目内容" },
        ]);
        var visits = new TableInfo("visits", "表三",
        [
            new BlockInfo("", null,
                new AxisInfo([new("patient", "就诊人员情况", [new("person", "自然人"), new("group", "单位体检", [new("firm", "商业企业"), new("school", "教育机构"), new("other", "其他")]), new("total", "总计") { IsTotal = true }])]),
                new AxisInfo(
                [
                    new("received", "一、本年新收就诊人次"),
                    new("results", "二、本年度诊疗结果",
                    [
                        new("cured", "（一）门诊治愈"),
                        new("referred", "（二）部分转诊（分次转诊的，只计这一情形，不计其他情形）"),
                        new("refused", "（三）不予收治", [new("full", "1.床位已满"), new("beyond", "2.超出诊疗范围")]),
                        new("misc", "（四）其他处理", [new("again", "1.重复挂号"), new("other", "2.其他"), .. more]),
                        new("total", "（五）总计") { IsTotal = true },
                    ]),
                    new("open", $"三、{lastKind}"),
                ])),
        ]) { Unit = "件", Note = "（本列数据的勾稽关系为：第一项等于第二项加第三项之和）" };
        var complaints = new TableInfo("complaints", "表四",
        [
            new BlockInfo("", null, new AxisInfo([new("review", "上级复核", outcomes()), new("court", "司法诉讼", [new("direct", "未经复核起诉", outcomes()), new("after", "复核后起诉", outcomes())])]), new AxisInfo([new("row", "")])),
        ]) { Unit = "件" };
        FormInfo? form = null;
        form = new FormInfo("Clinic", version, "诊疗工作年度报告",
        [
            new SectionInfo("opening", null, TextRule.Optional, []),
            new SectionInfo("overview", "一、基本情况", TextRule.Required, []),
            new SectionInfo("beds", "二、床位设置情况", TextRule.None, [beds]),
            new SectionInfo("visits", "三、收治和转诊人员情况", TextRule.None, [visits]) { Aliases = ["三、诊疗人员情况"] },
            new SectionInfo("complaints", "四、医疗投诉复核、诉讼情况", TextRule.None, [complaints]),
            new SectionInfo("problems", "五、存在的主要问题及改进情况", TextRule.Required, []),
            new SectionInfo("rest", "六、其他需要报告的事项", TextRule.Required, []),
        ])
        {
            CreateReport = () => new TestReport(form!),
            Source = $"卫办函〔{first}〕7号",
            FirstYear = first,
            LastYear = last,
        };
        return form;
    }

    private static FormInfo CreateTraining()
    {
        var table = new TableInfo("list", "统计表",
        [
            new BlockInfo("", null, new AxisInfo([new("count", "统计数")]), new AxisInfo(
            [
                new("open", "一、公开培训情况", [new("times", "（一）举办培训班次数") { Unit = "次" }, new("people", "（二）接受培训人员数", [new("full", "1.专职人员数") { Unit = "人" }, new("part", "2.兼职人员数") { Unit = "人" }]) { IsTotal = true, Unit = "人" }]),
                new("money", "二、培训专项经费") { Unit = "万元", Kind = NumberKind.Decimal },
            ])) { Corner = "统计指标" },
        ]);
        FormInfo? form = null;
        form = new FormInfo("Training", "1", "培训工作情况统计表", [new SectionInfo("text", null, TextRule.Optional, []), new SectionInfo("list", "附件：培训工作情况统计表", TextRule.None, [table])])
        {
            CreateReport = () => new TestReport(form!),
        };
        return form;
    }

    private sealed class TestReport(FormInfo form) : Report(form);
}
