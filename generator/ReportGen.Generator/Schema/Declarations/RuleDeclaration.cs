using ReportGen.Forms;
using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A rule of a table.</summary>
internal sealed class RuleDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<RuleDeclaration> Type = new(
        "rule", "a rule", "A named assertion; null removes it.", static said => new(said));

    private static readonly ChoiceType<EachLine> EachLines = new(("row", EachLine.Row), ("column", EachLine.Column));

    private static readonly ChoiceType<MissingPolicy> MissingPolicies = new(("skip", MissingPolicy.Skip), ("zero", MissingPolicy.Zero), ("error", MissingPolicy.Error));

    private static readonly Key<Located<EachLine>> EachKey = Type.Key("each", EachLines, "column: paths name rows, and the rule is tested in every column. row: the other way round. Without it, a path names one cell: row[column].");
    public EachLine? Each => Get(EachKey)?.Value;

    private static readonly Key<LocatedText> AssertKey = Type.Key("assert", Text, "The assertion: received + carriedIn == results.total + carriedOut.");
    public LocatedText? Assert => Get(AssertKey);

    private static readonly Key<LocatedText> WhenKey = Type.Key("when", Text, "The condition under which the rule is tested, with paths like those of \"assert\": item5.change != 0.");
    public LocatedText? When => Get(WhenKey);

    private static readonly Key<IReadOnlyList<LocatedText>> OrgansKey = Type.Key("organs", new ListType(Organ), "The organs whose reports are tested, by name, with * for any words: *区人民政府; a leading ! excludes: !*自治区*.");
    public IReadOnlyList<LocatedText>? Organs => Get(OrgansKey);

    private static readonly Key<Located<Severity>> SeverityKey = Type.Key("severity", Choices.Severities, "error (the default: the figures cannot be true), warning, info.");
    public Severity? Severity => Get(SeverityKey)?.Value;

    private static readonly Key<Located<MissingPolicy>> MissingKey = Type.Key("missing", MissingPolicies, "What a blank does: skip (nothing is reported; the default), zero, error.");
    public MissingPolicy? Missing => Get(MissingKey)?.Value;

    private static readonly Key<Located<decimal>> ToleranceKey = Type.Key("tolerance", NumberType.Instance, "How far the two sides may differ.");
    public decimal? Tolerance => Get(ToleranceKey)?.Value;

    private static readonly Key<Located<int>> SinceKey = Type.Key("since", YearType.Instance, "The first year for which the rule is tested: \"2023\".");
    public Located<int>? Since => Get(SinceKey);

    private static readonly Key<Located<int>> UntilKey = Type.Key("until", YearType.Instance, "The last year for which the rule is tested.");
    public Located<int>? Until => Get(UntilKey);

    private static readonly Key<LocatedText> MessageKey = Type.Key("message", Text, "The message, with {cell}, {row}, {column}, {left}, {right}, {difference}.");
    public LocatedText? Message => Get(MessageKey);

    private static readonly Key<LocatedText> MessageEnKey = Type.Key("messageEn", Text, "The same in English.");
    public LocatedText? MessageEn => Get(MessageEnKey);
}
