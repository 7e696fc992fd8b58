using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ReportGen.Forms;

namespace ReportGen.Narrative;

/// <summary>The patterns of a statement, ready to search with. The expressions take time in proportion to the text, whatever it says.</summary>
internal sealed class StatementMatcher
{
    // How far before a figure the words may stand that say what it is about.
    private const int Reach = 1_000;

    // Compiled once for each statement, and gone with it.
    private static readonly ConditionalWeakTable<StatementInfo, StatementMatcher> Known = [];

    private readonly Regex? _patterns;
    private readonly Regex? _none;
    private readonly Regex? _about;
    private readonly Regex? _notAbout;
    private readonly Regex? _unless;
    private readonly Regex? _mention;

    private StatementMatcher(StatementInfo statement)
    {
        _patterns = Compile(statement.Patterns, wantsNumber: true);
        _none = Compile(statement.None, wantsNumber: false);
        _about = Compile(statement.About, wantsNumber: false);
        _notAbout = Compile(statement.NotAbout, wantsNumber: false);
        _unless = Compile(statement.Unless, wantsNumber: false);
        _mention = Compile(statement.Mention, wantsNumber: false);
    }

    public static StatementMatcher Of(StatementInfo statement) => Known.GetValue(statement, static s => new StatementMatcher(s));

    public bool IsMentioned(MarkedText text) => _mention is null || _mention.IsMatch(text.Text);

    /// <summary>The figures that a paragraph states.</summary>
    public void Find(MarkedText text, int? year, List<StatedFigure> figures)
    {
        Search(_patterns, text, year, figures);
        Search(_none, text, year, figures);
    }

    private void Search(Regex? expression, MarkedText text, int? year, List<StatedFigure> figures)
    {
        if (expression is null)
            return;
        foreach (ValueMatch match in expression.EnumerateMatches(text.Text))
        {
            int end = match.Index + match.Length;
            int mark = text.Text.IndexOf(MarkedText.QuantityMark, match.Index, match.Length);
            Quantity? quantity = mark < 0 ? null : text.QuantityAt(mark);
            if (quantity is not { IsExact: false } && Speaks(text, match.Index, end, year))
                figures.Add(new StatedFigure(text, match.Index, end, quantity?.Value ?? 0));
        }
    }

    private bool Speaks(MarkedText text, int start, int end, int? year)
    {
        Range sentence = text.Sentence(start);
        // Of another year: last year's report is quoted.
        if (text.YearBefore(end) is > 0 and var named && year is { } reported && named != reported)
            return false;
        ReadOnlySpan<char> all = text.Text;
        ReadOnlySpan<char> clause = all[text.Clause(start, end)];
        ReadOnlySpan<char> before = all[text.Clause(start, end).Start.Value..start];
        if (before.IndexOf("上年", StringComparison.Ordinal) >= 0 || before.IndexOf("去年", StringComparison.Ordinal) >= 0 || before.IndexOf("上一年", StringComparison.Ordinal) >= 0)
            return false;
        return (_about is null || _about.IsMatch(all[Math.Max(0, start - Reach)..sentence.End.Value]))
            && (_notAbout is null || !_notAbout.IsMatch(all[sentence]))
            && (_unless is null || !_unless.IsMatch(clause));
    }

    private static Regex? Compile(IReadOnlyList<string> patterns, bool wantsNumber) => patterns.Count == 0 ? null : new Regex(
        string.Join('|', patterns.Select(p => StatementPattern.Translate(p, wantsNumber).Expression ?? throw new ArgumentException($"'{p}' is no pattern", nameof(patterns)))),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
