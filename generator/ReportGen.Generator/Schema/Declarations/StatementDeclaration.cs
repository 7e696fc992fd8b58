using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A figure that the text states and the tables hold too.</summary>
internal sealed class StatementDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<StatementDeclaration> Type = new(
        "statement", "a statement", "A figure that the text states and the tables contain too; null removes it.", static said => new(said));

    private static readonly Key<LocatedText> LabelKey = Type.Key("label", Words, "The name of the figure, for messages: 本年新收申请数.");
    public LocatedText? Label => Get(LabelKey);

    private static readonly Key<LocatedText> LabelEnKey = Type.Key("labelEn", Text, "The same in English.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<IReadOnlyList<LocatedText>> PatternsKey = Type.Key("patterns", new ListType(Wording), "How a text states it. # is the number, … any words of the clause, …… any words of the sentence, (a|b) alternatives, ? after a group makes it optional: (收到|受理)…申请#(件|份).");
    public IReadOnlyList<LocatedText>? Patterns => Get(PatternsKey);

    private static readonly Key<IReadOnlyList<LocatedText>> NoneKey = Type.Key("none", new ListType(Phrase), "How a text says that there was none; the number is then 0.");
    public IReadOnlyList<LocatedText>? None => Get(NoneKey);

    private static readonly Key<IReadOnlyList<LocatedText>> EqualToKey = Type.Key("equals", new ListType(Text), "What the number may mean: sums of cells named with their tables, of which one must agree: applications/received[total].");
    public IReadOnlyList<LocatedText>? EqualTo => Get(EqualToKey);

    private static readonly Key<IReadOnlyList<LocatedText>> AboutKey = Type.Key("about", new ListType(Phrase), "Words of which one must occur in the sentence or before it in the paragraph.");
    public IReadOnlyList<LocatedText>? About => Get(AboutKey);

    private static readonly Key<IReadOnlyList<LocatedText>> NotAboutKey = Type.Key("notAbout", new ListType(Phrase), "Words that must not occur in the sentence.");
    public IReadOnlyList<LocatedText>? NotAbout => Get(NotAboutKey);

    private static readonly Key<IReadOnlyList<LocatedText>> UnlessKey = Type.Key("unless", new ListType(Phrase), "Words that must not occur in the clause.");
    public IReadOnlyList<LocatedText>? Unless => Get(UnlessKey);

    private static readonly Key<IReadOnlyList<LocatedText>> SectionsKey = Type.Key("sections", new ListType(Text), "The ids of the sections to search; the default is all of them.");
    public IReadOnlyList<LocatedText>? Sections => Get(SectionsKey);

    private static readonly Key<IReadOnlyList<LocatedText>> MentionKey = Type.Key("mention", new ListType(Phrase), "Words of which one must occur in the sections, if the form requires the subject to be mentioned.");
    public IReadOnlyList<LocatedText>? Mention => Get(MentionKey);

    private static readonly Key<Located<Severity>> SeverityKey = Type.Key("severity", Choices.Severities, "warning (the default), error, info.");
    public Severity? Severity => Get(SeverityKey)?.Value;

    private static readonly Key<Located<int>> SinceKey = Type.Key("since", YearType.Instance, "The first year for which it is tested: \"2023\".");
    public Located<int>? Since => Get(SinceKey);

    private static readonly Key<Located<int>> UntilKey = Type.Key("until", YearType.Instance, "The last year for which it is tested.");
    public Located<int>? Until => Get(UntilKey);
}
