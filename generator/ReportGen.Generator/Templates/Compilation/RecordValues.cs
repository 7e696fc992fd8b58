using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>A record that only the publication knows: a point, a finding, the page.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Code">The C# expression, a ViewRecord.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record RecordValue(ViewType Type, string Code, bool IsNullable = false) : Value
{
    private const string CodeType = "global::ReportGen.Views.ViewRecord";

    public override string Describe => $"an object ({Type.Name})";

    public override IReadOnlyList<Payload> Payload => [new(IsNullable ? CodeType + "?" : CodeType, Code)];

    public override Value WithPayload(IReadOnlyList<string> code) => this with { Code = code[0] };

    /// <summary>A member, where the record is not null.</summary>
    public Value Member(int index) => Member(Type, Code + (IsNullable ? "!." : "."), index);

    /// <summary>A member, null where the record is; null for one of a kind that is never null by itself.</summary>
    public Value? MemberOrNull(int index) => Member(Type, Code + "?.", index) switch
    {
        ViewTextValue text => text with { Code = $"({text.Code})", IsNullable = true },
        NumberValue => new NumberValue($"({Number(Code + "?.", index).Code})", IsNullable: true, NumberValue.MaxDecimal) { IsDecimal = true },
        RecordValue record => record with { Code = $"({record.Code})" },
        _ => null,
    };

    /// <summary>A member of a record that is always there.</summary>
    /// <param name="type">The type of the record.</param>
    /// <param name="record">The C# expression of the record, with the dot behind it.</param>
    /// <param name="index">The place of the member.</param>
    public static Value Member(ViewType type, string record, int index)
    {
        ViewMember member = type.Members[index];
        string argument = $"({index.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
        return member.Kind switch
        {
            ViewKind.Text or ViewKind.Address => new ViewTextValue($"{record}Text{argument}", member.IsNullable, member.Kind == ViewKind.Address, Escape.None, 0),
            ViewKind.Number when member.IsNullable => Number(record, index) with { IsNullable = true },
            ViewKind.Number => Number(record, index) with { Code = $"{record}Number{argument}.GetValueOrDefault()" },
            ViewKind.Flag => new FlagValue($"{record}Flag{argument}"),
            ViewKind.List => new RecordListValue(member.Type!, $"{record}List{argument}"),
            _ => new RecordValue(member.Type!, $"{record}Record{argument}", IsNullable: true),
        };
    }

    private static NumberValue Number(string record, int index) =>
        new($"{record}Number({index.ToString(System.Globalization.CultureInfo.InvariantCulture)})", Bound: NumberValue.MaxDecimal) { IsDecimal = true };
}

/// <summary>Records of one type, in order.</summary>
/// <param name="Type">The type of each.</param>
/// <param name="Code">The C# expression, a list of ViewRecord.</param>
internal sealed record RecordListValue(ViewType Type, string Code) : ListValue(Code)
{
    public override string Describe => $"a list of objects ({Type.Name})";

    public override IReadOnlyList<Payload> Payload => [new("global::System.Collections.Generic.IReadOnlyList<global::ReportGen.Views.ViewRecord>", Code)];

    public override Value WithPayload(IReadOnlyList<string> code) => this with { Code = code[0] };

    public override Value Item(string item) => new RecordValue(Type, item);

    /// <summary>The item at a place, counted from the end where the place is negative; null where there is none.</summary>
    public RecordValue At(long index) => At(index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "L");

    /// <summary>The item at a place that only the report knows.</summary>
    /// <param name="index">The C# expression of the place, a long.</param>
    public RecordValue At(string index) => new(Type, $"global::ReportGen.Views.ViewLists.At({Code}, {index})", IsNullable: true);
}

/// <summary>Text of a record, or an address.</summary>
/// <param name="Code">The C# expression, a string.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsAddress">Whether it may stand where an address does.</param>
/// <param name="Escape">What it passed.</param>
/// <param name="Width">How far it is filled up.</param>
internal sealed record ViewTextValue(string Code, bool IsNullable, bool IsAddress, Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override string Describe => IsAddress ? "an address" : "text of the publication";

    public override IReadOnlyList<Payload> Payload => [new("string?", Code)];

    public override Value WithPayload(IReadOnlyList<string> code) => this with { Code = code[0] };

    public override string Write() => $"output.Text({Code}, {Arguments});";
}

/// <summary>A list that only the report or the publication knows.</summary>
/// <param name="Code">The C# expression.</param>
internal abstract record ListValue(string Code) : Value
{
    /// <summary>How many items there are.</summary>
    public NumberValue Count => new($"{Code}.Count");

    /// <summary>An item, held by a local variable of C#.</summary>
    public abstract Value Item(string item);
}
