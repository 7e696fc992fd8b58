using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;
using ReportGen.Rules;

namespace ReportGen.Generator.Schema;

/// <summary>Turns a merged schema into a form: fragments resolved, kinds and units inherited, totals and rules bound.</summary>
internal sealed class FormBuilder(SchemaDeclaration schema, DiagnosticSink sink)
{
    private const int MaxCells = 20_000;
    private const int MaxMembers = 20_000;

    private int _members;

    private readonly Dictionary<string, KeyedList<MemberDeclaration>> _fragments = schema.Fragments
        .Where(static f => f.Value is not null).ToDictionary(static f => f.Id, static f => f.Value!, StringComparer.Ordinal);

    public FormModel? Build()
    {
        if (schema.Title is null)
        {
            ReportHead(Descriptors.MissingKey, "a form needs \"title\": the title of the report, for example \"政府信息公开工作年度报告\"");
            return null;
        }

        EquatableArray<SectionModel> sections = BuildSections().ToEquatableArray();
        if (sections.Count == 0)
        {
            ReportHead(Descriptors.MissingKey, "a form needs \"sections\": its parts in order, each with a title and text or tables");
            return null;
        }

        if (_members > MaxMembers)
        {
            sink.Report(Descriptors.InvalidValue, schema.File, schema.Version!.Span, $"the form has more than {MaxMembers} rows and columns; fragments that use fragments multiply");
            return null;
        }

        int count = 0;
        foreach (BlockModel block in sections.SelectMany(static s => s.Tables).SelectMany(static t => t.Blocks))
            count += CountLines(block.Columns) * CountLines(block.Rows);
        if (count > MaxCells)
        {
            sink.Report(Descriptors.InvalidValue, schema.File, schema.Version!.Span, $"the form has {count} cells; at most {MaxCells} are allowed");
            return null;
        }

        var layout = FormLayout.Of(sections);
        return new FormModel(
            schema.Report!.Value, schema.Version!.Value, schema.Title.Value, schema.TitleEn?.Value, schema.Source?.Value, schema.Years?.Value.First, schema.Years?.Value.Last,
            sections, BuildRules(layout).ToEquatableArray(), BuildStatements(layout).ToEquatableArray(), Upgrade: null);
    }

    // What a whole form lacks is told in the version at the bottom, and so once.
    private void ReportHead(DiagnosticDescriptor descriptor, string message)
    {
        SchemaDeclaration root = schema.Root ?? schema;
        sink.Report(descriptor, root.File, root.Head, message);
    }

    private static int CountLines(IEnumerable<MemberModel> members) =>
        members.Sum(static m => (m.HasValue ? 1 : 0) + CountLines(m.Members));

    private List<SectionModel> BuildSections()
    {
        var placed = new Dictionary<string, LocatedText>(StringComparer.Ordinal);
        var sections = new List<SectionModel>();
        // A member may not bear the name of its class.
        var members = new HashSet<string>(StringComparer.Ordinal) { $"{schema.Report!.Value}{Identifier.OfVersion(schema.Version!.Value)}" };
        foreach (Keyed<SectionDeclaration> keyed in schema.Sections)
        {
            if (keyed.Value is not { } section)
                continue;
            if (!CheckName(keyed.Id, keyed.File, keyed.IdSpan, members))
                continue;
            var tables = new List<TableModel>();
            foreach (LocatedText name in section.Tables ?? [])
            {
                Keyed<TableDeclaration>? table = schema.Tables.FirstOrDefault(t => t.Id == name.Value);
                if (table?.Value is null)
                {
                    sink.Report(Descriptors.TablePlacement, name.File, name.Span, $"\"{name.Value}\" is no table of this form{Suggestion.For(name.Value, schema.Tables.Select(static t => t.Id))}");
                }
                else if (placed.ContainsKey(name.Value))
                {
                    sink.Report(Descriptors.TablePlacement, name.File, name.Span, $"the table \"{name.Value}\" stands in a section already; name it once");
                }
                else
                {
                    placed.Add(name.Value, name);
                    // A section and its one table may share an id: the text of the section then bears another name.
                    bool isFree = table.Id != keyed.Id
                        ? CheckName(table.Id, table.File, table.IdSpan, members)
                        : section.Text is not (TextRule.Required or TextRule.Optional) || CheckName(keyed.Id, keyed.File, keyed.IdSpan, members, "Text");
                    if (isFree && BuildTable(table, section) is { } built)
                        tables.Add(built);
                }
            }

            TextRule text = section.Text ?? (tables.Count > 0 ? TextRule.None : TextRule.Required);
            if (section.Title is null && sections.Count > 0)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the section \"{keyed.Id}\" needs \"title\"; only the first may go without, for the text that stands before the first title");
            sections.Add(new SectionModel(keyed.Id, section.Title?.Value, section.TitleEn?.Value, Texts(section.Aliases), text, tables.ToEquatableArray(), BuildTopics(section, text)));
        }

        foreach (Keyed<TableDeclaration> table in schema.Tables)
        {
            if (table.Value is not null && !placed.ContainsKey(table.Id))
                sink.Report(Descriptors.TablePlacement, table.File, table.IdSpan, $"the table \"{table.Id}\" stands in no section; name it under \"tables\" of the section that holds it");
        }

        return sections;
    }

    private EquatableArray<TopicModel> BuildTopics(SectionDeclaration section, TextRule text)
    {
        var topics = new List<TopicModel>();
        foreach (Keyed<TopicDeclaration> keyed in section.Topics)
        {
            if (keyed.Value is not { } topic)
                continue;
            if (topic.Label is not { } label)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the topic \"{keyed.Id}\" needs \"label\": the words by which a text names it");
            else if (text == TextRule.None)
                sink.Report(Descriptors.InvalidValue, keyed.File, keyed.IdSpan, "a section that takes no text speaks of no topic; give it \"text\": \"required\", or move the topic");
            else
                topics.Add(new TopicModel(keyed.Id, label.Value, topic.LabelEn?.Value, Texts(topic.Aliases)));
        }

        return topics.ToEquatableArray();
    }

    private TableModel? BuildTable(Keyed<TableDeclaration> keyed, SectionDeclaration section)
    {
        TableDeclaration table = keyed.Value!;
        NumberKind kind = table.Kind ?? NumberKind.Count;
        var blocks = new List<BlockModel>();
        if (table.Bands.Any(static b => b.Value is not null))
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (Keyed<BandDeclaration> band in table.Bands)
            {
                if (band.Value is not { } b)
                    continue;
                if (CheckName(band.Id, band.File, band.IdSpan, names) && BuildBlock(band.Id, b.Label?.Value ?? band.Id, b.LabelEn?.Value, b.Aliases, b.Corner ?? table.Corner, b.Columns.Count > 0 ? b.Columns : table.Columns, b.Rows, band.File, band.IdSpan) is { } block)
                    blocks.Add(block);
            }
        }
        else if (BuildBlock("", null, null, null, table.Corner, table.Columns, table.Rows, keyed.File, keyed.IdSpan) is { } block)
        {
            blocks.Add(block);
        }

        if (blocks.Count == 0)
            return null;
        return new TableModel(keyed.Id, table.Name?.Value ?? section.Title?.Value ?? keyed.Id, table.NameEn?.Value ?? (table.Name is null ? section.TitleEn?.Value : null), table.Note?.Value, table.Unit?.Value, table.UnitLabel?.Value, kind, blocks.ToEquatableArray());
    }

    private BlockModel? BuildBlock(
        string id, string? label, string? labelEn, IReadOnlyList<LocatedText>? aliases, LocatedText? corner, KeyedList<MemberDeclaration> columns, KeyedList<MemberDeclaration> rows, InputFile file, TextSpan span)
    {
        var cells = new CellFinder(sink);
        var columnModels = BuildMembers(columns, null, null, cells.Columns, "", []);
        if (columnModels.Count == 0)
        {
            sink.Report(Descriptors.EmptyTotal, file, span, "a table or band needs \"columns\" with at least one column");
            return null;
        }

        var rowModels = BuildMembers(rows, null, null, cells.Rows, "", []);
        if (!OwnCellsHaveNames(rows, rowModels, columnModels))
            return null;
        if (rowModels.Count == 0)
            rowModels.Add(new MemberModel("", "", null, default, IsTotal: false, OwnValue: false, null, null, default));
        var (gaps, exceptions) = cells.Find(columnModels, rowModels);
        return new BlockModel(id, label, labelEn, Texts(aliases), corner?.Value, columnModels.ToEquatableArray(), rowModels.ToEquatableArray(), gaps, exceptions);
    }

    private List<MemberModel> BuildMembers(KeyedList<MemberDeclaration> map, string? unit, NumberKind? kind, CellFinder.Axis axis, string above, IReadOnlyList<string> usedFragments)
    {
        var members = new List<MemberModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Keyed<MemberDeclaration> keyed in map)
        {
            if (keyed.Value is not { } member)
                continue;
            // Bounded here: a fragment used twice in each of twenty others would be a million rows.
            if (++_members > MaxMembers)
                return members;
            if (!CheckName(keyed.Id, keyed.File, keyed.IdSpan, names))
                continue;
            string? ownUnit = member.Unit?.Value ?? unit;
            NumberKind? ownKind = member.Kind ?? kind;
            KeyedList<MemberDeclaration> below = member.Members;
            IReadOnlyList<string> used = usedFragments;
            if (member.Use is { } use)
            {
                if (!_fragments.TryGetValue(use.Value, out KeyedList<MemberDeclaration>? fragment))
                {
                    sink.Report(Descriptors.UnknownFragment, use.File, use.Span, $"\"{use.Value}\" is no fragment{Suggestion.For(use.Value, _fragments.Keys)}");
                }
                else if (usedFragments.Contains(use.Value))
                {
                    sink.Report(Descriptors.UnknownFragment, use.File, use.Span, $"the fragment \"{use.Value}\" uses itself; break the circle");
                }
                else
                {
                    below = MemberDeclaration.Columns.Merge(fragment, below, new SchemaMerger(sink));
                    used = [.. usedFragments, use.Value];
                }
            }

            string label = member.Label?.Value ?? "";
            if (member.Label is null)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"\"{keyed.Id}\" needs \"label\": the words the form prints");
            string path = $"{above}{keyed.Id}.";
            axis.Add(path, member);
            var children = BuildMembers(below, ownUnit, ownKind, axis, path, used);
            // Beside the cell of a member that stands above others, those need a name too.
            if (axis.IsColumns && (member.Total == true || member.Value == true) && children.Count > 0 && !CheckName(keyed.Id, keyed.File, keyed.IdSpan, names, "Items"))
                continue;
            members.Add(new MemberModel(keyed.Id, label, member.LabelEn?.Value, Texts(member.Aliases), member.Total == true, member.Value == true, ownUnit, ownKind, children.ToEquatableArray()));
        }

        // Checked when all siblings are known: a total may stand first.
        foreach (Keyed<MemberDeclaration> keyed in map)
        {
            if (keyed.Value is { Total: true } && members.FirstOrDefault(m => m.Id == keyed.Id) is { Members.Count: 0 } && members.All(static m => m.IsTotal && m.Members.Count == 0))
                sink.Report(Descriptors.EmptyTotal, keyed.File, keyed.IdSpan, $"the total \"{keyed.Id}\" has nothing beside it to add up; put its items under the same parent, or below it");
        }

        return members;
    }

    private static EquatableArray<string> Texts(IReadOnlyList<LocatedText>? said) => (said ?? []).Select(static s => s.Value).ToEquatableArray();

    // In a row that stands above its items its own cells and the items are members of one C# type.
    private bool OwnCellsHaveNames(KeyedList<MemberDeclaration> declared, IReadOnlyList<MemberModel> rows, List<MemberModel> columns)
    {
        IReadOnlyList<MemberModel> shown = columns.Count == 1 && columns[0] is { Members.Count: > 0, HasValue: false } lone ? lone.Members : columns;
        var names = new HashSet<string>(shown.Select(static c => Identifier.Pascal(c.Id)), StringComparer.Ordinal);
        foreach (MemberModel row in rows)
        {
            Keyed<MemberDeclaration>? keyed = declared.FirstOrDefault(m => m.Id == row.Id);
            if (keyed?.Value is null)
                continue;
            if (row.HasValue && row.Members.FirstOrDefault(m => names.Contains(Identifier.Pascal(m.Id))) is { } clash)
            {
                sink.Report(Descriptors.NameClash, keyed.File, keyed.IdSpan, $"\"{clash.Id}\" is a row below \"{row.Id}\" and a column of its own cells, so {Identifier.Pascal(clash.Id)} would mean both in C#; rename one");
                return false;
            }

            if (!OwnCellsHaveNames(keyed.Value.Members, row.Members, columns))
                return false;
        }

        return true;
    }

    private bool CheckName(string id, InputFile file, TextSpan span, HashSet<string> taken, string suffix = "")
    {
        if (taken.Add(Identifier.Pascal(id) + suffix))
            return true;
        sink.Report(Descriptors.NameClash, file, span, $"\"{id}\" becomes {Identifier.Pascal(id)}{suffix} in C#, as another name here does; rename one");
        return false;
    }

    private List<RuleModel> BuildRules(FormLayout layout)
    {
        var rules = new List<RuleModel>();
        foreach (TableInfo table in layout.Tables)
        {
            AddRollUps(table, byRow: true, rules);
            AddRollUps(table, byRow: false, rules);
            AddParts(table, rules);
            var binder = new RuleBinder(layout, sink);
            foreach (Keyed<RuleDeclaration> rule in schema.Tables.First(t => t.Id == table.Id).Value!.Rules)
            {
                if (rule.Value is not null && binder.Bind(table, rule) is { } bound)
                    rules.Add(bound);
            }
        }

        return rules;
    }

    private List<StatementModel> BuildStatements(FormLayout layout)
    {
        var binder = new StatementBinder(layout, schema, sink);
        var statements = new List<StatementModel>();
        foreach (Keyed<StatementDeclaration> statement in schema.Statements)
        {
            if (statement.Value is not null && binder.Bind(statement) is { } bound)
                statements.Add(bound);
        }

        return statements;
    }

    // A row or column that holds a value and has members, of which it is not the total, is not less than any of them (其中).
    private static void AddParts(TableInfo table, List<RuleModel> rules)
    {
        var terms = new PackedRules.Writer();
        foreach (BlockInfo block in table.Blocks)
        {
            foreach (var (whole, part) in Parts(block.Rows))
            {
                foreach (MemberInfo column in block.Columns.Lines.Where(c => block.HasCell(whole.Index, c.Index) && block.HasCell(part.Index, c.Index)))
                    terms.Add(Instance([block.CellIndex(part.Index, column.Index)], block.CellIndex(whole.Index, column.Index)));
            }

            foreach (var (whole, part) in Parts(block.Columns))
            {
                foreach (MemberInfo row in block.Rows.Lines.Where(r => block.HasCell(r.Index, whole.Index) && block.HasCell(r.Index, part.Index)))
                    terms.Add(Instance([block.CellIndex(row.Index, part.Index)], block.CellIndex(row.Index, whole.Index)));
            }
        }

        if (!terms.IsEmpty)
        {
            rules.Add(new RuleModel(
                $"{table.Id}.part", Severity.Error, Comparison.LessOrEqual, MissingPolicy.Skip, 0, IsRollUp: false,
                "{cell}：其中项（{left}）不能大于所属总数（{right}）", "{cell}: a part ({left}) cannot exceed the whole ({right})",
                "part <= whole", FirstYear: null, LastYear: null, PackedModel.Of(terms)));
        }
    }

    private static IEnumerable<(MemberInfo Whole, MemberInfo Part)> Parts(AxisInfo axis) =>
        from whole in axis.Lines
        where whole is { IsTotal: false, Members.Count: > 0 }
        from part in whole.Members
        where part.HasValue
        select (whole, part);

    private static RuleInstance Instance(IEnumerable<int> items, int whole) => new(new RuleSide(LinearForm.Sum(items)), new RuleSide(LinearForm.Sum([whole])));

    // A total among the columns is tested in every row (a sum along the row), one among the rows in every column.
    private static void AddRollUps(TableInfo table, bool byRow, List<RuleModel> rules)
    {
        var terms = new PackedRules.Writer();
        foreach (BlockInfo block in table.Blocks)
        {
            AxisInfo axis = byRow ? block.Columns : block.Rows;
            AxisInfo across = byRow ? block.Rows : block.Columns;
            foreach (MemberInfo total in axis.Lines.Where(static l => l.IsTotal))
            {
                foreach (MemberInfo line in across.Lines)
                {
                    int CellOf(MemberInfo m) => byRow ? block.CellIndex(line.Index, m.Index) : block.CellIndex(m.Index, line.Index);
                    bool Stands(MemberInfo m) => byRow ? block.HasCell(line.Index, m.Index) : block.HasCell(m.Index, line.Index);
                    if (!Stands(total))
                        continue;
                    var items = RollUps.ItemsOf(total, axis, Stands);
                    if (items.Count > 0)
                        terms.Add(Instance(items.Select(CellOf), CellOf(total)));
                }
            }
        }

        if (!terms.IsEmpty)
        {
            rules.Add(new RuleModel(
                $"{table.Id}.{(byRow ? "row-sum" : "column-sum")}", Severity.Error, Comparison.Equal, MissingPolicy.Skip, 0,
                IsRollUp: true, null, null, null, FirstYear: null, LastYear: null, PackedModel.Of(terms)));
        }
    }
}
