using System.Buffers;
using ReportGen.Messages;

namespace ReportGen.Narrative;

/// <summary>Finds what a draft leaves behind: number slots never filled, instructions of the form, numbering that broke.</summary>
internal static class LeftoverFindings
{
    private const string Units = "件|条|个|次|份|篇|项|期";

    // 由个压缩至10个: a verb, then a unit that counts nothing.
    private static readonly PatternProgram Slots = PatternProgram.Of([
        $"(由|从|共|共计|收到|受理|办结|发布|制发|印发|开展|组织|召开|举办|编发|回复|答复)({Units}|场)(,|。|;|、|至|到|减|增|压|缩)"])!;

    // XX件, ××局: the draft's own blanks, and what is counted or named by them.
    private static readonly PatternProgram AfterBlank = PatternProgram.Of([$"({Units}|年|月|日|元|局|市|县|区|镇|乡|部门|单位)"])!;
    private static readonly PatternProgram AfterBrackets = PatternProgram.Of([$"({Units}|年|月|日|元)"])!;

    private static readonly PatternProgram Instructions = PatternProgram.Of(
        ["(此处|请在此|请在此处)(填写|输入|插入|填入|补充)", "(填写|填报|填表)(说明|要求|注意事项)", "(单击|点击)此处", "删除本(行|段|说明)"])!;

    private static readonly PatternProgram Promises = PatternProgram.Of(["待(补充|填写|填报|核实|完善)"])!;

    private static readonly SearchValues<string> Samples = SearchValues.Create(["(示例)", "(样例)", "(范例)", "(模板)"], StringComparison.Ordinal);
    private static readonly SearchValues<char> Crosses = SearchValues.Create("xX×＊*○");

    public static void Add(List<MarkedText> texts, List<Finding> findings)
    {
        foreach (MarkedText text in texts)
        {
            if (First(Slot(text.Text), Crossed(text.Text), Underlined(text.Text), Bracketed(text.Text)) is ({ } slot, var slotEnd))
            {
                string quote = Around(text, slot, slotEnd);
                findings.Add(Create(MessageIds.LeftoverNumberSlot, w => w.NumberMissing(quote), text, slot));
            }

            if (First(Instruction(text), Promise(text), Sample(text.Text)) is ({ } instruction, var end))
            {
                string quote = Around(text, instruction, end);
                findings.Add(Create(MessageIds.LeftoverInstruction, w => w.InstructionLeft(quote), text, instruction));
            }
        }

        NumberingFindings.Add(texts, findings);
    }

    internal static Finding Create(MessageId id, Func<Wording, string> words, MarkedText text, int at) => new()
    {
        Message = new Message(id, words),
        Line = text.Paragraph.Line,
        Column = text.Column(at),
    };

    private static (int? Start, int End) First(params ReadOnlySpan<(int Start, int End)?> found)
    {
        (int Start, int End)? first = null;
        foreach ((int Start, int End)? one in found)
        {
            if (one is { } place && (first is null || place.Start < first.Value.Start))
                first = place;
        }

        return first is { } at ? (at.Start, at.End) : (null, 0);
    }

    private static (int Start, int End)? Slot(string text) => Slots.Find(text, 0, out int start, out int end) ? (start, end) : null;

    private static (int Start, int End)? Instruction(MarkedText text) =>
        Instructions.MayBeIn(text.Letters) && Instructions.Find(text.Text, 0, out int start, out int end) ? (start, end) : null;

    // Two crosses or more, and what they count.
    private static (int Start, int End)? Crossed(string text)
    {
        for (int at = text.AsSpan().IndexOfAny(Crosses); at >= 0;)
        {
            int end = at;
            while (end < text.Length && Crosses.Contains(text[end]))
                end++;
            if (end - at > 1 && AfterBlank.Find(text.AsSpan(end, Math.Min(2, text.Length - end)), 0, out int start, out int length) && start == 0)
                return (at, end + length);
            int next = text.AsSpan(end).IndexOfAny(Crosses);
            at = next < 0 ? -1 : end + next;
        }

        return null;
    }

    private static (int Start, int End)? Underlined(string text)
    {
        int at = text.IndexOf("__", StringComparison.Ordinal);
        return at < 0 ? null : (at, at + 2);
    }

    private static (int Start, int End)? Bracketed(string text)
    {
        for (int at = text.IndexOf("()", StringComparison.Ordinal); at >= 0; at = text.IndexOf("()", at + 2, StringComparison.Ordinal))
        {
            if (AfterBrackets.Find(text.AsSpan(at + 2, Math.Min(1, text.Length - at - 2)), 0, out int start, out int length) && start == 0)
                return (at, at + 2 + length);
        }

        return null;
    }

    // 待补充。 says that something is to come; 待补充的材料 speaks of something else.
    private static (int Start, int End)? Promise(MarkedText text)
    {
        for (int at = 0; Promises.MayBeIn(text.Letters) && Promises.Find(text.Text, at, out int start, out int end); at = end)
        {
            if (end == text.Text.Length || text.Text[end] is '。' or ')')
                return (start, end);
        }

        return null;
    }

    private static (int Start, int End)? Sample(string text)
    {
        int at = text.AsSpan().IndexOfAny(Samples);
        return at < 0 ? null : (at, at + 4);
    }

    private static string Around(MarkedText text, int? start, int end) =>
        text.Quote(Math.Max(0, start!.Value - 8)..Math.Min(text.Text.Length, end + 6));
}
