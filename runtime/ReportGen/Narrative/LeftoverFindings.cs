using System.Text.RegularExpressions;
using ReportGen.Messages;

namespace ReportGen.Narrative;

/// <summary>Finds what a draft leaves behind: number slots never filled, instructions of the form, numbering that broke.</summary>
internal static partial class LeftoverFindings
{
    private static readonly Regex Slots = Create(
        // 由个压缩至10个: a verb, then a unit that counts nothing.
        "(?:由|从|共|共计|收到|受理|办结|发布|制发|印发|开展|组织|召开|举办|编发|回复|答复)(?:件|条|个|次|份|篇|项|期|场)(?:[,。;、至到减增压缩]|,其中)"
        // XX件, ××局, ____, （ ）件: the draft's own blanks.
        + "|[xX×＊*○]{2,}(?:件|条|个|次|份|篇|项|期|年|月|日|元|局|市|县|区|镇|乡|部门|单位)"
        + "|_{2,}|\\(\\)(?:件|条|个|次|份|篇|项|期|年|月|日|元)");

    private static readonly Regex Instructions = Create(
        "(?:此处|请在此|请在此处)(?:填写|输入|插入|填入|补充)|(?:填写|填报|填表)(?:说明|要求|注意事项)|待(?:补充|填写|填报|核实|完善)(?:。|\\)|$)|(?:单击|点击)此处|\\((?:示例|样例|范例|模板)\\)|删除本(?:行|段|说明)");

    private static Regex Create(string expression) => new(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static void Add(List<MarkedText> texts, List<Finding> findings)
    {
        foreach (MarkedText text in texts)
        {
            if (Slots.EnumerateMatches(text.Text) is var slots && slots.MoveNext())
            {
                string quote = Around(text, slots.Current);
                findings.Add(Create("leftover.number-slot", text, slots.Current.Index,
                    $"“{quote}”缺少数字。请补上数字。",
                    $"\"{quote}\" lacks its number. Fill it in."));
            }

            if (Instructions.EnumerateMatches(text.Text) is var instructions && instructions.MoveNext())
            {
                string quote = Around(text, instructions.Current);
                findings.Add(Create("leftover.instruction", text, instructions.Current.Index,
                    $"“{quote}”是填写说明，不是报告的内容。请删去或补写。",
                    $"\"{quote}\" is an instruction of the form, not part of the report. Remove it, or write what it asks for."));
            }
        }

        NumberingFindings.Add(texts, findings);
    }

    private static string Around(MarkedText text, ValueMatch match)
    {
        int start = Math.Max(0, match.Index - 8);
        return text.Quote(start..Math.Min(text.Text.Length, match.Index + match.Length + 6));
    }

    internal static Finding Create(string rule, MarkedText text, int at, string zh, string en) => new()
    {
        Message = new Message(new MessageId(rule, Severity.Warning), new LocalizedText(zh, en)),
        Line = text.Paragraph.Line,
        Column = text.Column(at),
    };
}
