using ReportGen.Forms;

namespace ReportGen.Generator.Rules;

/// <summary>What a rule may name, as far as parsing must know: table/path is a cell, passed/samples a quotient.</summary>
/// <param name="tables">The tables of the form.</param>
/// <param name="own">The table of the rule; null for what belongs to none.</param>
internal sealed class RuleNames(IReadOnlyList<TableInfo> tables, TableInfo? own)
{
    private HashSet<string>? _lines;

    public bool IsTable(string name) => tables.Any(t => t.Id == name);

    /// <summary>Whether a row or column of the rule's table has this path, the band before it or not.</summary>
    public bool IsLine(string path) => (_lines ??= [.. Lines()]).Contains(path);

    private IEnumerable<string> Lines() =>
        from block in own?.Blocks ?? []
        from member in block.Rows.All.Concat(block.Columns.All)
        from path in block.Id.Length == 0 ? new[] { member.Path } : [member.Path, $"{block.Id}.{member.Path}"]
        select path;
}
