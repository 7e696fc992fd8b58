using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;
using static ReportGen.Generator.Emit.SourceWriter;

namespace ReportGen.Generator.Emit;

/// <summary>The form as data: what reading, checking and messages loop over.</summary>
internal sealed class MetadataEmitter
{
    private const string Forms = "global::ReportGen.Forms.";

    private readonly FormModel _form;
    private readonly SourceWriter _writer = new();

    private MetadataEmitter(FormModel form) => _form = form;

    public static GeneratedFile Emit(FormModel form, string @namespace) => new($"{form.ClassName}.Metadata.g.cs", new MetadataEmitter(form).Write(@namespace));

    private SourceText Write(string @namespace)
    {
        _writer.Line($"namespace {@namespace};");
        _writer.Line();
        _writer.Block($"partial class {_form.ClassName}", () =>
        {
            _writer.Line($"static partial void AddRenderers(global::System.Collections.Generic.List<{Forms}RendererInfo> renderers);");
            _writer.Line();
            _writer.Block($"private static {Forms}FormInfo CreateMetadata()", () =>
            {
                _writer.Line($"var renderers = new global::System.Collections.Generic.List<{Forms}RendererInfo>();");
                _writer.Line("AddRenderers(renderers);");
                _writer.Block($"return new {Forms}FormInfo({Literal(_form.Report)}, {Literal(_form.Version)}, {Literal(_form.Title)}, CreateSections())", () =>
                {
                    if (_form.TitleEn is not null)
                        _writer.Line($"TitleEn = {Literal(_form.TitleEn)},");
                    if (_form.Source is not null)
                        _writer.Line($"Source = {Literal(_form.Source)},");
                    if (_form.FirstYear is { } first)
                        _writer.Line($"FirstYear = {Number(first)},");
                    if (_form.LastYear is { } last)
                        _writer.Line($"LastYear = {Number(last)},");
                    _writer.Line($"CreateReport = static () => new {_form.ClassName}(),");
                    _writer.Line("Renderers = renderers,");
                    _writer.Line("Rules = CreateRules(),");
                    if (_form.Statements.Count > 0)
                        _writer.Line("Statements = CreateStatements(),");
                    if (_form.Upgrade is { } upgrade)
                        WriteUpgrade(upgrade);
                }, "};");
            });
            _writer.Line();
            _writer.Line($"private static {Forms}SectionInfo[] CreateSections() =>");
            _writer.Line("[");
            _writer.Indented(() =>
            {
                foreach (SectionModel section in _form.Sections)
                    WriteSection(section);
            });
            _writer.Line("];");
            _writer.Line();
            WriteRules();
            if (_form.Statements.Count > 0)
                WriteStatements();
        });
        return _writer.ToText();
    }

    private void WriteUpgrade(UpgradeModel upgrade)
    {
        _writer.Block($"Upgrade = new({Literal(upgrade.FromVersion)})", () =>
        {
            _writer.Line($"Base = static () => {_form.Report}{Identifier.OfVersion(upgrade.FromVersion)}.Metadata,");
            _writer.Line($"Moves = [{string.Join(", ", upgrade.Moves.Select(static m => $"({Literal(m.From)}, {Literal(m.To)})"))}],");
            _writer.Line($"Lost = {Texts(upgrade.Lost)},");
        }, "},");
    }

    private void WriteSection(SectionModel section)
    {
        _writer.Line($"new({Literal(section.Id)}, {Literal(section.Title)}, {Forms}TextRule.{section.Text},");
        _writer.Line("[");
        _writer.Indented(() =>
        {
            foreach (TableModel table in section.Tables)
                WriteTable(table);
        });
        string? topics = section.Topics.Count == 0 ? null : $"[{string.Join(", ", section.Topics.Select(Topic))}]";
        _writer.Line($"]){Init(("TitleEn", section.TitleEn is null ? null : Literal(section.TitleEn)), ("Aliases", section.Aliases.Count == 0 ? null : Texts(section.Aliases)), ("Topics", topics))},");
    }

    private static string Topic(TopicModel topic) =>
        $"new({Literal(topic.Id)}, {Literal(topic.Label)}){Init(("LabelEn", topic.LabelEn is null ? null : Literal(topic.LabelEn)), ("Aliases", topic.Aliases.Count == 0 ? null : Texts(topic.Aliases)))}";

    private void WriteTable(TableModel table)
    {
        _writer.Line($"new({Literal(table.Id)}, {Literal(table.Name)},");
        _writer.Line("[");
        _writer.Indented(() =>
        {
            foreach (BlockModel block in table.Blocks)
            {
                _writer.Line($"new({Literal(block.Id)}, {Literal(block.Label)},");
                _writer.Indented(() =>
                {
                    WriteAxis(block.Columns, ",");
                    WriteAxis(block.Rows, "");
                });
                _writer.Line($"){Init(("LabelEn", block.LabelEn is null ? null : Literal(block.LabelEn)), ("Aliases", block.Aliases.Count == 0 ? null : Texts(block.Aliases)), ("Corner", block.Corner is null ? null : Literal(block.Corner)), ("Gaps", block.Gaps.Count == 0 ? null : $"[{string.Join(", ", block.Gaps.Select(Number))}]"), ("Exceptions", block.Exceptions.Count == 0 ? null : $"[{string.Join(", ", block.Exceptions.Select(Exception))}]"))},");
            }
        });
        _writer.Line($"]){Init(("NameEn", table.NameEn is null ? null : Literal(table.NameEn)), ("Note", table.Note is null ? null : Literal(table.Note)), ("Unit", table.Unit is null ? null : Literal(table.Unit)), ("UnitLabel", table.UnitLabel is null ? null : Literal(table.UnitLabel)), ("Kind", table.Kind == NumberKind.Count ? null : Kind(table.Kind)))},");
    }

    private static string Exception(CellException cell) => $"new({Number(cell.Place)}, {Literal(cell.Unit)}, {(cell.Kind is { } kind ? Kind(kind) : "null")})";

    private void WriteAxis(EquatableArray<MemberModel> roots, string end)
    {
        _writer.Line("new(");
        _writer.Line("[");
        _writer.Indented(() => WriteMembers(roots));
        _writer.Line($"]){end}");
    }

    private void WriteMembers(EquatableArray<MemberModel> members)
    {
        foreach (MemberModel member in members)
        {
            string head = $"new({Literal(member.Id)}, {Literal(member.Label)}";
            string init = Init(
                ("LabelEn", member.LabelEn is null ? null : Literal(member.LabelEn)),
                ("Aliases", member.Aliases.Count == 0 ? null : Texts(member.Aliases)),
                ("IsTotal", member.IsTotal ? "true" : null),
                ("HasValue", member.HasValue && member.Members.Count > 0 ? "true" : null),
                ("Unit", member.Unit is null ? null : Literal(member.Unit)),
                ("Kind", member.Kind is { } kind ? Kind(kind) : null));
            if (member.Members.Count == 0)
            {
                _writer.Line($"{head}){init},");
                continue;
            }

            _writer.Line($"{head},");
            _writer.Line("[");
            _writer.Indented(() => WriteMembers(member.Members));
            _writer.Line($"]){init},");
        }
    }

    private void WriteRules()
    {
        if (_form.Rules.Count == 0)
        {
            _writer.Line($"private static {Forms}RuleInfo[] CreateRules() => [];");
            return;
        }

        _writer.Line($"private static {Forms}RuleInfo[] CreateRules() =>");
        _writer.Line("[");
        _writer.Indented(() =>
        {
            foreach (RuleModel rule in _form.Rules)
            {
                _writer.Block("new()", () =>
                {
                    _writer.Line($"Id = {Literal(rule.Id)},");
                    _writer.Line($"Severity = global::ReportGen.Severity.{rule.Severity},");
                    if (rule.Comparison != Comparison.Equal)
                        _writer.Line($"Comparison = {Forms}Comparison.{rule.Comparison},");
                    if (rule.Missing != MissingPolicy.Skip)
                        _writer.Line($"Missing = {Forms}MissingPolicy.{rule.Missing},");
                    if (rule.Tolerance != 0)
                        _writer.Line($"Tolerance = {Number(rule.Tolerance)},");
                    if (rule.IsRollUp)
                        _writer.Line("IsRollUp = true,");
                    if (rule.FirstYear is { } first)
                        _writer.Line($"FirstYear = {Number(first)},");
                    if (rule.LastYear is { } last)
                        _writer.Line($"LastYear = {Number(last)},");
                    if (rule.Message is not null)
                        _writer.Line($"Message = {Literal(rule.Message)},");
                    if (rule.MessageEn is not null)
                        _writer.Line($"MessageEn = {Literal(rule.MessageEn)},");
                    if (rule.Assertion is not null)
                        _writer.Line($"Assertion = {Literal(rule.Assertion)},");
                    if (rule.Organs.Count > 0)
                        _writer.Line($"Organs = {Texts(rule.Organs)},");
                    if (rule.When is { } when)
                        WriteCondition(when);
                    WriteTerms(rule.Packed);
                }, "},");
            }
        });
        _writer.Line("];");
    }

    private void WriteCondition(ConditionModel when) => _writer.Block("When = new()", () =>
    {
        if (when.Comparison != Comparison.Equal)
            _writer.Line($"Comparison = {Forms}Comparison.{when.Comparison},");
        _writer.Line($"Assertion = {Literal(when.Assertion)},");
        WriteTerms(when.Packed);
    }, "},");

    private void WriteTerms(PackedModel packed)
    {
        foreach (string property in Properties(packed))
            _writer.Line($"{property},");
    }

    private static IEnumerable<string> Properties(PackedModel packed)
    {
        if (packed.Shape.Count > 0)
            yield return $"Shape = [{string.Join(", ", packed.Shape.Select(Number))}]";
        if (packed.Coefficients.Count > 2)
            yield return $"Coefficients = [{string.Join(", ", packed.Coefficients.Select(Number))}]";
        yield return $"Terms = [{string.Join(", ", packed.Terms.Select(Number))}]";
    }

    private void WriteStatements()
    {
        _writer.Line();
        _writer.Line($"private static {Forms}StatementInfo[] CreateStatements() =>");
        _writer.Line("[");
        _writer.Indented(() =>
        {
            foreach (StatementModel statement in _form.Statements)
                WriteStatement(statement);
        });
        _writer.Line("];");
    }

    private void WriteStatement(StatementModel statement) => _writer.Block("new()", () =>
    {
        _writer.Line($"Id = {Literal(statement.Id)},");
        _writer.Line($"Label = {Literal(statement.Label)},");
        if (statement.LabelEn is not null)
            _writer.Line($"LabelEn = {Literal(statement.LabelEn)},");
        if (statement.Severity != Severity.Warning)
            _writer.Line($"Severity = global::ReportGen.Severity.{statement.Severity},");
        foreach (var (name, texts) in new[]
        {
            ("Patterns", statement.Patterns), ("None", statement.None), ("About", statement.About), ("NotAbout", statement.NotAbout),
            ("Unless", statement.Unless), ("Sections", statement.Sections), ("Mention", statement.Mention),
        })
        {
            if (texts.Count > 0)
                _writer.Line($"{name} = {Texts(texts)},");
        }

        if (statement.FirstYear is { } first)
            _writer.Line($"FirstYear = {Number(first)},");
        if (statement.LastYear is { } last)
            _writer.Line($"LastYear = {Number(last)},");
        if (statement.Readings.Count == 0)
            return;
        _writer.Line("Readings =");
        _writer.Line("[");
        _writer.Indented(() =>
        {
            foreach (ReadingModel reading in statement.Readings)
                _writer.Line($"new() {{ Expression = {Literal(reading.Expression)}, {string.Join(", ", Properties(reading.Packed))} }},");
        });
        _writer.Line("],");
    }, "},");

    private static string Kind(NumberKind kind) => $"{Forms}NumberKind.{kind}";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture) + "m";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Literal))}]";

    private static string Init(params (string Name, string? Value)[] properties)
    {
        var set = properties.Where(static p => p.Value is not null).Select(static p => $"{p.Name} = {p.Value}").ToArray();
        return set.Length == 0 ? "" : $" {{ {string.Join(", ", set)} }}";
    }
}
