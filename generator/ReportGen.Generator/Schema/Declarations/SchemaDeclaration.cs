using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A schema file as written, or with the versions it extends merged in.</summary>
internal sealed class SchemaDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<SchemaDeclaration> Type = new(
        "schema", "a schema file", "A form of an official report, or a version that extends another.", static said => new(said));

    // For editors alone.
    private static readonly Key<LocatedText> SchemaKey = Type.Key("$schema", Text, "The path of this schema, for editors.", MergeRule.OfOneVersion);

    private static readonly Key<LocatedText> ReportKey = Type.Key("report", ReportName, "The name of the report; classes are named for it.", MergeRule.OfOneVersion);
    public LocatedText? Report => Get(ReportKey);

    private static readonly Key<LocatedText> VersionKey = Type.Key("version", TextTypes.Version, "The version of the form: 2021, 2019-hubei.", MergeRule.OfOneVersion);
    public LocatedText? Version => Get(VersionKey);

    private static readonly Key<LocatedText> ExtendsKey = Type.Key("extends", Text, "The version that this one changes: an existing key changes what is there, a new key adds, null removes.", MergeRule.OfOneVersion);
    public LocatedText? Extends => Get(ExtendsKey);

    private static readonly Key<LocatedText> TitleKey = Type.Key("title", Words, "The title of the report as printed.");
    public LocatedText? Title => Get(TitleKey);

    private static readonly Key<LocatedText> TitleEnKey = Type.Key("titleEn", Text, "The same in English.");
    public LocatedText? TitleEn => Get(TitleEnKey);

    private static readonly Key<LocatedText> SourceKey = Type.Key("source", Text, "The notice that prescribes the form.");
    public LocatedText? Source => Get(SourceKey);

    private static readonly Key<Located<YearRange>> YearsKey = Type.Key("years", YearRangeType.Instance, "The years to which the form applies: 2021.., 2019..2020 or 2020.", MergeRule.OfOneVersion);
    public Located<YearRange>? Years => Get(YearsKey);

    private static readonly Key<KeyedList<UnitDeclaration>> UnitsKey = Type.Key("units", new MapType<UnitDeclaration>(UnitDeclaration.Type, "a unit", MapKeys.Units), "The units of the form as printed, each with its name in English, or an object.");
    public KeyedList<UnitDeclaration> Units => Get(UnitsKey);

    private static readonly Key<KeyedList<KeyedList<MemberDeclaration>>> FragmentsKey = Type.Key("fragments", new MapType<KeyedList<MemberDeclaration>>(MemberDeclaration.Fragment, "a fragment"), "Members that occur in several places, written once; a member takes them with \"use\".");
    public KeyedList<KeyedList<MemberDeclaration>> Fragments => Get(FragmentsKey);

    private static readonly Key<KeyedList<SectionDeclaration>> SectionsKey = Type.Key("sections", new MapType<SectionDeclaration>(SectionDeclaration.Type, "a section"), "The parts of the report, in order.");
    public KeyedList<SectionDeclaration> Sections => Get(SectionsKey);

    private static readonly Key<KeyedList<TableDeclaration>> TablesKey = Type.Key("tables", new MapType<TableDeclaration>(TableDeclaration.Type, "a table"), "The tables, by id. Every table belongs to exactly one section.");
    public KeyedList<TableDeclaration> Tables => Get(TablesKey);

    private static readonly Key<KeyedList<StatementDeclaration>> StatementsKey = Type.Key("statements", new MapType<StatementDeclaration>(StatementDeclaration.Type, "a statement"), "Figures that the text states and the tables contain too.");
    public KeyedList<StatementDeclaration> Statements => Get(StatementsKey);

    private static readonly Key<KeyedList<RateDeclaration>> RatesKey = Type.Key("rates", new MapType<RateDeclaration>(RateDeclaration.Type, "a rate"), "Rates that the text states beside the figures they follow from.");
    public KeyedList<RateDeclaration> Rates => Get(RatesKey);

    private static readonly Key<IReadOnlyList<LocatedText>> CountedKey = Type.Key("counted", new ListType(Words), "Words for what a text counts in full: the parts named beside a total must add up to it.");
    public IReadOnlyList<LocatedText>? Counted => Get(CountedKey);

    private static readonly Key<KeyedList<FigureGroupDeclaration>> FiguresKey = Type.Key("figures", new MapType<FigureGroupDeclaration>(FigureGroupDeclaration.Type, "a group of figures"), "The key figures, in groups, for summaries, charts, lists and pages over many reports.");
    public KeyedList<FigureGroupDeclaration> Figures => Get(FiguresKey);

    /// <summary>The file; of a merged version, its own.</summary>
    public InputFile File { get; private init; } = null!;

    /// <summary>The brace that opens the file.</summary>
    public TextSpan Head { get; private init; }

    /// <summary>Whether the file is well-formed. In one that is not, what is missing may only not have been found.</summary>
    public bool IsSound { get; private init; } = true;

    /// <summary>The version at the bottom of those merged in: itself where it extends none.</summary>
    public SchemaDeclaration Root { get => field ?? this; private init; }

    /// <summary>Says where the schema stands.</summary>
    public SchemaDeclaration At(InputFile file, TextSpan head, bool isSound) => new(Said) { File = file, Head = head, IsSound = isSound };

    /// <summary>The schema with what it says of the version it extends; a version that extends none amends nothing.</summary>
    public SchemaDeclaration Amend(SchemaDeclaration? @base, SchemaMerger merger) =>
        new(Type.Merge(@base, this, merger).Said) { File = File, Head = Head, IsSound = IsSound, Root = @base?.Root ?? this };
}
