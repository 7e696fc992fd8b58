using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Narrative;

/// <summary>The patterns of a statement, ready to search with. Searching takes time in proportion to the text, whatever it says.</summary>
internal sealed class StatementMatcher
{
    // How far before a figure the words may stand that say what it is about.
    private const int Reach = 1_000;

    /// <summary>
    /// The most places of a report that are looked at for one statement. A report makes it a few times; beyond this nothing is
    /// claimed, since the place that bears the figure out may be one that was not looked at.
    /// </summary>
    public const int MostPlaces = 1_000;

    // Compiled once for each statement, and gone with it.
    private static readonly ConditionalWeakTable<StatementInfo, StatementMatcher> Known = [];

    private readonly bool _namesOtherYears;
    private readonly PatternProgram? _patterns;
    private readonly PatternProgram? _none;
    private readonly PatternProgram? _about;
    private readonly PatternProgram? _notAbout;
    private readonly PatternProgram? _unless;
    private readonly PatternProgram? _mention;

    private StatementMatcher(StatementInfo statement)
    {
        _namesOtherYears = statement.Patterns.Any(static p => p.Contains("上年", StringComparison.Ordinal) || p.Contains("下年", StringComparison.Ordinal));
        _patterns = PatternProgram.Of(statement.Patterns);
        _none = PatternProgram.Of(statement.None);
        _about = PatternProgram.Of(statement.About);
        _notAbout = PatternProgram.Of(statement.NotAbout);
        _unless = PatternProgram.Of(statement.Unless);
        _mention = PatternProgram.Of(statement.Mention);
    }

    public static StatementMatcher Of(StatementInfo statement) => Known.GetValue(statement, static s => new StatementMatcher(s));

    public bool IsMentioned(MarkedText text) => _mention is null || (_mention.MayBeIn(text.Letters) && _mention.IsIn(text.Text));

    /// <summary>The figures that a paragraph states.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="year">The year of the report.</param>
    /// <param name="figures">Where they go.</param>
    /// <param name="places">How many places of the report have been looked at.</param>
    public void Find(MarkedText text, int? year, List<StatedFigure> figures, ref int places)
    {
        Search(this, _patterns, text, year, figures, ref places);
        Search(this, _none, text, year, figures, ref places);
    }

    private static void Search(StatementMatcher matcher, PatternProgram? program, MarkedText text, int? year, List<StatedFigure> figures, ref int places)
    {
        if (program?.MayBeIn(text.Letters) != true)
            return;
        int at = 0;
        while (places <= MostPlaces && program.Find(text.Text, at, out int start, out int end))
        {
            at = end;
            places++;
            int mark = text.Text.IndexOf(MarkedText.QuantityMark, start, end - start);
            Quantity? quantity = mark < 0 ? null : text.QuantityAt(mark);
            if (quantity is not { IsExact: false } && matcher.Speaks(text, start, end, year))
                figures.Add(new StatedFigure(text, start, end, quantity?.Value ?? 0));
        }
    }

    private bool Speaks(MarkedText text, int start, int end, int? year)
    {
        Range sentence = text.Sentence(start);
        // Of another year: last year's report is quoted.
        if (text.YearBefore(end, _namesOtherYears ? start : int.MaxValue) is not 0 and var named && year is { } reported && named != reported)
            return false;
        ReadOnlySpan<char> all = text.Text;
        ReadOnlySpan<char> clause = all[text.Clause(start, end)];
        ReadOnlySpan<char> before = all[text.Clause(start, end).Start.Value..start];
        // 近三年来累计: of several years together.
        if (before.IndexOf("年来", StringComparison.Ordinal) >= 0 || before.IndexOf("上年", StringComparison.Ordinal) >= 0 || before.IndexOf("去年", StringComparison.Ordinal) >= 0 || before.IndexOf("上一年", StringComparison.Ordinal) >= 0)
            return false;
        return (_about is null || _about.IsIn(all[Math.Max(0, start - Reach)..sentence.End.Value]))
            && (_notAbout is null || !_notAbout.IsIn(all[sentence]))
            && (_unless is null || !_unless.IsIn(clause));
    }
}
