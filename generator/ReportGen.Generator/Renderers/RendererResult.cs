using ReportGen.Generator.Collections;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;
using ReportGen.Views;

namespace ReportGen.Generator.Renderers;

/// <summary>The renderers of a form: one for each format that a template is named for it (Disclosure.sbn-html, Disclosure.2019.sbn-html).</summary>
internal sealed record RendererResult(string ClassName, EquatableArray<RendererModel> Renderers, EquatableArray<string> Included, EquatableArray<TemplateFinding> Findings)
{
    public static RendererResult Link(FormModel form, IEnumerable<TemplateFile> files)
    {
        var templates = new TemplateSet(files);
        var findings = new TemplateFindings();
        var renderers = new List<RendererModel>();
        foreach (var (file, compiled) in templates.Compile(form.Info.Report, form.Info.Version, () => ReportView.Build(form.Info.Title, form.Info.TitleEn, form.Info.Version, form.Info.Source, form.Info.Sections), findings))
        {
            if (compiled is not null)
                renderers.Add(new RendererModel(file.Format, file.Name, RendererPrinter.Print(compiled, file.Format)));
        }

        return new(form.ClassName, renderers.ToEquatableArray(), templates.Included.ToEquatableArray(), findings.Items.ToEquatableArray());
    }
}
