using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Values of which the report chooses one.</content>
internal sealed partial class TemplateCompiler
{
    private const string Result = "value";

    /// <summary>A value that the report chooses of two.</summary>
    private Value Choose(TextSpan span, CodeExpression condition, Func<Value> then, Func<Value> otherwise)
    {
        int environment = _scope.NewEnvironment();
        Fork(
            span,
            "? :",
            (condition, () => _scope.Set(environment, Result, then())),
            (null, () => _scope.Set(environment, Result, otherwise())));
        return Taken(environment, span);
    }

    private Value Taken(int environment, TextSpan span)
    {
        // Not set where nothing goes on from here.
        if (!_scope.TryGet(environment, Result, out Value value))
            value = KnownValue.Null;
        _scope.Drop(environment);
        return value is UnsetValue unset ? throw Fault(unset with { IsConflict = true }, span) : value;
    }

    /// <summary>Does to each value of a choice what would be done to the one that the report chooses.</summary>
    private Value Each(ChoiceValue choice, TextSpan span, Func<Value, Value> apply)
    {
        var results = new Value[choice.Options.Count];
        int count = 0;
        for (int i = 0; i < results.Length; i++)
        {
            Step(span);
            results[i] = apply(choice.Options[i]);
            count += results[i] is ChoiceValue inner ? inner.Options.Count : 1;
            if (count > PhiVariable.MaxOptions)
                throw TooManyOptions(span);
        }

        if (results.All(r => r.Equals(results[0])))
            return results[0];
        // Without statements of its own the result is the same choice of other values.
        if (!results.Any(static r => r is ChoiceValue or FlagValue or NumberValue or KnownValue { Data: bool }) && results.Select(PhiVariable.Kind).OfType<string>().Distinct().Count() == 1)
            return new ChoiceValue(choice.Selector, results.ToEquatableArray());
        int environment = _scope.NewEnvironment();
        Fork(span, "? :", [.. results.Select((r, i) => (i == results.Length - 1 ? null : choice.Is(i), (Action)(() => _scope.Set(environment, Result, r))))]);
        return Taken(environment, span);
    }

    private CompilationFault TooManyOptions(TextSpan span) =>
        Fault(TemplateDiagnostic.Limit, span, $"the report chooses between more than {PhiVariable.MaxOptions} values here; print each where it is chosen");
}
