using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Declarations;

// A schema file as written: every part optional, every part with its place. A version that extends another is a patch
// of these, so "not said" (null) and "removed" (a Keyed without a value) are kept apart.

/// <summary>A part of a schema with its key; no value where the key was set to null to remove it.</summary>
internal sealed record Keyed<T>(string Id, TextSpan IdSpan, InputFile File, T? Value)
    where T : class;

/// <summary>A piece of text of a schema and the file it stands in.</summary>
internal sealed record Said(InputFile File, JsonString Node)
{
    public string Value => Node.Value;

    public TextSpan Span => Node.Span;
}

internal sealed class SchemaDeclaration(InputFile file)
{
    public InputFile File { get; } = file;

    /// <summary>The brace that opens the file.</summary>
    public TextSpan Head { get; set; }

    /// <summary>The version at the bottom of those this one extends; null while nothing was merged.</summary>
    public SchemaDeclaration? Root { get; set; }

    public Said? Report { get; set; }

    public Said? Version { get; set; }

    public Said? Extends { get; set; }

    public Said? Title { get; set; }

    public Said? TitleEn { get; set; }

    public Said? Source { get; set; }

    public Said? Years { get; set; }

    public List<Keyed<MemberMap>> Fragments { get; set; } = [];

    public List<Keyed<SectionDeclaration>> Sections { get; set; } = [];

    public List<Keyed<TableDeclaration>> Tables { get; set; } = [];

    public List<Keyed<StatementDeclaration>> Statements { get; set; } = [];
}

internal sealed record SectionDeclaration
{
    public Said? Title { get; init; }

    public Said? TitleEn { get; init; }

    public IReadOnlyList<Said>? Aliases { get; init; }

    public Said? Text { get; init; }

    public IReadOnlyList<Said>? Tables { get; init; }

    public IReadOnlyList<Keyed<TopicDeclaration>> Topics { get; init; } = [];

    public Said? After { get; init; }
}

internal sealed record TopicDeclaration
{
    public Said? Label { get; init; }

    public Said? LabelEn { get; init; }

    public IReadOnlyList<Said>? Aliases { get; init; }
}

internal sealed record TableDeclaration
{
    public Said? Name { get; init; }

    public Said? NameEn { get; init; }

    public Said? Note { get; init; }

    public Said? Unit { get; init; }

    public Said? Kind { get; init; }

    public Said? Corner { get; init; }

    public Said? UnitLabel { get; init; }

    public MemberMap Columns { get; init; } = MemberMap.Empty;

    public MemberMap Rows { get; init; } = MemberMap.Empty;

    public IReadOnlyList<Keyed<BandDeclaration>> Bands { get; init; } = [];

    public IReadOnlyList<Keyed<RuleDeclaration>> Rules { get; init; } = [];
}

internal sealed record BandDeclaration
{
    public Said? Label { get; init; }

    public Said? LabelEn { get; init; }

    public IReadOnlyList<Said>? Aliases { get; init; }

    public Said? Corner { get; init; }

    public MemberMap Columns { get; init; } = MemberMap.Empty;

    public MemberMap Rows { get; init; } = MemberMap.Empty;

    public Said? After { get; init; }
}

/// <summary>The members of an axis or of a heading, in order.</summary>
internal sealed record MemberMap(IReadOnlyList<Keyed<MemberDeclaration>> Members)
{
    public MemberMap()
        : this([])
    {
    }

    public static MemberMap Empty { get; } = new();
}

internal sealed record MemberDeclaration
{
    public Said? Label { get; init; }

    public Said? LabelEn { get; init; }

    public IReadOnlyList<Said>? Aliases { get; init; }

    public bool? Total { get; init; }

    public bool? Value { get; init; }

    public Said? Unit { get; init; }

    public Said? Kind { get; init; }

    public Said? Use { get; init; }

    public Said? Was { get; init; }

    public Said? After { get; init; }

    /// <summary>The paths of the other axis at which the member has no cell.</summary>
    public IReadOnlyList<Said>? Without { get; init; }

    /// <summary>By path of the other axis: cells with a unit or kind of their own.</summary>
    public IReadOnlyList<Keyed<CellDeclaration>> Cells { get; init; } = [];

    public MemberMap Members { get; init; } = MemberMap.Empty;
}

internal sealed record CellDeclaration
{
    public Said? Unit { get; init; }

    public Said? Kind { get; init; }
}

internal sealed record RuleDeclaration
{
    public Said? Each { get; init; }

    public Said? Assert { get; init; }

    public Said? When { get; init; }

    public IReadOnlyList<Said>? Organs { get; init; }

    public Said? Severity { get; init; }

    public Said? Missing { get; init; }

    public decimal? Tolerance { get; init; }

    public Said? Since { get; init; }

    public Said? Until { get; init; }

    public Said? Message { get; init; }

    public Said? MessageEn { get; init; }
}

internal sealed record StatementDeclaration
{
    public Said? Label { get; init; }

    public Said? LabelEn { get; init; }

    public IReadOnlyList<Said>? Patterns { get; init; }

    public IReadOnlyList<Said>? None { get; init; }

    public IReadOnlyList<Said>? About { get; init; }

    public IReadOnlyList<Said>? NotAbout { get; init; }

    public IReadOnlyList<Said>? Unless { get; init; }

    public IReadOnlyList<Said>? EqualTo { get; init; }

    public IReadOnlyList<Said>? Sections { get; init; }

    public IReadOnlyList<Said>? Mention { get; init; }

    public Said? Severity { get; init; }

    public Said? Since { get; init; }

    public Said? Until { get; init; }
}
