using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Emit;

/// <summary>The list of a report's forms, which is what a program registers with the commands.</summary>
internal static class FormListEmitter
{
    public static GeneratedFile Emit(string report, IEnumerable<FormName> forms, string @namespace)
    {
        var writer = new SourceWriter();
        // Tools that load the assembly find its forms by this.
        writer.Line($"[assembly: global::ReportGen.Forms.ReportForms(typeof(global::{@namespace}.{report}Forms))]");
        writer.Line();
        writer.Line($"namespace {@namespace};");
        writer.Line();
        writer.Summary($"The forms of {report}.");
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"ReportGen\", \"{ModelEmitter.GeneratorVersion}\")]");
        writer.Block($"public static partial class {report}Forms", () =>
        {
            writer.Summary("Every version, oldest first.");
            writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::ReportGen.Forms.FormInfo> All {{ get; }} = [{string.Join(", ", forms.Select(static f => $"{f.ClassName}.Metadata"))}];");
        });
        return new($"{report}Forms.g.cs", writer.ToText());
    }
}
