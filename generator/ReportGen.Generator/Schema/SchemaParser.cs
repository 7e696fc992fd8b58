using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Schema;

/// <summary>Reads a schema file into declarations. Faults go to the sink; what is sound is kept.</summary>
internal sealed class SchemaParser(InputFile file, DiagnosticSink sink)
{
    private static readonly string[] Kinds = ["count", "signed", "decimal", "amount"];

    public SchemaDeclaration? Parse()
    {
        (JsonNode? root, var faults) = JsonParser.Parse(file.Text.ToString());
        foreach (var (span, message) in faults)
            sink.Report(Descriptors.JsonSyntax, file, span, message);
        if (root is not JsonObject schema)
        {
            if (root is not null)
                sink.Report(Descriptors.WrongKind, file, root.Span, $"a schema file holds an object, not {root.Kind}");
            return null;
        }

        var reader = new ObjectReader(file, schema, sink);
        _ = reader.Text("$schema");
        var declaration = new SchemaDeclaration(file)
        {
            Head = Head(schema),
            Report = reader.Text("report"),
            Version = reader.Text("version"),
            Extends = reader.Text("extends"),
            Title = reader.Words("title"),
            TitleEn = reader.Text("titleEn"),
            Source = reader.Text("source"),
            Years = reader.Text("years"),
            Fragments = reader.Map("fragments", node => node is JsonObject ? ReadMembers(node, "columns") : Refuse<MemberMap>(node, "a fragment", "an object of members")),
            Sections = reader.Map("sections", ReadSection),
            Tables = reader.Map("tables", ReadTable),
            Statements = reader.Map("statements", ReadStatement),
        };
        reader.Finish("a schema file");
        if (declaration.Report is null)
            sink.Report(Descriptors.MissingKey, file, Head(schema), "a schema file needs \"report\": the name of the report, for example \"Disclosure\"");
        if (declaration.Version is null)
            sink.Report(Descriptors.MissingKey, file, Head(schema), "a schema file needs \"version\", for example \"2021\"");
        return declaration;
    }

    // The brace alone: marking the whole object would mark the whole file.
    private static Microsoft.CodeAnalysis.Text.TextSpan Head(JsonNode node) => new(node.Span.Start, 1);

    private T? Refuse<T>(JsonNode node, string what, string expected)
        where T : class
    {
        sink.Report(Descriptors.WrongKind, file, node.Span, $"{what} takes {expected}, not {node.Kind}");
        return null;
    }

    private SectionDeclaration? ReadSection(JsonNode node)
    {
        if (node is JsonString title)
            return new SectionDeclaration { Title = ObjectReader.Words(file, title, "title", sink) };
        if (node is not JsonObject section)
            return Refuse<SectionDeclaration>(node, "a section", "an object or its title");
        var reader = new ObjectReader(file, section, sink);
        var declaration = new SectionDeclaration
        {
            Title = reader.Words("title"),
            TitleEn = reader.Text("titleEn"),
            Aliases = reader.Aliases(),
            Text = reader.Choice("text", "required", "optional", "none"),
            Tables = reader.Texts("tables"),
            Topics = reader.Map("topics", ReadTopic),
            After = reader.Text("after"),
        };
        reader.Finish("a section");
        return declaration;
    }

    private TopicDeclaration? ReadTopic(JsonNode node)
    {
        if (node is JsonString label)
            return new TopicDeclaration { Label = ObjectReader.Words(file, label, "label", sink) };
        if (node is not JsonObject topic)
            return Refuse<TopicDeclaration>(node, "a topic", "an object or its label");
        var reader = new ObjectReader(file, topic, sink);
        var declaration = new TopicDeclaration { Label = reader.Words("label"), LabelEn = reader.Text("labelEn"), Aliases = reader.Aliases() };
        reader.Finish("a topic");
        return declaration;
    }

    private TableDeclaration? ReadTable(JsonNode node)
    {
        if (node is not JsonObject table)
            return Refuse<TableDeclaration>(node, "a table", "an object");
        var reader = new ObjectReader(file, table, sink);
        var declaration = new TableDeclaration
        {
            Name = reader.Text("name"),
            NameEn = reader.Text("nameEn"),
            Note = reader.Text("note"),
            Unit = reader.Text("unit"),
            Kind = reader.Choice("kind", Kinds),
            Corner = reader.Text("corner"),
            UnitLabel = reader.Text("unitLabel"),
            Columns = new(reader.Map("columns", n => ReadMember(n, "columns"))),
            Rows = new(reader.Map("rows", n => ReadMember(n, "rows"))),
            Bands = reader.Map("bands", ReadBand),
            Rules = reader.Map("rules", ReadRule),
        };
        reader.Finish("a table");
        return declaration;
    }

    private BandDeclaration? ReadBand(JsonNode node)
    {
        if (node is not JsonObject band)
            return Refuse<BandDeclaration>(node, "a band", "an object");
        var reader = new ObjectReader(file, band, sink);
        var declaration = new BandDeclaration
        {
            Label = reader.Words("label"),
            LabelEn = reader.Text("labelEn"),
            Aliases = reader.Aliases(),
            Corner = reader.Text("corner"),
            Columns = new(reader.Map("columns", n => ReadMember(n, "columns"))),
            Rows = new(reader.Map("rows", n => ReadMember(n, "rows"))),
            After = reader.Text("after"),
        };
        reader.Finish("a band");
        return declaration;
    }

    private MemberMap ReadMembers(JsonNode node, string axis)
    {
        var reader = new ObjectReader(file, new JsonObject(node.Span, [new JsonProperty(axis, node.Span, node)]), sink);
        return new(reader.Map(axis, n => ReadMember(n, axis)));
    }

    private MemberDeclaration? ReadMember(JsonNode node, string axis)
    {
        if (node is JsonString label)
            return new MemberDeclaration { Label = ObjectReader.Words(file, label, "label", sink) };
        if (node is not JsonObject member)
            return Refuse<MemberDeclaration>(node, $"a member of \"{axis}\"", "an object, or a string with its label");
        var reader = new ObjectReader(file, member, sink);
        var declaration = new MemberDeclaration
        {
            Label = reader.Words("label"),
            LabelEn = reader.Text("labelEn"),
            Aliases = reader.Aliases(),
            Total = reader.Flag("total"),
            Value = reader.Flag("value"),
            Unit = reader.Text("unit"),
            Kind = reader.Choice("kind", Kinds),
            Use = reader.Text("use"),
            Without = reader.Texts("without"),
            Cells = reader.Map("cells", ReadCell, byPath: true),
            Was = reader.Text("was"),
            After = reader.Text("after"),
            Members = new(reader.Map(axis, n => ReadMember(n, axis))),
        };
        reader.Finish($"a member of \"{axis}\"", (axis == "rows" ? "columns" : "rows", axis));
        return declaration;
    }

    private CellDeclaration? ReadCell(JsonNode node)
    {
        if (node is not JsonObject cell)
            return Refuse<CellDeclaration>(node, "a cell", "an object");
        var reader = new ObjectReader(file, cell, sink);
        var declaration = new CellDeclaration { Unit = reader.Text("unit"), Kind = reader.Choice("kind", Kinds) };
        reader.Finish("a cell");
        return declaration;
    }

    private RuleDeclaration? ReadRule(JsonNode node)
    {
        if (node is not JsonObject rule)
            return Refuse<RuleDeclaration>(node, "a rule", "an object");
        var reader = new ObjectReader(file, rule, sink);
        var declaration = new RuleDeclaration
        {
            Each = reader.Choice("each", "row", "column"),
            Assert = reader.Text("assert"),
            When = reader.Text("when"),
            Organs = reader.Texts("organs"),
            Severity = reader.Choice("severity", "error", "warning", "info"),
            Missing = reader.Choice("missing", "skip", "zero", "error"),
            Tolerance = reader.Number("tolerance"),
            Since = reader.Text("since"),
            Until = reader.Text("until"),
            Message = reader.Text("message"),
            MessageEn = reader.Text("messageEn"),
        };
        reader.Finish("a rule");
        return declaration;
    }

    private StatementDeclaration? ReadStatement(JsonNode node)
    {
        if (node is not JsonObject statement)
            return Refuse<StatementDeclaration>(node, "a statement", "an object");
        var reader = new ObjectReader(file, statement, sink);
        var declaration = new StatementDeclaration
        {
            Label = reader.Words("label"),
            LabelEn = reader.Text("labelEn"),
            Patterns = reader.Texts("patterns"),
            None = reader.Texts("none"),
            About = reader.Texts("about"),
            NotAbout = reader.Texts("notAbout"),
            Unless = reader.Texts("unless"),
            EqualTo = reader.Texts("equals"),
            Sections = reader.Texts("sections"),
            Mention = reader.Texts("mention"),
            Severity = reader.Choice("severity", "error", "warning", "info"),
            Since = reader.Text("since"),
            Until = reader.Text("until"),
        };
        reader.Finish("a statement");
        return declaration;
    }
}
