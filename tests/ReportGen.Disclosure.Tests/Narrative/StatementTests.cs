using ReportGen.Messages;

namespace ReportGen.Disclosure.Tests.Narrative;

/// <summary>
/// What the text of a report says against its tables. The report at hand: 10 applications received (8 of natural persons,
/// 2 of businesses), 1 carried over, 10 concluded (8 granted, 2 not available), 1 carried forward; 3 documents made, 41
/// in force; no reconsideration and no litigation.
/// </summary>
public sealed class StatementTests
{
    private static string[] Found(string text, Action<Disclosure2021>? change = null)
    {
        Disclosure2021 report = Sample.Consistent();
        change?.Invoke(report);
        report.Overview.Add(text);
        return [.. report.Validate().Where(static f => f.Rule.StartsWith("narrative.", StringComparison.Ordinal)).Select(static f => $"{f.Rule} {f.Actual}/{f.Expected}")];
    }

    [Theory]
    [InlineData("2024年，本机关共收到政府信息公开申请10件，均已按期答复。")]
    [InlineData("全年收到依申请公开10件，办结10件，结转下年度继续办理1件。")]
    [InlineData("2024年共受理政府信息公开申请11件（含上年结转1件），办结10件，结转2025年继续办理1件。")]
    [InlineData("全年共办理依申请公开事项11件，其中已办结10件，结转下年度继续办理1件。")]
    [InlineData("新收到自然人提交的信息公开申请8件、商业企业提交的申请2件。")]
    [InlineData("通过网络收到申请6件，通过信函收到申请4件。")]
    [InlineData("依申请公开方面，全年共收到10件，较上年增加5件。")]
    [InlineData("收到申请十件，其中自然人８件，法人或其他组织２件。")]
    [InlineData("申请办理结果为：予以公开8件、无法提供2件。")]
    [InlineData("2023年收到政府信息公开申请25件，2024年收到政府信息公开申请10件。")]
    [InlineData("去年收到政府信息公开申请25件。")]
    [InlineData("严格在收到申请之日起20个工作日内予以答复。")]
    [InlineData("报告由“收到和处理政府信息公开申请情况”等六个部分组成。")]
    [InlineData("2023年收到，结转至2024年作出答复的政府信息公开申请1件。")]
    [InlineData("发生0起有关政府信息公开的行政复议案件。")]
    [InlineData("收到政府信息公开申请约20件。")]
    [InlineData("市长信箱共受理群众来信119件，已办结119件。")]
    [InlineData("受理网上留言1401件，公开答复1382件。")]
    [InlineData("未发生因政府信息公开申请引起的行政复议、行政诉讼。")]
    [InlineData("未收到因政府信息公开申请引起的行政复议。")]
    [InlineData("没有行政复议被纠正的情况。")]
    [InlineData("制发行政规范性文件3件，现行有效行政规范性文件41件。")]
    [InlineData("废止规范性文件0件。")]
    [InlineData("公开行政规范性文件解读12件。")]
    [InlineData("全年办理人大建议提案答复公开12件。")]
    [InlineData("依申请公开工作有序，未收取任何费用。")]
    [InlineData("上年结转申请1件。")]
    [InlineData("全年答复申请10件，予以公开或部分公开8件。")]
    [InlineData("办结的申请中同意公开8件。")]
    [InlineData("收到申请10件，因本机关不掌握等原因无法提供2件。")]
    [InlineData("在办结的申请中，予以公开答复8件，无法提供2件。")]
    [InlineData("答复申请10件，其中同意公开和部分公开共8件。")]
    [InlineData("本年度发生依申请公开10次。")]
    [InlineData("全市收到政府信息公开申请300件，其中市本级收到政府信息公开申请10件。")]
    [InlineData("2022年至2024年，共收到政府信息公开申请25件。")]
    [InlineData("2022—2024年，共收到政府信息公开申请25件。")]
    [InlineData("收到申请10件，较2023年的25件减少15件。")]
    [InlineData("2023年结转的1件申请已办结，收到的10件中办结9件，结转至2025年继续办理1件。")]
    [InlineData("本机关共收到政府信息公开申请10件，已办结9件，1件正在办理。")]
    [InlineData("全县34个部门、12个乡镇共收到申请230件。")]
    [InlineData("指导各乡镇办理政府信息公开申请17件。")]
    [InlineData("全年印发公文156件，其中主动公开98件、依申请公开23件、不予公开35件。")]
    [InlineData("公示行政许可400件、行政处罚20件、行政强制3件。")]
    [InlineData("主动公开行政处罚决定12件。")]
    [InlineData("其中按简易程序作出行政处罚9件。")]
    [InlineData("未制定规范性文件清理办法。")]
    [InlineData("立案15件，办结行政处罚案件12件。")]
    [InlineData("依申请公开工作有序，政务服务事项共办结1200件。")]
    public void What_any_reading_of_the_tables_bears_out_is_believed(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("2024年，本机关共收到政府信息公开申请12件。", "narrative.received 12/10")]
    [InlineData("全年共受理依申请公开12件。", "narrative.received 12/10")]
    [InlineData("收到12件政府信息公开申请。", "narrative.received 12/10")]
    [InlineData("收到政府信息公开申请一百零二件。", "narrative.received 102/10")]
    [InlineData("收到政府信息公开申请1.2万件次。", null)]
    [InlineData("依申请公开方面，本年度共收到15件。", "narrative.received 15/10")]
    [InlineData("本年度未收到政府信息公开申请。", "narrative.received 0/10")]
    [InlineData("全年未收到公民、法人或其他组织提出的政府信息公开申请。", "narrative.received 0/10")]
    [InlineData("本单位2024年没有收到依申请公开事项。", "narrative.received 0/10")]
    [InlineData("收到政府信息公开申请0件。", "narrative.received 0/10")]
    [InlineData("收到自然人申请6件、法人申请4件。", "narrative.natural 6/8", "narrative.legal 4/2")]
    [InlineData("全年答复申请10件，予以公开或部分公开9件。", "narrative.grantedOrPartial 9/8")]
    [InlineData("本年度发生依申请公开3次。", "narrative.disclosed 3/10")]
    [InlineData("上年结转申请3件。", "narrative.carriedIn 3/1")]
    [InlineData("受理申请11件，结转下年度继续办理4件。", "narrative.carriedOut 4/1")]
    [InlineData("依申请公开10件，已办结9件。", "narrative.finished 9/10")]
    [InlineData("办理依申请公开7件。", "narrative.finished 7/10")]
    [InlineData("收到申请10件，其中予以公开7件、部分公开1件、不予公开2件。", "narrative.granted 7/8", "narrative.partial 1/0", "narrative.refused 2/0")]
    [InlineData("对申请作出答复，无法提供3件，不予处理1件，其他处理1件。", "narrative.unavailable 3/2", "narrative.declined 1/0", "narrative.otherwise 1/0")]
    [InlineData("全年发生行政复议2件，行政诉讼1件。", "narrative.reconsideration 2/0", "narrative.litigation 1/0")]
    [InlineData("因政府信息公开被提起行政诉讼案件3起。", "narrative.litigation 3/0")]
    [InlineData("全年发生2起有关政府信息公开的行政复议案件。", "narrative.reconsideration 2/0")]
    [InlineData("全年制发规范性文件5件。", "narrative.documents 5/3")]
    [InlineData("废止行政规范性文件2件。", "narrative.repealed 2/0")]
    [InlineData("全年没有制发行政规范性文件。", "narrative.documents 0/3")]
    [InlineData("办理行政许可事项5件，行政处罚3件，行政强制2件。", "narrative.licensing 5/0", "narrative.penalties 3/0", "narrative.coercion 2/0")]
    [InlineData("全年未收取任何行政事业性收费。", "narrative.fees 0/128.50")]
    [InlineData("现有现行有效的行政规范性文件40件。", "narrative.inForce 40/41")]
    [InlineData("依申请公开政府信息7件。", "narrative.disclosed 7/10")]
    [InlineData("本年度政府信息公开申请为0件。", "narrative.received 0/10")]
    [InlineData("政府信息公开申请数量为76件。", "narrative.received 76/10")]
    [InlineData("2023年结转14件，2024年新收申请10件。", "narrative.carriedIn 14/1")]
    [InlineData("结转至2025年继续办理8件。", "narrative.carriedOut 8/1")]
    [InlineData("申请方面，新收15件，办结10件。", "narrative.received 15/10")]
    [InlineData("依申请公开受理量15件，办理量7件。", "narrative.received 15/10", "narrative.finished 7/10")]
    [InlineData("收到申请10件，答复7件，结转6件。", "narrative.carried 6/1", "narrative.finished 7/10")]
    [InlineData("申请办理方面，5件正在办理。", "narrative.unfinished 5/1")]
    [InlineData("申请办理方面，7件已办结。", "narrative.finished 7/10")]
    [InlineData("收到申请10件，2023年结转1件，共办结7件，结转2025年办理4件。", "narrative.finished 7/10", "narrative.carriedOut 4/1")]
    [InlineData("收到申请10件，比2023年多3件；办理完毕7件。", "narrative.finished 7/10")]
    [InlineData("收到申请10件，其中公民个人申请6件，企业组织申请4件。", "narrative.natural 6/8", "narrative.legal 4/2")]
    [InlineData("2024年度，政府信息公开申请14件，均按期答复。", "narrative.disclosed 14/10")]
    [InlineData("依申请公开政务信息数14件。", "narrative.disclosed 14/10")]
    [InlineData("依申请公开数量为0。", "narrative.disclosed 0/10")]
    [InlineData("全年依申请公开为零。", "narrative.received 0/10")]
    [InlineData("本年度未收到任何形式的信息公开申请。", "narrative.received 0/10")]
    [InlineData("本年度无公民、法人和其他组织申请公开政府信息。", "narrative.received 0/10")]
    [InlineData("未接到群众要求公开政府信息的申请。", "narrative.received 0/10")]
    [InlineData("作出12宗行政许可。", "narrative.licensing 12/0")]
    [InlineData("行政复议2次，行政诉讼1次。", "narrative.reconsideration 2/0", "narrative.litigation 1/0")]
    [InlineData("制发行政规范性文件3件，废止2件，现行有效40件。", "narrative.repealed 2/0", "narrative.inForce 40/41")]
    public void What_no_reading_bears_out_is_found(string text, params string[]? expected) => Assert.Equal(expected ?? [], Found(text));

    [Fact]
    public void None_said_where_the_table_counts_some_is_found()
    {
        string[] found = Found("本年度未发生因政府信息公开引起的行政复议、行政诉讼。", static r =>
        {
            (r.Review.Reconsideration.Upheld, r.Review.Reconsideration.Total) = (2, 2);
            (r.Review.Litigation.Direct.Pending, r.Review.Litigation.Direct.Total) = (1, 1);
        });
        Assert.Equal(["narrative.reconsideration 0/2", "narrative.litigation 0/1"], found);
    }

    [Theory]
    [InlineData("全年主动公开政府信息120条，收到政府信息公开申请5件，办结5件。未发生行政复议和行政诉讼。")]
    [InlineData("通过网站主动公开政府信息100条。")]
    [InlineData("全年主动公开政府信息99条。", "narrative.published 99/120")]
    [InlineData("全年收到申请6件。", "narrative.received 6/5")]
    [InlineData("全年未收到政府信息公开申请。", "narrative.received 0/5")]
    [InlineData("发生行政诉讼1件。", "narrative.litigation 1/0")]
    public void The_text_of_earlier_years_is_held_against_their_table(string text, params string[] expected)
    {
        var report = new Disclosure2014 { Organ = "示例市人民政府", Year = 2016 };
        report.Cells.Fill(0);
        foreach (var (row, value) in new[] { ("proactive.published", 120), ("proactive.channels.website", 100), ("proactive.channels.wechat", 20), ("applications.received", 5), ("applications.received.online", 5), ("applications.finished", 5), ("applications.finished.inTime", 5) })
            report.Cell(Disclosure2014.Metadata.FindCell($"indicators/{row}/count")!.Index) = value;
        report.Text.Add(text);
        Assert.Equal(expected, report.Validate().Where(static f => f.Rule.StartsWith("narrative", StringComparison.Ordinal)).Select(static f => $"{f.Rule} {f.Actual}/{f.Expected}"));
    }

    [Fact]
    public void A_blank_figure_contradicts_nothing() =>
        Assert.Empty(Found("收到政府信息公开申请12件。", static r => r.Applications.Received.Total = Cell.Blank));

    [Fact]
    public void The_finding_quotes_the_sentence_and_names_the_cell()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Overview.Add(new Paragraph("总的情况是，全年收到政府信息公开申请 12 件，同比增长。", Line: 7, Column: 3));
        Finding finding = Assert.Single(report.Validate(), static f => f.Rule == "narrative.received");
        Assert.Equal(("applications/received/total", Severity.Warning, 7, 11), (finding.Cells[0].Address, finding.Severity, finding.Line, finding.Column));
        Assert.Contains("全年收到政府信息公开申请 12 件", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("一、本年新收政府信息公开申请数量 × 总计", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("applications received 12", finding.Message.In(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Part_six_must_speak_of_the_fee()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Other.Clear();
        report.Other.Add("无其他需要报告的事项。");
        Finding finding = Assert.Single(report.Validate());
        Assert.Equal("narrative.fee", finding.Rule);
        Assert.Contains("六、其他需要报告的事项", finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_notice_of_fees_is_not_said_where_applications_ended_for_want_of_payment()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Other.Clear();
        report.Other.Add("本年度未发出收费通知。");
        var table = report.Applications;
        (table.Results.Granted.Natural, table.Results.Granted.Total) = (5, 7);
        (table.Results.Otherwise.FeeUnpaid.Natural, table.Results.Otherwise.FeeUnpaid.Total) = (1, 1);
        Finding finding = Assert.Single(report.Validate());
        Assert.Equal(("narrative.fee", "0", "1"), (finding.Rule, finding.Actual, finding.Expected));
    }

    [Fact]
    public void That_no_fee_was_collected_says_nothing_of_applicants_who_did_not_pay()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Other.Clear();
        report.Other.Add("本年度没有产生信息处理费，未收取任何费用。");
        var table = report.Applications;
        (table.Results.Granted.Natural, table.Results.Granted.Total) = (5, 7);
        (table.Results.Otherwise.FeeUnpaid.Natural, table.Results.Otherwise.FeeUnpaid.Total) = (1, 1);
        Assert.Empty(report.Validate());
    }

    [Fact]
    public void Text_of_any_length_and_shape_is_searched_in_time_of_its_length()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Overview.Add(string.Concat(Enumerable.Repeat("收到受理办理申请复议诉讼（未没有无", 20_000)));
        report.Overview.Add(string.Concat(Enumerable.Repeat("1件其中", 20_000)));
        report.Validate();
    }

    [Fact]
    public void Topics_that_part_one_does_not_speak_of_are_named()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Overview.Clear();
        report.Overview.Add("（一）主 动 公 开。全年公开信息一批。（二）依申请公开。依法办理。（三）网站运行平稳。");
        Finding finding = Assert.Single(report.Validate());
        Assert.Equal(("topic-missing", "政府信息管理、监督保障"), (finding.Rule, finding.Expected));
        Assert.Contains("management of information", finding.Message.In(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_without_a_title_is_called_the_text_of_the_report()
    {
        var report = new Disclosure2014 { Organ = "示例市人民政府", Year = 2016 };
        report.Cell(0) = 1;
        Finding finding = Assert.Single(report.Validate(), static f => f.Rule == "text-missing");
        Assert.StartsWith("报告的正文没有内容", finding.Message.In(Wording.Chinese), StringComparison.Ordinal);
        Assert.StartsWith("The report holds no text", finding.Message.In(Wording.English), StringComparison.Ordinal);
    }
}
