using System.Runtime.CompilerServices;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Pages and functions that are compiled where they are called, each with variables of its own.</content>
internal sealed partial class TemplateCompiler
{
    private CallExpression? Include(Expression expression) =>
        expression is CallExpression { Function: VariableExpression { Name: "include", Scope: VariableScope.Global } } call ? call
        : expression is VariableExpression { Name: "include", Scope: VariableScope.Global } ? throw Fault(TemplateDiagnostic.Include, expression.Span, "'include' needs the name of a template, as in: include '_table.sbn-html'")
        : null;

    private Value RunInclude(CallExpression call)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0].Name is not null || Evaluate(call.Arguments[0].Value) is not KnownValue { Data: string name })
            throw Fault(TemplateDiagnostic.Include, call.Span, "'include' takes the name of a template known at build time, as in: include '_table.sbn-html'");
        TemplateFile page = _templates.Include(name)
            ?? throw Fault(TemplateDiagnostic.Include, call.Arguments[0].Value.Span, $"there is no template '{name}'{Suggestion.For(name, _templates.Names)}");
        if (_pages.Count >= MaxIncludes)
            throw Fault(TemplateDiagnostic.Include, call.Span, _pages.Any(p => p.File == page)
                ? $"'{name}' includes itself without end: {string.Join(" → ", _pages.Reverse().Select(static p => p.File.Name).Take(6))} → …"
                : $"templates include each other more than {MaxIncludes} deep");
        // Named arguments are local variables of the page; the others are $0, $1 …, counted without the named ones.
        var arguments = new List<(string, Value)>();
        int count = 0;
        foreach (Argument argument in call.Arguments)
            arguments.Add(($"${argument.Name ?? count++.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Settled(Evaluate(argument.Value))));

        if (!ReportSyntax(page, _findings))
            throw new CompilationFault(isFinal: false);
        return InFrame(page, call.Span, "included from", () =>
        {
            _scope.PushPage(arguments);
            Run(page.Syntax.Page);
        }, _scope.PopPage);
    }

    /// <summary>Compiles a page or a function; what it returns.</summary>
    private Value InFrame(TemplateFile page, TextSpan span, string relation, Action body, Action leave)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Fault(TemplateDiagnostic.Limit, span, "functions and templates call each other too deep");
        }

        var frame = NewFrame();
        _frames.Push(frame);
        _pages.Push((page, span, relation));
        body();
        // What leaves a loop around the call leaves no more than this.
        if (_flow is Flow.Break or Flow.Continue)
            _flow = Flow.Return;
        Arrive(frame.Return, Flow.Return, span);
        leave();
        _pages.Pop();
        _frames.Pop();
        return Taken(frame.Result, span);
    }

    private Frame NewFrame() => new(NewExit(), _scope.NewEnvironment([(Result, KnownValue.Null)]));

    /// <summary>A page or a function being compiled.</summary>
    private sealed class Frame(Exit @return, int result)
    {
        public Exit Return { get; } = @return;

        /// <summary>The environment of what it returns.</summary>
        public int Result { get; } = result;

        /// <summary>The loop being compiled in it.</summary>
        public LoopExits? Loop { get; set; }
    }
}
