using ReportGen.Generator.Templates.Code;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>A record that only the publication knows: a point, a finding, the page.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Code">The C# expression, a ViewRecord.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record RecordValue(ViewType Type, CodeExpression Code, bool IsNullable = false) : Value
{
    public override string Describe => $"an object ({Type.Name})";

    public override IReadOnlyList<Payload> Payload => [new(CodeType.Record.OrNull(IsNullable), Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    /// <summary>A member, where the record is not null.</summary>
    public Value Member(int index) => Member(Type, IsNullable ? new CodeNotNull(Code) : Code, index);

    /// <summary>A member, null where the record is; null for one of a kind that is never null by itself.</summary>
    public Value? MemberOrNull(int index) => Member(Type, Code, index) switch
    {
        ViewTextValue text => text with { Code = OrNull(text.Code), IsNullable = true },
        NumberValue => Number(OrNull(Get(Code, "Number", index))) with { IsNullable = true },
        RecordValue record => record with { Code = OrNull(record.Code) },
        _ => null,
    };

    /// <summary>A member of a record that is always there.</summary>
    /// <param name="type">The type of the record.</param>
    /// <param name="record">The C# expression of the record.</param>
    /// <param name="index">The place of the member.</param>
    public static Value Member(ViewType type, CodeExpression record, int index)
    {
        ViewMember member = type.Members[index];
        return member.Kind switch
        {
            ViewKind.Text or ViewKind.Address => new ViewTextValue(Get(record, "Text", index), member.IsNullable, member.Kind == ViewKind.Address, Escape.None, 0),
            ViewKind.Number when member.IsNullable => Number(Get(record, "Number", index)) with { IsNullable = true },
            ViewKind.Number => Number(Get(record, "Number", index).Call(CodeCall.ValueOrDefault)),
            ViewKind.Flag => new FlagValue(Get(record, "Flag", index)),
            ViewKind.List => new RecordListValue(member.Type!, Get(record, "List", index)),
            _ => new RecordValue(member.Type!, Get(record, "Record", index), IsNullable: true),
        };
    }

    private static CodeExpression Get(CodeExpression record, string method, int index) => record.Call(method, index);

    private static CodeExpression OrNull(CodeExpression member) => (CodeCall)member with { IsNullConditional = true };

    private static NumberValue Number(CodeExpression code) => new(code, Bound: NumberValue.MaxDecimal) { IsDecimal = true };
}

/// <summary>Records of one type, in order.</summary>
/// <param name="Type">The type of each.</param>
/// <param name="Code">The C# expression, a list of ViewRecord.</param>
internal sealed record RecordListValue(ViewType Type, CodeExpression Code) : ListValue(Code)
{
    public override string Describe => $"a list of objects ({Type.Name})";

    public override IReadOnlyList<Payload> Payload => [new(CodeType.Records, Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    public override Value Item(CodeExpression item) => new RecordValue(Type, item);

    public override Value At(CodeExpression index) => new RecordValue(Type, CodeExpression.CallStatic(Runtime.Lists + "At", Code, index), IsNullable: true);
}

/// <summary>Text of a record, or an address.</summary>
/// <param name="Code">The C# expression, a string.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsAddress">Whether it may stand where an address does.</param>
/// <param name="Escape">What it passed.</param>
/// <param name="Width">How far it is filled up.</param>
internal sealed record ViewTextValue(CodeExpression Code, bool IsNullable, bool IsAddress, Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override string Describe => IsAddress ? "an address" : "text of the publication";

    public override IReadOnlyList<Payload> Payload => [new(CodeType.String.OrNull(), Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    public override CodeExpression Write() => Runtime.WriteText(Code, Escape, Width);
}

/// <summary>A list that only the report or the publication knows.</summary>
/// <param name="Code">The C# expression.</param>
internal abstract record ListValue(CodeExpression Code) : Value
{
    /// <summary>How many items there are.</summary>
    public NumberValue Count => new(Code.Member("Count"));

    /// <summary>An item, held by a local variable of C#.</summary>
    public abstract Value Item(CodeExpression item);

    /// <summary>The item at a place, counted from the end where the place is negative; null where there is none.</summary>
    public Value At(long index) => At(new CodeLiteral(index));

    /// <summary>The item at a place that only the report knows.</summary>
    /// <param name="index">The C# expression of the place, a long.</param>
    public abstract Value At(CodeExpression index);
}
