using System.Globalization;
using System.Text;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Tests.Templates.Syntax;

/// <summary>
/// Writes a tree as nested parentheses: <c>(+ a (* b 2))</c>. Calls without parentheses are <c>(call f a name:b)</c>, with
/// them <c>(call() f a)</c>.
/// </summary>
internal static class SyntaxDump
{
    public static string Of(Statement statement) => statement switch
    {
        RawStatement raw => Quote(raw.Text),
        BlockStatement block => "[" + string.Join(" ", block.Statements.Select(Of)) + "]",
        ExpressionStatement print => Of(print.Expression),
        AssignmentStatement assignment => $"({assignment.Operator} {Of(assignment.Target)} {Of(assignment.Value)})",
        IfStatement @if => $"(if {Of(@if.Condition)} {Of(@if.Then)}{Else(@if.Else)})",
        CaseStatement @case => $"(case {Of(@case.Value)}{string.Concat(@case.Whens.Select(when => $" (when {All(when.Values)} {Of(when.Body)})"))}{Else(@case.Else)})",
        IterationStatement loop =>
            $"({(loop is ForStatement ? "for" : "tablerow")} {Of(loop.Variable)} {Of(loop.Iterator)}{Arguments(loop.Arguments)} {Of(loop.Body)}{Else(loop.Else)})",
        WhileStatement @while => $"(while {Of(@while.Condition)} {Of(@while.Body)})",
        BreakStatement => "(break)",
        ContinueStatement => "(continue)",
        CaptureStatement capture => $"(capture {Of(capture.Target)} {Of(capture.Body)})",
        WithStatement with => $"(with {Of(with.Target)} {Of(with.Body)})",
        WrapStatement wrap => $"(wrap {Of(wrap.Target)} {Of(wrap.Body)})",
        ReturnStatement { Expression: null } => "(ret)",
        ReturnStatement @return => $"(ret {Of(@return.Expression!)})",
        ImportStatement import => $"(import {Of(import.Expression)})",
        ReadOnlyStatement @readonly => $"(readonly {Name(@readonly.Variable)})",
        FunctionStatement function => $"({(function.IsInline ? "inline" : "func")} {Name(function.Name)}{Parameters(function.Parameters)} {Of(function.Body)})",
        _ => throw new InvalidOperationException(statement.GetType().Name),
    };

    public static string Of(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal.Value),
        InterpolatedStringExpression text => $"($ {All(text.Parts)})",
        VariableExpression variable => variable.Name,
        MemberExpression member => $"({(member.NullConditional ? "?." : ".")} {Of(member.Target)} {member.Name})",
        IndexerExpression indexer => $"(at {Of(indexer.Target)} {Of(indexer.Index)})",
        UnaryExpression unary => $"({unary.Operator} {Of(unary.Operand)})",
        IncrementExpression increment => increment.IsPostfix ? $"(post{increment.Operator} {Of(increment.Operand)})" : $"({increment.Operator} {Of(increment.Operand)})",
        BinaryExpression binary => $"({binary.Operator} {Of(binary.Left)} {Of(binary.Right)})",
        ConditionalExpression conditional => $"(? {Of(conditional.Condition)} {Of(conditional.Then)} {Of(conditional.Else)})",
        NestedExpression nested => $"(nested {Of(nested.Expression)})",
        ArrayExpression array => $"(array{string.Concat(array.Items.Select(item => " " + Of(item)))})",
        ObjectExpression @object => $"(object{string.Concat(@object.Members.Select(member => $" {member.Name}:{Of(member.Value)}"))})",
        CallExpression call => $"({(call.IsExplicit ? "call()" : "call")} {Of(call.Function)}{Arguments(call.Arguments)})",
        PipeExpression pipe => $"(| {Of(pipe.Left)} {Of(pipe.Right)})",
        AnonymousFunctionExpression function => $"(do{Parameters(function.Parameters)} {Of(function.Body)})",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static string All(IEnumerable<Expression> expressions) => string.Join(" ", expressions.Select(Of));

    private static string Else(Statement? statement) => statement is null ? "" : " " + Of(statement);

    private static string Name(VariableExpression? variable) => variable?.Name ?? "missing";

    private static string Arguments(IEnumerable<Argument> arguments) =>
        string.Concat(arguments.Select(argument => argument.Name is null ? " " + Of(argument.Value) : $" {argument.Name}:{Of(argument.Value)}"));

    private static string Parameters(IReadOnlyList<FunctionParameter>? parameters) => parameters is null
        ? ""
        : $" ({string.Join(" ", parameters.Select(parameter => parameter.Name + (parameter.IsVariable ? "..." : parameter.Default is null ? "" : "=" + Of(parameter.Default))))})";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        IFormattable number => $"{value.GetType().Name.ToLowerInvariant()}:{number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
