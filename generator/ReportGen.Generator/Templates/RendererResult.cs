using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Emit;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates.Compilation;
using ReportGen.Views;

namespace ReportGen.Generator.Templates;

/// <summary>The renderers of a form: one for each format that a template is named for it (Disclosure.sbn-html, Disclosure.2019.sbn-html).</summary>
internal sealed record RendererResult(string ClassName, EquatableArray<RendererModel> Renderers, EquatableArray<string> Included, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static RendererResult Link(FormModel form, IEnumerable<TemplateFile> files)
    {
        var templates = new TemplateSet(files);
        var sink = new DiagnosticSink();
        (string, Value)[]? globals = null;
        var renderers = new List<RendererModel>();
        // A template named for the version goes before one for all versions of the report.
        foreach (var format in templates.Files.Where(f => f.HasFormat && IsFor(f, form.Report, form.Version)).GroupBy(static f => f.Format).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            TemplateFile file = format.OrderByDescending(static f => f.Stem.Length).First();
            if (TemplateCompiler.Compile(file, templates, globals ??= Globals(form), sink) is { } code)
                renderers.Add(new RendererModel(file.Format, file.File.Name, code));
        }

        return new(form.ClassName, renderers.ToEquatableArray(), templates.Included.ToEquatableArray(), sink.Items.ToEquatableArray());
    }

    private static (string Name, Value Value)[] Globals(FormModel form)
    {
        ViewObject view = ReportView.Build(form.Title, form.TitleEn, form.Version, form.Source, FormLayout.Of(form).Sections);
        return [.. view.Names.Select(n => (n, view.TryGet(n, out object? data) ? Value.Of(data) : KnownValue.Null))];
    }

    public static bool IsFor(TemplateFile file, string report, string version) => file.Stem == report || file.Stem == $"{report}.{version}";
}

/// <summary>A compiled template.</summary>
internal sealed record RendererModel(string Format, string TemplateName, RendererCode Code);
