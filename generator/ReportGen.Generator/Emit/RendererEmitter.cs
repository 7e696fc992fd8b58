using ReportGen.Generator.Collections;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Templates;
using ReportGen.Generator.Templates.Compilation;

namespace ReportGen.Generator.Emit;

/// <summary>The renderers of a form, and their list.</summary>
internal static class RendererEmitter
{
    private const string Parameters = "global::ReportGen.Report report, global::ReportGen.Rendering.RenderContext context, global::ReportGen.Rendering.Utf8Output output";

    public static IEnumerable<GeneratedFile> Emit(RendererResult result, string @namespace)
    {
        if (result.Renderers.Count == 0)
            yield break;
        var list = new SourceWriter();
        list.Line($"namespace {@namespace};");
        list.Line();
        list.Block($"partial class {result.ClassName}", () =>
            list.Block("static partial void AddRenderers(global::System.Collections.Generic.List<global::ReportGen.Forms.RendererInfo> renderers)", () =>
            {
                foreach (RendererModel renderer in result.Renderers)
                    list.Line($"renderers.Add(new({SourceWriter.Literal(renderer.Format)}, {MethodName(renderer)}));");
            }));
        yield return new GeneratedFile($"{result.ClassName}.Formats.g.cs", list.ToString());

        foreach (RendererModel renderer in result.Renderers)
        {
            var writer = new SourceWriter();
            writer.Line($"namespace {@namespace};");
            writer.Line();
            writer.Block($"partial class {result.ClassName}", () =>
            {
                writer.Summary($"Writes a report as {renderer.Format}, compiled from {renderer.TemplateName}.");
                writer.Line($"public static void {MethodName(renderer)}({Parameters})");
                writer.Line("{");
                if (renderer.Code.Bodies.Count == 1)
                    writer.Lines(renderer.Code.Bodies[0]);
                else
                    writer.Indented(() => Calls(writer, renderer));
                writer.Line("}");
                for (int i = 0; i < renderer.Code.Bodies.Count && renderer.Code.Bodies.Count > 1; i++)
                {
                    writer.Line();
                    writer.Line($"private static void {PartName(renderer, i)}({Parameters})");
                    writer.Line("{");
                    writer.Lines(renderer.Code.Bodies[i]);
                    writer.Line("}");
                }
            });
            if (renderer.Code.Runs.Count > 0)
                Runs(writer, renderer.Code.Runs);
            yield return new GeneratedFile($"{result.ClassName}.{MethodName(renderer)}.g.cs", writer.ToString());
        }
    }

    // Arrays and not spans of constants, which cost memory each time where the JIT does not optimise.
    private static void Runs(SourceWriter writer, EquatableArray<string> runs)
    {
        writer.Line();
        writer.Line("// Bytes to copy, and the cell after them.");
        writer.Block($"file static class {RendererCode.RunsName}", () =>
        {
            for (int i = 0; i < runs.Count; i++)
                writer.Line($"public static readonly int[] Run{(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} = [{runs[i]}];");
        });
    }

    private static void Calls(SourceWriter writer, RendererModel renderer)
    {
        for (int i = 0; i < renderer.Code.Bodies.Count; i++)
            writer.Line($"{PartName(renderer, i)}(report, context, output);");
    }

    // An underscore, as no format has one.
    private static string PartName(RendererModel renderer, int index) =>
        $"{MethodName(renderer)}_{(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static string MethodName(RendererModel renderer) => $"Render{Identifier.OfVersion(renderer.Format)}";
}
