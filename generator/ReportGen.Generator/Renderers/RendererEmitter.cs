using System.Globalization;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Emit;
using ReportGen.Views;

namespace ReportGen.Generator.Renderers;

/// <summary>The renderers of a form, or those for pages over reports of any form, and their lists.</summary>
internal static class RendererEmitter
{
    private const string SiteClass = "SitePages";
    private const string Forms = "global::ReportGen.Forms.";
    private const string OfReport = "global::ReportGen.Report report, ";
    private const string OfPage = "global::ReportGen.Rendering.RenderContext context, global::ReportGen.Rendering.Utf8Output output";

    // One file: each costs memory with every edit of whatever else is in the project.
    public static GeneratedFile? Emit(RendererResult result, string @namespace)
    {
        if (result.Renderers.Count == 0)
            return null;
        var writer = new SourceWriter();
        writer.Line($"namespace {@namespace};");
        writer.Line();
        if (result.ClassName is null)
            writer.Summary("The pages over many reports, compiled from the templates of the site.");
        writer.Block(result.ClassName is { } name ? $"partial class {name}" : $"internal static class {SiteClass}", () =>
        {
            if (result.ClassName is null)
                SiteList(writer, result.Renderers);
            else
                FormLists(writer, result.ClassName, result.Renderers);
            foreach (RendererModel renderer in result.Renderers)
                Methods(writer, renderer, result.ClassName);
        });
        foreach (RendererModel renderer in result.Renderers)
            Runs(writer, renderer);
        return new GeneratedFile($"{result.ClassName ?? SiteClass}.Renderers.g.cs", writer.ToText());
    }

    private static void FormLists(SourceWriter writer, string className, EquatableArray<RendererModel> renderers)
    {
        Add("AddRenderers", "RendererInfo", static r => r.Kind == PageKinds.Report);
        Add("AddFragments", "RendererInfo", static r => r.Kind == PageKinds.Fragment);
        Add("AddPages", "PageRendererInfo", static r => !PageKinds.IsOfReport(r.Kind));

        void Add(string method, string type, Func<RendererModel, bool> isOne)
        {
            RendererModel[] ofKind = [.. renderers.Where(isOne)];
            if (ofKind.Length == 0)
                return;
            writer.Block($"static partial void {method}(global::System.Collections.Generic.List<{Forms}{type}> renderers)", () =>
            {
                foreach (RendererModel renderer in ofKind)
                    writer.Line($"renderers.Add({New(renderer, className)});");
            });
        }
    }

    private static void SiteList(SourceWriter writer, EquatableArray<RendererModel> renderers)
    {
        writer.Summary("Each with the kind of its page.");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{Forms}PageRendererInfo> All {{ get; }} =");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (RendererModel renderer in renderers)
                writer.Line($"{New(renderer, "")},");
        });
        writer.Line("];");
    }

    private static string New(RendererModel renderer, string className) => PageKinds.IsOfReport(renderer.Kind)
        ? $"{Forms}RendererInfo.Of<{className}>({SourceWriter.Literal(renderer.Format)}, {MethodName(renderer)})"
        : $"new({SourceWriter.Literal(renderer.Kind)}, {SourceWriter.Literal(renderer.Format)}, {MethodName(renderer)})";

    private static void Methods(SourceWriter writer, RendererModel renderer, string? className)
    {
        EquatableArray<string> bodies = renderer.Code.Bodies;
        bool isOfReport = PageKinds.IsOfReport(renderer.Kind);
        writer.Line();
        writer.Summary($"Writes {(isOfReport ? "a report" : "a page")} as {renderer.Format}, compiled from {renderer.TemplateName}.");
        writer.Line($"public static void {MethodName(renderer)}({(isOfReport ? $"{className} report, " : "")}{OfPage})");
        writer.Line("{");
        writer.Indented(() => Calls(writer, renderer));
        writer.Line("}");
        if (isOfReport)
            Instance(writer, renderer, className!);
        for (int i = 0; i < bodies.Count; i++)
        {
            // The bodies see a report of any form: names of this one may hide what they use of it.
            writer.Line();
            writer.Line($"private static void {PartName(renderer, i)}({(isOfReport ? OfReport : "")}{OfPage})");
            writer.Line("{");
            writer.Lines(bodies[i]);
            writer.Line("}");
        }
    }

    // What a program calls: into a buffer, a pipe or a stream.
    private static void Instance(SourceWriter writer, RendererModel renderer, string className)
    {
        string name = MethodName(renderer);
        foreach (string output in new[] { "global::System.Buffers.IBufferWriter<byte>", "global::System.IO.Stream" })
        {
            writer.Line();
            writer.Summary($"Writes the report as {renderer.Format}.");
            writer.Line($"public void {name}({output} output, global::ReportGen.Rendering.RenderContext? context = null) =>");
            writer.Indented(() => writer.Line($"RenderTo(output, static (report, context, page) => {name}(({className})report, context, page), context);"));
        }
    }

    private static void Calls(SourceWriter writer, RendererModel renderer)
    {
        for (int i = 0; i < renderer.Code.Bodies.Count; i++)
            writer.Line($"{PartName(renderer, i)}({(PageKinds.IsOfReport(renderer.Kind) ? "report, " : "")}context, output);");
    }

    // Arrays and not spans of constants, which cost memory each time where the JIT does not optimise.
    private static void Runs(SourceWriter writer, RendererModel renderer)
    {
        if (renderer.Code.Runs.Count == 0)
            return;
        writer.Line();
        writer.Line("// What is copied, and the cell after it.");
        writer.Block($"file static class {RendererNames.OfRuns(RendererNames.Of(renderer.Kind, renderer.Format))}", () =>
        {
            foreach (string run in renderer.Code.Runs)
                writer.Line($"public static readonly {run};");
        });
    }

    private static string MethodName(RendererModel renderer) => RendererNames.OfMethod(RendererNames.Of(renderer.Kind, renderer.Format));

    // An underscore, as no format has one.
    private static string PartName(RendererModel renderer, int index) => $"{MethodName(renderer)}_{Number(index + 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
