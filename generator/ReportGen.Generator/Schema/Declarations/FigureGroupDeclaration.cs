using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>Key figures that belong together.</summary>
internal sealed class FigureGroupDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<FigureGroupDeclaration> Type = new(
        "figureGroup", "a group of figures", "Key figures that belong together; null removes the group.", static said => new(said));

    private static readonly Key<LocatedText> LabelKey = Type.Key("label", Words, "The name of the group: 申请.");
    public LocatedText? Label => Get(LabelKey);

    private static readonly Key<LocatedText> LabelEnKey = Type.Key("labelEn", Text, "The same in English.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<Located<bool>> PartsKey = Type.Key("parts", FlagType.Instance, "true if the figures are the parts of a whole; charts stack them.");
    public bool AreParts => Get(PartsKey)?.Value == true;

    private static readonly Key<KeyedList<FigureDeclaration>> ItemsKey = Type.Key("items", new MapType<FigureDeclaration>(FigureDeclaration.Type, "a figure"), "The figures, in order; the first represents the group where there is no room for all.");
    public KeyedList<FigureDeclaration> Items => Get(ItemsKey);

    private static readonly Key<LocatedText> AfterKey = Type.Key("after", Text, "In a version that extends another: the group after which to insert this one.", MergeRule.Placement);
    public override LocatedText? After => Get(AfterKey);
}
