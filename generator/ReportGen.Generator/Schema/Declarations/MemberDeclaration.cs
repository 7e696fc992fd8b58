using ReportGen.Forms;
using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A row or column, or a heading over several.</summary>
internal sealed class MemberDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<MemberDeclaration> Column = new(
        "column", "a member of \"columns\"", "A column: its label, or an object; null removes it from the extended version.", static said => new(said), shorthand: "label") { Mistaken = ("rows", "columns") };

    private static readonly Key<LocatedText> LabelKey = Column.Key("label", Words, "The wording of the form.");
    public LocatedText? Label => Get(LabelKey);

    private static readonly Key<LocatedText> LabelEnKey = Column.Key("labelEn", Text, "The same in English.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<IReadOnlyList<LocatedText>> AliasesKey = Column.Key("aliases", new ListType(Words), "Other wordings found in published reports.");
    public IReadOnlyList<LocatedText>? Aliases => Get(AliasesKey);

    private static readonly Key<Located<bool>> TotalKey = Column.Key("total", FlagType.Instance, "The sum of its siblings, or, on a member that has members, the sum of those. Never write out a sum yourself.");
    public bool? Total => Get(TotalKey)?.Value;

    private static readonly Key<Located<bool>> ValueKey = Column.Key("value", FlagType.Instance, "The row itself holds a value although it has members, and is not their total: none of them may exceed it.");
    public bool? Value => Get(ValueKey)?.Value;

    private static readonly Key<LocatedText> UnitKey = Column.Key("unit", Text, "The unit of the values of this member and everything below it: 件, 万元.");
    public LocatedText? Unit => Get(UnitKey);

    private static readonly Key<Located<NumberKind>> KindKey = Column.Key("kind", Choices.Kinds, "The kind of numbers of this member and everything below it: count (whole, not negative; the default), signed, decimal, signedDecimal, percent, signedPercent, amount (money that carries its unit).");
    public NumberKind? Kind => Get(KindKey)?.Value;

    private static readonly Key<Located<int>> PlacesKey = Column.Key("places", PlacesType.Instance, "The number of decimal places printed for this member and everything below it, if the form fixes it: 40.1 is printed as 40.10.");
    public int? Places => SaidPlaces?.Value;
    public Located<int>? SaidPlaces => Get(PlacesKey);

    private static readonly Key<LocatedText> ComputedKey = Column.Key("computed", Text, "A value that the form computes and nobody fills in, as an expression of cells: \"round(passed / samples * 100, 2)\". In a column its paths name columns, in a row rows.");
    public LocatedText? Computed => Get(ComputedKey);

    private static readonly Key<LocatedText> UseKey = Column.Key("use", Text, "Takes its members from the fragment of this name.");
    public LocatedText? Use => Get(UseKey);

    private static readonly Key<IReadOnlyList<LocatedText>> WithoutKey = Column.Key("without", new ListType(Text), "The paths on the other axis at which the form has no cell; a heading covers everything below it.");

    /// <summary>The paths of the other axis at which the member has no cell.</summary>
    public IReadOnlyList<LocatedText>? Without => Get(WithoutKey);

    private static readonly Key<KeyedList<CellDeclaration>> CellsKey = Column.Key("cells", new MapType<CellDeclaration>(CellDeclaration.Type, "a cell", MapKeys.Paths), "Cells with a unit or kind of their own, by path on the other axis; a heading covers everything below it.");

    /// <summary>By path of the other axis: cells with a unit or kind of their own.</summary>
    public KeyedList<CellDeclaration> Cells => Get(CellsKey);

    private static readonly Key<IReadOnlyList<LocatedText>> WasKey = Column.Key("was", PathsType.Instance, "In a version that extends another: the path at which the value used to be, or several paths whose sum it is; in a fragment, relative to the member that uses it.", MergeRule.OfOneVersion);

    /// <summary>The paths at which the value stood in the version extended; of several it is the sum.</summary>
    public IReadOnlyList<LocatedText> Was => Get(WasKey) ?? [];

    private static readonly Key<LocatedText> AfterKey = Column.Key("after", Text, "In a version that extends another: the sibling after which to insert this one.", MergeRule.Placement);
    public override LocatedText? After => Get(AfterKey);

    /// <summary>The rows: the same keys but for what the members below are called.</summary>
    public static readonly ObjectType<MemberDeclaration> Row = Column.Like(
        "row", "a member of \"rows\"", "A row: its label, or an object; null removes it from the extended version.", mistaken: ("columns", "rows"));

    /// <summary>A member of a fragment, which rows and columns use: those below it may be called either.</summary>
    public static readonly ObjectType<MemberDeclaration> Either = Column.Like(
        "fragmentMember", "a member of a fragment", "A row or column: its label, or an object; null removes it from the extended version.");

    public static readonly MapType<MemberDeclaration> Columns = MapOf(Column);
    public static readonly MapType<MemberDeclaration> Rows = MapOf(Row);
    public static readonly MapType<MemberDeclaration> Fragment = MapOf(Either);

    private static readonly Key<KeyedList<MemberDeclaration>> MembersKey = Column.Key("columns", Columns, "The members below, by id, in the order of the form.", amends: UseKey);
    public KeyedList<MemberDeclaration> Members => Get(MembersKey);

    static MemberDeclaration()
    {
        Row.Key("rows", Rows, MembersKey.Description, amends: UseKey, slot: MembersKey.Slot);
        foreach (string key in (string[])["rows", "columns"])
            Either.Key(key, Fragment, MembersKey.Description, amends: UseKey, slot: MembersKey.Slot);
    }

    // A total stands after what it adds up; one that has items of its own is a member like others.
    private static MapType<MemberDeclaration> MapOf(ObjectType<MemberDeclaration> member) =>
        new(member, "a row or column", staysLast: static m => m is { Total: true, Use: null, Members.Count: 0 });
}
