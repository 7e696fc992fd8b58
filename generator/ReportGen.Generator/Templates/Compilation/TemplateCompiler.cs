using System.Diagnostics;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// Runs a template as far as the form of a report lets it and writes C# for the rest: loops over rows are unrolled,
/// labels become constants, a cell or a paragraph becomes one typed write.
/// </summary>
internal sealed partial class TemplateCompiler
{
    private const int MaxSteps = 400_000;

    // A large form grants more: what a page does with each cell takes some dozens.
    private const int StepsPerCell = 100;
    private const int MaxLength = 4 * 1024 * 1024;
    private const int MaxIncludes = 40;

    private static readonly TimeSpan MaxFunctionTime = TimeSpan.FromSeconds(10);

    private readonly TemplateSet _templates;
    private readonly TemplateFindings _findings;
    private readonly Scope _scope;
    private readonly Stack<(TemplateFile File, TextSpan Call, string Relation)> _pages = new();
    private readonly Stack<Frame> _frames = new();
    private readonly Stopwatch _functionTime = new();
    private readonly PageFaults _faults;
    private readonly int _maxSteps;
    private CodeBlock _block = new();
    private PagePlace _place;
    private Flow _flow;
    private bool _hasMarkup;
    private int _steps;
    private int _length;
    private int _names;

    private TemplateCompiler(TemplateFile file, TemplateSet templates, IEnumerable<(string Name, Value Value)> globals, int cells, TemplateFindings findings)
    {
        _maxSteps = MaxSteps + (StepsPerCell * cells);
        _templates = templates;
        _findings = findings;
        _place = PageFormat.StartOf(file.Format) ?? PlainPlace.Instance;
        _faults = new PageFaults(this);
        _pages.Push((file, default, ""));
        _scope = new Scope(globals);
    }

    private enum Flow : byte
    {
        Next,
        Break,
        Continue,
        Return,

        /// <summary>Nothing goes on from here: whatever led here was left by a jump.</summary>
        Gone,
    }

    private TemplateFile Page => _pages.Peek().File;

    /// <summary>What a template compiles to; null where the template is faulty.</summary>
    public static CompiledTemplate? Compile(TemplateFile file, TemplateSet templates, IEnumerable<(string Name, Value Value)> globals, int cells, TemplateFindings findings)
    {
        if (!ReportSyntax(file, findings))
            return null;
        var compiler = new TemplateCompiler(file, templates, globals, cells, findings);
        try
        {
            compiler.RunPage(file);
            if (!compiler._mayLackMarkup && !compiler._isMisplaced)
                compiler._place.End(new PagePoint(file, new TextSpan(Math.Max(0, file.Text.Length - 1), 0)), compiler._faults);
            return compiler._faultCount > 0 ? null : new CompiledTemplate(compiler._block, compiler._declarations);
        }
        catch (CompilationFault)
        {
            return null;
        }
    }

    private void RunPage(TemplateFile file)
    {
        _frames.Push(NewFrame());
        Run(file.Syntax.Page);
        Arrive(_frames.Peek().Return, Flow.Return, default);
        PrintResult(Taken(_frames.Peek().Result, default));
    }

    private static bool ReportSyntax(TemplateFile file, TemplateFindings findings)
    {
        foreach (TemplateMessage message in file.Syntax.Messages)
            findings.Report(TemplateDiagnostic.Syntax, file, message.Span, message.Text);
        return !file.Syntax.HasErrors;
    }

    private CompilationFault Fault(TemplateDiagnostic diagnostic, TextSpan span, string message) => Fault(diagnostic, new PagePoint(Page, span), message);

    private void Warn(TemplateDiagnostic diagnostic, PagePoint place, string message) =>
        _findings.Report(diagnostic, place.Page, place.Span, message);

    private void Step(TextSpan span)
    {
        if (++_steps > _maxSteps)
            throw Fault(TemplateDiagnostic.Limit, span, $"the template takes more than {_maxSteps} steps for this form; a loop runs too often");
        if (_length > MaxLength)
            throw Fault(TemplateDiagnostic.Limit, span, $"the page grows beyond {MaxLength} characters; a loop writes too much");
    }

    private string NewName(string stem) => $"{stem}{++_names}";

    private sealed class PageFaults(TemplateCompiler compiler) : IPageFaults
    {
        public Exception Fault(PagePoint place, string message)
        {
            if (compiler._isMisplaced)
                return new CompilationFault(isFinal: false);
            compiler._isMisplaced = true;
            return compiler.Fault(TemplateDiagnostic.Unescaped, place, message);
        }

        public void LeftEmpty(string element, PagePoint loop)
        {
            if (!compiler._mayLackMarkup)
                compiler.Warn(TemplateDiagnostic.EmptyElement, loop, $"<{element}> is left empty where this loop has nothing to turn over, which browsers and readers of pages take in different ways; put both under a condition, as in: if section.paragraphs.size > 0");
        }
    }
}
