using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Compilation;

internal sealed partial class TemplateCompiler
{
    private void Run(BlockStatement block)
    {
        foreach (Statement statement in block.Statements)
        {
            Run(statement);
            if (_flow != Flow.Next)
                return;
        }
    }

    private void Run(Statement statement)
    {
        Step(statement.Span);
        switch (statement)
        {
            case RawStatement raw:
                Text(raw.Text);
                break;
            case BlockStatement block:
                Run(block);
                break;
            case ExpressionStatement expression:
                RunExpression(expression.Expression);
                break;
            case AssignmentStatement assignment:
                Assign(assignment);
                break;
            case IfStatement condition:
                RunIf(condition);
                break;
            case CaseStatement choice:
                RunCase(choice);
                break;
            case ForStatement loop:
                RunFor(loop);
                break;
            case CaptureStatement capture:
                RunCapture(capture);
                break;
            case BreakStatement:
                LeaveLoop(statement, Flow.Break);
                break;
            case ContinueStatement:
                LeaveLoop(statement, Flow.Continue);
                break;
            case ReturnStatement { Expression: null }:
                Leave(statement, Flow.Return, _pageDepth);
                break;
            default:
                throw Fault(Descriptors.NotCompilable, statement.Span, $"{StatementName(statement)} is not compiled; see docs/templates.md for what to write instead");
        }
    }

    private static string StatementName(Statement statement) => statement switch
    {
        WhileStatement => "'while'",
        TableRowStatement => "'tablerow'",
        WithStatement => "'with'",
        WrapStatement => "'wrap'",
        FunctionStatement => "'func'",
        ImportStatement => "'import'",
        ReadOnlyStatement => "'readonly'",
        ReturnStatement => "'ret' with a value",
        _ => "this statement",
    };

    private void RunExpression(Expression expression)
    {
        if (Include(expression) is { } call)
            RunInclude(call);
        else
            Print(Evaluate(expression), expression);
    }

    private void Print(Value value, Expression expression)
    {
        switch (value)
        {
            case KnownValue { Data: null }:
                return;
            case KnownValue known:
                string text = ValueText.Of(known.Data) ?? throw Fault(Descriptors.TemplateType, expression.Span, $"{known.Describe} cannot be printed; print one of its members");
                CheckPlace(expression, text, known.Escaped);
                Text(text);
                return;
            case TextValue dynamic:
                CheckPlace(expression, null, dynamic.Escape);
                _writer.Statement(dynamic.Write());
                return;
            case NumberValue number:
                CheckNumber(expression);
                _writer.Statement($"output.Number({number.Code});");
                return;
            case FlagValue flag:
                CheckNumber(expression);
                _writer.Statement($"output.Write({flag.Code} ? \"true\"u8 : \"false\"u8);");
                return;
            default:
                throw Fault(Descriptors.TemplateType, expression.Span, $"{value.Describe} cannot be printed; loop over it with 'for'");
        }
    }

    // text is null where it is not known: then only an escape makes it safe.
    private void CheckPlace(Expression expression, string? text, Escape escaped)
    {
        if (_isHtml && _html.Refusal is { } refusal && text is null)
            throw Fault(Descriptors.Unescaped, expression.Span, refusal);
        if (_isHtml && text is not null && _html.Refusal is { } known && text.IndexOfAny(['<', '>', '"', '\'', '&', '=', '`', ' ', '\n']) >= 0)
            throw Fault(Descriptors.Unescaped, expression.Span, known);
        if (_escape == Escape.None || escaped == _escape)
            return;
        if (escaped != Escape.None)
            throw Fault(Descriptors.Unescaped, expression.Span, $"this was escaped for another format; write '| {EscapeFunction}' alone");
        if (text is null)
            throw Fault(Descriptors.Unescaped, expression.Span, $"text of the report reaches {(_isHtml ? _html.Describe : "Markdown")} unescaped; add '| {EscapeFunction}'");
        string safe = _escape == Escape.Html ? HtmlEscaper.Escape(text) : text;
        if (_escape == Escape.Html ? text.IndexOfAny(['<', '>', '"', '\'', '&']) >= 0 : text != safe)
            throw Fault(Descriptors.Unescaped, expression.Span, $"this text holds characters of markup; write it as text of the template, or add '| {EscapeFunction}'");
    }

    // Digits and true or false need no escape, but in a tag they would become part of a name that nobody checks.
    private void CheckNumber(Expression expression)
    {
        if (_isHtml && !_html.TakesNumbers)
            throw Fault(Descriptors.Unescaped, expression.Span, _html.Refusal!);
    }

    private string EscapeFunction => _escape == Escape.Markdown ? "md.escape" : "html.escape";

    private void Assign(AssignmentStatement assignment)
    {
        if (assignment.Target is not VariableExpression variable)
            throw Fault(Descriptors.NotCompilable, assignment.Target.Span, "only a variable can be assigned to; the members of a report are fixed");
        Value value = Evaluate(assignment.Value);
        if (assignment.Operator != "=")
        {
            Value old = Evaluate(variable);
            string op = assignment.Operator.Substring(0, assignment.Operator.Length - 1);
            value = op == "??" ? old is KnownValue { Data: null } ? value : old : Operate(op, old, value, assignment.Span);
        }

        if (!_scope.TrySet(variable.Name, value))
            throw Fault(Descriptors.NotCompilable, assignment.Span, $"'{variable.Name}' was set outside a branch that only the report decides, so its value could not be known afterwards; use another variable inside, or print in both branches");
    }

    private void RunIf(IfStatement statement)
    {
        Value condition = Evaluate(statement.Condition);
        if (Operations.Truth(condition) is { } known)
        {
            if (known)
                Run(statement.Then);
            else if (statement.Else is { } otherwise)
                Run(otherwise);
            return;
        }

        string code = Condition(condition, statement.Condition);
        HtmlContext before = _html;
        _writer.Open($"if ({code})");
        Branch(() => Run(statement.Then));
        HtmlContext afterThen = _html;
        _html = before;
        _writer.Close();
        if (statement.Else is { } other)
        {
            _writer.Open("else");
            Branch(() => Run(other));
            _writer.Close();
        }

        if (_isHtml && !_html.Equals(afterThen))
            throw Fault(Descriptors.Unescaped, statement.Span, "the branches of this 'if' leave the page in different places (inside and outside a tag); let both end alike");
    }

    private void Branch(Action body)
    {
        _scope.Depth++;
        body();
        _scope.LeaveDepth();
    }

    private void RunCase(CaseStatement statement)
    {
        Value value = Evaluate(statement.Value);
        foreach (WhenClause when in statement.Whens)
        {
            foreach (Expression candidate in when.Values)
            {
                if (Operate("==", value, Evaluate(candidate), candidate.Span) is not KnownValue { Data: bool equal })
                    throw Fault(Descriptors.NotCompilable, statement.Value.Span, "'case' on a value that only the report knows is not compiled; write if / else if");
                if (equal)
                {
                    Run(when.Body);
                    return;
                }
            }
        }

        if (statement.Else is { } otherwise)
            Run(otherwise);
    }

    private void RunFor(ForStatement loop)
    {
        if (loop.Variable is not VariableExpression variable)
            throw Fault(Descriptors.TemplateSyntax, loop.Variable.Span, "'for' needs the name of a variable, as in: for row in table.rows");
        Value items = Evaluate(loop.Iterator);
        switch (items)
        {
            case KnownValue { Data: null }:
                // Not even its 'else'.
                break;
            case KnownValue { Data: IReadOnlyList<object?> list }:
                RunKnownLoop(loop, variable.Name, Slice(loop, list));
                break;
            case ParagraphsValue paragraphs when loop.Arguments.Count == 0:
                RunReportLoop(loop, variable.Name, paragraphs);
                break;
            case ParagraphsValue:
                throw Fault(Descriptors.NotCompilable, loop.Arguments[0].Span, "offset, limit and reversed are not compiled for a list that only the report knows");
            default:
                throw Fault(Descriptors.TemplateType, loop.Iterator.Span, $"'for' takes a list, not {items.Describe}");
        }
    }

    // In the order of Scriban, however they are written; a limit of 0 is none.
    private List<object?> Slice(ForStatement loop, IReadOnlyList<object?> list)
    {
        var (offset, limit, reversed) = (0, 0, false);
        foreach (Argument argument in loop.Arguments)
        {
            switch (argument.Name)
            {
                case "offset":
                    offset = LoopCount(argument);
                    break;
                case "limit":
                    limit = LoopCount(argument);
                    break;
                case "reversed":
                    reversed = true;
                    break;
                default:
                    throw Fault(Descriptors.UnknownFunction, argument.Span, $"'for' has no argument '{argument.Name}'{Suggestion.For(argument.Name ?? "", ["offset", "limit", "reversed"])}");
            }
        }

        IEnumerable<object?> items = list.Skip(offset);
        if (reversed)
            items = items.Reverse();
        return limit > 0 ? [.. items.Take(limit)] : [.. items];
    }

    private int LoopCount(Argument argument) => Evaluate(argument.Value) is KnownValue { Data: long and >= int.MinValue and <= int.MaxValue and var count }
        ? (int)count
        : throw Fault(Descriptors.TemplateType, argument.Span, $"'{argument.Name}' takes a whole number known at build time");

    private void RunElse(ForStatement loop)
    {
        if (loop.Else is not { } otherwise)
            return;
        // It counts as part of the loop: leaving the loop in it leaves no other.
        int outer = _loopDepth;
        _loopDepth = _scope.Depth;
        _scope.PushLoop(new(StringComparer.Ordinal));
        Run(otherwise);
        _scope.PopLoop();
        _loopDepth = outer;
        if (_flow is Flow.Break or Flow.Continue)
            _flow = Flow.Next;
    }

    private void RunKnownLoop(ForStatement loop, string name, List<object?> items)
    {
        if (items.Count == 0)
        {
            RunElse(loop);
            return;
        }

        int outer = _loopDepth;
        _loopDepth = _scope.Depth;
        for (int i = 0; i < items.Count && _flow == Flow.Next; i++)
        {
            Step(loop.Span);
            _scope.PushLoop(new(StringComparer.Ordinal)
            {
                [name] = FromData(items[i]),
                ["for"] = new KnownValue(LoopView.Known(i, items.Count, i == 0 ? true : HasChanged(items[i - 1], items[i]))),
            });
            Run(loop.Body);
            _scope.PopLoop();
            if (_flow == Flow.Continue)
                _flow = Flow.Next;
        }

        _loopDepth = outer;
        if (_flow == Flow.Break)
            _flow = Flow.Next;
    }

    // A value where nobody can tell, so that only asking for it is a fault.
    private static object HasChanged(object? before, object? now)
    {
        try
        {
            return !Parameters.AreEqual(before, now);
        }
        catch (FunctionFault)
        {
            return new UncertainValue("whether this value of a loop has changed");
        }
    }

    private void RunReportLoop(ForStatement loop, string name, ParagraphsValue paragraphs)
    {
        string list = NewName("list");
        string index = NewName("i");
        string item = NewName("item");
        HtmlContext before = _html;
        int outer = _loopDepth;
        _loopDepth = NoDepth;
        _writer.Statement($"var {list} = {paragraphs.Code};");
        if (loop.Else is { } otherwise)
        {
            _writer.Open($"if ({list}.Count == 0)");
            Branch(() => Run(otherwise));
            _writer.Close();
            if (_isHtml && !_html.Equals(before))
                throw Fault(Descriptors.Unescaped, loop.Span, "the 'else' of this loop ends inside a tag");
        }

        _writer.Open($"for (int {index} = 0; {index} < {list}.Count; {index}++)");
        _writer.Statement($"var {item} = {list}[{index}];");
        _scope.PushLoop(new(StringComparer.Ordinal)
        {
            [name] = new ParagraphValue(item, Escape.None, 0),
            ["for"] = new KnownValue(LoopView.OfReport(index, $"{list}.Count")),
        });
        Branch(() => Run(loop.Body));
        _scope.PopLoop();
        _loopDepth = outer;
        _writer.Close();
        if (_isHtml && !_html.Equals(before))
            throw Fault(Descriptors.Unescaped, loop.Span, "the body of this loop begins and ends in different places of the page (inside and outside a tag); let it end where it began");
    }

    private void RunCapture(CaptureStatement capture)
    {
        if (capture.Target is not VariableExpression variable)
            throw Fault(Descriptors.NotCompilable, capture.Span, "'capture' takes the name of a variable");
        RendererWriter outer = _writer;
        HtmlContext html = _html;
        _writer = new RendererWriter();
        Run(capture.Body);
        string? text = _writer.TakeConstant();
        (_writer, _html) = (outer, html);
        if (text is null)
            throw Fault(Descriptors.NotCompilable, capture.Span, "'capture' of text that only the report knows is not compiled; print it where it is wanted");
        // What was captured was checked as it was written.
        if (!_scope.TrySet(variable.Name, new KnownValue(new CapturedText(text)) { Escaped = _escape }))
            throw Fault(Descriptors.NotCompilable, capture.Span, $"'{variable.Name}' was set outside a branch that only the report decides; use another variable inside");
    }

    private void LeaveLoop(Statement statement, Flow flow)
    {
        if (!_scope.IsInLoop)
            throw Fault(Descriptors.TemplateSyntax, statement.Span, "'break' and 'continue' stand inside a loop; 'ret' leaves the page");
        Leave(statement, flow, _loopDepth);
    }

    // What is left must have begun at this depth: no branch that only the report decides lies between.
    private void Leave(Statement statement, Flow flow, int depth)
    {
        if (_scope.Depth != depth)
            throw Fault(Descriptors.NotCompilable, statement.Span, "leaving a loop or page under a condition that only the report decides is not compiled; put what follows under the opposite condition");
        _flow = flow;
    }

    private CallExpression? Include(Expression expression) =>
        expression is CallExpression { Function: VariableExpression { Name: "include", Scope: VariableScope.Global } } call ? call
        : expression is VariableExpression { Name: "include", Scope: VariableScope.Global } ? throw Fault(Descriptors.Include, expression.Span, "'include' needs the name of a template, as in: include '_table.sbn-html'")
        : null;

    private void RunInclude(CallExpression call)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0].Name is not null || Evaluate(call.Arguments[0].Value) is not KnownValue { Data: string name })
            throw Fault(Descriptors.Include, call.Span, "'include' takes the name of a template known at build time, as in: include '_table.sbn-html'");
        TemplateFile page = _templates.Include(name)
            ?? throw Fault(Descriptors.Include, call.Arguments[0].Value.Span, $"there is no template '{name}'{Suggestion.For(name, _templates.Names)}");
        if (_pages.Any(p => p.File == page) && _pages.Count >= MaxIncludes)
            throw Fault(Descriptors.Include, call.Span, $"'{name}' includes itself without end: {string.Join(" → ", _pages.Reverse().Select(static p => p.File.File.Name).Take(6))} → …");
        if (_pages.Count >= MaxIncludes)
            throw Fault(Descriptors.Include, call.Span, $"templates include each other more than {MaxIncludes} deep");
        // Named arguments are local variables of the page, as are $0, $1 …
        var arguments = new List<(string, Value)>();
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            arguments.Add(($"${argument.Name ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Evaluate(argument.Value)));
        }

        if (!ReportSyntax(page, _sink))
            throw new CompilationFault();
        var (outerPage, outerLoop) = (_pageDepth, _loopDepth);
        _pageDepth = _loopDepth = _scope.Depth;
        _pages.Push((page, call.Span));
        _scope.PushPage(arguments);
        Run(page.Syntax.Page);
        // A page that leaves a loop it is included in leaves no more than itself.
        _flow = Flow.Next;
        _scope.PopPage();
        _pages.Pop();
        (_pageDepth, _loopDepth) = (outerPage, outerLoop);
    }
}
