using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>What is to be known of a unit.</summary>
internal sealed class UnitDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<UnitDeclaration> Type = new(
        "unit", "a unit", "A unit: its name in English, or an object; null removes it.", static said => new(said), shorthand: "labelEn");

    private static readonly Key<LocatedText> LabelEnKey = Type.Key("labelEn", Words, "The unit in English: 10,000 yuan.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<LocatedText> OfKey = Type.Key("of", Words, "A unit of which this one is a multiple: 元 for 万元.");
    public LocatedText? Of => Get(OfKey);

    private static readonly Key<Located<decimal>> TimesKey = Type.Key("times", FactorType.Instance, "How many of \"of\" one of this unit is: 10000.");
    public Located<decimal>? Times => Get(TimesKey);
}
