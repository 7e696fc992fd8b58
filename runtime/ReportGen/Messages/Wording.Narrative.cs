using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of the text of a report.</content>
public abstract partial class Wording
{
    internal abstract string NumberMissing(string quote);

    internal abstract string InstructionLeft(string quote);

    internal abstract string NumberingIncomplete(string quote);

    /// <param name="number">The number as printed.</param>
    /// <param name="before">The number before it.</param>
    /// <param name="isBack">Whether it is no higher than that; otherwise one is missing between.</param>
    internal abstract string NumberingBroken(string number, int before, bool isBack);

    internal abstract string PercentOff(string quote, decimal part, decimal whole, string ratio, string stated);

    /// <param name="quote">What the text says.</param>
    /// <param name="now">The figure of this year.</param>
    /// <param name="before">The same of last year's report.</param>
    /// <param name="real">By how much it changed, with its unit.</param>
    /// <param name="stated">By how much the text says it did.</param>
    internal abstract string GrowthOff(string quote, decimal now, decimal before, string real, string stated);

    internal abstract string PartsOff(string quote, string terms, decimal sum, decimal whole);

    /// <param name="quote">What the text says.</param>
    /// <param name="statement">What that is about.</param>
    /// <param name="stated">The figure of the text.</param>
    /// <param name="cells">The cells that hold it.</param>
    /// <param name="held">The figure of the cells.</param>
    /// <param name="others">The figures under the other ways to count.</param>
    internal abstract string StatementOff(string quote, StatementInfo statement, string stated, IReadOnlyList<CellInfo> cells, string held, IReadOnlyList<string> others);

    internal abstract string StatementMissing(IReadOnlyList<SectionInfo> sections, StatementInfo statement);

    internal abstract string TopicsMissing(SectionInfo section, IReadOnlyList<TopicInfo> topics);
}
