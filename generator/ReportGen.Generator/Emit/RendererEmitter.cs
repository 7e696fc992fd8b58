using ReportGen.Generator.Schema;
using ReportGen.Generator.Templates;

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
                writer.Lines(renderer.Body);
                writer.Line("}");
            });
            yield return new GeneratedFile($"{result.ClassName}.{MethodName(renderer)}.g.cs", writer.ToString());
        }
    }

    private static string MethodName(RendererModel renderer) => $"Render{Identifier.OfVersion(renderer.Format)}";
}
