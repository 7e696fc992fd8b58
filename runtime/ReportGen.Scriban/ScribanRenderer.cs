using System.Collections.Concurrent;
using System.Globalization;
using ReportGen.Rendering;
using ReportGen.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Scriban;

/// <summary>
/// Renders templates of a folder with the Scriban package, set so that a template that the generator compiles gives the
/// same page, byte for byte.
/// </summary>
public sealed class ScribanRenderer
{
    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateFolder _folder;
    private readonly ScribanLimits _limits;

    /// <summary>A renderer of the templates in a folder, as they are now.</summary>
    /// <exception cref="TemplateException">The folder cannot be read.</exception>
    public ScribanRenderer(string folder, ScribanLimits limits)
        : this(TemplateFolder.Read(folder, limits.MaxTemplateLength), limits)
    {
    }

    internal ScribanRenderer(TemplateFolder folder, ScribanLimits limits)
    {
        _folder = folder;
        _limits = limits;
    }

    /// <summary>Renders a report with the template of a file name, such as Disclosure.sbn-html.</summary>
    /// <exception cref="TemplateException">The template is faulty, fails on this report or goes beyond its limits.</exception>
    public string Render(string templateName, Report report, RenderContext context, CancellationToken cancellation = default) =>
        Render(templateName, ReportView.Build(report.Form, PageKinds.Report), report, context, cancellation);

    /// <summary>Renders a page with the template of a file name.</summary>
    /// <param name="templateName">The name.</param>
    /// <param name="view">What templates of its kind see.</param>
    /// <param name="report">The report; null where the page is of several.</param>
    /// <param name="context">What else the page says.</param>
    /// <param name="cancellation">Ends it.</param>
    internal string Render(string templateName, ViewObject view, Report? report, RenderContext context, CancellationToken cancellation)
    {
        Template template = _parsed.GetOrAdd(templateName, name => Template.Parse(_folder.Get(name).Text, name));
        if (template.HasErrors)
            throw new TemplateException(string.Join("\n", template.Messages));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (_limits.Timeout is { } timeout)
            end.CancelAfter(timeout);
        // Some functions of Scriban ask the thread, not the context, how letters compare.
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return Checked(template.Render(Context(view, report, context, end.Token)));
        }
        catch (ScriptAbortException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new TemplateException($"'{templateName}' takes longer than {_limits.Timeout}", fault);
        }
        catch (ScriptAbortException fault)
        {
            throw new OperationCanceledException(fault.Message, fault, cancellation);
        }
        catch (ScriptRuntimeException fault)
        {
            throw new TemplateException(fault.Message, fault);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private TemplateContext Context(ViewObject view, Report? report, RenderContext context, CancellationToken cancellation)
    {
        var scriban = new TemplateContext(BuiltinFunctions.Create(report, context))
        {
            AutoIndent = false,
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            MemberRenamer = StandardMemberRenamer.Default,
            NewLine = "\n",
            LoopLimit = _limits.LoopLimit,
            RecursiveLimit = _limits.RecursiveLimit,
            LimitToString = _limits.MaxOutputLength,
            RegexTimeOut = TimeSpan.FromSeconds(1),
            TemplateLoader = new PartialLoader(_folder),
            CancellationToken = cancellation,
        };
        scriban.PushCulture(CultureInfo.InvariantCulture);
        scriban.PushGlobal(ReportModel.Build(view, report, context));
        // What a template assigns stands in front of the report, not in it.
        scriban.PushGlobal(new ScriptObject());
        return scriban;
    }

    // At its limit Scriban cuts a page off and says nothing.
    private string Checked(string page) => _limits.MaxOutputLength == 0 || page.Length < _limits.MaxOutputLength
        ? page
        : throw new TemplateException($"the page has more than {_limits.MaxOutputLength} characters");
}
