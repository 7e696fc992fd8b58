using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;
using ReportGen.Generator.Templates.Compilation;
using ReportGen.Views;

namespace ReportGen.Generator.Renderers;

/// <summary>
/// The renderers of a form: one for each kind and format that a template is named for it (Disclosure.sbn-html,
/// Disclosure.2019.organ.sbn-html). Or those for pages over reports of any form (site.index.sbn-html), without a class.
/// </summary>
internal sealed record RendererResult(string? ClassName, EquatableArray<RendererModel> Renderers, EquatableArray<string> Included, EquatableArray<TemplateFinding> Findings)
{
    public static RendererResult Link(FormModel form, IEnumerable<TemplateFile> files)
    {
        var templates = new TemplateSet(files);
        var findings = new TemplateFindings();
        return Create(form.ClassName, form.Info, templates, findings, templates.Compile(form.Info, kind => ReportView.Build(form.Info, kind), findings));
    }

    public static RendererResult LinkSite(IEnumerable<TemplateFile> files)
    {
        var templates = new TemplateSet(files);
        var findings = new TemplateFindings();
        return Create(null, null, templates, findings, templates.CompileSite(findings));
    }

    private static RendererResult Create(string? className, FormInfo? form, TemplateSet templates, TemplateFindings findings, IEnumerable<(string Kind, TemplateFile File, CompiledTemplate? Compiled)> files)
    {
        var renderers = new List<RendererModel>();
        foreach (var (kind, file, compiled) in files)
        {
            if (compiled is not null)
                renderers.Add(new RendererModel(kind, file.Format, file.Name, RendererPrinter.Print(compiled, RendererNames.Of(kind, file.Format), form)));
        }

        return new(className, renderers.ToEquatableArray(), templates.Included.ToEquatableArray(), findings.Items.ToEquatableArray());
    }
}
