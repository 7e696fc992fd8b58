using System.Collections.Frozen;
using System.Globalization;
using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Messages;

/// <summary>
/// A language of messages: one method for each thing that is said, with typed arguments. A further language is a subclass
/// in a file of its own and a place in <see cref="All"/>; the compiler then asks for every text.
/// </summary>
public abstract partial class Wording
{
    private FrozenDictionary<MessageId, string>? _summaries;

    private protected Wording(string code, string culture) => (Code, Culture) = (code, culture);

    /// <summary>Chinese, the default.</summary>
    public static Wording Chinese { get; } = new ChineseWording();

    /// <summary>English.</summary>
    public static Wording English { get; } = new EnglishWording();

    /// <summary>Every language, the default first.</summary>
    public static IReadOnlyList<Wording> All { get; } = [Chinese, English];

    /// <summary>The code of the language as the command line takes it: zh, en.</summary>
    public string Code { get; }

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <summary>The name of its culture, as documents and logs state their language: zh-CN, en.</summary>
    public string Culture { get; }

    /// <summary>The summaries of the entries of <see cref="MessageIds"/>, each in one line.</summary>
    private protected abstract IEnumerable<KeyValuePair<MessageId, string>> Summaries { get; }

    /// <summary>What has to be said before the language is known: every language, one after the other.</summary>
    internal static string InAll(Func<Wording, string> words) => string.Concat(All.Select(words));

    internal string? Summary(MessageId id) => (_summaries ??= Summaries.ToFrozenDictionary()).GetValueOrDefault(id);

    /// <summary>A text of a schema in this language, or in the one that comes nearest.</summary>
    internal abstract string Of(LocalizedText text);

    /// <summary>Names or figures one after the other.</summary>
    internal abstract string List(IReadOnlyList<string> items);

    /// <summary>Statements one after the other.</summary>
    internal abstract string Clauses(IReadOnlyList<string> items);

    /// <summary>The line or the page of a place.</summary>
    internal string Where(SourcePlace place) => place.Flow is { } flow ? In(flow, place.Column) : place.IsPage ? OnPage(place.Line) : OnLine(place.Line);

    /// <summary>The paragraph, or the row of a table and the column in it.</summary>
    internal string In(FlowPlace place, int column) => place.Table > 0 ? InTable(place.Table, place.Number, column) : OnParagraph(place.Number);

    /// <summary>A message, opened by the place that it is about.</summary>
    internal abstract string At(string place, string message);

    // Reports: the form, the period and the notice that go with the year.

    internal abstract string FormOfOtherYears(int year, FormInfo form);

    internal abstract string TitleAndPeriodDiffer(int titleYear, int periodYear);

    internal abstract string YearNotStated();

    internal abstract string OrganNotStated();

    internal abstract string PeriodNotStated();

    internal abstract string NoticeNotCited(string notice);

    internal abstract string OtherNoticeCited(FormInfo form, string cited);

    // Cells: what stands in them, what is missing.

    internal abstract string NotANumber(CellInfo cell, string actual);

    internal abstract string NotWhole(CellInfo cell, string actual);

    internal abstract string BelowZero(CellInfo cell, string actual);

    internal abstract string TooManyPlaces(CellInfo cell, string actual);

    internal abstract string WhereNoCellIs(CellInfo cell, string actual);

    /// <summary>What a cell that holds no number should hold.</summary>
    internal abstract string ANumber();

    internal abstract string AWholeNumber();

    internal abstract string ANumberOf(int places);

    internal abstract string Nothing();

    internal abstract string NoText(IReadOnlyList<SectionInfo> sections);

    /// <param name="totals">Totals that are filled in, of one row or column.</param>
    /// <param name="values">What they say.</param>
    /// <param name="blanks">How many items of each are blank.</param>
    /// <param name="known">What the other items add up to; null where all are blank.</param>
    internal abstract string ItemsBlank(IReadOnlyList<CellInfo> totals, IReadOnlyList<string> values, int blanks, decimal? known);

    internal abstract string ItemsBlankStrewn(IReadOnlyList<CellInfo> totals, IReadOnlyList<CellInfo> blanks);

    internal abstract string NothingFilledIn(int cells);

    internal abstract string BlankForRule(IReadOnlyList<CellInfo> cells, string? assertion);

    /// <param name="cells">Blank cells of one row, or of as many in each of several rows.</param>
    /// <param name="implied">What the rules make of them; null where that is open.</param>
    internal abstract string Blanks(IReadOnlyList<CellInfo> cells, string? implied);

    // Rules, and the year before.

    internal abstract string TotalOff(CellInfo total, decimal items, decimal stated);

    /// <summary>A rule of the schema, in its own words where it has some.</summary>
    internal abstract string Broken(RuleInfo rule, CellInfo cell, decimal left, decimal right);

    internal abstract string Copied(int cells, int figures);

    internal abstract string OtherOrgan(string? before, string? now);

    internal abstract string Jump(CellInfo cell, string now, string before, bool isUp, int cells);

    internal abstract string NothingToCompare(int year, string? organ, int? otherYear, LocalizedText title);

    // Fixes.

    /// <param name="kind">What is supposed to have happened.</param>
    /// <param name="where">The line or cell.</param>
    /// <param name="cells">How many cells are changed.</param>
    internal abstract string Hypothesis(FixKind kind, LocalizedText where, int cells);

    internal abstract string Hypotheses(IReadOnlyList<string> all, bool blanksAsZero);

    /// <summary>A number in a message.</summary>
    private protected static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private protected static string Distance(decimal left, decimal right) => Text(Math.Abs(left - right));

    private protected static string Fill(string template, string cell, string row, string column, decimal left, decimal right) => template
        .Replace("{cell}", cell, StringComparison.Ordinal)
        .Replace("{row}", row, StringComparison.Ordinal)
        .Replace("{column}", column, StringComparison.Ordinal)
        .Replace("{left}", Text(left), StringComparison.Ordinal)
        .Replace("{right}", Text(right), StringComparison.Ordinal)
        .Replace("{difference}", Distance(left, right), StringComparison.Ordinal);

    private protected static bool AreOfOneRow(IReadOnlyList<CellInfo> cells) => cells.All(c => c.Row == cells[0].Row);

    /// <summary>How many rows some cells stand in.</summary>
    private protected static int Rows(IReadOnlyList<CellInfo> cells) => cells.Select(static c => c.Row).Distinct().Count();

    /// <summary>Whether cells of one row are all that the row has.</summary>
    private protected static bool AreWholeRow(IReadOnlyList<CellInfo> cells) => cells is [var first, _, ..] && first.Block is var block
        && block.HasRowLabels && cells.Count == block.Columns.Lines.Count(c => block.HasCell(first.Row.Index, c.Index));

    // Reports: others of the same organ.

    internal abstract string ReportDiffersFromDouble(string organ, int year, string path);

    internal abstract string ReportRepeated(string path);

    internal abstract string LastYearContradictory(int year, string one, string other);

    /// <summary>The years of a form: 2019–2020, or 2021– while it is in use.</summary>
    private protected static string Years(FormInfo form) => form.LastYear is { } last ? $"{form.FirstYear}–{last}" : $"{form.FirstYear}–";
}
