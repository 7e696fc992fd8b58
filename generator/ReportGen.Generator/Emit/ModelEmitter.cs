using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;
using ReportGen.Forms;

namespace ReportGen.Generator.Emit;

/// <summary>
/// The typed model of a form: a view of the report's one store of cells. Rows and headings are structs of a reference
/// and an offset; a cell is a reference into the store, so it can be read and assigned.
/// </summary>
internal sealed class ModelEmitter
{
    public const string GeneratorVersion = "0.1.0";

    private readonly FormModel _form;
    private readonly FormLayout _layout;
    private readonly SourceWriter _writer = new();
    private readonly Dictionary<(EquatableArray<MemberModel> Columns, EquatableArray<int> Gaps), string> _columnTypes = [];
    private readonly List<Action> _pending = [];
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames = new(StringComparer.OrdinalIgnoreCase);

    private ModelEmitter(FormModel form)
    {
        _form = form;
        _layout = FormLayout.Of(form);
        _memberNames.Add(form.ClassName);
        foreach (SectionModel section in form.Sections)
        {
            AddMemberName(section.Id);
            foreach (TableModel table in section.Tables)
            {
                AddMemberName(table.Id);
                foreach (BlockModel block in table.Blocks)
                {
                    if (block.Id.Length > 0)
                        AddMemberName(block.Id);
                    foreach (MemberModel member in block.Columns.Concat(block.Rows))
                        AddMemberNames(member);
                }
            }
        }
    }

    private void AddMemberNames(MemberModel member)
    {
        if (member.Id.Length > 0)
            AddMemberName(member.Id);
        foreach (MemberModel child in member.Members)
            AddMemberNames(child);
    }

    private void AddMemberName(string id)
    {
        string name = Identifier.Pascal(id);
        _memberNames.Add(name);
        _memberNames.Add(name + "Items");
        _memberNames.Add(name + "Text");
    }

    public static GeneratedFile Emit(FormModel form, string @namespace) => new($"{form.ClassName}.g.cs", new ModelEmitter(form).Write(@namespace));

    private SourceText Write(string @namespace)
    {
        string name = _form.ClassName;
        _writer.Line($"namespace {@namespace};");
        _writer.Line();
        _writer.Summary($"{_form.Title}, {_form.Version}{(_form.Source is null ? "" : $" ({_form.Source})")}.");
        _writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"ReportGen\", \"{GeneratorVersion}\")]");
        _writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{Organ,nq} {Year}\")]");
        _writer.Block($"public sealed partial class {name} : global::ReportGen.Report", () =>
        {
            _writer.Summary("An empty report: every cell blank, every section without text.");
            _writer.Block($"public {name}() : base(Metadata)", static () => { });
            _writer.Line();
            _writer.Summary("The form: sections, tables, cells and rules.");
            _writer.Line("public static global::ReportGen.Forms.FormInfo Metadata { get; } = CreateMetadata();");
            _writer.Line();
            _writer.Summary("Called when the rules have been tested, to add findings that a schema cannot state.");
            _writer.Line("partial void OnValidated(global::System.Collections.Generic.ICollection<global::ReportGen.Finding> findings);");
            _writer.Line();
            _writer.Line("/// <inheritdoc/>");
            _writer.Line("protected override void AddFindings(global::System.Collections.Generic.ICollection<global::ReportGen.Finding> findings) => OnValidated(findings);");
            if (_form.Upgrade is { } upgrade)
                WriteFrom(name, upgrade.FromVersion);
            for (int i = 0; i < _form.Sections.Count; i++)
                WriteSection(_form.Sections[i], i);
            while (_pending.Count > 0)
            {
                Action next = _pending[0];
                _pending.RemoveAt(0);
                _writer.Line();
                next();
            }
        });
        return _writer.ToText();
    }

    private void WriteFrom(string name, string version)
    {
        _writer.Line();
        _writer.Summary($"A report of version {version} on this form; the change lists what was lost on the way and what cannot be known.");
        _writer.Block($"public static {name} From({_form.Report}{Identifier.OfVersion(version)} report, out global::ReportGen.VersionChangeResult change)", () =>
        {
            _writer.Line("change = global::ReportGen.VersionChange.Convert(report, Metadata, [])!;");
            _writer.Line($"return ({name})change.Report;");
        });
    }

    private void WriteSection(SectionModel section, int index)
    {
        if (section.Text != TextRule.None)
        {
            string name = Identifier.Pascal(section.Id) + (section.Tables.Any(t => t.Id == section.Id) ? "Text" : "");
            _writer.Line();
            _writer.Summary(section.Title ?? "The text before the first title.");
            _writer.Line($"public global::System.Collections.Generic.IList<global::ReportGen.Paragraph> {name} => Paragraphs({index});");
        }

        foreach (TableModel table in section.Tables)
        {
            TableInfo info = _layout.Tables.First(t => t.Id == table.Id);
            string type = TypeName($"{Identifier.Pascal(table.Id)}Table");
            _writer.Line();
            _writer.Summary($"{table.Name}{(table.Unit is null ? "" : $" ({table.Unit})")}");
            _writer.Line($"public {type} {Identifier.Pascal(table.Id)} => new(this);");
            _pending.Add(() => WriteTable(type, table, info));
        }
    }

    private void WriteTable(string type, TableModel table, TableInfo info)
    {
        _writer.Summary(table.Name);
        _writer.Block($"public readonly struct {type}(global::ReportGen.Report report)", () =>
        {
            for (int i = 0; i < table.Blocks.Count; i++)
            {
                BlockModel block = table.Blocks[i];
                BlockInfo blockInfo = info.Blocks[i];
                if (block.Id.Length == 0)
                {
                    WriteBlock(type, block, blockInfo);
                    continue;
                }

                string band = TypeName($"{Identifier.Pascal(table.Id)}{Identifier.Pascal(block.Id)}");
                _writer.Summary(block.Label ?? block.Id);
                _writer.Line($"public {band} {Identifier.Pascal(block.Id)} => new(report);");
                _pending.Add(() =>
                {
                    _writer.Summary(block.Label ?? block.Id);
                    _writer.Block($"public readonly struct {band}(global::ReportGen.Report report)", () => WriteBlock(band, block, blockInfo));
                });
            }
        });
    }

    private void WriteBlock(string owner, BlockModel block, BlockInfo info)
    {
        EquatableArray<MemberModel> columns = Below(block.Columns);
        if (info.HasRowLabels)
            WriteRows(owner, Below(block.Rows), block.Rows.Equals(Below(block.Rows)) ? info.Rows.Roots : info.Rows.Roots[0].Members, columns, info);
        else
            WriteColumns(owner, columns, default, o => Number(info.FirstCell + o), 0);
    }

    // A heading alone at the root is left out of paths, here and in addresses.
    private static EquatableArray<MemberModel> Below(EquatableArray<MemberModel> roots) =>
        roots.Count == 1 && roots[0] is { Members.Count: > 0, HasValue: false } ? roots[0].Members : roots;

    private void WriteRows(string owner, EquatableArray<MemberModel> rows, IReadOnlyList<MemberInfo> infos, EquatableArray<MemberModel> columns, BlockInfo block)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            MemberModel row = rows[i];
            MemberInfo info = infos[i];
            _writer.Summary(Describe(row));
            if (row.Members.Count == 0)
            {
                _writer.Line($"public {ColumnType(owner, "Row", columns, GapsOf(info, block))} {Identifier.Pascal(row.Id)} => new(report, {block.CellIndex(info.Index, 0)});");
                continue;
            }

            string type = TypeName($"{Trim(owner)}{Identifier.Pascal(row.Id)}");
            _writer.Line($"public {type} {Identifier.Pascal(row.Id)} => new(report);");
            _pending.Add(() =>
            {
                _writer.Summary(Describe(row));
                _writer.Block($"public readonly struct {type}(global::ReportGen.Report report)", () =>
                {
                    // A row that stands above its items has cells of its own beside them.
                    if (row.HasValue)
                        WriteColumns(type, columns, GapsOf(info, block), o => Number(block.CellIndex(info.Index, 0) + o), 0);
                    WriteRows(type, row.Members, info.Members, columns, block);
                });
            });
        }
    }

    // Where a row has no cell, counted from its first.
    private static EquatableArray<int> GapsOf(MemberInfo row, BlockInfo block) =>
        block.Columns.Lines.Where(c => !block.HasCell(row.Index, c.Index)).Select(static c => c.Index).ToEquatableArray();

    private string ColumnType(string owner, string suffix, EquatableArray<MemberModel> columns, EquatableArray<int> gaps)
    {
        if (_columnTypes.TryGetValue((columns, gaps), out string? known))
            return known;
        string type = TypeName(Trim(owner) + suffix);
        _columnTypes.Add((columns, gaps), type);
        _pending.Add(() =>
        {
            _writer.Summary("The cells of a row, or those under a heading of it.");
            _writer.Block($"public readonly struct {type}(global::ReportGen.Report report, int first)", () => WriteColumns(type, columns, gaps, static o => o == 0 ? "first" : $"first + {o}", 0));
        });
        return type;
    }

    private void WriteColumns(string owner, EquatableArray<MemberModel> columns, EquatableArray<int> gaps, Func<int, string> at, int offset)
    {
        foreach (MemberModel column in columns)
        {
            int own = column.HasValue ? 1 : 0;
            if (own == 1 && !gaps.Contains(offset))
            {
                _writer.Summary(Describe(column));
                _writer.Line($"public ref global::ReportGen.Cell {Identifier.Pascal(column.Id)} => ref report.Cell({at(offset)});");
            }

            // A total's own cell comes first, its items after it.
            int below = CountLines(column) - own;
            var gapsBelow = gaps.Where(g => g >= offset + own && g < offset + own + below).Select(g => g - offset - own).ToEquatableArray();
            if (below > gapsBelow.Count)
            {
                string name = Identifier.Pascal(column.Id) + (own == 1 ? "Items" : "");
                _writer.Summary(own == 1 ? $"The items of {Describe(column)}" : Describe(column));
                _writer.Line($"public {ColumnType($"{Trim(owner)}{name}", "", column.Members, gapsBelow)} {name} => new(report, {at(offset + own)});");
            }

            offset += own + below;
        }
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int CountLines(MemberModel member) => (member.HasValue ? 1 : 0) + member.Members.Sum(CountLines);

    private static string Describe(MemberModel member) => member.Unit is null ? member.Label : $"{member.Label} ({member.Unit})";

    private static string Trim(string type)
    {
        foreach (string suffix in new[] { "Table", "Row" })
        {
            if (type.EndsWith(suffix, StringComparison.Ordinal) && type.Length > suffix.Length)
                return type.Substring(0, type.Length - suffix.Length);
        }

        return type;
    }

    private string TypeName(string name)
    {
        // A type may not bear the name of a member, neither beside it nor in it.
        string candidate = _memberNames.Contains(name) ? name + "View" : name;
        string unique = candidate;
        for (int i = 2; _memberNames.Contains(unique) || !_typeNames.Add(unique); i++)
            unique = $"{candidate}{i}";
        return unique;
    }
}
