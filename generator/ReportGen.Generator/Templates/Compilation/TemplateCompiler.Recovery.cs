using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>
/// What goes on after a fault: a statement that cannot be compiled is left out, and what it would have set or printed
/// is taken for unknown, so that one cause is reported once and the faults after it are reported too.
/// </content>
internal sealed partial class TemplateCompiler
{
    private const int MaxFaults = 100;

    private int _faultCount;

    // Something that may have set any variable or made any function was left out.
    private bool _mayLackNames;

    // A value stood where none may, or an element: what is wrong with the elements after it may follow from that.
    private bool _isMisplaced;

    // Something that may have opened or closed a tag was left out.
    private bool _mayLackMarkup;

    private CompilationFault Fault(TemplateDiagnostic diagnostic, PagePoint place, string message)
    {
        if (_mayLackMarkup && diagnostic == TemplateDiagnostic.Unescaped)
            return new CompilationFault(isFinal: false);
        // What includes itself without end comes through one place again and again: it is named once.
        string chain = string.Concat(_pages.Take(_pages.Count - 1).Zip(_pages.Skip(1), static (inner, outer) => $"; {inner.Relation} {new PagePoint(outer.File, inner.Call)}").Distinct());
        _findings.Report(diagnostic, place.Page, place.Span, message + chain);
        // What runs without end runs so again a statement later.
        return new CompilationFault(++_faultCount >= MaxFaults || diagnostic == TemplateDiagnostic.Limit || _pages.Count >= MaxIncludes);
    }

    private CompilationFault Fault(UnsetValue unset, TextSpan span) => unset.IsFaulty
        ? new CompilationFault(isFinal: false)
        : Fault(unset.IsConflict ? TemplateDiagnostic.WrongType : TemplateDiagnostic.UnknownName, span, unset.What);

    /// <summary>Compiles a statement, or goes on behind it.</summary>
    private void Attempt(Statement statement)
    {
        var start = new RecoveryPoint(this);
        try
        {
            Run(statement);
        }
        catch (CompilationFault fault) when (!fault.IsFinal)
        {
            start.Restore(this);
            LeaveOut(statement);
        }
    }

    private void LeaveOut(Statement statement)
    {
        foreach (Statement inner in StatementTree.Descend(statement))
        {
            if (StatementTree.Target(inner) is { } target)
                Forget(target);
            switch (inner)
            {
                case ReturnStatement:
                    _scope.Set(_frames.Peek().Result, Result, UnsetValue.Faulty);
                    break;
                case RawStatement:
                    _mayLackMarkup |= IsMarkup(((RawStatement)inner).Text);
                    break;
                case ExpressionStatement { Expression: var expression } when IsCall(expression, "include"):
                    _mayLackNames = _mayLackMarkup = true;
                    break;
                case ExpressionStatement { Expression: CallExpression or VariableExpression } or WrapStatement:
                    _mayLackMarkup = true;
                    break;
            }
        }

        if (statement is ReturnStatement)
            Leave(statement.Span, Flow.Return);
        else if (statement is ExpressionStatement && !_mayLackMarkup && _place.Refusal(PageValue.Text) is null)
            _place = _place.AfterValue(PageValue.Text);
    }

    private void Forget(Expression target)
    {
        while (target is MemberExpression or IndexerExpression)
            target = target is MemberExpression member ? member.Target : ((IndexerExpression)target).Target;
        if (target is VariableExpression { Name: not "this" } variable)
            _scope.TrySet(variable.Name, UnsetValue.Faulty);
    }

    private static bool IsCall(Expression expression, string name) =>
        expression is CallExpression { Function: VariableExpression function } && function.Name == name || expression is VariableExpression variable && variable.Name == name;

    private static bool IsMarkup(string text) => text.IndexOfAny(['<', '>', '"', '\'']) >= 0;

    /// <summary>Ends the compilation of a statement, or of the template.</summary>
    private sealed class CompilationFault(bool isFinal) : Exception
    {
        /// <summary>Nothing after it can be judged.</summary>
        public bool IsFinal { get; } = isFinal;
    }

    /// <summary>Where a statement begins, to go on from there without it.</summary>
    private readonly struct RecoveryPoint(TemplateCompiler compiler)
    {
        private readonly Scope.Mark _scope = compiler._scope.Save();
        private readonly CodeBlock _block = compiler._block;
        private readonly PagePlace _place = compiler._place;
        private readonly Assumption _assumed = compiler._assumed;
        private readonly LoopExits? _loop = compiler._frames.Peek().Loop;
        private readonly int _pages = compiler._pages.Count;
        private readonly int _frames = compiler._frames.Count;
        private readonly int _exits = compiler._exits.Count;
        private readonly int _captures = compiler._captures;

        public void Restore(TemplateCompiler compiler)
        {
            // Also after a fault that was told elsewhere, as in the syntax of a partial.
            compiler._faultCount = Math.Max(compiler._faultCount, 1);
            compiler._scope.ReturnTo(_scope);
            (compiler._block, compiler._place, compiler._assumed, compiler._captures, compiler._flow) = (_block, _place, _assumed, _captures, Flow.Next);
            while (compiler._pages.Count > _pages)
                compiler._pages.Pop();
            while (compiler._frames.Count > _frames)
                compiler._frames.Pop();
            compiler._frames.Peek().Loop = _loop;
            compiler._exits.RemoveRange(_exits, compiler._exits.Count - _exits);
        }
    }
}
