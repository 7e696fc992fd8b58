using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Emit;

/// <summary>The form as data: what reading, checking and messages loop over.</summary>
internal static class MetadataEmitter
{
    private const string Forms = "global::ReportGen.Forms.";

    // What templates add to a form.
    private static readonly (string Property, string Type)[] Lists = [("Renderers", "RendererInfo"), ("Fragments", "RendererInfo"), ("Pages", "PageRendererInfo")];

    public static GeneratedFile Emit(FormModel form, string @namespace)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {@namespace};");
        writer.Line();
        writer.Lines(form.Metadata);
        return new($"{form.ClassName}.Metadata.g.cs", writer.ToText());
    }

    /// <summary>The part of the class of a form that holds its metadata, whatever namespace it stands in.</summary>
    public static SourceText Write(FormInfo form)
    {
        var writer = new SourceWriter(head: "");
        var objects = new ObjectWriter(writer);
        string name = Identifier.OfForm(form.Report, form.Version);
        writer.Block($"partial class {name}", () =>
        {
            foreach (var (property, type) in Lists)
                writer.Line($"static partial void Add{property}(global::System.Collections.Generic.List<{Forms}{type}> renderers);");
            writer.Line();
            writer.Block($"private static {Forms}FormInfo CreateMetadata()", () =>
            {
                foreach (var (property, type) in Lists)
                {
                    string list = char.ToLowerInvariant(property[0]) + property.Substring(1);
                    writer.Line($"var {list} = new global::System.Collections.Generic.List<{Forms}{type}>();");
                    writer.Line($"Add{property}({list});");
                }

                writer.Block($"return new {Forms}FormInfo({SourceWriter.Literal(form.Report)}, {SourceWriter.Literal(form.Version)}, {SourceWriter.Literal(form.Title)}, CreateSections())", () =>
                {
                    foreach (string property in ObjectWriter.Properties(form, nameof(form.Rules), nameof(form.Statements), nameof(form.Rates), nameof(form.Figures), nameof(form.Upgrade)))
                        writer.Line(property + ",");
                    writer.Line($"CreateReport = static () => new {name}(),");
                    foreach (var (property, _) in Lists)
                        writer.Line($"{property} = {char.ToLowerInvariant(property[0]) + property.Substring(1)},");
                    if (form.Rules.Count > 0)
                        writer.Line("Rules = CreateRules(),");
                    if (form.Statements.Count > 0)
                        writer.Line("Statements = CreateStatements(),");
                    if (form.Rates.Count > 0)
                        writer.Line("Rates = CreateRates(),");
                    if (form.Figures.Count > 0)
                        writer.Line("Figures = CreateFigures(),");
                    if (form.Upgrade is { } upgrade)
                        WriteUpgrade(writer, form.Report, upgrade);
                }, "};");
            });
            WriteList("Section", "CreateSections", form.Sections);
            WriteList("Rule", "CreateRules", form.Rules);
            WriteList("Statement", "CreateStatements", form.Statements);
            WriteList("Rate", "CreateRates", form.Rates);
            WriteList("FigureGroup", "CreateFigures", form.Figures);
            objects.WriteParts();
        });
        return writer.ToText();

        // A method for each: one expression of all would be a method larger than the run time optimises.
        void WriteList<T>(string type, string method, IReadOnlyList<T> items)
            where T : class
        {
            if (items.Count == 0)
                return;
            writer.Line();
            writer.Line($"private static {Forms}{type}Info[] {method}() =>");
            objects.Write(items, "", ";");
        }
    }

    private static void WriteUpgrade(SourceWriter writer, string report, UpgradeInfo upgrade)
    {
        writer.Block($"Upgrade = new({SourceWriter.Literal(upgrade.FromVersion)})", () =>
        {
            writer.Line($"Base = static () => {Identifier.OfForm(report, upgrade.FromVersion)}.Metadata,");
            writer.Line($"Moves = [{string.Join(", ", upgrade.Moves.Select(static m => $"({SourceWriter.Literal(m.From)}, {SourceWriter.Literal(m.To)})"))}],");
            foreach (string property in ObjectWriter.Properties(upgrade, nameof(upgrade.Base), nameof(upgrade.Moves)))
                writer.Line(property + ",");
        }, "},");
    }
}
