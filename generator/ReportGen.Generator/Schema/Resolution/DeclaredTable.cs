using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema.Resolution;

// What was built of a schema says what there is; the declarations say where it stands in a file. These hold both.

/// <summary>A table of a form with its declaration.</summary>
internal sealed record DeclaredTable(TableInfo Info, Keyed<TableDeclaration> Key, IReadOnlyList<DeclaredBlock> Blocks)
{
    /// <summary>The rules that were declared, as the form names them.</summary>
    public IEnumerable<(string Id, Keyed<RuleDeclaration> Rule)> Rules =>
        Key.Value!.Rules.Where(static r => r.Value is not null).Select(r => ($"{Info.Id}.{r.Id}", r));
}

/// <summary>A block of a form, its key in the schema (the table's own where it has no bands), and its members as declared.</summary>
internal sealed record DeclaredBlock(BlockInfo Info, InputFile File, TextSpan Key, IReadOnlyList<DeclaredMember> Columns, IReadOnlyList<DeclaredMember> Rows);
