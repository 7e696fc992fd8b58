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
}
