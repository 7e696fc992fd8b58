using System.Globalization;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

internal sealed partial class TemplateCompiler
{
    private Value Evaluate(Expression expression)
    {
        Step(expression.Span);
        switch (expression)
        {
            case LiteralExpression literal:
                return Literal(literal);
            case InterpolatedStringExpression interpolated:
                return Interpolated(interpolated);
            case NestedExpression nested:
                return Evaluate(nested.Expression);
            case VariableExpression variable:
                return Variable(variable);
            case MemberExpression member:
                return Member(member);
            case IndexerExpression indexer:
                return Index(indexer);
            case UnaryExpression unary:
                return Unary(unary);
            case BinaryExpression binary:
                return Binary(binary);
            case ConditionalExpression conditional:
                return Conditional(conditional);
            case ObjectExpression made:
                return Object(made);
            case IncrementExpression increment:
                return Increment(increment);
            case AnonymousFunctionExpression:
                return new KnownValue(Callee(expression));
            case ArrayExpression array:
                return new KnownValue(array.Items.Select(i => Data(Evaluate(i))).ToList());
            case PipeExpression pipe:
                return Pipe(pipe);
            case CallExpression call:
                return Call(call.Function, null, call.Arguments, call.Span);
            case null:
                return KnownValue.Null;
            default:
                throw Fault(TemplateDiagnostic.NotCompilable, expression.Span, "this expression is not compiled; see docs/templates.md for what to write instead");
        }
    }

    private Value Conditional(ConditionalExpression conditional)
    {
        Value condition = Evaluate(conditional.Condition);
        return Operations.Truth(condition) is { } truth
            ? Evaluate(truth ? conditional.Then : conditional.Else)
            : Choose(conditional.Span, Condition(condition, conditional.Condition), () => Evaluate(conditional.Then), () => Evaluate(conditional.Else));
    }

    // Each member is a variable for those after it.
    private KnownValue Object(ObjectExpression expression)
    {
        var made = new ObjectReference(_scope.NewStore());
        _scope.PushMembers(made.Store);
        foreach (ObjectMember member in expression.Members)
            _scope.Set(made.Store, member.Name, Settled(Evaluate(member.Value)));
        _scope.PopMembers();
        return new KnownValue(made);
    }

    private IEnumerable<(string Name, Value Value)> Members(ObjectReference made)
    {
        Store store = _scope.State[made.Store];
        return store.Names.Select(n => (n, store.TryGet(n, out Value value) ? value : KnownValue.Null));
    }

    private Value Increment(IncrementExpression increment)
    {
        Value old = Evaluate(increment.Operand);
        Value value = Operate(increment.Operator.Substring(1), old, new KnownValue(1L), increment.Span);
        Set(increment.Operand, value, increment.Span);
        return increment.IsPostfix ? old : Evaluate(increment.Operand);
    }

    // A list may hold what only the report knows: the value itself then stands in it.
    private static object? Data(Value value) => Parameters.Entry(value);

    private static Value FromData(object? data) => Parameters.Item(data);

    private KnownValue Literal(LiteralExpression literal) => literal.Value switch
    {
        null or bool or string or long or double or decimal => new(literal.Value),
        int number => new((long)number),
        float => throw Fault(TemplateDiagnostic.NotCompilable, literal.Span, "numbers with the suffix f are not compiled; leave it out"),
        _ => throw Fault(TemplateDiagnostic.NotCompilable, literal.Span, $"whole numbers beyond {long.MaxValue} are not compiled"),
    };

    // Scriban leaves the text of a hole to .NET, which writes True where it prints true, and lists by their type.
    private Value Interpolated(InterpolatedStringExpression interpolated)
    {
        Value[] parts = [.. interpolated.Parts.Select(Evaluate)];
        return Interpolated(interpolated, parts);
    }

    private Value Interpolated(InterpolatedStringExpression interpolated, Value[] parts)
    {
        int chosen = Array.FindIndex(parts, static p => p is ChoiceValue);
        if (chosen >= 0)
            return Each((ChoiceValue)parts[chosen], interpolated.Span, o => Interpolated(interpolated, [.. parts.Select((p, i) => i == chosen ? o : p)]));
        return Joined([.. parts.Select((p, i) => p switch
        {
            KnownValue { Data: bool flag } => new KnownValue(flag ? "True" : "False"),
            KnownValue { Data: null or string or CapturedText or long or double or decimal } known => new KnownValue(ValueText.Of(known.Data)),
            FlagValue flag => new FlagTextValue(flag.Code, Escape.None, IsCapital: true),
            TextValue { Width: 0 } or NumberValue => p,
            _ => throw Fault(TemplateDiagnostic.NotCompilable, interpolated.Parts[i].Span, $"{p.Describe} in an interpolated string is not compiled; print it beside the text"),
        })], interpolated.Span);
    }

    /// <summary>Text made of parts: known where all are.</summary>
    private Value Joined(IReadOnlyList<Value> parts, TextSpan span)
    {
        var joined = new List<Value>();
        foreach (Value part in parts.SelectMany(static p => p is JoinedValue inner ? inner.Parts : (IEnumerable<Value>)[p]))
        {
            if (part is KnownValue { Data: string text } known && joined.Count > 0 && joined[joined.Count - 1] is KnownValue { Data: string before } last && last.Escaped == known.Escaped)
                joined[joined.Count - 1] = known with { Data = before + text };
            else if (part is not KnownValue { Data: null or "" })
                joined.Add(part);
        }

        if (joined.Count > Joint.MaxOptions)
            throw Fault(TemplateDiagnostic.Limit, span, $"this text is made of more than {Joint.MaxOptions} parts; print them one after the other, inside 'capture' if they are wanted together");
        return joined.Count == 0 ? new KnownValue("") : joined.Count == 1 && joined[0] is KnownValue ? joined[0] : new JoinedValue(joined.ToEquatableArray(), Escape.None);
    }

    private Value Variable(VariableExpression variable)
    {
        bool isLocal = variable.Scope == VariableScope.Local;
        if (isLocal ? _scope.TryGetLocal(variable.Name, out Value value) : _scope.TryGetGlobal(variable.Name, out value))
        {
            return value switch
            {
                UnsetValue unset => throw Fault(unset, variable.Span),
                KnownValue { Data: UserFunction function } => Invoke(function, null, [], variable.Span),
                KnownValue { Data: WrapBlock } => throw Fault(TemplateDiagnostic.NotCompilable, variable.Span, "$$ can only be printed where it stands"),
                _ => value,
            };
        }

        if (!isLocal && FunctionTable.IsFunctionOrNamespace(variable.Name))
            throw Fault(TemplateDiagnostic.UnknownFunction, variable.Span, $"'{variable.Name}' is a function or a group of functions; call it");
        throw _mayLackNames ? new CompilationFault(isFinal: false) : Fault(TemplateDiagnostic.UnknownName, variable.Span, $"'{variable.Name}' is not known here{ForeignWords.Remedy(variable.Name) ?? Suggestion.For(variable.Name, isLocal ? _scope.LocalNames : _scope.GlobalNames, isLocal ? null : Keywords.All)}");
    }

    private Value Member(MemberExpression member)
    {
        if (Callee(member) is { } function)
            return Invoke(function, null, [], member.Span);
        // A function that needs no argument is called by its name alone.
        if (member.Target is VariableExpression { Scope: VariableScope.Global, Name: var group } && !_scope.TryGetGlobal(group, out _)
            && FunctionTable.TryGet($"{group}.{member.Name}", out Function found) && found.Required == 0)
            return Call(member, null, [], member.Span);
        return Member(member, Evaluate(member.Target));
    }

    private Value Member(MemberExpression member, Value target)
    {
        switch (target)
        {
            case ChoiceValue choice:
                return MemberOfEach(member, choice);
            case KnownValue { Data: ObjectReference made }:
                if (!_scope.TryGet(made.Store, member.Name, out Value found))
                    throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is no member of this object{Suggestion.For(member.Name, _scope.State[made.Store].Names)}");
                return found is UnsetValue unset ? throw Fault(unset, member.NameSpan) : found;
            case KnownValue { Data: ViewObject view } when view.TryGet(member.Name, out object? called) && called is ViewLookup:
                throw Fault(TemplateDiagnostic.UnknownFunction, member.NameSpan, $"'{member.Name}' is called with the address of a cell, as in: {Source(member)} \"{((ViewLookup)called).Names.FirstOrDefault()}\"");
            case KnownValue { Data: ViewObject view }:
                return view.TryGet(member.Name, out object? data)
                    ? FromData(data)
                    : throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is no member of {WithArticle(view.Type)}{Suggestion.For(member.Name, view.Names)}");
            case KnownValue { Data: DateTime date }:
                return DateFunctions.TryGet(date, member.Name, out object? part)
                    ? new KnownValue(part)
                    : throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is no member of a date{Suggestion.For(member.Name, DateFunctions.Members)}");
            case KnownValue { Data: IReadOnlyList<object?> list } when member.Name == "size":
                return new KnownValue((long)list.Count);
            case KnownValue { Data: string text } when member.Name == "size":
                return new KnownValue((long)text.Length);
            case ListValue list when member.Name == "size":
                return list.Count;
            case RecordValue record:
                return RecordMember(member, record);
            case KnownValue { Data: null } when member.NullConditional:
                return KnownValue.Null;
            case KnownValue { Data: null }:
                throw Fault(TemplateDiagnostic.WrongType, member.NameSpan, $"'{member.Name}' is asked of something that is null here; ask only where it is not, or write ?.{member.Name}");
            default:
                throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"{target.Describe} has no member '{member.Name}'{MemberRemedy(target, member.Name)}");
        }
    }

    // What other languages have as members are functions here.
    private static string MemberRemedy(Value target, string name)
    {
        string? group = target switch
        {
            KnownValue { Data: string } or TextValue => "string",
            KnownValue { Data: IReadOnlyList<object?> } or ListValue => "array",
            _ => null,
        };
        bool hasSize = target is KnownValue { Data: string or IReadOnlyList<object?> } or ListValue;
        return hasSize && name is "length" or "count" or "len" ? "; write 'size'"
            : FunctionTable.TryGet($"{group}.{name}", out _) ? $"; write '| {group}.{name}'"
            : hasSize ? Suggestion.For(name, ["size"]) : "";
    }

    private Value RecordMember(MemberExpression member, RecordValue record)
    {
        int index = record.Type.IndexOf(member.Name);
        if (index < 0)
            throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is no member of {WithArticle(record.Type.Name)}{Suggestion.For(member.Name, record.Type.Members.Select(static m => m.Name))}");
        if (!record.IsNullable || Assumption.Implies(_assumed, c => Assumption.IsNotNull(c, record.Code)))
            return record.Member(index);
        if (!member.NullConditional)
            throw Fault(TemplateDiagnostic.WrongType, member.NameSpan, $"'{member.Name}' is asked of an object that may be null here; ask only where it is not, as in: if {Source(member.Target)}, or write ?.{member.Name}");
        return record.MemberOrNull(index) ?? Choose(member.Span, NullCondition(record), () => KnownValue.Null, () => record.Member(index));
    }

    private static string WithArticle(string type) => $"{(type[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {type}";

    private Value MemberOfEach(MemberExpression member, ChoiceValue choice) => Each(choice, member.Span, o => Member(member, o));

    private Value Index(IndexerExpression indexer)
    {
        Value target = Evaluate(indexer.Target);
        if (target is KnownValue { Data: null } && IsNullConditional(indexer.Target))
            return KnownValue.Null;
        return Index(indexer, target, Evaluate(indexer.Index));
    }

    private Value Index(IndexerExpression indexer, Value target, Value index)
    {
        switch (target, index)
        {
            case (ChoiceValue choice, _):
                return Each(choice, indexer.Span, o => Index(indexer, o, index));
            case (_, ChoiceValue choice):
                return Each(choice, indexer.Span, o => Index(indexer, target, o));
            case (KnownValue { Data: ObjectReference made }, KnownValue { Data: string name }):
                return _scope.TryGet(made.Store, name, out Value member) && member is not UncertainValue
                    ? member
                    : throw Fault(TemplateDiagnostic.UnknownName, indexer.Index.Span, $"'{name}' is no member of this object{Suggestion.For(name, _scope.State[made.Store].Names)}");
            case (KnownValue { Data: IReadOnlyList<object?> list }, KnownValue { Data: long at and >= int.MinValue and <= int.MaxValue }):
                long place = at < 0 ? list.Count + at : at;
                return place >= 0 && place < list.Count ? FromData(list[(int)place]) : KnownValue.Null;
            case (RecordListValue records, KnownValue { Data: long at and >= int.MinValue and <= int.MaxValue }):
                return records.At(at);
            case (RecordListValue records, NumberValue { IsNullable: false, IsDecimal: false } at):
                return records.At(at.Code);
            case (KnownValue { Data: string text }, KnownValue { Data: long at }) when at < text.Length && at >= -text.Length:
                return new KnownValue(text[(int)(at < 0 ? text.Length + at : at)].ToString());
            case (KnownValue { Data: string text }, KnownValue { Data: long }):
                throw Fault(TemplateDiagnostic.WrongType, indexer.Index.Span, $"the text has {text.Length} characters");
            case (KnownValue { Data: ViewObject view }, KnownValue { Data: string name }):
                return view.TryGet(name, out object? data)
                    ? FromData(data)
                    : throw Fault(TemplateDiagnostic.UnknownName, indexer.Index.Span, $"'{name}' is no member of {WithArticle(view.Type)}{Suggestion.For(name, view.Names)}");
            default:
                throw Fault(TemplateDiagnostic.WrongType, indexer.Span, $"{target.Describe} cannot be indexed with {index.Describe}");
        }
    }

    // After ?. an index of null is null too.
    private static bool IsNullConditional(Expression expression) => expression switch
    {
        MemberExpression member => member.NullConditional || IsNullConditional(member.Target),
        IndexerExpression indexer => IsNullConditional(indexer.Target),
        NestedExpression nested => IsNullConditional(nested.Expression),
        _ => false,
    };

    private Value Unary(UnaryExpression unary)
    {
        if (unary.Operator == "@" && Callee(unary.Operand) is { } function)
            return new KnownValue(function);
        return Unary(unary, Evaluate(unary.Operand));
    }

    private Value Unary(UnaryExpression unary, Value operand)
    {
        switch (unary.Operator, operand)
        {
            case ("-" or "+", ChoiceValue choice):
                return Each(choice, unary.Span, o => Unary(unary, o));
            case ("-", NumberValue { IsNullable: false, IsDecimal: true } number):
                return number with { Code = $"(-{number.Code})" };
            case ("-", NumberValue { IsNullable: false }):
                return Operate("-", new KnownValue(0L), operand, unary.Span);
            case ("+", NumberValue { IsNullable: false }):
                return operand;
            case ("!", _):
                return Operations.Truth(operand) is { } truth ? new KnownValue(!truth) : new FlagValue($"!({Condition(operand, unary.Operand)})");
            case ("-", KnownValue { Data: long and not (int.MinValue or long.MinValue) and var number }):
                return new KnownValue(-number);
            case ("-", KnownValue { Data: double number }):
                return new KnownValue(-number);
            case ("-", KnownValue { Data: decimal number }):
                return new KnownValue(-number);
            case ("+", KnownValue { Data: long or double or decimal }):
                return operand;
            default:
                throw Fault(TemplateDiagnostic.WrongType, unary.Span, $"'{unary.Operator}' does not apply to {operand.Describe}");
        }
    }

    private Value Binary(BinaryExpression binary)
    {
        Value left = Evaluate(binary.Left);
        switch (binary.Operator)
        {
            case "&&" or "||":
                bool isAnd = binary.Operator == "&&";
                // What the left side decides, the right side is not asked for.
                if (Operations.Truth(left) is { } known)
                {
                    if (known != isAnd)
                        return new KnownValue(!isAnd);
                    Value right = Evaluate(binary.Right);
                    return Operations.Truth(right) is { } truth ? new KnownValue(truth) : new FlagValue(Condition(right, binary.Right));
                }

                return Logic(binary, isAnd, Condition(left, binary.Left));
            case "??" or "?!":
                // The right side is evaluated even where it is not wanted: what is wrong with it is wrong at run time too.
                Value other = Evaluate(binary.Right);
                if (IsNull(left) is { } isNull)
                    return isNull == (binary.Operator == "??") ? other : left;
                Value some = NotNull(left);
                return binary.Operator == "??"
                    ? Choose(binary.Span, NullCondition(left), () => other, () => some)
                    : Choose(binary.Span, NullCondition(left), () => KnownValue.Null, () => other);
            case ".." or "..<":
                return Range(binary, left, Evaluate(binary.Right));
            default:
                if (binary.Operator is "==" or "!=")
                {
                    CheckWord(binary.Left, binary.Right);
                    CheckWord(binary.Right, binary.Left);
                }

                return Operate(binary.Operator, left, Evaluate(binary.Right), binary.Span);
        }
    }

    // A kind of cell that is none compares without complaint, and what depends on it is never written.
    private void CheckWord(Expression compared, Expression word)
    {
        if (compared is MemberExpression { Name: "kind" } member && word is LiteralExpression { Value: string text } && !FormView.CellKinds.Contains(text)
            && Evaluate(member.Target) is KnownValue { Data: ViewObject { Type: "cell" } })
            throw Fault(TemplateDiagnostic.UnknownName, word.Span, $"'{text}' is no kind of cell, so this is never so{Suggestion.For(text, FormView.CellKinds)}");
    }

    // What the left side decides, the right side is not asked for: nor is what it prints or sets done.
    private FlagValue Logic(BinaryExpression binary, bool isAnd, string left)
    {
        RendererWriter outer = _writer;
        Checkpoint start = Save();
        _writer = outer.Fork();
        Assumption? outerAssumption = _assumed;
        _assumed = new Assumption([(left, isAnd)], outerAssumption);
        Value right = Evaluate(binary.Right);
        _assumed = outerAssumption;
        bool isPure = _writer.TakeConstant() is "" && ReferenceEquals(start.State, _scope.State);
        _writer = outer;
        if (isPure)
            return new FlagValue($"({left} {(isAnd ? "&&" : "||")} {Condition(right, binary.Right)})");
        Restore(start);
        string result = Declare("bool", "flag");
        _writer.Statement($"{result} = {left};");
        Fork(binary.Span, binary.Operator, (isAnd ? result : $"!{result}", () =>
        {
            string code = Condition(Evaluate(binary.Right), binary.Right);
            _writer.Statement($"{result} = {code};");
        }));
        return new FlagValue(result);
    }

    /// <summary>The C# condition under which a value is null that may be.</summary>
    private static string NullCondition(Value value) => value switch
    {
        NumberValue number => $"{number.Code} is null",
        NumberTextValue text => $"{text.Number.Code} is null",
        ViewTextValue text => $"{text.Code} is null",
        RecordValue record => $"{record.Code} is null",
        ChoiceValue choice => string.Join(" || ", choice.Options.Select((o, i) => (Option: o, Code: choice.Is(i))).Where(static o => IsNull(o.Option) != false)
            .Select(static o => IsNull(o.Option) == true ? o.Code : $"({o.Code} && {NullCondition(o.Option)})")),
        _ => "report.Organ is null",
    };

    /// <summary>A value where it is known not to be null.</summary>
    private static Value NotNull(Value value)
    {
        switch (value)
        {
            case NumberValue { IsNullable: true } number:
                return number with { Code = $"{number.Code}.GetValueOrDefault()", IsNullable = false };
            case NumberTextValue { Number.IsNullable: true } text:
                return text with { Number = (NumberValue)NotNull(text.Number) };
            case ViewTextValue { IsNullable: true } text:
                return text with { IsNullable = false };
            case RecordValue { IsNullable: true } record:
                return record with { Code = record.Code + "!", IsNullable = false };
            case OrganValue organ:
                return new ParagraphValue("report.OrganText", organ.Escape, organ.Width);
            case ChoiceValue choice:
                Value some = choice.Options.First(static o => o is not KnownValue { Data: null });
                Value[] options = [.. choice.Options.Select(o => NotNull(o is KnownValue { Data: null } ? some : o))];
                return Array.TrueForAll(options, o => o.Equals(options[0])) ? options[0] : choice with { Options = options.ToEquatableArray() };
            default:
                return value;
        }
    }

    private static bool? IsNull(Value value) => value switch
    {
        ChoiceValue choice => choice.Options.Select(IsNull).Distinct().Count() == 1 ? IsNull(choice.Options[0]) : null,
        OrganValue { Width: 0 } or NumberTextValue { Number.IsNullable: true } or ViewTextValue { Width: 0, IsNullable: true } or RecordValue { IsNullable: true } => null,
        TextValue => false,
        KnownValue known => known.Data is null,
        NumberValue { IsNullable: true } => null,
        _ => false,
    };

    // From the left to the right, upwards or downwards.
    private KnownValue Range(BinaryExpression range, Value left, Value right)
    {
        if (left is not KnownValue { Data: long from } || right is not KnownValue { Data: long to })
            throw Fault(TemplateDiagnostic.WrongType, range.Span, $"'{range.Operator}' takes two whole numbers known at build time");
        decimal distance = Math.Abs((decimal)to - from);
        if (distance > MaxSteps)
            throw Fault(TemplateDiagnostic.Limit, range.Span, $"the range has more than {MaxSteps} numbers");
        int count = (int)distance + (range.Operator == ".." ? 1 : 0);
        int step = from < to ? 1 : -1;
        return new KnownValue(Enumerable.Range(0, count).Select(i => (object?)(from + i * step)).ToList());
    }

    private Value Operate(string op, Value left, Value right, TextSpan span)
    {
        if (left is ChoiceValue)
            return Each((ChoiceValue)left, span, o => Operate(op, o, right, span));
        if (right is ChoiceValue)
            return Each((ChoiceValue)right, span, o => Operate(op, left, o, span));
        if (left is KnownValue a && right is KnownValue b)
        {
            object? result = Operations.Apply(op, a.Data, b.Data, out bool fits);
            if (result is string { Length: > MaxLength })
                throw Fault(TemplateDiagnostic.Limit, span, $"the text grows beyond {MaxLength} characters");
            return fits ? new KnownValue(result) : throw Fault(TemplateDiagnostic.WrongType, span, $"'{op}' does not apply to {left.Describe} and {right.Describe}, or the result is not certain at build time");
        }

        if (Comparable(left, right) is { } x && Comparable(right, left) is { } y && op is "==" or "!=" or "<" or "<=" or ">" or ">=")
        {
            bool hasNull = left is KnownValue { Data: null } || right is KnownValue { Data: null };
            // Null is less than nothing, and only the year can be null.
            if (hasNull && op is not ("==" or "!="))
                throw Fault(TemplateDiagnostic.WrongType, span, $"'{op}' does not apply to {left.Describe} and {right.Describe}; compare with null by == or !=");
            if (hasNull && left is not NumberValue { IsNullable: true } && right is not NumberValue { IsNullable: true })
                return new KnownValue(op == "!=");
            return new FlagValue($"({x} {op} {y})");
        }

        if (op is "==" or "!=" && (left is KnownValue { Data: null } ? IsNull(right) : right is KnownValue { Data: null } ? IsNull(left) : null) is { } isNull)
            return new KnownValue(isNull == (op == "=="));
        if (op == "+" && SumWithNull(left, right, span) is { } sum)
            return sum;
        if (op == "+" && TextPart(left, right) is { } first && TextPart(right, left) is { } second)
            return Joined([first, second], span);
        if (op is "==" or "!=" && TextComparison.Equal(left, right) is { } same)
            return same is KnownValue { Data: bool equal } ? new KnownValue(equal == (op == "==")) : op == "==" ? same : new FlagValue($"!{((FlagValue)same).Code}");

        // Whether text or a record is there that may be null.
        if (op is "==" or "!=" && (left is KnownValue { Data: null } ? right : right is KnownValue { Data: null } ? left : null) is { } asked && asked is OrganValue or ViewTextValue or RecordValue)
            return new FlagValue(op == "==" ? $"({NullCondition(asked)})" : NotNullCondition(asked));
        if (op is "==" or "!=" && (left is FlagValue || right is FlagValue) && FlagCode(left) is { } p && FlagCode(right) is { } q)
            return new FlagValue($"({p} {op} {q})");
        if (NumberArithmetic.Apply(op, left, right) is { } number)
        {
            if (number.IsNullable && new[] { left, right }.OfType<NumberValue>().Any(n => n.IsNullable && !Assumption.Implies(_assumed, c => Assumption.IsNotNull(c, n.Code))))
                Warn(TemplateDiagnostic.BlankNumber, new PagePoint(Page, span), "a number here may be null, and then this is null too and prints nothing; say what to count instead, as in (report.year ?? 0), or ask by 'if' first");
            return number;
        }

        if (op is "/" or "//" or "%" && right is NumberValue)
            throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{op}' by a number that only the report knows may be a division by zero; write 'number.share', as in: number.share part whole");
        if (NumberArithmetic.IsMixed(left, right) || NumberArithmetic.IsMixed(right, left))
            throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{op}' here takes a number that may be whole and one with a fraction; write the one with the fraction as a decimal, with m behind it, as in: 2.5m");
        throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{op}' on {left.Describe} and {right.Describe} is not compiled");
    }

    // Null and text are the text, null and anything else are null: which it is, the report says.
    private Value? SumWithNull(Value left, Value right, TextSpan span)
    {
        if (left is KnownValue { Data: null } && IsNoText(right) || right is KnownValue { Data: null } && IsNoText(left))
            return KnownValue.Null;
        Value? unsure = MayBeNull(left) ? left : MayBeNull(right) ? right : null;
        if (unsure is null)
            return null;
        Value other = ReferenceEquals(unsure, left) ? right : left;
        return other switch
        {
            KnownValue { Data: null } => unsure,
            _ when IsNoText(other) || MayBeNull(other) => Decide(),
            _ => null,
        };

        static bool MayBeNull(Value value) => value is TextValue && IsNull(value) is null;

        static bool IsNoText(Value value) => value is NumberValue or FlagValue or CapturedValue or KnownValue { Data: bool or long or double or decimal or CapturedText };

        Value Decide() => Choose(
            span,
            NullCondition(unsure),
            () => Operate("+", ReferenceEquals(unsure, left) ? KnownValue.Null : left, ReferenceEquals(unsure, left) ? right : KnownValue.Null, span),
            () => Operate("+", ReferenceEquals(unsure, left) ? NotNull(left) : left, ReferenceEquals(unsure, left) ? right : NotNull(right), span));
    }

    // A side of a sum that is text because the other is, or because it is itself.
    private static Value? TextPart(Value value, Value other) => value switch
    {
        CapturedValue when other is CapturedValue or not (TextValue or KnownValue { Data: string }) => null,
        TextValue { Width: 0 } => value,
        KnownValue { Data: string } when other is TextValue or NumberValue or FlagValue => value,
        KnownValue { Data: CapturedText or null or bool or long or double or decimal, Escaped: var escaped } known when other is TextValue => new KnownValue(ValueText.Of(known.Data)) { Escaped = escaped },
        NumberValue when other is TextValue or KnownValue { Data: string } => value,
        FlagValue flag when other is TextValue or KnownValue { Data: string } => new FlagTextValue(flag.Code, Escape.None),
        _ => null,
    };

    // Beside a decimal every number is one.
    private static string? Comparable(Value value, Value other) => value switch
    {
        NumberValue number => number.Code,
        KnownValue { Data: double or decimal } known when other is NumberValue { IsDecimal: true } => NumberArithmetic.Decimal(known.Data),
        KnownValue { Data: long number } => number.ToString(CultureInfo.InvariantCulture) + "L",
        KnownValue { Data: null } => "null",
        _ => null,
    };

    private static string? FlagCode(Value value) => value switch
    {
        FlagValue flag => flag.Code,
        KnownValue { Data: bool flag } => flag ? "true" : "false",
        _ => null,
    };

    private static string NotNullCondition(Value value) => $"({NullCondition(value).Replace(" is null", " is not null")})";

    private string Condition(Value value, Expression expression) => value switch
    {
        FlagValue flag => flag.Code,
        NumberValue { IsNullable: true } number => $"({number.Code} is not null)",
        OrganValue { Width: 0 } or ViewTextValue { Width: 0, IsNullable: true } or RecordValue { IsNullable: true } => NotNullCondition(value),
        ChoiceValue choice when Operations.Truth(value) is null => $"({string.Join(" || ", choice.Options.Select((o, i) => (Option: o, Code: choice.Is(i))).Where(static o => Operations.Truth(o.Option) != false).Select(o => Operations.Truth(o.Option) == true ? o.Code : $"({o.Code} && {Condition(o.Option, expression)})"))})",
        _ => Operations.Truth(value) is { } known ? known ? "true" : "false" : throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{value.Describe} is no condition"),
    };

    private Value Pipe(PipeExpression pipe)
    {
        if (FirstOperand(pipe.Right) is { } operand && !ReferenceEquals(operand, pipe.Right))
        {
            string rest = Page.Text.Substring(operand.Span.End, pipe.Right.Span.End - operand.Span.End);
            throw Fault(TemplateDiagnostic.NotCompilable, pipe.Span, $"put the call in parentheses: ({Source(pipe.Left)} | {Source(operand)}){rest}");
        }

        Value left = Evaluate(pipe.Left);
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

        return Fault(TemplateDiagnostic.UnknownFunction, function.Span, $"'{name}' is no function that is compiled{FunctionRemedies.For(name)}");
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
