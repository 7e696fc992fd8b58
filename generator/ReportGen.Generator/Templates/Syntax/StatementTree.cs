namespace ReportGen.Generator.Templates.Syntax;

/// <summary>What stands in a statement.</summary>
internal static class StatementTree
{
    /// <summary>The statement and all in its blocks, but for the bodies of functions.</summary>
    public static IEnumerable<Statement> Descend(Statement? statement)
    {
        if (statement is null)
            yield break;
        yield return statement;
        foreach (Statement inner in Children(statement).SelectMany(Descend))
            yield return inner;
    }

    /// <summary>What a statement gives a value to; null where it gives one to nothing.</summary>
    public static Expression? Target(Statement statement) => statement switch
    {
        AssignmentStatement assignment => assignment.Target,
        CaptureStatement capture => capture.Target,
        FunctionStatement function => function.Name,
        ExpressionStatement { Expression: IncrementExpression increment } => increment.Operand,
        _ => null,
    };

    private static IEnumerable<Statement?> Children(Statement statement) => statement switch
    {
        BlockStatement block => [.. block.Statements],
        IfStatement condition => [condition.Then, condition.Else],
        CaseStatement choice => [.. choice.Whens.Select(static w => w.Body), choice.Else],
        IterationStatement loop => [loop.Body, loop.Else],
        WhileStatement loop => [loop.Body],
        WithStatement with => [with.Body],
        WrapStatement wrap => [wrap.Body],
        CaptureStatement capture => [capture.Body],
        _ => [],
    };
}
