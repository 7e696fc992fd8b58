using ReportGen.Generator.Collections;
using ReportGen.Generator.Emit;
using ReportGen.Generator.Schema;

namespace ReportGen.Generator.Renderers;

/// <summary>The renderers of a form, and their list.</summary>
internal static class RendererEmitter
{
    private const string Parameters = $"global::ReportGen.Report report, {Others}";

    private const string Others = "global::ReportGen.Rendering.RenderContext context, global::ReportGen.Rendering.Utf8Output output";

    // One file: each costs memory with every edit of whatever else is in the project.
    public static GeneratedFile? Emit(RendererResult result, string @namespace)
    {
        if (result.Renderers.Count == 0)
            return null;
        var writer = new SourceWriter();
        writer.Line($"namespace {@namespace};");
        writer.Line();
        writer.Block($"partial class {result.ClassName}", () =>
        {
            writer.Block("static partial void AddRenderers(global::System.Collections.Generic.List<global::ReportGen.Forms.RendererInfo> renderers)", () =>
            {
                foreach (RendererModel renderer in result.Renderers)
                    writer.Line($"renderers.Add(global::ReportGen.Forms.RendererInfo.Of<{result.ClassName}>({SourceWriter.Literal(renderer.Format)}, {MethodName(renderer)}));");
            });
            foreach (RendererModel renderer in result.Renderers)
                Methods(writer, renderer, result.ClassName);
        });
        foreach (RendererModel renderer in result.Renderers)
            Runs(writer, renderer);
        return new GeneratedFile($"{result.ClassName}.Renderers.g.cs", writer.ToText());
    }

    private static void Methods(SourceWriter writer, RendererModel renderer, string className)
    {
        EquatableArray<string> bodies = renderer.Code.Bodies;
        writer.Line();
        writer.Summary($"Writes a report as {renderer.Format}, compiled from {renderer.TemplateName}.");
        // The bodies see a report of any form: names of this one may hide what they use of it.
        writer.Line($"public static void {MethodName(renderer)}({className} report, {Others})");
        writer.Line("{");
        writer.Indented(() => Calls(writer, renderer));
        writer.Line("}");
        for (int i = 0; i < bodies.Count; i++)
        {
            writer.Line();
            writer.Line($"private static void {PartName(renderer, i)}({Parameters})");
            writer.Line("{");
            writer.Lines(bodies[i]);
            writer.Line("}");
        }
    }

    private static void Calls(SourceWriter writer, RendererModel renderer)
    {
        for (int i = 0; i < renderer.Code.Bodies.Count; i++)
            writer.Line($"{PartName(renderer, i)}(report, context, output);");
    }

    // Arrays and not spans of constants, which cost memory each time where the JIT does not optimise.
    private static void Runs(SourceWriter writer, RendererModel renderer)
    {
        if (renderer.Code.Runs.Count == 0)
            return;
        writer.Line();
        writer.Line("// Bytes to copy, and the cell after them.");
        writer.Block($"file static class {RendererCode.RunsName(renderer.Format)}", () =>
        {
            for (int i = 0; i < renderer.Code.Runs.Count; i++)
                writer.Line($"public static readonly int[] Run{Number(i + 1)} = [{renderer.Code.Runs[i]}];");
        });
    }

    private static string MethodName(RendererModel renderer) => $"Render{Identifier.OfVersion(renderer.Format)}";

    // An underscore, as no format has one.
    private static string PartName(RendererModel renderer, int index) => $"{MethodName(renderer)}_{Number(index + 1)}";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
