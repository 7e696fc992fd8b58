using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Says what a fix supposes.</summary>
internal static class FixText
{
    public static Fix Describe(FixCandidate candidate, BrokenRules broken)
    {
        bool blanks = Array.Exists(candidate.Changes, c => CountsBlanks(c, candidate, broken));
        RuleInfo[] mends = [.. candidate.Changes.SelectMany(c => broken.Index.RulesOf[c.Cell.Index]).Where(broken.IsBroken).Order().Select(r => broken.Index.Rules[r].Rule).Distinct()];
        string zh = string.Join('；', candidate.Parts.Select(static p => Chinese(p)));
        string en = string.Join("; ", candidate.Parts.Select(static p => English(p)));
        return new Fix(candidate, mends, blanks, blanks ? $"{zh}（空白按 0 计）" : zh, blanks ? $"{en} (blanks counted as 0)" : en);
    }

    private static bool CountsBlanks(CellChange change, FixCandidate candidate, BrokenRules broken)
    {
        RuleIndex index = broken.Index;
        foreach (int r in index.RulesOf[change.Cell.Index])
        {
            if (broken.IsBroken(r) && Array.Exists(index.Rules[r].Cells, c => broken.Cells[c].IsBlank && !Array.Exists(candidate.Changes, x => x.Cell.Index == c)))
                return true;
        }

        return false;
    }

    private static string Chinese(FixCandidate part) => part.Kind switch
    {
        FixKind.TotalNotRecomputed => $"{part.Where}：总计没有随各项重新计算",
        FixKind.ValueNotRecomputed => $"{part.Where}：没有按公式重新计算",
        FixKind.RowShiftedRight => $"{part.Where}：整行右移了一列",
        FixKind.RowShiftedLeft => $"{part.Where}：整行左移了一列",
        FixKind.NeighboursSwapped => $"{part.Where}：与相邻单元格填反",
        FixKind.DigitsTransposed => $"{part.Where}：相邻两位数字颠倒",
        FixKind.DigitDropped => $"{part.Where}：漏填一位数字",
        FixKind.DigitDoubled => $"{part.Where}：一位数字重复",
        FixKind.YuanForTenThousand => $"{part.Where}：按元填写，应为万元",
        FixKind.BlankToFill or FixKind.BlankForZero when part.Changes.Length > 1 => $"{part.Where} 等 {part.Changes.Length} 个单元格：漏填，可由勾稽关系推出",
        FixKind.BlankForZero => $"{part.Where}：应填 0，留成了空白",
        FixKind.BlankToFill => $"{part.Where}：漏填",
        _ when part.Changes.Length == 1 => $"{part.Where}：填写有误",
        _ => $"{part.Where} 等 {part.Changes.Length} 个单元格填写有误",
    };

    private static string English(FixCandidate part) => part.Kind switch
    {
        FixKind.TotalNotRecomputed => $"{part.WhereEn}: the total was not computed again after its items",
        FixKind.ValueNotRecomputed => $"{part.WhereEn}: the value was not computed again",
        FixKind.RowShiftedRight => $"{part.WhereEn}: the row was entered one column too far right",
        FixKind.RowShiftedLeft => $"{part.WhereEn}: the row was entered one column too far left",
        FixKind.NeighboursSwapped => $"{part.WhereEn}: exchanged with the cell next to it",
        FixKind.DigitsTransposed => $"{part.WhereEn}: two neighbouring digits were exchanged",
        FixKind.DigitDropped => $"{part.WhereEn}: a digit was left out",
        FixKind.DigitDoubled => $"{part.WhereEn}: a digit was typed twice",
        FixKind.YuanForTenThousand => $"{part.WhereEn}: entered in 元 where 万元 is asked for",
        FixKind.BlankToFill or FixKind.BlankForZero when part.Changes.Length > 1 => $"{part.WhereEn} and {part.Changes.Length - 1} more: not filled in; the rules imply what they hold",
        FixKind.BlankForZero => $"{part.WhereEn}: left blank where 0 belongs",
        FixKind.BlankToFill => $"{part.WhereEn}: not filled in",
        _ when part.Changes.Length == 1 => $"{part.WhereEn}: entered wrongly",
        _ => $"{part.WhereEn} and {part.Changes.Length - 1} more: entered wrongly",
    };
}
