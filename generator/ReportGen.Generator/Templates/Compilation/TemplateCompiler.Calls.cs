using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Pipes and calls of functions.</content>
internal sealed partial class TemplateCompiler
{
    private Value Pipe(PipeExpression pipe, Value? piped = null)
    {
        if (FirstOperand(pipe.Right) is { } operand && !ReferenceEquals(operand, pipe.Right))
        {
            string rest = Page.Text.Substring(operand.Span.End, pipe.Right.Span.End - operand.Span.End);
            if (pipe.Right is BinaryExpression { Operator: "-" } minus && ReferenceEquals(minus.Left, operand) && minus.Right is LiteralExpression && rest[rest.IndexOf('-') + 1] is >= '0' and <= '9')
                throw Fault(TemplateDiagnostic.NotCompilable, minus.Span, $"a negative argument stands in parentheses: {Source(operand)} (-{Source(minus.Right)})");
            throw Fault(TemplateDiagnostic.NotCompilable, pipe.Span, $"put the call in parentheses: ({Source(pipe.Left)} | {Source(operand)}){rest}");
        }

        Value left = piped ?? Evaluate(pipe.Left);
        return pipe.Right is CallExpression call
            ? Call(call.Function, left, call.Arguments, pipe.Right.Span)
            : Call(pipe.Right, left, [], pipe.Right.Span);
    }

    // What an operator to the right of a pipe begins with.
    private static Expression FirstOperand(Expression expression) => expression switch
    {
        BinaryExpression binary => FirstOperand(binary.Left),
        ConditionalExpression conditional => FirstOperand(conditional.Condition),
        _ => expression,
    };

    private string Source(Expression expression) => Page.Text.Substring(expression.Span.Start, expression.Span.Length);

    private Value Call(Expression function, Value? piped, IReadOnlyList<Argument> arguments, TextSpan span)
    {
        if (Callee(function) is { } made)
            return Invoke(made, piped, arguments, span);
        if (function is MemberExpression called && Lookup(called) is { } lookup)
            return Find(lookup, called, piped, arguments, span);
        string name = function switch
        {
            MemberExpression { Target: VariableExpression { Scope: VariableScope.Global } group } member => $"{group.Name}.{member.Name}",
            VariableExpression { Scope: VariableScope.Global } variable => variable.Name,
            _ => throw Fault(TemplateDiagnostic.NotCompilable, function.Span, "only a function named as group.function can be called"),
        };
        if (name == "include" && piped is null)
            return Capture(() => PrintResult(RunInclude(new CallExpression(span, function, arguments, isExplicit: true))), isText: true);
        if (!FunctionTable.TryGet(name, out Function found))
            throw UnknownFunction(name, function, arguments);
        var values = new List<Value>();
        if (piped is not null)
            values.Add(piped);
        foreach (Argument argument in arguments)
        {
            if (argument.Name is not null)
                throw Fault(TemplateDiagnostic.UnknownFunction, argument.NameSpan, $"'{name}' is called with the named argument '{argument.Name}'; give its arguments in order");
            values.Add(Evaluate(argument.Value));
        }

        if (values.Count < found.Required || values.Count > found.Parameters)
            throw Fault(TemplateDiagnostic.UnknownFunction, span, $"'{name}' takes {(found.Required == found.Parameters ? $"{found.Required}" : $"{found.Required} to {found.Parameters}")} arguments, the piped one counted; {values.Count} are given");
        return Apply(name, found, values, span);
    }

    // What a member is called with is known when the form is, and so is whether there is such a thing.
    private ViewLookup? Lookup(MemberExpression member) =>
        member.Target is VariableExpression { Scope: VariableScope.Global, Name: var name } && _scope.TryGetGlobal(name, out Value target)
        && target is KnownValue { Data: ViewObject view } && view.TryGet(member.Name, out object? data) ? data as ViewLookup : null;

    private Value Find(ViewLookup lookup, MemberExpression member, Value? piped, IReadOnlyList<Argument> arguments, TextSpan span)
    {
        if ((piped is null ? 0 : 1) + arguments.Count != 1)
            throw Fault(TemplateDiagnostic.UnknownFunction, span, $"'{member.Name}' takes one argument: the address of a cell, as in: {Source(member)} \"{lookup.Names.FirstOrDefault()}\"");
        TextSpan place = piped is null ? arguments[0].Value.Span : span;
        if ((piped ?? Evaluate(arguments[0].Value)) is not KnownValue { Data: string address })
            throw Fault(TemplateDiagnostic.WrongType, place, $"'{member.Name}' takes an address known at build time");
        return lookup.Find(address) is { } found
            ? new KnownValue(found)
            : throw Fault(TemplateDiagnostic.UnknownName, place, $"no cell has the address '{address}'{Suggestion.For(address, lookup.Names)}");
    }

    private CompilationFault UnknownFunction(string name, Expression function, IReadOnlyList<Argument> arguments)
    {
        if (_mayLackNames && name.IndexOf('.') < 0)
            return new CompilationFault(isFinal: false);
        // 'a and b' reads as a call of a.
        foreach (VariableExpression word in arguments.Select(static a => a.Value).OfType<VariableExpression>())
        {
            if (ForeignWords.OperatorFor(word.Name) is { } symbol)
                return Fault(TemplateDiagnostic.UnknownFunction, word.Span, $"'{word.Name}' is no operator; write '{symbol}'");
            if (word.Name == "then")
                return Fault(TemplateDiagnostic.UnknownFunction, word.Span, "'then' is no word of a template; take it away");
        }

        return Fault(TemplateDiagnostic.UnknownFunction, function.Span, $"'{name}' is not a function that is compiled{FunctionRemedies.For(name)}");
    }

    private Value Apply(string name, Function function, IReadOnlyList<Value> values, TextSpan span)
    {
        int chosen = values.TakeWhile(static v => v is not ChoiceValue).Count();
        if (chosen < values.Count)
            return Each((ChoiceValue)values[chosen], span, o => Apply(name, function, [.. values.Select((v, i) => i == chosen ? o : v)], span));
        // A pattern may take nearly as long as it is allowed, again and again.
        if (_functionTime.Elapsed > MaxFunctionTime)
            throw Fault(TemplateDiagnostic.Limit, span, $"the functions of the template take more than {MaxFunctionTime.TotalSeconds} seconds; write patterns that try less");
        _functionTime.Start();
        try
        {
            return function.Apply(values);
        }
        catch (FunctionFault fault)
        {
            string remedy = values.Any(static v => v is NumberValue) ? FunctionRemedies.ForNumber(name) : "";
            throw Fault(TemplateDiagnostic.WrongType, span, $"'{name}': {fault.Message}{remedy}");
        }
        finally
        {
            _functionTime.Stop();
        }
    }
}
