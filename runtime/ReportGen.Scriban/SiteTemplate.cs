using ReportGen.Forms;
using ReportGen.Rendering;

namespace ReportGen.Scriban;

/// <summary>A template of a folder, for a form.</summary>
public sealed class SiteTemplate
{
    private readonly ScribanRenderer _renderer;

    internal SiteTemplate(FormInfo form, string name, string format, bool isFaulty, ScribanRenderer renderer)
    {
        Form = form;
        Name = name;
        Format = format;
        IsFaulty = isFaulty;
        _renderer = renderer;
    }

    /// <summary>The form whose reports it renders.</summary>
    public FormInfo Form { get; }

    /// <summary>The file name: Disclosure.sbn-html.</summary>
    public string Name { get; }

    /// <summary>What is rendered, also the ending of the publication file: html, md, txt.</summary>
    public string Format { get; }

    /// <summary>Whether a build would refuse it. Such a template is not rendered.</summary>
    public bool IsFaulty { get; }

    /// <summary>Renders a report of the form.</summary>
    /// <exception cref="InvalidOperationException">The template is faulty.</exception>
    /// <exception cref="TemplateException">It fails on this report or goes beyond its limits.</exception>
    public string Render(Report report, RenderContext context, CancellationToken cancellation = default) => IsFaulty
        ? throw new InvalidOperationException($"'{Name}' has faults for {Form}")
        : _renderer.Render(Name, report, context, cancellation);
}
