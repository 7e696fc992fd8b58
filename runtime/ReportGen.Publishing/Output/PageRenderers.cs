using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Publishing.Site;
using ReportGen.Scriban;
using ReportGen.Views;

namespace ReportGen.Publishing.Output;

/// <summary>What renders pages of every kind: the templates that were compiled, and before them those of a folder.</summary>
/// <param name="site">The templates of a folder; null for none.</param>
internal sealed class PageRenderers(SiteTemplates? site)
{
    /// <summary>Whether some form has a template for reports that must not be used.</summary>
    public bool IsAnyFaulty => site?.All.Any(static t => t.IsFaulty && t.Kind == PageKinds.Report) == true;

    /// <summary>The files of a site that the folder has in place of those built in, by name.</summary>
    public IReadOnlyDictionary<string, string> Assets { get; } = site is null ? new Dictionary<string, string>() : SiteAssets.Own(site.Folder);

    /// <summary>The styles that all pages share where the folder has its own; null where it has none, or they are no plain stylesheet.</summary>
    public string? BaseStyle { get; } = site?.TextOf(SiteAssets.BaseStyle) is { } own && !own.Contains("{{", StringComparison.Ordinal) ? own : null;

    /// <summary>The formats that pages of a kind can be published in, but for data.</summary>
    /// <param name="form">The form; null for pages over reports of any.</param>
    /// <param name="kind">The kind, as <see cref="PageKinds"/> names it.</param>
    public IEnumerable<string> FormatsOf(FormInfo? form, string kind = PageKinds.Report) => Compiled(form, kind)
        .Concat(Own(form).Where(t => t.Kind == kind).Select(static t => t.Format))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>Whether the folder has a template for it that must not be used.</summary>
    public bool IsFaulty(FormInfo? form, string format, string kind = PageKinds.Report) => TemplateOf(form, kind, format) is { IsFaulty: true };

    /// <summary>Renders a report in one of the formats of its kind; a failure says why it could not be.</summary>
    public Problem? Render(Report report, string format, RenderContext context, Utf8Output output, string kind = PageKinds.Report)
    {
        if (TemplateOf(report.Form, kind, format) is { } template)
            return Interpret(template.Name, output, () => template.Render(report, context));
        (kind == PageKinds.Fragment ? report.Form.Fragments : report.Form.Renderers).First(r => r.Format == format).Render(report, context, output);
        return null;
    }

    /// <summary>
    /// Renders a page over several reports in one of the formats of its kind; a failure says why it could not be. What a form has
    /// no template for is rendered as pages over reports of any form are.
    /// </summary>
    /// <param name="form">The form; null for pages over reports of any.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="format">The format.</param>
    /// <param name="context">What the page shows.</param>
    /// <param name="output">Takes it.</param>
    public Problem? RenderPage(FormInfo? form, string kind, string format, RenderContext context, Utf8Output output)
    {
        if (form is not null && !FormatsOf(form, kind).Contains(format, StringComparer.Ordinal))
            form = null;
        if (TemplateOf(form, kind, format) is { IsFaulty: false } template)
            return Interpret(template.Name, output, () => template.Render(context));
        if ((form?.Pages ?? SitePages.All).FirstOrDefault(r => r.Kind == kind && r.Format == format) is not { } compiled)
            return new Problem(new Message(MessageIds.PublishTemplate, w => w.NoPageTemplate(kind, format)));
        compiled.Render(context, output);
        return null;
    }

    private static Problem? Interpret(string template, Utf8Output output, Func<string> render)
    {
        try
        {
            output.Write(Encoding.UTF8.GetBytes(render()));
            return null;
        }
        catch (TemplateException fault)
        {
            return new Problem(new Message(MessageIds.PublishTemplate, w => w.TemplateCannotRender(template, fault.Message)));
        }
    }

    private static IEnumerable<string> Compiled(FormInfo? form, string kind) => kind switch
    {
        PageKinds.Report => form!.Renderers.Select(static r => r.Format),
        PageKinds.Fragment => form!.Fragments.Select(static r => r.Format),
        _ => (form?.Pages ?? SitePages.All).Where(p => p.Kind == kind).Select(static p => p.Format),
    };

    private IEnumerable<SiteTemplate> Own(FormInfo? form) => (form is null ? site?.Site : site?.Of(form)) ?? [];

    private SiteTemplate? TemplateOf(FormInfo? form, string kind, string format) => Own(form).FirstOrDefault(t => t.Kind == kind && t.Format == format);
}
