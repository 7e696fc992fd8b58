using ReportGen.Forms;
using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A table of a report.</summary>
internal sealed class TableDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<TableDeclaration> Type = new(
        "table", "a table", "A table; null removes it.", static said => new(said));

    private static readonly Key<LocatedText> NameKey = Type.Key("name", Text, "What readers call the table: 表三.");
    public LocatedText? Name => Get(NameKey);

    private static readonly Key<LocatedText> NameEnKey = Type.Key("nameEn", Text, "The same in English.");
    public LocatedText? NameEn => Get(NameEnKey);

    private static readonly Key<LocatedText> NoteKey = Type.Key("note", Text, "The note printed in the corner above the row labels.");
    public LocatedText? Note => Get(NoteKey);

    private static readonly Key<LocatedText> NoteEnKey = Type.Key("noteEn", Text, "The note in English.");
    public LocatedText? NoteEn => Get(NoteEnKey);

    private static readonly Key<LocatedText> UnitKey = Type.Key("unit", Text, "The unit of the values: 件, 万元.");
    public LocatedText? Unit => Get(UnitKey);

    private static readonly Key<Located<NumberKind>> KindKey = Type.Key("kind", Choices.Kinds, "The kind of numbers in the table.");
    public NumberKind? Kind => Get(KindKey)?.Value;

    private static readonly Key<Located<int>> PlacesKey = Type.Key("places", PlacesType.Instance, "The number of decimal places printed, if the form fixes it: 40.1 is printed as 40.10.");
    public int? Places => SaidPlaces?.Value;
    public Located<int>? SaidPlaces => Get(PlacesKey);

    private static readonly Key<LocatedText> CornerKey = Type.Key("corner", Text, "The heading over the row labels, if there is no note.");
    public LocatedText? Corner => Get(CornerKey);

    private static readonly Key<LocatedText> CornerEnKey = Type.Key("cornerEn", Text, "The heading over the row labels in English.");
    public LocatedText? CornerEn => Get(CornerEnKey);

    private static readonly Key<LocatedText> UnitLabelKey = Type.Key("unitLabel", Text, "The heading of the column that prints the units of the rows, if the form has one.");
    public LocatedText? UnitLabel => Get(UnitLabelKey);

    private static readonly Key<LocatedText> UnitLabelEnKey = Type.Key("unitLabelEn", Text, "The heading of the column of units in English.");
    public LocatedText? UnitLabelEn => Get(UnitLabelEnKey);

    private static readonly Key<KeyedList<MemberDeclaration>> ColumnsKey = Type.Key("columns", MemberDeclaration.Columns, "The columns, by id, in the order of the form.");
    public KeyedList<MemberDeclaration> Columns => Get(ColumnsKey);

    private static readonly Key<KeyedList<MemberDeclaration>> RowsKey = Type.Key("rows", MemberDeclaration.Rows, "The rows, by id, in the order of the form. Without them the table has one row.");
    public KeyedList<MemberDeclaration> Rows => Get(RowsKey);

    /// <summary>Whether "rows" is said, be it of none.</summary>
    public bool HasRows => Written(RowsKey) is KeyedList<MemberDeclaration>;

    private static readonly Key<KeyedList<BandDeclaration>> BandsKey = Type.Key("bands", new MapType<BandDeclaration>(BandDeclaration.Type, "a band"), "Blocks stacked on top of each other, each with its own columns and rows.");
    public KeyedList<BandDeclaration> Bands => Get(BandsKey);

    private static readonly Key<KeyedList<RuleDeclaration>> RulesKey = Type.Key("rules", new MapType<RuleDeclaration>(RuleDeclaration.Type, "a rule"), "The rules of the table. Totals need none.");
    public KeyedList<RuleDeclaration> Rules => Get(RulesKey);
}
