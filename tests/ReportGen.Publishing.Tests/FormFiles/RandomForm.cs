using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Publishing.Tests.FormFiles;

/// <summary>Forms of every shape a schema can declare, with totals that are sums, and reports of them. A seed gives the same again.</summary>
internal sealed class RandomForm(int seed)
{
    private static readonly string[] Words = ["新收申请", "予以公开", "不予公开", "其他处理", "商业企业", "科研机构", "门诊", "住院", "供水量", "合格率", "本年制发件数", "结转下年度继续办理（不含撤回）", "行政许可", "Revenue", "1.属于国家秘密", "（一）维持"];
    private static readonly string[] Units = ["件", "张", "万立方米", "人次", "km"];

    private readonly Random _random = new(seed);
    private readonly List<int[]> _sums = [];
    private readonly List<RuleInstance> _shares = [];
    private int _label;

    public FormInfo Form()
    {
        FormInfo form = null!;
        SectionInfo[] sections =
        [
            new("preamble", null, TextRule.Optional, []),
            new("overview", "一、基本情况", TextRule.Required, []),
            .. Enumerable.Range(0, _random.Next(1, 4)).Select(s => new SectionInfo($"s{s}", $"{"二三四五"[s]}、{Label()}情况", _random.Next(3) == 0 ? TextRule.Optional : TextRule.None, [.. Enumerable.Range(0, _random.Next(1, 3)).Select(t => Table($"t{s}{t}"))])),
            new("rest", "九、其他事项", TextRule.Optional, []),
        ];
        form = new FormInfo("Random", $"{seed}", "年度统计报告", sections)
        {
            CreateReport = () => new RandomReport(form),
            Rules = Rules(sections),
        };
        return form;
    }

    public Report Report(FormInfo form, int blanks)
    {
        Report report = form.CreateReport();
        (report.Organ, report.Year) = ("示例市统计局", 2024);
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists))
            report.Cell(cell.Index) = _random.Next(100) < blanks ? Cell.Blank : Number(cell);
        // Most totals are what they should be.
        foreach (CellInfo cell in form.Cells.Where(c => c.IsComputed || TotalCells.Of(form).ContainsKey(c.Index)))
            report.Cell(cell.Index) = Cell.Blank;
        TotalCells.Fill(report);
        if (_random.Next(2) == 0 && TotalCells.Of(form).Keys.FirstOrDefault(k => report.Cell(k).HasValue) is > 0 and var changed)
            report.Cell(changed) = Number(form.Cells[changed]);
        foreach (CellInfo cell in form.Cells.Where(static c => c.IsComputed))
            report.Cell(cell.Index) = Cell.Blank;
        report.Compute();
        foreach (SectionInfo section in form.Sections.Where(static s => s.Text != TextRule.None))
        {
            for (int p = _random.Next(4); p > 0; p--)
                report.Paragraphs(section).Add($"第{p}段：{Label()}工作按期完成，共<{p}>项 & 其他。");
        }

        return report;
    }

    private Cell Number(CellInfo cell) => cell.Kind switch
    {
        NumberKind.Count => Cell.Of(_random.Next(4) == 0 ? 0 : _random.Next(100_000)),
        NumberKind.Signed => Cell.Of(_random.Next(-500, 500)),
        NumberKind.Amount => Cell.Of(_random.Next(1, 9_999_999), 2),
        NumberKind.SignedDecimal or NumberKind.SignedPercent => Cell.Of(_random.Next(-99_999, 99_999), cell.Places ?? 2),
        NumberKind.Percent => Cell.Of(_random.Next(0, 10_000), cell.Places is < 2 ? cell.Places.Value : 2),
        _ => Cell.Of(_random.Next(9_999_999), cell.Places ?? 2),
    };

    private TableInfo Table(string id)
    {
        NumberKind kind = (NumberKind)_random.Next(7);
        int bands = _random.Next(4) == 0 ? _random.Next(2, 4) : 1;
        BlockInfo[] blocks = [.. Enumerable.Range(0, bands).Select(b => Block(bands == 1 ? "" : $"band{b}"))];
        return new TableInfo(id, $"表{_label++}", blocks)
        {
            Kind = kind,
            Unit = kind is NumberKind.Percent or NumberKind.SignedPercent ? null : kind == NumberKind.Amount ? "万元" : Units[_random.Next(Units.Length)],
            Places = kind is NumberKind.Decimal or NumberKind.Percent && _random.Next(2) == 0 ? _random.Next(3) : null,
            Note = _random.Next(3) == 0 ? "（本表按年度填报）" : null,
        };
    }

    private BlockInfo Block(string id)
    {
        MemberInfo[] heads = Members("c", _random.Next(1, 4), 2);
        // A share of the first column in the second, which nobody fills in.
        if (heads is [{ Members.Count: 0 }, { Members.Count: 0 }, ..] && _random.Next(2) == 0)
            heads = [.. heads, new MemberInfo("rate", Label()) { IsComputed = true, Kind = NumberKind.Percent, Places = 2 }];
        var columns = new AxisInfo(heads);
        AxisInfo rows = _random.Next(5) == 0 ? new AxisInfo([new MemberInfo("row", "")]) : new AxisInfo(Members("r", _random.Next(2, 6), 3));
        int places = columns.Lines.Count * rows.Lines.Count;
        return new BlockInfo(id, id.Length == 0 ? null : $"第{_label++}项", columns, rows)
        {
            Corner = _random.Next(2) == 0 ? "项目" : null,
            Gaps = places > 4 && _random.Next(4) == 0 ? [_random.Next(places)] : [],
        };
    }

    private MemberInfo[] Members(string prefix, int count, int depth)
    {
        var members = new List<MemberInfo>();
        for (int i = 0; i < count; i++)
            members.Add(new MemberInfo($"{prefix}{i}", Label(), depth > 1 && _random.Next(3) == 0 ? Members($"{prefix}{i}x", _random.Next(1, 4), depth - 1) : null));
        if (count > 1 && _random.Next(2) == 0)
            members.Add(new MemberInfo("total", _random.Next(2) == 0 ? "合计" : $"总计{_label++}") { IsTotal = true });
        return [.. members];
    }

    private string Label() => $"{Words[_random.Next(Words.Length)]}{(char)('甲' + (_label % 7))}{_label++}";

    // The totals of rows at the top: along the columns, and down the rows.
    private List<RuleInfo> Rules(SectionInfo[] sections)
    {
        foreach (BlockInfo block in sections.SelectMany(static s => s.Tables).SelectMany(static t => t.Blocks))
        {
            if (block.Columns.Lines[^1].IsComputed)
                _shares.AddRange(block.Rows.Lines.Select(r => Share(block.CellIndex(r.Index, block.Columns.Lines[^1].Index), block.CellIndex(r.Index, 0), block.CellIndex(r.Index, 1))));
            if (block.Rows.Roots is [.., { IsTotal: true, Members.Count: 0 } total] roots && block.Gaps.Count == 0)
                _sums.AddRange(block.Columns.Lines.Where(static c => !c.IsComputed).Select(c => Sum(roots.SkipLast(1).SelectMany(Leaves).Select(r => block.CellIndex(r.Index, c.Index)), block.CellIndex(total.Index, c.Index))));
            if (block.Columns.Roots is [.., { IsTotal: true, Members.Count: 0 } last] heads && block.Gaps.Count == 0)
                _sums.AddRange(block.Rows.Lines.Select(r => Sum(heads.SkipLast(1).SelectMany(Leaves).Select(c => block.CellIndex(r.Index, c.Index)), block.CellIndex(r.Index, last.Index))));
        }

        var rules = new List<RuleInfo>();
        if (_shares.Count > 0)
        {
            var packed = new PackedRules.Writer();
            _shares.ForEach(packed.Add);
            rules.Add(new RuleInfo { Id = "shares", Severity = Severity.Error, IsComputed = true, Comparison = Comparison.Equal, Shape = packed.Shape, Terms = packed.Terms, Coefficients = packed.Coefficients });
        }

        if (_sums.Count > 0)
            rules.Add(new RuleInfo { Id = "sums", Severity = Severity.Error, IsRollUp = true, Comparison = Comparison.Equal, Terms = [.. _sums.SelectMany(static s => s)] });
        return rules;
    }

    private static RuleInstance Share(int rate, int part, int whole)
    {
        static RuleSide Side(int cell) => new(LinearForm.Of(new CellReference(cell)));
        RuleSide share = RuleSide.Of(RuleSide.Of(Side(part), RuleOperation.Divide, Side(whole)), RuleOperation.Multiply, new RuleSide(new LinearForm([], 100)));
        return new RuleInstance(Side(rate), share.Rounded(2));
    }

    private static IEnumerable<MemberInfo> Leaves(MemberInfo member) => member.Members.Count == 0 ? [member] : member.Members.Where(static m => !m.IsTotal).SelectMany(Leaves);

    private static int[] Sum(IEnumerable<int> items, int total)
    {
        int[] cells = [.. items];
        return [cells.Length, 1, .. cells.SelectMany(static c => (int[])[0, c]), 0, total];
    }

    private sealed class RandomReport(FormInfo form) : Report(form);
}
