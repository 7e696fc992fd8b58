using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Emit;

/// <summary>
/// The typed model of a form: a view of the report's one store of cells. Rows and headings are structs of a reference
/// and an offset; a cell is a reference into the store, so it can be read and assigned.
/// </summary>
internal sealed class ModelEmitter
{
    public const string GeneratorVersion = "0.1.0";

    private readonly FormInfo _form;
    private readonly string _name;
    private readonly SourceWriter _writer = new();
    private readonly Dictionary<string, string> _columnTypes = new(StringComparer.Ordinal);
    private readonly List<Action> _pending = [];
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames = new(StringComparer.OrdinalIgnoreCase);

    private ModelEmitter(FormModel form)
    {
        _form = form.Info;
        _name = form.ClassName;
        _memberNames.Add(_name);
        foreach (SectionInfo section in _form.Sections)
        {
            AddMemberName(section.Id);
            foreach (TableInfo table in section.Tables)
            {
                AddMemberName(table.Id);
                foreach (BlockInfo block in table.Blocks)
                {
                    if (block.Id.Length > 0)
                        AddMemberName(block.Id);
                    foreach (MemberInfo member in block.Columns.Roots.Concat(block.Rows.Roots))
                        AddMemberNames(member);
                }
            }
        }
    }

    private void AddMemberNames(MemberInfo member)
    {
        if (member.Id.Length > 0)
            AddMemberName(member.Id);
        foreach (MemberInfo child in member.Members)
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
        string name = _name;
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
            WriteParse(name);
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

    private void WriteParse(string name)
    {
        _writer.Line();
        _writer.Summary("Reads a data file of this form.");
        _writer.Line("/// <param name=\"utf8Json\">The file.</param>");
        _writer.Line("/// <exception cref=\"global::ReportGen.Messages.ProblemException\">It is no data file of this form; the message names line and column.</exception>");
        _writer.Line($"public static {name} Parse(global::System.ReadOnlySpan<byte> utf8Json) => ({name})global::ReportGen.Json.ReportJsonReader.Parse(utf8Json, Metadata);");
        _writer.Line();
        _writer.Summary("Reads a data file of this form; false where it is none, with what is wrong.");
        _writer.Block($"public static bool TryParse(global::System.ReadOnlySpan<byte> utf8Json, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {name}? report, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out global::ReportGen.Messages.Problem? problem)", () =>
        {
            _writer.Line("var read = global::ReportGen.Json.ReportJsonReader.Read(utf8Json, [Metadata]);");
            _writer.Line($"(report, problem) = (({name}?)read.Report, read.Failure);");
            _writer.Line("return report is not null;");
        });
    }

    private void WriteFrom(string name, string version)
    {
        _writer.Line();
        _writer.Summary($"A report of version {version} on this form; the change lists what was lost on the way and what cannot be known.");
        _writer.Block($"public static {name} From({Identifier.OfForm(_form.Report, version)} report, out global::ReportGen.VersionChangeResult change)", () =>
        {
            _writer.Line("change = global::ReportGen.VersionChange.Convert(report, Metadata, [])!;");
            _writer.Line($"return ({name})change.Report;");
        });
    }

    private void WriteSection(SectionInfo section, int index)
    {
        if (section.Text != TextRule.None)
        {
            string name = Identifier.Pascal(section.Id) + (section.Tables.Any(t => t.Id == section.Id) ? "Text" : "");
            _writer.Line();
            _writer.Summary(section.Title ?? "The text before the first title.");
            _writer.Line($"public global::System.Collections.Generic.IList<global::ReportGen.Paragraph> {name} => Paragraphs({index});");
        }

        foreach (TableInfo table in section.Tables)
        {
            string type = TypeName($"{Identifier.Pascal(table.Id)}Table");
            _writer.Line();
            _writer.Summary($"{table.Name}{(table.Unit is null ? "" : $" ({table.Unit})")}");
            _writer.Line($"public {type} {Identifier.Pascal(table.Id)} => new(this);");
            _pending.Add(() => WriteTable(type, table));
        }
    }

    private void WriteTable(string type, TableInfo table)
    {
        _writer.Summary(table.Name);
        _writer.Block($"public readonly struct {type}(global::ReportGen.Report report)", () =>
        {
            foreach (BlockInfo block in table.Blocks)
            {
                if (block.Id.Length == 0)
                {
                    WriteBlock(type, block);
                    continue;
                }

                string band = TypeName($"{Identifier.Pascal(table.Id)}{Identifier.Pascal(block.Id)}");
                _writer.Summary(block.Label ?? block.Id);
                _writer.Line($"public {band} {Identifier.Pascal(block.Id)} => new(report);");
                _pending.Add(() =>
                {
                    _writer.Summary(block.Label ?? block.Id);
                    _writer.Block($"public readonly struct {band}(global::ReportGen.Report report)", () => WriteBlock(band, block));
                });
            }
        });
    }

    private void WriteBlock(string owner, BlockInfo block)
    {
        if (block.HasRowLabels)
            WriteRows(owner, block.Rows.Named, block);
        else
            WriteColumns(owner, block.Columns.Named, [], o => Number(block.FirstCell + o), 0);
    }

    private void WriteRows(string owner, IReadOnlyList<MemberInfo> rows, BlockInfo block)
    {
        IReadOnlyList<MemberInfo> columns = block.Columns.Named;
        foreach (MemberInfo row in rows)
        {
            _writer.Summary(Describe(row));
            if (row.Members.Count == 0)
            {
                _writer.Line($"public {ColumnType(owner, "Row", columns, GapsOf(row, block))} {Identifier.Pascal(row.Id)} => new(report, {block.CellIndex(row.Index, 0)});");
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
                        WriteColumns(type, columns, GapsOf(row, block), o => Number(block.CellIndex(row.Index, 0) + o), 0);
                    WriteRows(type, row.Members, block);
                });
            });
        }
    }

    // Where a row has no cell, counted from its first.
    private static int[] GapsOf(MemberInfo row, BlockInfo block) =>
        [.. block.Columns.Lines.Where(c => !block.HasCell(row.Index, c.Index)).Select(static c => c.Index)];

    private string ColumnType(string owner, string suffix, IReadOnlyList<MemberInfo> columns, int[] gaps)
    {
        // Columns that are written alike share a type.
        string key = $"{ObjectWriter.Inline(columns)} {ObjectWriter.Inline(gaps)}";
        if (_columnTypes.TryGetValue(key, out string? known))
            return known;
        string type = TypeName(Trim(owner) + suffix);
        _columnTypes.Add(key, type);
        _pending.Add(() =>
        {
            _writer.Summary("The cells of a row, or those under a heading of it.");
            _writer.Block($"public readonly struct {type}(global::ReportGen.Report report, int first)", () => WriteColumns(type, columns, gaps, static o => o == 0 ? "first" : $"first + {o}", 0));
        });
        return type;
    }

    private void WriteColumns(string owner, IReadOnlyList<MemberInfo> columns, int[] gaps, Func<int, string> at, int offset)
    {
        foreach (MemberInfo column in columns)
        {
            int own = column.HasValue ? 1 : 0;
            if (own == 1 && !gaps.Contains(offset))
            {
                _writer.Summary(Describe(column));
                _writer.Line($"public ref global::ReportGen.Cell {Identifier.Pascal(column.Id)} => ref report.Cell({at(offset)});");
            }

            // A total's own cell comes first, its items after it.
            int below = column.Count - own;
            int[] gapsBelow = [.. gaps.Where(g => g >= offset + own && g < offset + own + below).Select(g => g - offset - own)];
            if (below > gapsBelow.Length)
            {
                string name = Identifier.Pascal(column.Id) + (own == 1 ? "Items" : "");
                _writer.Summary(own == 1 ? $"The items of {Describe(column)}" : Describe(column));
                _writer.Line($"public {ColumnType($"{Trim(owner)}{name}", "", column.Members, gapsBelow)} {name} => new(report, {at(offset + own)});");
            }

            offset += own + below;
        }
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Describe(MemberInfo member) => member.Unit is null ? member.Label : $"{member.Label} ({member.Unit})";

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
