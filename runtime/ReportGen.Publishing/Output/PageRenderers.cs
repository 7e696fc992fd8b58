using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Output;

/// <summary>What renders pages: the templates that were compiled, and before them those of a folder.</summary>
/// <param name="site">The templates of a folder; null for none.</param>
internal sealed class PageRenderers(SiteTemplates? site)
{
    /// <summary>The formats that reports of a form can be published in, but for data.</summary>
    public IEnumerable<string> FormatsOf(FormInfo form) => form.Renderers.Select(static r => r.Format)
        .Concat(site?.Of(form).Select(static t => t.Format) ?? [])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>The formats in which some form has a template that must not be used.</summary>
    public IReadOnlySet<string> FaultyFormats { get; } = site?.All.Where(static t => t.IsFaulty).Select(static t => t.Format).ToHashSet(StringComparer.Ordinal) ?? [];

    /// <summary>Whether the folder has a template for it that must not be used.</summary>
    public bool IsFaulty(FormInfo form, string format) => TemplateOf(form, format) is { IsFaulty: true };

    /// <summary>Renders a report; a failure says why it could not be.</summary>
    public Problem? Render(Report report, string format, RenderContext context, Utf8Output output)
    {
        if (TemplateOf(report.Form, format) is not { } template)
        {
            report.Form.Renderers.First(r => r.Format == format).Render(report, context, output);
            return null;
        }

        try
        {
            output.Write(Encoding.UTF8.GetBytes(template.Render(report, context)));
            return null;
        }
        catch (TemplateException fault)
        {
            return new Problem(new Message(MessageIds.PublishTemplate, w => w.TemplateCannotRender(template.Name, fault.Message)));
        }
    }

    private SiteTemplate? TemplateOf(FormInfo form, string format) => site?.Of(form).FirstOrDefault(t => t.Format == format);
}
