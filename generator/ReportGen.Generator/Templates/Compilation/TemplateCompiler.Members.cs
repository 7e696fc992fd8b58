using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Names, members and elements.</content>
internal sealed partial class TemplateCompiler
{
    /// <summary>What is asked whether it is there: an argument that a call leaves out is null there, and nowhere else.</summary>
    private Value Asked(Expression expression) => expression is VariableExpression { Scope: VariableScope.Local } variable && IsLeftOut(variable.Name) ? KnownValue.Null : Evaluate(expression);

    // $2 of a page or function that was given fewer.
    private bool IsLeftOut(string name) => name.Length > 1 && name.Skip(1).All(char.IsDigit)
        && (_scope.TryGetLocal("$", out _) || _scope.TryGetLocal("$0", out _)) && !_scope.TryGetLocal(name, out _);

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

        if (isLocal && IsLeftOut(variable.Name))
            throw Fault(TemplateDiagnostic.UnknownName, variable.Span, $"the call passes no argument '{variable.Name}'; where it may be left out, ask for it, as in: {variable.Name} ?? '', or if {variable.Name}");
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
                if (!_scope.TryGet(made.Environment, member.Name, out Value found))
                    throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is not a member of this object{Suggestion.For(member.Name, _scope.State[made.Environment].Names)}");
                return found is UnsetValue unset ? throw Fault(unset, member.NameSpan) : found;
            case KnownValue { Data: ViewObject view } when view.TryGet(member.Name, out object? called) && called is ViewLookup:
                throw Fault(TemplateDiagnostic.UnknownFunction, member.NameSpan, $"'{member.Name}' is called with the address of a cell, as in: {Source(member)} \"{((ViewLookup)called).Names.FirstOrDefault()}\"");
            case KnownValue { Data: ViewObject view }:
                return view.TryGet(member.Name, out object? data)
                    ? FromData(data)
                    : throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is not a member of {WithArticle(view.Type)}{Suggestion.For(member.Name, view.Names)}");
            case KnownValue { Data: DateTime date }:
                return DateFunctions.TryGet(date, member.Name, out object? part)
                    ? new KnownValue(part)
                    : throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is not a member of a date{Suggestion.For(member.Name, DateFunctions.Members)}");
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
            throw Fault(TemplateDiagnostic.UnknownName, member.NameSpan, $"'{member.Name}' is not a member of {WithArticle(record.Type.Name)}{Suggestion.For(member.Name, record.Type.Members.Select(static m => m.Name))}");
        if (!record.IsNullable || _assumed.IsNotNull(record.Code))
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
                return _scope.TryGet(made.Environment, name, out Value member) && member is not UncertainValue
                    ? member
                    : throw Fault(TemplateDiagnostic.UnknownName, indexer.Index.Span, $"'{name}' is not a member of this object{Suggestion.For(name, _scope.State[made.Environment].Names)}");
            case (KnownValue { Data: IReadOnlyList<object?> list }, KnownValue { Data: long at and >= int.MinValue and <= int.MaxValue }):
                long place = at < 0 ? list.Count + at : at;
                return place >= 0 && place < list.Count ? FromData(list[(int)place]) : KnownValue.Null;
            case (ListValue records, KnownValue { Data: long at and >= int.MinValue and <= int.MaxValue }):
                return records.At(at);
            case (ListValue records, NumberValue { IsNullable: false, IsDecimal: false } at):
                return records.At(at.Code);
            case (KnownValue { Data: string text }, KnownValue { Data: long at }) when at < text.Length && at >= -text.Length:
                return new KnownValue(text[(int)(at < 0 ? text.Length + at : at)].ToString());
            case (KnownValue { Data: string text }, KnownValue { Data: long }):
                throw Fault(TemplateDiagnostic.WrongType, indexer.Index.Span, $"the text has {text.Length} characters");
            case (KnownValue { Data: ViewObject view }, KnownValue { Data: string name }):
                return view.TryGet(name, out object? data)
                    ? FromData(data)
                    : throw Fault(TemplateDiagnostic.UnknownName, indexer.Index.Span, $"'{name}' is not a member of {WithArticle(view.Type)}{Suggestion.For(name, view.Names)}");
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
}
