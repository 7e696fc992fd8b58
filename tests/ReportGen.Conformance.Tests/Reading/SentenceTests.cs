using System.Globalization;
using ReportGen.Conformance.Tests.Generation;
using ReportGen.Disclosure;
using ReportGen.Forms;
using Xunit.Abstractions;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>Sentences in the words that reports use, with the figures of the tables beside them: nothing may be found in any of them.</summary>
public sealed class SentenceTests(ITestOutputHelper output)
{
    private const int Sentences = 1_000;

    // What reports say: of this year, of the one before, of parts and of channels, of other things that are counted.
    private static readonly string[] Templates =
    [
        "{Y}年，本机关共收到政府信息公开申请{R}件，其中自然人申请{Rn}件，法人或其他组织申请{Rl}件。",
        "全年新收政府信息公开申请{R}件，上年结转{C}件，共计{RC}件，全部按期办理。",
        "本年度共受理政府信息公开申请{RC}件（含上年结转{C}件），办结{T}件，结转下年度继续办理{O}件。",
        "办理政府信息公开申请{RC}件，其中本年新收{R}件、上年结转{C}件。",
        "本年新收{R}件，上年结转{C}件，其中自然人{RCn}件、法人或其他组织{RCl}件。",
        "在办结的{T}件申请中，予以公开{G}件，部分公开{P}件，不予公开{D}件，无法提供{U}件，不予处理{N}件，其他处理{W}件。",
        "依申请公开政府信息{R}件。从办理结果看：予以公开{G}件、部分公开{P}件、不予公开{D}件、本机关不掌握等原因无法提供{U}件、不予处理{N}件、其他处理{W}件。",
        "收到申请{R}件，比上年增加{x}件，增长{y}%。",
        "收到政府信息公开申请{R}件，较上年的{z}件有所变化。",
        "{Yb}年本机关收到政府信息公开申请{z}件，本年收到{R}件。",
        "群众来信来访中，网络{a}件、信函{b}件、当面{c}件，共{abc}件。",
        "全年主动公开政府信息{n}条，其中政策文件{a}条、工作动态{na}条。",
        "通过门户网站发布信息{n}条，政务微信发布信息{m}条，政务微博发布{a}条。",
        "因政府信息公开工作被申请行政复议{V}件，提起行政诉讼{L}件。",
        "政府信息公开行政复议案件{V}件，其中结果维持{Vu}件、结果纠正{Vc}件、其他结果{Vo}件、尚未审结{Vp}件。",
        "发生行政复议{V}起；行政诉讼{L}起，其中未经复议直接起诉{Ld}起，复议后起诉{La}起。",
        "本年制发行政规范性文件{M}件，废止行政规范性文件{X}件，现行有效行政规范性文件{F}件。",
        "制定出台行政规范性文件{M}件，同步公开政策解读{a}篇，解读率{y}%。",
        "召开政府信息公开工作会议{a}次，举办培训班{b}期，培训{n}余人次。",
        "办理12345热线转办件{n}件，按时办结{na}件，其余{a}件正在办理。",
        "共办理人大代表建议{b}件、政协委员提案{c}件，办复率100%。",
        "更新政府信息公开指南{b}次，新增公开事项{c}项，调整目录{a}条。",
        "不予公开{D}件，主要涉及内部事务信息、过程性信息等情形。",
        "因本机关不掌握相关政府信息等原因无法提供{U}件。",
        "结转下年度继续办理{O}件。",
        "上年度结转的{C}件已全部办结。",
        "本年度收到的{R}件申请均按期答复，答复率100%。",
        "共收到申请{R}件。其中，局机关办理{h}件，直属单位办理{Rh}件。",
        "本机关收到自然人申请{Rn}件，占{pn}%；法人或其他组织申请{Rl}件，占{pl}%，合计{R}件。",
        "三年来累计收到政府信息公开申请{big}件，年均{n}件。",
        "近{b}年来累计办理申请{big}件，本年{R}件。",
        "截至{Y}年12月31日，当年收到的政府信息公开申请{R}件中已答复部分均符合法定时限。",
        "开展政府信息公开专项检查{b}次，发现问题{a}个，整改{a}个。",
        "公开行政许可{n}件、行政处罚{m}件的结果信息。",
        "编发政务公开简报{b}期，报送信息{n}条，被上级采用{a}条。",
        "政府网站总访问量{big}次，信息发布总数{n}条，独立用户访问总量{m}个。",
        "收到公民网上留言{n}条，办结留言{n}条，平均办理时间{b}天。",
        "一是健全制度，印发文件{b}件；二是强化培训，开展业务培训{c}次；三是加强督查，通报{c}次。",
        "由{a}个压缩至{b}个，精简率{y}%。",
        "{Y}年通过网络渠道收到申请{a}件，信函渠道{b}件，现场{c}件。",
        "全县各级行政机关共收到政府信息公开申请{big}件。",
        "所属事业单位共收到政府信息公开申请{a}件。",
        "办理非政府信息公开类行政复议{a}件、行政诉讼{b}件。",
        "{Y}年新受理申请{R}件，加上{Yb}年结转的{C}件，应办理{RC}件，实际办结{T}件，剩余{O}件结转下年。",
        "对{T}件申请作出答复，其中“予以公开”类{G}件、“部分公开”类{P}件、“不予公开”类{D}件、“无法提供”类{U}件、“不予处理”类{N}件、“其他处理”类{W}件。",
        "向申请人发出补正通知{a}份，其中{b}件逾期未补正。",
        "上半年受理申请{h}件，下半年受理申请{Rh}件，全年合计{R}件。",
        "{R}件申请中，{Rn}件来自自然人。",
        "清理规范性文件{n}件，其中继续有效{na}件，废止{a}件。",
        "市级财政部门公开预算{n}份，占应公开部门的100%。",
        "自然人申请{Rn}件，占申请总数{R}件的{pn}%。",
        "{Yb}年结转{C}件，{Y}年新收政府信息公开申请{R}件，结转至{Ya}年继续办理{O}件。",
        "收到政府信息公开申请{R}件，较{Yb}年的{z}件有所减少。",
        "政府信息公开申请数量为{R}件，结转{Ya}年{O}件。",
        "全县{a}个部门、{b}个乡镇共收到申请{big}件。",
        "指导、协助各乡镇办理政府信息公开申请{a}件。",
        "全年制发公文{n}件，其中主动公开{na}件、依申请公开{a}件。",
        "公文公开属性认定为主动公开{n}件，依申请公开{a}件，不予公开{b}件。",
        "{Yb}年至{Y}年共收到政府信息公开申请{big}件。",
        "供水{n}.27万立方米，其中居民用水{a}.27万立方米。",
        "全年登记政府信息公开申请{R}份，上年结转{C}份。",
        "本机关收到依申请公开{R}件，{Yb}年结转{C}件，共办结{T}件，转入下一年度办理{O}件。",
        "新收{R}件、结转{C}件，共计{RC}件，已办结{T}件，尚在办理{O}件。",
        "依申请公开受理量{R}件，办理量{T}件。",
        "截至年底，{T}件已办结，{O}件结转至{Ya}年办理。",
        "申请总数{R}件，其中公民个人申请{Rn}件，企业组织申请{Rl}件。",
        "收到政府信息公开申请{R}件，比{Yb}年多{x}件；办理完毕{T}件。",
        "行政复议{V}件、行政诉讼{L}件，共计{VL}件。",
        "按时答复率100%，其中予以公开{G}件、部分公开{P}件。",
        "本年度制发行政规范性文件{M}件，废止{X}件，现行有效{F}件。",
        "收到政府信息公开申请{R}件，其中要求补正0件，撤回0件。",
        "各分局分别收到政府信息公开申请{a}件、{b}件、{c}件。",
        "市直部门受理量{n}件，各区县受理量{m}件。",
        "全市行政机关新收政府信息公开申请{big}件。",
        "受理不动产登记申请{n}件，办结{n}件，正在办理{a}件。",
        "企业申请项目备案{n}件，当场办结{n}件。",
        "受理审批申请{n}件，办结{na}件，尚在办理{a}件。",
        "办理信访件{n}件，已办结{na}件，正在办理{a}件。",
        "收到转办申请{a}件，协助办理{b}件。",
        "上半年收到申请{a}件，三季度收到申请{b}件。",
        "1月至6月收到政府信息公开申请{a}件。",
        "县级部门受理申请{n}件，乡镇受理申请{a}件。",
        "审理行政复议案件{n}件，代理行政诉讼案件{a}件。",
        "{Y}年未办结的{O}件申请，已于次年一月办理完毕。",
        "主动公开规章{abc}件（新制定{a}件，修改{b}件，废止{c}件），公布规范性文件解读{m}件。",
        "法定主动公开内容{n}条，其中行政许可{a}条、行政处罚{b}条、行政强制{c}条。",
        "清理政策文件{n}件，废止{a}件，宣布失效{b}件。",
        "条例施行以来累计收到申请{big}件。",
    ];

    [Fact]
    public void Nothing_is_found_in_sentences_that_agree_with_the_tables()
    {
        var found = new List<string>();
        for (int i = 0; i < Sentences; i++)
        {
            var random = new Random(90_000 + i);
            string template = Templates[i % Templates.Length];
            // What the older form does not hold cannot agree with it.
            FormInfo form = i % 3 == 0 && !template.Contains("{M}", StringComparison.Ordinal) ? Disclosure2019.Metadata : Disclosure2021.Metadata;
            Report report = Texts.Fill(ConsistentForms.Make(form, random, isBusy: i % 2 == 0), i, form.FirstYear!.Value + 1);
            string sentence = Fill(template, report, random);
            report.Paragraphs(report.Form.Sections[0]).Add(sentence);
            found.AddRange(report.Validate().Where(static f => f.Rule.StartsWith("narrative", StringComparison.Ordinal) || f.Rule.StartsWith("leftover", StringComparison.Ordinal)).Select(f => $"{i % Templates.Length} {f.Rule}: {f.Message}"));
        }

        output.WriteLine($"{Sentences} sentences, {found.Count} findings");
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
    }

    private static string Fill(string template, Report report, Random random)
    {
        long At(string address) => report.Form.FindCell(address) is { } cell ? report.Cell(cell.Index).Unscaled : 0;
        long Sum(string prefix, string column) => report.Form.Cells.Where(c => c.Address.StartsWith($"applications/results.{prefix}", StringComparison.Ordinal) && c.Address.EndsWith($"/{column}", StringComparison.Ordinal)).Sum(c => report.Cell(c.Index).Unscaled);
        (long received, long carried) = (At("applications/received/total"), At("applications/carriedIn/total"));
        (long natural, long carriedNatural) = (At("applications/received/natural"), At("applications/carriedIn/natural"));
        (int a, int b, int c, int n, int m) = (random.Next(1, 60), random.Next(1, 12), random.Next(1, 12), random.Next(100, 4000), random.Next(100, 4000));
        long part = random.NextInt64(received + 1);
        string Percent(long of, long whole) => whole == 0 ? "0" : (100m * of / whole).ToString("F2", CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Y"] = $"{report.Year}", ["Yb"] = $"{report.Year - 1}", ["Ya"] = $"{report.Year + 1}",
            ["R"] = $"{received}", ["C"] = $"{carried}", ["RC"] = $"{received + carried}", ["Rn"] = $"{natural}", ["Rl"] = $"{received - natural}",
            ["RCn"] = $"{natural + carriedNatural}", ["RCl"] = $"{received + carried - natural - carriedNatural}",
            ["T"] = $"{At("applications/results.total/total")}", ["O"] = $"{At("applications/carriedOut/total")}",
            ["G"] = $"{Sum("granted", "total")}", ["P"] = $"{Sum("partial", "total")}", ["D"] = $"{Sum("refused", "total")}", ["U"] = $"{Sum("unavailable", "total")}", ["N"] = $"{Sum("declined", "total")}", ["W"] = $"{Sum("otherwise", "total")}",
            ["V"] = $"{At("review/reconsideration.total")}", ["Vu"] = $"{At("review/reconsideration.upheld")}", ["Vc"] = $"{At("review/reconsideration.corrected")}", ["Vo"] = $"{At("review/reconsideration.other")}", ["Vp"] = $"{At("review/reconsideration.pending")}",
            ["Ld"] = $"{At("review/litigation.direct.total")}", ["La"] = $"{At("review/litigation.afterReview.total")}", ["L"] = $"{At("review/litigation.direct.total") + At("review/litigation.afterReview.total")}",
            ["VL"] = $"{At("review/reconsideration.total") + At("review/litigation.direct.total") + At("review/litigation.afterReview.total")}",
            ["M"] = $"{At("proactive/item1.documents/made")}", ["X"] = $"{At("proactive/item1.documents/repealed")}", ["F"] = $"{At("proactive/item1.documents/inForce")}",
            ["a"] = $"{a}", ["b"] = $"{b}", ["c"] = $"{c}", ["abc"] = $"{a + b + c}", ["n"] = $"{n}", ["m"] = $"{m}", ["na"] = $"{n - a}", ["big"] = $"{n * 40}",
            ["x"] = $"{random.Next(1, 99)}", ["y"] = $"{random.Next(100, 9000) / 100m}", ["z"] = $"{received + random.Next(1, 99)}",
            ["h"] = $"{part}", ["Rh"] = $"{received - part}", ["pn"] = Percent(natural, received), ["pl"] = Percent(received - natural, received),
        };
        foreach ((string name, string value) in values)
            template = template.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return template;
    }
}
