using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Branches and jumps: 'if', 'case', 'break', 'continue', 'ret'.</content>
internal sealed partial class TemplateCompiler
{
    private void RunIf(IfStatement statement)
    {
        Value condition = Asked(statement.Condition);
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
}
