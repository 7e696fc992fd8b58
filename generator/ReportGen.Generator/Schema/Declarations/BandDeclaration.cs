using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A block of a table under a heading of its own.</summary>
internal sealed class BandDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<BandDeclaration> Type = new(
        "band", "a band", "A block of a table under its own heading; null removes it.", static said => new(said));

    private static readonly Key<LocatedText> LabelKey = Type.Key("label", Words, "The heading over the band.");
    public LocatedText? Label => Get(LabelKey);

    private static readonly Key<LocatedText> LabelEnKey = Type.Key("labelEn", Text, "The same in English.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<IReadOnlyList<LocatedText>> AliasesKey = Type.Key("aliases", new ListType(Words), "Other wordings of the heading found in published reports.");
    public IReadOnlyList<LocatedText>? Aliases => Get(AliasesKey);

    private static readonly Key<LocatedText> CornerKey = Type.Key("corner", Text, "The heading over the row labels.");
    public LocatedText? Corner => Get(CornerKey);

    private static readonly Key<LocatedText> CornerEnKey = Type.Key("cornerEn", Text, "The same in English.");
    public LocatedText? CornerEn => Get(CornerEnKey);

    private static readonly Key<KeyedList<MemberDeclaration>> ColumnsKey = Type.Key("columns", MemberDeclaration.Columns, "The columns, by id; the default is the columns of the table.");
    public KeyedList<MemberDeclaration> Columns => Get(ColumnsKey);

    private static readonly Key<KeyedList<MemberDeclaration>> RowsKey = Type.Key("rows", MemberDeclaration.Rows, "The rows, by id.");
    public KeyedList<MemberDeclaration> Rows => Get(RowsKey);

    private static readonly Key<LocatedText> AfterKey = Type.Key("after", Text, "In a version that extends another: the band after which to insert this one.", MergeRule.Placement);
    public override LocatedText? After => Get(AfterKey);
}
