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
    private readonly TableEmitter _tables;

    private ModelEmitter(FormModel form)
    {
        _form = form.Info;
        _name = form.ClassName;
        _tables = new TableEmitter(_form, new TypeNames(_form, _name), _writer);
    }

    public static GeneratedFile Emit(FormModel form, string @namespace) => new($"{form.ClassName}.g.cs", new ModelEmitter(form).Write(@namespace));

    private SourceText Write(string @namespace)
    {
        string name = _name;
        _writer.Line($"namespace {@namespace};");
        _writer.Line();
        _writer.Summary($"{Descriptions.Of(_form.Title, _form.TitleEn)}, {_form.Version}{(_form.Source is null ? "" : $" ({_form.Source})")}.");
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
            _tables.WritePending();
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
            _writer.Summary(section.Title is { } title ? Descriptions.Of(title, section.TitleEn) : "The text before the first title.");
            _writer.Line($"public global::System.Collections.Generic.IList<global::ReportGen.Paragraph> {name} => Paragraphs({index});");
        }

        foreach (TableInfo table in section.Tables)
        {
            _writer.Line();
            _writer.Summary(Descriptions.Of(table.Name, table.NameEn == table.Name ? null : table.NameEn, table.Unit));
            _writer.Line($"public {_tables.Add(table)} {Identifier.Pascal(table.Id)} => new(this);");
        }
    }
}
