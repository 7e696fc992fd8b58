using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

internal sealed partial class TemplateCompiler
{
    private void Run(BlockStatement block)
    {
        foreach (Statement statement in block.Statements)
        {
            Attempt(statement);
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
                Text(raw.Text, raw.Span, isRaw: true);
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
            case IterationStatement loop:
                RunFor(loop);
                break;
            case WhileStatement loop:
                RunWhile(loop);
                break;
            case FunctionStatement function:
                Define(function);
                break;
            case WithStatement with:
                RunWith(with);
                break;
            case WrapStatement wrap:
                RunWrap(wrap);
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
            case ReturnStatement leave:
                if (leave.Expression is { } result)
                    _scope.Set(_frames.Peek().Result, Result, Settled(Evaluate(result)));
                Leave(statement.Span, Flow.Return);
                break;
            default:
                throw Fault(TemplateDiagnostic.NotCompilable, statement.Span, $"{StatementName(statement)} is not compiled; see docs/templates.md for what to write instead");
        }
    }

    private static string StatementName(Statement statement) => statement switch
    {
        ImportStatement => "'import'",
        ReadOnlyStatement => "'readonly'",
        _ => "this statement",
    };

    private void RunExpression(Expression expression)
    {
        if (Include(expression) is { } call)
            PrintResult(RunInclude(call));
        else if (expression is VariableExpression { Name: Block } && _scope.TryGetLocal(Block, out Value block) && block is KnownValue { Data: WrapBlock wrapped })
            RunBlock(wrapped, expression.Span);
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
                string text = ValueText.Of(known.Data) ?? throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{known.Describe} cannot be printed; {(known.Data is IReadOnlyList<object?> ? "loop over it with 'for'" : "print one of its members")}");
                CheckKnown(text, known.Escaped, expression);
                Text(text, expression.Span);
                return;
            case JoinedValue joined:
                foreach (Value part in joined.Parts)
                    Print(part, expression);
                return;
            case ChoiceValue choice:
                Fork(expression.Span, "? :", [.. choice.Options.Select((o, i) => (i == choice.Options.Count - 1 ? null : choice.Is(i), (Action)(() => Print(o, expression))))]);
                return;
            case CapturedValue captured:
                _place = _place.AfterCaptured(captured.Place, captured.End, captured.IsPlain)
                    ?? throw Fault(TemplateDiagnostic.Unescaped, expression.Span, "this was captured in another place of the page (inside or outside a tag); capture it where such text may stand");
                Emit(new CodeEvaluation(captured.Write()));
                _hasMarkup |= !captured.IsPlain;
                return;
            case NumberTextValue { Format: not null } formatted:
                PrintFormatted(formatted, expression);
                return;
            case NumberTextValue digits:
                PrintValue(digits.Write(), KindOf(digits.Number), expression);
                return;
            case FlagTextValue word:
                PrintValue(word.Write(), PageValue.Flag, expression);
                return;
            case TextValue dynamic:
                PageValue kind = dynamic is ViewTextValue { IsAddress: true } ? PageValue.Address : PageValue.Text;
                CheckEscape(dynamic.Escape, kind, expression);
                PrintValue(dynamic.Write(), kind, expression);
                return;
            case NumberValue number:
                PrintValue(number.Write(), KindOf(number), expression);
                return;
            case FlagValue flag:
                PrintValue(Runtime.WriteFlag(flag.Code, "true", "false"), PageValue.Flag, expression);
                return;
            default:
                throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{value.Describe} cannot be printed; loop over it with 'for'");
        }
    }

    // Markup has no meaning for its signs; elsewhere they are text: a comma parts fields, a sign begins a list.
    private void PrintFormatted(NumberTextValue formatted, Expression expression)
    {
        bool isMarkup = _place.Escape is Escape.Html or Escape.Xml;
        if (!isMarkup || formatted.Escape != Escape.None)
            CheckEscape(formatted.Escape, PageValue.Text, expression);
        PrintValue(formatted.Write(), isMarkup ? KindOf(formatted.Number) : PageValue.Text, expression);
    }

    private void PrintValue(CodeExpression write, PageValue kind, Expression expression)
    {
        if (_place.Refusal(kind) is { } refusal)
            throw Misplaced(expression, refusal);
        _place = _place.AfterValue(kind);
        Emit(new CodeEvaluation(write));
    }

    private CompilationFault Misplaced(Expression expression, string refusal)
    {
        _isMisplaced = true;
        return Fault(TemplateDiagnostic.Unescaped, expression.Span, refusal);
    }

    private PageValue KindOf(NumberValue number) =>
        number.IsNullable && !_assumed.IsNotNull(number.Code) ? PageValue.NullableNumber : PageValue.Number;

    private void CheckEscape(Escape escaped, PageValue kind, Expression expression)
    {
        if (_place.Accepts(escaped))
            return;
        if (_place.Refusal(kind) is { } refusal)
            throw Misplaced(expression, refusal);
        throw Fault(TemplateDiagnostic.Unescaped, expression.Span, escaped == Escape.None
            ? $"text of the report reaches {_place.Describe} unescaped; add '| {_place.EscapeFunction}'"
            : $"this was escaped for another format; write '| {_place.EscapeFunction}' alone");
    }

    // Text known at build time is the template's own, but what it is made of may not be: it does not become markup unseen.
    private void CheckKnown(string text, Escape escaped, Expression expression)
    {
        bool isForeign = escaped != Escape.None && !_place.Accepts(escaped);
        if (!isForeign && (_place.Allows(text) || (escaped != Escape.None && _place.Refusal(PageValue.Text) is null)))
            return;
        if (!isForeign && _place.Refusal(PageValue.Text) is { } refusal)
            throw Misplaced(expression, refusal);
        throw Fault(TemplateDiagnostic.Unescaped, expression.Span, isForeign ? $"this was escaped for another format; write '| {_place.EscapeFunction}' alone"
            : $"this text holds characters of markup; write it as text of the template, or add '| {_place.EscapeFunction}'");
    }

    // A page or function returns a value by 'ret'; a page prints it.
    private void PrintResult(Value value)
    {
        if (value is not KnownValue { Data: null })
            Print(value, new LiteralExpression(default, null));
    }

    private void Assign(AssignmentStatement assignment)
    {
        Value value = Evaluate(assignment.Value);
        if (assignment.Operator != "=")
        {
            Value old = Evaluate(assignment.Target);
            string op = assignment.Operator.Substring(0, assignment.Operator.Length - 1);
            value = Operate(op, old, value, assignment.Span);
        }

        Set(assignment.Target, value, assignment.Span);
    }

    private void Set(Expression target, Value value, TextSpan span)
    {
        value = Settled(value);
        switch (target)
        {
            case VariableExpression variable:
                if (!_scope.TrySet(variable.Name, value))
                    throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{variable.Name}' would become a member of what 'with' names, and the members of a report are fixed; set it outside 'with', or use a local variable ${variable.Name}");
                break;
            case MemberExpression member when Evaluate(member.Target) is KnownValue { Data: ObjectReference made }:
                _scope.Set(made.Store, member.Name, value);
                break;
            case IndexerExpression indexer when Evaluate(indexer.Target) is KnownValue { Data: ObjectReference made } && Evaluate(indexer.Index) is KnownValue { Data: string name }:
                _scope.Set(made.Store, name, value);
                break;
            default:
                throw Fault(TemplateDiagnostic.NotCompilable, target.Span, "only variables, and members of objects made by { }, can be assigned to; the members of a report are fixed");
        }
    }

    // A costly expression becomes a local variable, so that using it again and again does not repeat it.
    private Value Settled(Value value)
    {
        const int maxCost = 10;
        if (value is not (NumberValue or FlagValue or RecordValue or RecordListValue or ViewTextValue) || value.Payload[0].Code.Cost <= maxCost)
            return value;
        CodeName local = Declare(value.Payload[0].Type, value is FlagValue ? "flag" : value is NumberValue ? "number" : "part");
        Emit(new CodeAssignment(local, value.Payload[0].Code));
        return value.WithPayload([local]);
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

        CodeExpression code = Condition(condition, statement.Condition);
        if (statement.Else is { } other)
            Fork(statement.Span, "if", (code, () => Run(statement.Then)), (null, () => Run(other)));
        else
            Fork(statement.Span, "if", (code, () => Run(statement.Then)));
    }

    private void RunCase(CaseStatement statement)
    {
        Value value = Evaluate(statement.Value);
        RunWhens(statement, value, 0);
    }

    private void RunWhens(CaseStatement statement, Value value, int index)
    {
        for (; index < statement.Whens.Count; index++)
        {
            WhenClause when = statement.Whens[index];
            var conditions = new List<CodeExpression>();
            foreach (Expression candidate in when.Values)
            {
                CheckWord(statement.Value, candidate);
                Value equal = Operate("==", value, Evaluate(candidate), candidate.Span);
                if (Operations.Truth(equal) is not { } known)
                    conditions.Add(Condition(equal, candidate));
                else if (known)
                {
                    if (conditions.Count > 0)
                        conditions.Add(CodeExpression.True);
                    else
                    {
                        Run(when.Body);
                        return;
                    }

                    break;
                }
            }

            if (conditions.Count == 0)
                continue;
            int next = index + 1;
            Fork(statement.Span, "case", (CodeExpression.Any(conditions), () => Run(when.Body)), (null, () => RunWhens(statement, value, next)));
            return;
        }

        if (statement.Else is { } otherwise)
            Run(otherwise);
    }

    private void RunWith(WithStatement with)
    {
        Value target = Evaluate(with.Target);
        if (target is not KnownValue { Data: var data and (ViewObject or ObjectReference) })
            throw Fault(TemplateDiagnostic.WrongType, with.Target.Span, $"'with' takes an object, not {target.Describe}");
        _scope.PushObject((data as ObjectReference)?.Store, data as ViewObject);
        Run(with.Body);
        _scope.PopObject();
    }

    private void RunCapture(CaptureStatement capture) =>
        Set(capture.Target, Capture(() => Run(capture.Body), isText: false), capture.Span);

    private void LeaveLoop(Statement statement, Flow flow)
    {
        if (_scope.Loops == 0)
            throw Fault(TemplateDiagnostic.Syntax, statement.Span, "'break' and 'continue' stand inside a loop; 'ret' leaves the page");
        // Of a page or function that is called in a loop it leaves no more than itself.
        Leave(statement.Span, _frames.Peek().Loop is null ? Flow.Return : flow);
    }

    private void Leave(TextSpan span, Flow flow)
    {
        Exit exit = ExitOf(flow);
        if (_scope.Depth == exit.Depth)
            _flow = flow;
        else
            Jump(span, exit);
    }

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
        // Named arguments are local variables of the page, as are $0, $1 …
        var arguments = new List<(string, Value)>();
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Argument argument = call.Arguments[i];
            arguments.Add(($"${argument.Name ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Settled(Evaluate(argument.Value))));
        }

        if (!ReportSyntax(page, _findings))
            throw new CompilationFault(isFinal: false);
        return InFrame(page, call.Span, "included from", () =>
        {
            _scope.PushPage(arguments);
            Run(page.Syntax.Page);
        }, _scope.PopPage);
    }
}
