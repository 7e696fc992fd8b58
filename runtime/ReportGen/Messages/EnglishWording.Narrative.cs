using ReportGen.Forms;

namespace ReportGen.Messages;

internal sealed partial class EnglishWording
{
    internal override string NumberMissing(string quote) => $"\"{quote}\" lacks its number. Fill it in.";

    internal override string InstructionLeft(string quote) =>
        $"\"{quote}\" is an instruction of the form, not part of the report. Remove it, or write what it asks for.";

    internal override string NumberingIncomplete(string quote) => $"The number at the head of \"{quote}\" is not whole. Mend it.";

    internal override string NumberingBroken(string number, int before, bool isBack) =>
        $"The number {number} follows item {before}: {(isBack ? "it stands twice or goes back" : $"item {before + 1} is missing")}. Check the numbering.";

    internal override string PercentOff(string quote, decimal part, decimal whole, string ratio, string stated) =>
        $"The text says \"{quote}\": {Text(part)} is {ratio}% of {Text(whole)}, not {stated}%. Check both.";

    internal override string GrowthOff(string quote, decimal now, decimal before, string real, string stated) =>
        $"The text says \"{quote}\": {Text(now)} this year and {Text(before)} in last year's report is a change of {real}, not {stated}. Check both.";

    internal override string PartsOff(string quote, string terms, decimal sum, decimal whole) =>
        $"The text says \"{quote}\": the parts {terms} make {Text(sum)}, the whole is given as {Text(whole)}. Check both.";

    internal override string StatementOff(string quote, StatementInfo statement, string stated, IReadOnlyList<CellInfo> cells, string held, IReadOnlyList<string> others)
    {
        string where = cells.Count == 1 ? cells[0].NameEn : $"{cells[0].NameEn} and {cells.Count - 1} more";
        string other = others.Count == 0 ? "" : $"; read otherwise {string.Join(", ", others)}";
        return $"The text says \"{quote}\": {statement.LabelEn ?? statement.Label} {stated}; the table holds {held} ({where}){other}. Check both and make them agree.";
    }

    internal override string StatementMissing(IReadOnlyList<SectionInfo> sections, StatementInfo statement) =>
        $"{string.Join(", ", sections.Select(static s => $"\"{s.TitleEn ?? s.Title}\""))} does not state {statement.LabelEn ?? statement.Label}. State it, also where there was none.";

    internal override string TopicsMissing(SectionInfo section, IReadOnlyList<TopicInfo> topics) =>
        $"\"{section.TitleEn ?? section.Title}\" does not speak of {string.Join(", ", topics.Select(static t => $"\"{t.LabelEn ?? t.Label}\""))}. Write of it, also where there is nothing to report.";
}
