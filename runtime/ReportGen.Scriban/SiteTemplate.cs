using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Scriban;

/// <summary>A template of a folder, for a form or for pages over reports of any form.</summary>
public sealed class SiteTemplate
{
    private readonly ScribanRenderer _renderer;

    internal SiteTemplate(FormInfo? form, string kind, string name, string format, bool isFaulty, ScribanRenderer renderer)
    {
        Form = form;
        Kind = kind;
        Name = name;
        Format = format;
        IsFaulty = isFaulty;
        _renderer = renderer;
    }

    /// <summary>The form whose reports it renders; null for any.</summary>
    public FormInfo? Form { get; }

    /// <summary>The kind of page, as <see cref="PageKinds"/> names them.</summary>
    public string Kind { get; }

    /// <summary>The file name: Disclosure.sbn-html.</summary>
    public string Name { get; }

    /// <summary>What is rendered, also the ending of the publication file: html, md, txt.</summary>
    public string Format { get; }

    /// <summary>Whether a build would refuse it. Such a template is not rendered.</summary>
    public bool IsFaulty { get; }

    /// <summary>Renders a report of the form.</summary>
    /// <exception cref="InvalidOperationException">The template is faulty, or none for pages of one report.</exception>
    /// <exception cref="TemplateException">It fails on this report or goes beyond its limits.</exception>
    public string Render(Report report, RenderContext context, CancellationToken cancellation = default)
    {
        ThrowUnlessSound(isOfReport: true);
        return _renderer.Render(Name, ReportView.Build(report.Form, Kind), report, context, cancellation);
    }

    /// <summary>Renders a page over several reports.</summary>
    /// <exception cref="InvalidOperationException">The template is faulty, or one for pages of one report.</exception>
    /// <exception cref="TemplateException">It fails on this page or goes beyond its limits.</exception>
    public string Render(RenderContext context, CancellationToken cancellation = default)
    {
        ThrowUnlessSound(isOfReport: false);
        return _renderer.Render(Name, Form is null ? ReportView.BuildSite(Kind) : ReportView.Build(Form, Kind), null, context, cancellation);
    }

    private void ThrowUnlessSound(bool isOfReport)
    {
        if (IsFaulty)
            throw new InvalidOperationException($"'{Name}' has faults{(Form is null ? "" : $" for {Form}")}");
        if (isOfReport != PageKinds.IsOfReport(Kind))
            throw new InvalidOperationException($"'{Name}' renders pages of the kind '{Kind}'");
    }
}
