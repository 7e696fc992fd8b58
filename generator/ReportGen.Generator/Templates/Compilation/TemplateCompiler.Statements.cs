using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Statements: what each does to the variables and to the page.</content>
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
                throw Fault(TemplateDiagnostic.NotCompilable, statement.Span, Refusal(statement));
        }
    }

    private static string Refusal(Statement statement) => statement switch
    {
        ImportStatement => "'import' is not compiled; name the members in full, as in report.year, or write 'with'",
        ReadOnlyStatement => "'readonly' is not compiled; leave it out: what is not set again stays as it is",
        _ => "this statement is not compiled; see docs/templates.md for those that are",
    };

    private void RunExpression(Expression expression)
    {
        if (Include(expression) is { } call)
            PrintResult(RunInclude(call));
        else if (expression is VariableExpression { Name: Block } && _scope.TryGetLocal(Block, out Value block) && block is KnownValue { Data: WrapBlock wrapped })
            RunBlock(wrapped, expression.Span);
        else
            PrintChosen(expression, static value => value);
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
                _scope.Set(made.Environment, member.Name, value);
                break;
            case IndexerExpression indexer when Evaluate(indexer.Target) is KnownValue { Data: ObjectReference made } && Evaluate(indexer.Index) is KnownValue { Data: string name }:
                _scope.Set(made.Environment, name, value);
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

    private void RunWith(WithStatement with)
    {
        Value target = Evaluate(with.Target);
        if (target is not KnownValue { Data: var data and (ViewObject or ObjectReference) })
            throw Fault(TemplateDiagnostic.WrongType, with.Target.Span, $"'with' takes an object, not {target.Describe}");
        _scope.PushObject((data as ObjectReference)?.Environment, data as ViewObject);
        Run(with.Body);
        _scope.PopObject();
    }

    private void RunCapture(CaptureStatement capture) =>
        Set(capture.Target, Capture(() => Run(capture.Body), isText: false), capture.Span);
}
