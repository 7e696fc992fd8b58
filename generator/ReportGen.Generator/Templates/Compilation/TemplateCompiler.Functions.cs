using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>The functions a template makes: each call is compiled where it stands, what it prints and what it returns.</content>
internal sealed partial class TemplateCompiler
{
    private const string Block = "$$";

    private void Define(FunctionStatement function)
    {
        var made = new UserFunction(function.Name!.Name, function.Parameters, function.Body, function.IsInline, Page);
        Set(function.Name, new KnownValue(made), function.Name.Span);
    }

    private Value Invoke(UserFunction function, Value? piped, IReadOnlyList<Argument> arguments, TextSpan span, WrapBlock? block = null)
    {
        Bind(function, piped, arguments, span, out List<Value> values, out List<(string, Value)>? parameters);
        if (_pages.Count >= MaxIncludes)
            throw Fault(TemplateDiagnostic.Limit, span, $"functions and templates call each other more than {MaxIncludes} deep");
        var locals = new List<(string, Value)> { ("$", new KnownValue(values.Select(Data).ToList())) };
        locals.AddRange(values.Select(static (v, i) => ($"${i.ToString(System.Globalization.CultureInfo.InvariantCulture)}", v)));
        if (function.Name is { } name && name[0] == '$')
            locals.Add((name, new KnownValue(function)));
        if (block is not null)
            locals.Add((Block, new KnownValue(block)));
        Value result = InFrame(function.Page, span, "called from", body: () =>
        {
            _scope.PushFunction(parameters, locals, hidesOuter: function.Name is not null);
            if (function.IsInline)
                _scope.Set(_frames.Peek().Result, Result, Settled(Inline(function.Body.Statements[0])));
            else
                Run(function.Body);
        }, _scope.PopFunction);
        return result is KnownValue { Data: UserFunction }
            ? throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{function.Describe}' returns a function, which is not compiled; set a variable to it, as in: g = @f")
            : result;
    }

    private Value Inline(Statement statement) => statement is ExpressionStatement { Expression: var expression }
        ? Evaluate(expression)
        : throw Fault(TemplateDiagnostic.NotCompilable, statement.Span, "a function on one line is an expression; write it with 'func'");

    private void Bind(UserFunction function, Value? piped, IReadOnlyList<Argument> arguments, TextSpan span, out List<Value> values, out List<(string, Value)>? parameters)
    {
        piped = piped is null ? null : Settled(piped);
        values = piped is null ? [] : [piped];
        parameters = null;
        if (function.Parameters is not { } declared)
        {
            foreach (Argument argument in arguments)
                values.Add(argument.Name is null ? Settled(Evaluate(argument.Value)) : throw Fault(TemplateDiagnostic.UnknownFunction, argument.NameSpan, $"'{function.Describe}' has no parameters to name; give its arguments in order, or write func {function.Describe}({argument.Name})"));
            return;
        }

        var bound = new Value?[declared.Count];
        var rest = new List<object?>();
        bool takesRest = declared.Count > 0 && declared[declared.Count - 1].IsVariable;
        int next = 0;
        void Put(int index, Value value)
        {
            if (takesRest && index >= declared.Count - 1)
                rest.Add(Data(value));
            else if (index < declared.Count)
                bound[index] = value;
            else
                throw Fault(TemplateDiagnostic.UnknownFunction, span, $"'{function.Describe}' takes {declared.Count} arguments at most, the piped one counted");
            next = Math.Max(next, index + 1);
        }

        if (piped is not null)
            Put(0, piped);
        foreach (Argument argument in arguments)
        {
            int index = argument.Name is null ? next : declared.TakeWhile(p => p.Name != argument.Name).Count();
            if (argument.Name is not null && index == declared.Count)
                throw Fault(TemplateDiagnostic.UnknownFunction, argument.NameSpan, $"'{function.Describe}' has no parameter '{argument.Name}'{Suggestion.For(argument.Name, declared.Select(static p => p.Name))}");
            Put(index, Settled(Evaluate(argument.Value)));
        }

        parameters = [];
        for (int i = 0; i < declared.Count; i++)
        {
            FunctionParameter parameter = declared[i];
            Value value = parameter.IsVariable ? new KnownValue(rest)
                : bound[i] ?? (parameter.Default is { } standard ? Literal(standard) : throw Fault(TemplateDiagnostic.UnknownFunction, span, $"'{function.Describe}' needs '{parameter.Name}'"));
            parameters.Add((parameter.Name, value));
            if (i < values.Count)
                values[i] = value;
            else
                values.Add(value);
        }
    }

    // 'wrap' gives a function a block; $$ prints it, with the variables of the function.
    private void RunWrap(WrapStatement wrap)
    {
        var block = new WrapBlock(wrap.Body, Page);
        var (target, arguments) = wrap.Target is CallExpression call ? (call.Function, call.Arguments) : (wrap.Target, []);
        if (Callee(target) is not { } function)
            throw Fault(TemplateDiagnostic.NotCompilable, wrap.Target.Span, "'wrap' takes a function of the template, made by 'func', and its arguments, without parentheses around them, as in: wrap box 1");
        Print(Invoke(function, null, arguments, wrap.Target.Span, block), wrap.Target);
    }

    private void RunBlock(WrapBlock block, TextSpan span)
    {
        if (_pages.Count >= MaxIncludes)
            throw Fault(TemplateDiagnostic.Limit, span, $"functions and templates call each other more than {MaxIncludes} deep");
        _pages.Push((block.Page, span, "printed by"));
        Run(block.Body);
        _pages.Pop();
    }

    /// <summary>The function of the template that an expression names; null where it names none.</summary>
    private UserFunction? Callee(Expression function) => function switch
    {
        VariableExpression variable => (variable.Scope == VariableScope.Local ? _scope.TryGetLocal(variable.Name, out Value value) : _scope.TryGetGlobal(variable.Name, out value))
            && value is KnownValue { Data: UserFunction made } ? made : null,
        AnonymousFunctionExpression anonymous => new UserFunction(null, anonymous.Parameters, anonymous.Body, isInline: false, Page),
        // In parentheses a name is a call.
        NestedExpression { Expression: AnonymousFunctionExpression anonymous } => Callee(anonymous),
        MemberExpression { Target: VariableExpression { Scope: var scope, Name: var name } } member
            when (scope == VariableScope.Local ? _scope.TryGetLocal(name, out Value target) : _scope.TryGetGlobal(name, out target)) && target is KnownValue { Data: ObjectReference made } =>
            _scope.TryGet(made.Environment, member.Name, out Value found) && found is KnownValue { Data: UserFunction function2 } ? function2 : null,
        _ => null,
    };
}
