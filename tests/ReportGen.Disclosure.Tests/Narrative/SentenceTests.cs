namespace ReportGen.Disclosure.Tests.Narrative;

/// <summary>What the text of a report says against itself: sums, percentages, what a draft left behind.</summary>
public sealed class SentenceTests
{
    private static Finding[] Found(params string[] paragraphs)
    {
        Disclosure2021 report = Sample.Consistent();
        report.Overview.Clear();
        report.Overview.Add("主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作有序。");
        foreach (string paragraph in paragraphs)
            report.Overview.Add(paragraph);
        return [.. report.Validate()];
    }

    [Theory]
    [InlineData("公开1135件，部分公开136件。自然人申请8x94件，占新收申请的78.8%。")]
    [InlineData("自然人申请12件，占新收0件的78.8%。")]
    public void A_share_whose_whole_is_in_the_sentence_before_or_nothing_is_not_tested(string sentence) => Assert.DoesNotContain(Found(sentence), static f => f.Rule == "narrative-percent");

    [Theory]
    [InlineData("发布政策解读共41件，其中三区解读5件、部门解读36件。")]
    [InlineData("主动公开信息2165条，其中部门信息235条，公开财税信息284条。")]
    [InlineData("共发布信息7053条，其中主动公开741条，工作动态3836条，其他2476条，公开率100%。")]
    [InlineData("共办理建议1150件（其中已办结1134件，转办16件），同比增长2%。")]
    [InlineData("共收到建议30件，其中人大建议20件，政协提案10件，全部答复30件。")]
    [InlineData("共开展培训12次，其中集中培训3次、专题培训4次等。")]
    [InlineData("共发布信息1000余条，其中通知200条，公告300条。")]
    [InlineData("共发布信息100条，其中政务动态60条（其中图片新闻20条），通知公告40条。")]
    [InlineData("共发布信息90条，较上年增加10条，其中通知60条、公告30条。")]
    [InlineData("共计公开1752条，包括：机构信息12条，动态信息1740条。")]
    [InlineData("共发布信息100条，包括政策文件20条，工作动态30条。")]
    [InlineData("制定规章13件（含新制定5件、修改4件、废止4件）。")]
    [InlineData("受理申请11件（含上年结转1件），均已办结。")]
    [InlineData("共办理提案11件（不含转办12件）。")]
    [InlineData("共收到申请10件，其中包括自然人8件、企业2件。")]
    [InlineData("共收到建议提案30件，分别为建议18件、提案12件。")]
    [InlineData("共发稿件1.2万条，其中网站5000条，微信7000条。")]
    [InlineData("新收建议18件，上年结转提案4件，其中已办结20件，正在办理2件。")]
    [InlineData("收到建议18件、提案4件、来信3件，其中网上提交15件，当面提交10件。")]
    [InlineData("政务服务窗口共办理查询46件（网上30件，当面16件）。")]
    [InlineData("共收到建议46件（网上30件，当面10件）。")]
    [InlineData("办理咨询46件（去年40件，历年转来3件）。")]
    [InlineData("办理来信申请46件（网上约30件，当面10件）。")]
    [InlineData("举办培训46次（线上30次，参训90人）。")]
    [InlineData("收到来信申请24件，其中要求补正2件，撤回1件。")]
    [InlineData("新收建议46件，上年转来4件，合计50件。")]
    [InlineData("新收建议46件（网上30件，信函16件），上年转来4件，共计50件。")]
    [InlineData("新收稿件46件，采用12件，共计发布12件。")]
    [InlineData("微博发布523条、微信发布311条，共计12期。")]
    [InlineData("引发来信争议11件，其中，要求补正7件，已补正6件，未补正1件；要求撤回4件，已撤回2件，未撤回2件。")]
    [InlineData("收到来信4件，2件为网络来信，2件为信函来信。其中3件已回复，1件转下年办理。")]
    [InlineData("通过网站公开信息70条。其中，机构信息9条，工作动态130条。")]
    [InlineData("上年结转来信54件，新收来信申请1135件，回复1124件，转下年65件。其中，同意480件，部分同意136件。")]
    [InlineData("上年结转来信54件，新收来信申请1135件，回复1124件，转下年65件，其中同意480件，部分同意136件。")]
    [InlineData("公布文件65件，其中机构类30件，财政类20件，人事类10件，其他5件。")]
    public void A_sum_that_comes_out_or_is_not_meant_whole_is_believed(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("发布政策解读共41件，其中三区解读5件、部门解读35件。", "40", "41")]
    [InlineData("共发布信息100条，其中政务动态60条，通知公告50条。", "110", "100")]
    [InlineData("共计公开1750条，包括：机构信息12条，动态信息1740条。", "1752", "1750")]
    [InlineData("共公开1760条，包括：机构信息12条，动态信息1740条。", "1752", "1760")]
    [InlineData("制定规章13件（含新制定5件、修改4件、废止5件）。", "14", "13")]
    [InlineData("共收到建议提案30件，分别为建议18件、提案11件。", "29", "30")]
    [InlineData("共收到建议提案30件，其中包括建议18件、提案11件。", "29", "30")]
    [InlineData("开展培训3次，其中集中培训5次。", "5", "3")]
    [InlineData("共印发文件十二件，其中市政府文件五件、办公室文件六件。", "11", "12")]
    [InlineData("办理来信申请46件（网上30件，当面14件）。", "44", "46")]
    [InlineData("共发布信息46条（网站30条、微信18条）。", "48", "46")]
    [InlineData("新收建议46件，上年转来4件，合计52件。", "52", "50")]
    [InlineData("共引发来信争议15件，其中，要求补正7件，已补正6件，未补正1件；要求撤回4件，已撤回2件，未撤回2件。", "11", "15")]
    [InlineData("共收到复议答辩意见22件。其中网上12件，当面11件。", "23", "22")]
    [InlineData("来信申请44件、来访申请3件，共68件。", "68", "47")]
    public void A_sum_that_does_not_come_out_is_found(string text, string actual, string expected)
    {
        Finding finding = Assert.Single(Found(text));
        Assert.Equal(("narrative-sum", actual, expected), (finding.Rule, finding.Actual, finding.Expected));
    }

    [Theory]
    [InlineData("收到来信40件，办结38件，办结率95%。")]
    [InlineData("收到来信40件，办结38件，办结率100%。")]
    [InlineData("收到来信40件，办结38件，按时办结率90%。")]
    [InlineData("收到来信38件，上年转来2件，办结36件，办结率90%。")]
    [InlineData("收到来信约40件，办结38件，办结率90%。")]
    [InlineData("来信办结率90%。")]
    public void A_rate_that_any_figures_bear_out_is_believed(string text) => Assert.Empty(Found(text));

    [Fact]
    public void A_rate_that_no_figures_bear_out_is_found()
    {
        Finding finding = Assert.Single(Found("收到来信40件，办结38件，办结率90%。"));
        Assert.Equal(("narrative-percent", "90%", "95%"), (finding.Rule, finding.Actual, finding.Expected));
    }

    [Theory]
    [InlineData("共发布信息40条，其中网站发布10条，占25%。")]
    [InlineData("共发布信息3条，其中网站发布1条，占33.3%。")]
    [InlineData("共发布信息3条，其中网站发布2条，占66%。")]
    [InlineData("发布信息40条，占全市的12%。")]
    [InlineData("共发布信息40条，其中网站10条，约占30%。")]
    [InlineData("发布通知20条，公告5条，占12%。")]
    [InlineData("全年发布信息200条。其中，机构信息20条，占比10%；规划信息2条，占比1%；动态信息178条，占比89%。")]
    [InlineData("公开信息12条，占信息总数30条的40%。")]
    [InlineData("公开信息12条，约占信息总数30条的41%。")]
    [InlineData("全年公开12条，占申报项目30个的50%。")]
    public void A_percentage_that_fits_or_whose_base_is_not_known_is_believed(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("共发布信息40条，其中网站发布10条，占30%。", "30%", "25%")]
    [InlineData("共发布信息40条，其中网站发布10条，占比25.9%。", "25.9%", "25.0%")]
    [InlineData("共发布信息40条，其中网站发布10条，占百分之三十。", "30%", "25%")]
    [InlineData("全年发布信息200条。其中，机构信息20条，占比10%；规划信息2条，占比3%；动态信息178条，占比89%。", "3%", "1%")]
    [InlineData("共发布信息50条，网站20条，占40%；微信30条，占50%。", "50%", "60%")]
    [InlineData("公开信息12条，占信息总数30条的30%。", "30%", "40%")]
    [InlineData("公开信息12条，占全部信息30条的百分之五十。", "50%", "40%")]
    public void A_percentage_that_fits_no_base_is_found(string text, string actual, string expected)
    {
        Finding finding = Assert.Single(Found(text));
        Assert.Equal(("narrative-percent", actual, expected), (finding.Rule, finding.Actual, finding.Expected));
    }

    [Theory]
    [InlineData("政务新媒体由个压缩至10个。", "leftover.number-slot")]
    [InlineData("全年共受理件，办结5件。", "leftover.number-slot")]
    [InlineData("全年召开会议XX次。", "leftover.number-slot")]
    [InlineData("全年公开信息____条。", "leftover.number-slot")]
    [InlineData("全年公开信息（  ）条。", "leftover.number-slot")]
    [InlineData("（此处填写本单位情况）", "leftover.instruction")]
    [InlineData("数据待核实。", "leftover.instruction")]
    public void What_a_draft_left_behind_is_found(string text, string rule) => Assert.Equal(rule, Assert.Single(Found(text)).Rule);

    [Theory]
    [InlineData("由个人提出的申请依法受理。")]
    [InlineData("落实《中华人民共和国政府信息公开条例》。")]
    [InlineData("高效办成一件事，件件有回音。")]
    [InlineData("从事政务公开的人员三名。")]
    public void Words_that_look_like_a_slot_are_none(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Half_a_bracket_at_the_head_of_a_line_is_found() =>
        Assert.Equal("leftover.numbering", Assert.Single(Found("（一）主动公开。", "）监督保障。")).Rule);

    [Theory]
    [InlineData("（一）甲。", "（三）乙。")]
    [InlineData("（一）甲。", "（二）乙。", "（二）丙。")]
    [InlineData("1.甲。", "2.乙。", "4.丙。")]
    [InlineData("一是抓学习；三是抓落实。")]
    public void A_number_missing_or_twice_is_found(params string[] paragraphs) => Assert.Equal("leftover.numbering", Assert.Single(Found(paragraphs)).Rule);

    [Theory]
    [InlineData("（一）甲。", "1.子。", "2.丑。", "（二）乙。", "1.子。")]
    [InlineData("一是抓学习；二是抓落实。下一步：一是提高认识，二是加强培训。")]
    [InlineData("2024年公开工作有序。", "3.5万人次参加。")]
    [InlineData("统一是目标，唯一是标准。")]
    public void Lists_that_begin_anew_are_whole(params string[] paragraphs) => Assert.Empty(Found(paragraphs));
}
