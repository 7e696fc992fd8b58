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

    // The C# compiler takes more than twice as long for twice as many members: of a form with more rows and columns than the first
    // number, those of a block are no properties where it has more of them than the second. docs/csharp.md says so.
    private const int MaxLines = 2_000;
    private const int MaxLinesOfBlock = 500;

    private readonly FormInfo _form;
    private readonly string _name;
    private readonly bool _isLong;
    private readonly SourceWriter _writer = new();
    private readonly Dictionary<string, string> _columnTypes = new(StringComparer.Ordinal);
    private readonly List<Action> _pending = [];
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames = new(StringComparer.OrdinalIgnoreCase);

    private ModelEmitter(FormModel form)
    {
        _form = form.Info;
        _name = form.ClassName;
        _isLong = _form.Tables.SelectMany(static t => t.Blocks).Sum(static b => b.Rows.All.Count + b.Columns.All.Count) > MaxLines;
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
        _memberNames.Add(Identifier.Member(id));
        _memberNames.Add(name + "Items");
        _memberNames.Add(name + "Text");
    }

    public static GeneratedFile Emit(FormModel form, string @namespace) => new($"{form.ClassName}.g.cs", new ModelEmitter(form).Write(@namespace));

    private SourceText Write(string @namespace)
    {
        string name = _name;
        _writer.Line($"namespace {@namespace};");
        _writer.Line();
        _writer.Summary($"{Describe(_form.Title, _form.TitleEn)}, {_form.Version}{(_form.Source is null ? "" : $" ({_form.Source})")}.");
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
            _writer.Summary(section.Title is { } title ? Describe(title, section.TitleEn) : "The text before the first title.");
            _writer.Line($"public global::System.Collections.Generic.IList<global::ReportGen.Paragraph> {name} => Paragraphs({index});");
        }

        foreach (TableInfo table in section.Tables)
        {
            string type = TypeName($"{Identifier.Pascal(table.Id)}Table");
            _writer.Line();
            _writer.Summary(Describe(table.Name, table.NameEn == table.Name ? null : table.NameEn, table.Unit));
            _writer.Line($"public {type} {Identifier.Pascal(table.Id)} => new(this);");
            _pending.Add(() => WriteTable(type, table));
        }
    }

    private void WriteTable(string type, TableInfo table)
    {
        string prefix = Identifier.Pascal(table.Id);
        Struct(type, Describe(table.Name, table.NameEn == table.Name ? null : table.NameEn), "", () =>
        {
            foreach (BlockInfo block in table.Blocks)
            {
                if (block.Id.Length == 0)
                {
                    WriteBlock(new Place(block, prefix));
                    continue;
                }

                string id = Identifier.Member(block.Id);
                string band = TypeName($"{prefix}{id}Band");
                _writer.Summary(Describe(block.Label ?? block.Id, block.LabelEn));
                _writer.Line($"public {band} {id} => new(report);");
                _pending.Add(() => Struct(band, Describe(block.Label ?? block.Id, block.LabelEn), "", () => WriteBlock(new Place(block, prefix + id))));
            }
        });
    }

    private void WriteBlock(in Place place)
    {
        BlockInfo block = place.Block;
        if (HasPathsAlone(block.Rows))
            Indexer("row", $"{ColumnType(place, new Columns(block.Columns.Named, "", ""), [])} this[string row]", $"new(report, {Paths}Row(report, {Number(block.FirstCell)}, row))");
        else if (block.HasRowLabels)
            WriteRows(place, block.Rows.Named, "");
        else
            WriteColumns(place, new Columns(block.Columns.Named, "", ""), [], o => Number(block.FirstCell + o), 0);
    }

    private const string Paths = "global::ReportGen.Forms.LinePaths.";

    private bool HasPathsAlone(AxisInfo axis) => _isLong && axis.All.Count > MaxLinesOfBlock;

    private void Indexer(string what, string signature, string body)
    {
        _writer.Summary($"A {what} by its path: the ids of the headings above it and its own, with dots between them.");
        _writer.Line($"/// <exception cref=\"global::System.ArgumentException\">There is no such {what}.</exception>");
        _writer.Line($"public {signature} => {body};");
    }

    private void WriteRows(Place place, IReadOnlyList<MemberInfo> rows, string above)
    {
        BlockInfo block = place.Block;
        foreach (MemberInfo row in rows)
        {
            string name = Identifier.Member(row.Id);
            string path = above + name;
            _writer.Summary(Describe(row));
            var columns = new Columns(block.Columns.Named, path, "");
            if (row.Members.Count == 0)
            {
                _writer.Line($"public {ColumnType(place, columns, GapsOf(row, block))} {name} => new(report, {block.CellIndex(row.Index, 0)});");
                continue;
            }

            string type = TypeName($"{place.Prefix}{path}Rows");
            _writer.Line($"public {type} {name} => new(report);");
            _pending.Add(() => Struct(type, Describe(row), "", () =>
            {
                // A row that stands above its items has cells of its own beside them.
                if (row.HasValue)
                    WriteColumns(place, columns, GapsOf(row, block), o => Number(block.CellIndex(row.Index, 0) + o), 0);
                WriteRows(place, row.Members, path);
            }));
        }
    }

    // Where a row has no cell, counted from its first.
    private static int[] GapsOf(MemberInfo row, BlockInfo block) =>
        [.. block.Columns.Lines.Where(c => !block.HasCell(row.Index, c.Index)).Select(static c => c.Index)];

    // Rows that have all cells share a type, and one that lacks some has its own: named for where they stand and for nothing else,
    // so that no name changes with what is added elsewhere.
    private string ColumnType(Place place, in Columns columns, int[] gaps)
    {
        if (HasPathsAlone(place.Block.Columns))
            gaps = [];
        Columns own = gaps.Length == 0 ? columns with { Row = "" } : columns;
        string name = $"{place.Prefix}{own.Row}{own.Path}{(own.Path.Length == 0 ? "Row" : "Columns")}";
        if (_columnTypes.TryGetValue($"{place.Prefix} {own.Row} {own.Path}", out string? known))
            return known;
        string type = TypeName(name);
        _columnTypes.Add($"{place.Prefix} {own.Row} {own.Path}", type);
        _pending.Add(() => Struct(type, own.Path.Length == 0 ? "The cells of a row." : "The cells of a row below a heading.", ", int first", () => WriteColumns(place, own, gaps, static o => o == 0 ? "first" : $"first + {Number(o)}", 0)));
        return type;
    }

    private void WriteColumns(Place place, Columns columns, int[] gaps, Func<int, string> at, int offset)
    {
        if (HasPathsAlone(place.Block.Columns))
        {
            Indexer("column", "ref global::ReportGen.Cell this[string column]", $"ref report.Cell({Paths}Column(report, {at(0)}, column))");
            return;
        }

        foreach (MemberInfo column in columns.Members)
        {
            int own = column.HasValue ? 1 : 0;
            if (own == 1 && !gaps.Contains(offset))
            {
                _writer.Summary(Describe(column));
                _writer.Line($"public ref global::ReportGen.Cell {Identifier.Member(column.Id)} => ref report.Cell({at(offset)});");
            }

            // A total's own cell comes first, its items after it.
            int below = column.Count - own;
            int[] gapsBelow = [.. gaps.Where(g => g >= offset + own && g < offset + own + below).Select(g => g - offset - own)];
            if (below > gapsBelow.Length)
            {
                string name = Identifier.Member(column.Id) + (own == 1 ? "Items" : "");
                _writer.Summary(own == 1 ? $"The items of {Describe(column)}" : Describe(column));
                _writer.Line($"public {ColumnType(place, columns with { Members = column.Members, Path = columns.Path + name }, gapsBelow)} {name} => new(report, {at(offset + own)});");
            }

            offset += own + below;
        }
    }

    // What only generated code makes.
    private void Struct(string type, string summary, string more, Action members)
    {
        _writer.Summary(summary);
        _writer.Line("[method: global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Block($"public readonly struct {type}(global::ReportGen.Report report{more})", members);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Describe(MemberInfo member) => Describe(member.Label, member.LabelEn, member.Unit);

    // English first, for those who read it; what the form prints in any case.
    private static string Describe(string label, string? english, string? unit = null) =>
        $"{(english is null || english == label ? label : $"{english} · {label}")}{(unit is null ? "" : $" ({unit})")}";

    private string TypeName(string name)
    {
        // A type may not bear the name of a member, neither beside it nor in it.
        string candidate = _memberNames.Contains(name) ? name + "View" : name;
        string unique = candidate;
        for (int i = 2; _memberNames.Contains(unique) || !_typeNames.Add(unique); i++)
            unique = $"{candidate}{Number(i)}";
        return unique;
    }

    // A block, and what the names of its types begin with.
    private readonly record struct Place(BlockInfo Block, string Prefix);

    // Columns under a heading, the row in which they stand and the headings above them, as names are made of them.
    private readonly record struct Columns(IReadOnlyList<MemberInfo> Members, string Row, string Path);
}
