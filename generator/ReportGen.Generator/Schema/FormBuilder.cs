using Microsoft.CodeAnalysis;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema;

/// <summary>A form with the declarations it was built of.</summary>
internal sealed record BuiltForm(FormInfo Form, SchemaDeclaration Schema, IReadOnlyList<DeclaredTable> Tables);

/// <summary>Turns a merged schema into a form: its tables in their sections, its rules and statements bound to cells.</summary>
internal sealed class FormBuilder(SchemaDeclaration schema, DiagnosticSink sink)
{
    private const int MaxCells = 20_000;

    private readonly AxisResolver _axes = new(schema, sink);
    private readonly NameChecker _names = new(sink, Identifier.Pascal);
    private readonly NameChecker _bandNames = new(sink, Identifier.Member);
    private readonly List<DeclaredTable> _tables = [];
    private bool _hasUnknownTable;

    /// <param name="base">The form of the version extended, where it could be built.</param>
    public BuiltForm? Build(FormInfo? @base)
    {
        if (schema.Title is null)
            return Refuse("a form needs \"title\": the title of the report, for example \"政府信息公开工作年度报告\"");
        SectionInfo[] sections = BuildSections();
        _axes.CheckUnused();
        if (sections.Length == 0)
            return Refuse("a form needs \"sections\": its parts in order, each with a title and text or tables");
        if (_axes.IsExceeded)
            return RefuseSize($"more than {AxisResolver.MaxMembers} rows and columns; fragments that use fragments multiply");
        int cells = _tables.SelectMany(static t => t.Blocks).Sum(static b => b.Info.CellCount);
        if (cells > MaxCells)
            return RefuseSize($"{cells} cells; at most {MaxCells} are allowed", _tables.OrderByDescending(static t => t.Blocks.Sum(static b => b.Info.CellCount)).First());

        // Without its rules first: they are bound to its cells.
        List<UnitInfo> units = new UnitBuilder(schema, sink).Build(_tables);
        var layout = new FormInfo(schema.Report!.Value, schema.Version!.Value, schema.Title.Value, sections) { Units = units };
        UpgradeInfo? upgrade = @base is null ? null : new UpgradeBuilder(schema, sink).Build(@base, layout, _tables);
        var form = new FormInfo(layout.Report, layout.Version, layout.Title, sections)
        {
            TitleEn = schema.TitleEn?.Value,
            Source = schema.Source?.Value,
            FirstYear = schema.Years?.Value.First,
            LastYear = schema.Years?.Value.Last,
            Units = units,
            Rules = BuildRules(layout),
            Statements = BuildStatements(layout),
            Rates = BuildRates(),
            Counted = schema.Counted.Values(),
            Figures = new FigureBuilder(schema, layout, upgrade, sink).Build(),
            Upgrade = upgrade,
        };
        return new BuiltForm(form, schema, _tables);
    }

    // What a whole form lacks is reported in the version at the bottom, and so once.
    private BuiltForm? Refuse(string message)
    {
        if (schema.Root.IsSound)
            sink.Report(Descriptors.MissingKey, schema.Root.File, schema.Root.Head, message);
        return null;
    }

    private BuiltForm? RefuseSize(string what, DeclaredTable? largest = null)
    {
        // The table may have come from another version, which is not refused for it.
        if (largest is { Key: var key } && key.File == schema.File)
            sink.Report(Descriptors.InvalidValue, key.File, key.IdSpan, $"the form has {what}, and this table has the most");
        else
            sink.Report(Descriptors.InvalidValue, schema.File, schema.Version!.Span, $"the form has {what}");
        return null;
    }

    private SectionInfo[] BuildSections()
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var sections = new List<SectionInfo>();
        // A member may not bear the name of its class.
        var members = new HashSet<string>(StringComparer.Ordinal) { $"{schema.Report!.Value}{Identifier.OfVersion(schema.Version!.Value)}" };
        foreach (Keyed<SectionDeclaration> keyed in schema.Sections)
        {
            if (keyed.Value is not { } section || DataMembers.Clash(keyed, DataMembers.OfFile, "a data file", sink) || !_names.Take(keyed, members))
                continue;
            var tables = new List<TableInfo>();
            foreach (LocatedText name in section.Tables ?? [])
            {
                if (FindTable(name, placed) is not { } table)
                    continue;
                // A section and its one table may share an id: the text of the section then bears another name.
                bool isFree = table.Id != keyed.Id
                    ? _names.Take(table, members)
                    : section.Text is not (TextRule.Required or TextRule.Optional) || _names.Take(keyed, members, "Text");
                bool isAlone = section.Tables!.Count == 1 && section.Text is null or TextRule.None;
                if (isFree && (isAlone || !DataMembers.Clash(table, DataMembers.Text, "a section with text or several tables", sink)) && BuildTable(table, section) is { } built)
                    tables.Add(built);
            }

            if (section.Title is null && sections.Count > 0)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the section \"{keyed.Id}\" needs \"title\"; only the first may go without, for the text that stands before the first title");
            TextRule text = section.Text ?? (tables.Count > 0 ? TextRule.None : TextRule.Required);
            sections.Add(new SectionInfo(keyed.Id, section.Title?.Value, text, [.. tables])
            {
                TitleEn = section.TitleEn?.Value,
                Aliases = section.Aliases.Values(),
                Topics = BuildTopics(section, text),
            });
        }

        // A table that no section has may be the one that a section names wrongly.
        foreach (Keyed<TableDeclaration> table in _hasUnknownTable ? KeyedList<TableDeclaration>.Empty : schema.Tables)
        {
            if (table.Value is not null && !placed.Contains(table.Id))
                sink.Report(Descriptors.TablePlacement, table.File, table.IdSpan, $"the table \"{table.Id}\" is not in any section; add it to \"tables\" of its section");
        }

        return [.. sections];
    }

    private Keyed<TableDeclaration>? FindTable(LocatedText name, HashSet<string> placed)
    {
        Keyed<TableDeclaration>? table = schema.Tables.FirstOrDefault(t => t.Id == name.Value);
        if (table?.Value is null)
        {
            _hasUnknownTable = true;
            sink.Report(Descriptors.TablePlacement, name.File, name.Span, $"\"{name.Value}\" is not a table of this form{Suggestion.For(name.Value, schema.Tables.Select(static t => t.Id))}");
        }
        else if (!placed.Add(name.Value))
        {
            sink.Report(Descriptors.TablePlacement, name.File, name.Span, $"the table \"{name.Value}\" is already in a section; list it once");
        }
        else
        {
            return table;
        }

        return null;
    }

    private TopicInfo[] BuildTopics(SectionDeclaration section, TextRule text)
    {
        var topics = new List<TopicInfo>();
        foreach (Keyed<TopicDeclaration> keyed in section.Topics)
        {
            if (keyed.Value is not { } topic)
                continue;
            if (topic.Label is not { } label)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the topic \"{keyed.Id}\" needs \"label\": the words by which a text names it");
            else if (text == TextRule.None)
                sink.Report(Descriptors.InvalidValue, keyed.File, keyed.IdSpan, "a section without text cannot have topics; set \"text\": \"required\", or move the topic");
            else
                topics.Add(new TopicInfo(keyed.Id, label.Value) { LabelEn = topic.LabelEn?.Value, Aliases = topic.Aliases.Values() });
        }

        return [.. topics];
    }

    private TableInfo? BuildTable(Keyed<TableDeclaration> keyed, SectionDeclaration section)
    {
        TableDeclaration table = keyed.Value!;
        var builder = new BlockBuilder(_axes, sink);
        var blocks = new List<DeclaredBlock>();
        if (table.Bands.Any(static b => b.Value is not null))
        {
            if (table.Rows.FirstOrDefault(static r => r.Value is not null) is { } row)
            {
                sink.Report(Descriptors.UnknownKey, row.File, row.IdSpan, $"a table of bands has its rows in them; move \"{row.Id}\" into the \"rows\" of a band");
                return null;
            }

            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (Keyed<BandDeclaration> band in table.Bands)
            {
                if (band.Value is not null && _bandNames.Take(band, names) && builder.Build(table, band, band.File, band.IdSpan) is { } block)
                    blocks.Add(block);
            }
        }
        else if (builder.Build(table, null, keyed.File, keyed.IdSpan) is { } block)
        {
            blocks.Add(block);
        }

        if (blocks.Count == 0)
            return null;
        var info = new TableInfo(keyed.Id, table.Name?.Value ?? section.Title?.Value ?? keyed.Id, [.. blocks.Select(static b => b.Info)])
        {
            NameEn = (table.NameEn?.Value ?? (table.Name is null ? section.TitleEn?.Value : null))!,
            Note = table.Note?.Value,
            NoteEn = table.NoteEn?.Value,
            Unit = table.Unit?.Value,
            UnitLabel = table.UnitLabel?.Value,
            UnitLabelEn = table.UnitLabelEn?.Value,
            Kind = table.Kind ?? NumberKind.Count,
            Places = table.Places,
        };
        _tables.Add(new DeclaredTable(info, keyed, blocks));
        return info;
    }

    private List<RuleInfo> BuildRules(FormInfo layout)
    {
        var rules = new List<RuleInfo>();
        var binder = new RuleBinder(layout, sink);
        var computed = new ComputedRules(layout, sink);
        foreach (DeclaredTable table in _tables)
        {
            rules.AddRange(DerivedRules.Of(table.Info));
            rules.AddRange(computed.Of(table));
            foreach (var (_, rule) in table.Rules)
            {
                if (binder.Bind(table.Info, rule) is { } bound)
                    rules.Add(bound);
            }
        }

        computed.RefuseCircles();
        return rules;
    }

    private List<RateInfo> BuildRates()
    {
        var rates = new List<RateInfo>();
        foreach (Keyed<RateDeclaration> keyed in schema.Rates)
        {
            if (keyed.Value is not { } rate)
                continue;
            if (rate.Names is { Count: > 0 } && rate.Part is { Count: > 0 } && rate.Of is { Count: > 0 })
                rates.Add(new RateInfo { Names = rate.Names.Values(), Part = rate.Part.Values(), Of = rate.Of.Values(), Unless = rate.Unless.Values() });
            else
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the rate \"{keyed.Id}\" needs \"names\", \"part\" and \"of\", for example [\"办结率\"], [\"办结\"] and [\"收到\"]");
        }

        return rates;
    }

    private List<StatementInfo> BuildStatements(FormInfo layout)
    {
        var binder = new StatementBinder(layout, sink);
        var statements = new List<StatementInfo>();
        foreach (Keyed<StatementDeclaration> statement in schema.Statements)
        {
            if (statement.Value is not null && binder.Bind(statement) is { } bound)
                statements.Add(bound);
        }

        return statements;
    }
}
