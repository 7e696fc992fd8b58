using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A key figure.</summary>
internal sealed class FigureDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<FigureDeclaration> Type = new(
        "figure", "a figure", "A key figure: its name and its cell; null removes it.", static said => new(said));

    private static readonly Key<LocatedText> LabelKey = Type.Key("label", Words, "Its short name: 新收申请.");
    public LocatedText? Label => Get(LabelKey);

    private static readonly Key<LocatedText> LabelEnKey = Type.Key("labelEn", Text, "The same in English.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<LocatedText> CellKey = Type.Key("cell", Text, "The address of its cell: applications/received/total. A heading without a value of its own means the sum of the items below it: applications/results.refused/total.");
    public LocatedText? Cell => Get(CellKey);

    private static readonly Key<LocatedText> AfterKey = Type.Key("after", Text, "In a version that extends another: the figure of the group after which to insert this one.", MergeRule.Placement);
    public override LocatedText? After => Get(AfterKey);
}
