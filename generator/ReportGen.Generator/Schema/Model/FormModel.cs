using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Rules;

namespace ReportGen.Generator.Schema.Model;

// What the emitters see of a form: values only, no place in any file, so that a comment or a shifted line changes nothing.

internal sealed record FormModel(
    string Report,
    string Version,
    string Title,
    string? TitleEn,
    string? Source,
    int? FirstYear,
    int? LastYear,
    EquatableArray<SectionModel> Sections,
    EquatableArray<RuleModel> Rules,
    EquatableArray<StatementModel> Statements,
    UpgradeModel? Upgrade)
{
    /// <summary>The name of the generated class: Disclosure2021.</summary>
    public string ClassName => $"{Report}{Identifier.OfVersion(Version)}";
}

internal sealed record SectionModel(
    string Id, string? Title, string? TitleEn, EquatableArray<string> Aliases, TextRule Text, EquatableArray<TableModel> Tables, EquatableArray<TopicModel> Topics);

internal sealed record TopicModel(string Id, string Label, string? LabelEn, EquatableArray<string> Aliases);

internal sealed record TableModel(string Id, string Name, string? NameEn, string? Note, string? Unit, string? UnitLabel, NumberKind Kind, EquatableArray<BlockModel> Blocks);

internal sealed record BlockModel(
    string Id, string? Label, string? LabelEn, EquatableArray<string> Aliases, string? Corner, EquatableArray<MemberModel> Columns, EquatableArray<MemberModel> Rows,
    EquatableArray<int> Gaps, EquatableArray<CellException> Exceptions);

internal sealed record MemberModel(
    string Id,
    string Label,
    string? LabelEn,
    EquatableArray<string> Aliases,
    bool IsTotal,
    bool OwnValue,
    string? Unit,
    NumberKind? Kind,
    EquatableArray<MemberModel> Members)
{
    /// <summary>Cells stand in a leaf, in a total that stands above its items, and where the schema says so.</summary>
    public bool HasValue => Members.Count == 0 || IsTotal || OwnValue;
}

internal sealed record RuleModel(
    string Id,
    Severity Severity,
    Comparison Comparison,
    MissingPolicy Missing,
    decimal Tolerance,
    bool IsRollUp,
    string? Message,
    string? MessageEn,
    string? Assertion,
    int? FirstYear,
    int? LastYear,
    PackedModel Packed,
    ConditionModel? When = null,
    EquatableArray<string> Organs = default)
{
    public RuleInstance[] ReadInstances() => PackedRules.Read([.. Packed.Shape], [.. Packed.Terms], [.. Packed.Coefficients]);
}

/// <summary>The condition of a rule, with as many instances as the rule.</summary>
internal sealed record ConditionModel(Comparison Comparison, string Assertion, PackedModel Packed);

/// <summary>Sums of cells as <see cref="PackedRules"/> writes them.</summary>
internal sealed record PackedModel(EquatableArray<int> Shape, EquatableArray<int> Terms, EquatableArray<decimal> Coefficients)
{
    public static PackedModel Of(PackedRules.Writer writer) => new(writer.Shape.ToEquatableArray(), writer.Terms.ToEquatableArray(), writer.Coefficients.ToEquatableArray());

    public static PackedModel Of(LinearForm sum)
    {
        var writer = new PackedRules.Writer();
        writer.Add(sum);
        return Of(writer);
    }
}

internal sealed record StatementModel(
    string Id,
    Severity Severity,
    string Label,
    string? LabelEn,
    EquatableArray<string> Patterns,
    EquatableArray<string> None,
    EquatableArray<string> About,
    EquatableArray<string> NotAbout,
    EquatableArray<string> Unless,
    EquatableArray<string> Sections,
    EquatableArray<string> Mention,
    EquatableArray<ReadingModel> Readings,
    int? FirstYear,
    int? LastYear);

internal sealed record ReadingModel(string Expression, PackedModel Packed);

/// <summary>How values of the version a form extends arrive in it.</summary>
/// <param name="FromVersion">The version extended.</param>
/// <param name="Moves">For each cell that has a value in both, its address there and here, where they differ.</param>
/// <param name="Lost">The addresses of cells that have no place in the new version.</param>
internal sealed record UpgradeModel(string FromVersion, EquatableArray<MoveModel> Moves, EquatableArray<string> Lost);

internal sealed record MoveModel(string From, string To);
