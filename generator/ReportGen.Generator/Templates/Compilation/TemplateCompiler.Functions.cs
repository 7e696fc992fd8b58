using System.Runtime.CompilerServices;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
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
        Land(frame.Return, Flow.Return, span);
        leave();
        _pages.Pop();
        _frames.Pop();
        return Taken(frame.Result, span);
    }

    private Frame NewFrame() => new(NewExit(), _scope.NewStore([(Result, KnownValue.Null)]));

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
            _scope.TryGet(made.Store, member.Name, out Value found) && found is KnownValue { Data: UserFunction function2 } ? function2 : null,
        _ => null,
    };

    /// <summary>The result of a page, text or buffer, instead of a place in the page.</summary>
    private Value Capture(Action body, bool isText)
    {
        var (outer, place, start, hadMarkup, length) = (_block, _place, _place.BeginCapture(), _hasMarkup, _length);
        (_block, _place, _hasMarkup) = (new CodeBlock(), start, false);
        _captures++;
        CodeName buffer = Declare(CodeType.Output, "captured");
        body();
        _captures--;
        var (written, end, isPlain) = (_block, _place, !_hasMarkup);
        (_block, _place, _hasMarkup) = (outer, place, hadMarkup);
        // What was taken down was checked as it was written.
        if (written.ConstantText() is { } text)
        {
            _length = length;
            _declarations.RemoveAll(d => d.Local == buffer);
            return new KnownValue(isText ? text : new CapturedText(text)) { Escaped = start.Escape };
        }

        CodeName page = Hold("page", Runtime.Output);
        Emit(new CodeAssignment(Runtime.Output, new CodeNew(CodeType.Output)));
        _block.Add(written);
        Emit(new CodeAssignment(buffer, Runtime.Output));
        Emit(new CodeAssignment(Runtime.Output, page));
        return new CapturedValue(buffer, start, end, isPlain, start.Escape);
    }
}

/// <summary>A function of a template. Two made by the same piece of it are the same.</summary>
internal sealed class UserFunction(string? name, IReadOnlyList<FunctionParameter>? parameters, BlockStatement body, bool isInline, TemplateFile page) : IEquatable<UserFunction>
{
    /// <summary>Null for one without a name.</summary>
    public string? Name { get; } = name;

    public string Describe => Name ?? "the function";

    /// <summary>Null for one that takes anything, through $0, $1 …</summary>
    public IReadOnlyList<FunctionParameter>? Parameters { get; } = parameters;

    public BlockStatement Body { get; } = body;

    public bool IsInline { get; } = isInline;

    public TemplateFile Page { get; } = page;

    public bool Equals(UserFunction? other) => other is not null && ReferenceEquals(Body, other.Body);

    public override bool Equals(object? obj) => Equals(obj as UserFunction);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Body);
}

/// <summary>The block of a 'wrap'.</summary>
internal sealed record WrapBlock(BlockStatement Body, TemplateFile Page);
