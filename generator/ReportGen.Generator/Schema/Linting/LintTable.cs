using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema.Linting;

// The layout of a form says what there is; the declarations say where it stands in the schema. These hold both.

/// <summary>A table of the layout with its declaration.</summary>
internal sealed record LintTable(TableInfo Info, Keyed<TableDeclaration> Declared, IReadOnlyList<LintBlock> Blocks)
{
    /// <summary>The rules that were declared, as the form names them.</summary>
    public IEnumerable<(string Id, Keyed<RuleDeclaration> Rule)> Rules =>
        Declared.Value!.Rules.Where(static r => r.Value is not null).Select(r => ($"{Info.Id}.{r.Id}", r));

    public static IReadOnlyList<LintTable> Find(SchemaDeclaration schema, FormLayout layout)
    {
        var members = new DeclaredMembers(schema);
        var tables = new List<LintTable>();
        foreach (TableInfo info in layout.Tables)
        {
            if (schema.Tables.FirstOrDefault(t => t.Id == info.Id) is { Value: { } table } declared)
                tables.Add(new LintTable(info, declared, [.. info.Blocks.Select(b => LintBlock.Find(b, declared, table, members))]));
        }

        return tables;
    }
}

/// <summary>A block of the layout, its key in the schema, and its members as declared.</summary>
internal sealed record LintBlock(BlockInfo Info, InputFile File, TextSpan Key, IReadOnlyList<DeclaredMember> Columns, IReadOnlyList<DeclaredMember> Rows)
{
    public static LintBlock Find(BlockInfo info, Keyed<TableDeclaration> keyed, TableDeclaration table, DeclaredMembers members)
    {
        if (table.Bands.FirstOrDefault(b => b.Id == info.Id) is not { Value: { } band } key)
            return new LintBlock(info, keyed.File, keyed.IdSpan, members.Resolve(table.Columns), members.Resolve(table.Rows));
        return new LintBlock(info, key.File, key.IdSpan, members.Resolve(band.Columns.Count > 0 ? band.Columns : table.Columns), members.Resolve(band.Rows));
    }
}

/// <summary>A row or column as declared, with the members below it, those of a fragment included.</summary>
internal sealed record DeclaredMember(Keyed<MemberDeclaration> Key, IReadOnlyList<DeclaredMember> Members)
{
    public MemberDeclaration Declaration => Key.Value!;
}

/// <summary>Puts the members of fragments where they are used.</summary>
internal sealed class DeclaredMembers(SchemaDeclaration schema)
{
    // Its faults were told when the form was built.
    private readonly SchemaMerger _merger = new(new DiagnosticSink());

    public IReadOnlyList<DeclaredMember> Resolve(KeyedList<MemberDeclaration> map) => Resolve(map, []);

    private List<DeclaredMember> Resolve(KeyedList<MemberDeclaration> map, IReadOnlyList<string> used)
    {
        var members = new List<DeclaredMember>();
        foreach (Keyed<MemberDeclaration> keyed in map)
        {
            if (keyed.Value is not { } member)
                continue;
            KeyedList<MemberDeclaration> below = member.Members;
            IReadOnlyList<string> within = used;
            if (member.Use?.Value is { } name && !used.Contains(name) && schema.Fragments.FirstOrDefault(f => f.Id == name)?.Value is { } fragment)
            {
                below = MemberDeclaration.Columns.Merge(fragment, below, _merger);
                within = [.. used, name];
            }

            members.Add(new DeclaredMember(keyed, Resolve(below, within)));
        }

        return members;
    }
}
