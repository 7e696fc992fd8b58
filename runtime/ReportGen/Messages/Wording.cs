using System.Collections.Frozen;
using ReportGen.Forms;

namespace ReportGen.Messages;

/// <summary>
/// A language of messages: one method for each thing that is said, with typed arguments. A further language is a subclass
/// in a file of its own and a place in <see cref="All"/>; the compiler then asks for every text.
/// </summary>
public abstract class Wording
{
    private FrozenDictionary<MessageId, string>? _summaries;

    private protected Wording(string code) => Code = code;

    /// <summary>Chinese, the default.</summary>
    public static Wording Chinese { get; } = new ChineseWording();

    /// <summary>English.</summary>
    public static Wording English { get; } = new EnglishWording();

    /// <summary>Every language, the default first.</summary>
    public static IReadOnlyList<Wording> All { get; } = [Chinese, English];

    /// <summary>The code of the language as the command line takes it: zh, en.</summary>
    public string Code { get; }

    /// <summary>The summaries of the entries of <see cref="MessageIds"/>, each in one line.</summary>
    private protected abstract IEnumerable<KeyValuePair<MessageId, string>> Summaries { get; }

    internal string? Summary(MessageId id) => (_summaries ??= Summaries.ToFrozenDictionary()).GetValueOrDefault(id);

    /// <summary>A text of a schema in this language, or in the one that comes nearest.</summary>
    internal abstract string Of(LocalizedText text);

    /// <summary>A message, opened by the place that it is about.</summary>
    internal abstract string At(string place, string message);

    // Reports: the form, the period and the notice that go with the year.

    internal abstract string FormOfOtherYears(int year, FormInfo form);

    internal abstract string TitleAndPeriodDiffer(int titleYear, int periodYear);

    internal abstract string PeriodNotStated();

    internal abstract string NoticeNotCited(string notice);

    internal abstract string OtherNoticeCited(FormInfo form, string cited);

    /// <summary>The years of a form: 2019–2020, or 2021– while it is in use.</summary>
    private protected static string Years(FormInfo form) => form.LastYear is { } last ? $"{form.FirstYear}–{last}" : $"{form.FirstYear}–";
}
