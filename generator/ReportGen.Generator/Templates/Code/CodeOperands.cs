using System.Globalization;

namespace ReportGen.Generator.Templates.Code;

/// <summary>A constant: null, a bool, int, long, decimal or string.</summary>
internal sealed record CodeLiteral(object? Value) : CodeExpression
{
    // 1.0m is not written as 1.00m is, though they are equal.
    public bool Equals(CodeLiteral? other) => other is not null && Equals(Value, other.Value)
        && (Value is not decimal || Convert.ToString(Value, CultureInfo.InvariantCulture) == Convert.ToString(other.Value, CultureInfo.InvariantCulture));

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}

/// <summary>Constant text as UTF-8.</summary>
internal sealed record CodeUtf8(string Text) : CodeExpression;

/// <summary>A local variable, a parameter, or a static member named in full.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of a variable; null where nobody asks for it.</param>
internal sealed record CodeName(string Name, CodeType? Type = null) : CodeExpression;

/// <summary>The index of a cell. What is written alike for several cells becomes a loop with a variable in this place.</summary>
internal sealed record CodeCell(int Index) : CodeExpression
{
}

/// <summary>A new object.</summary>
internal sealed record CodeNew(CodeType Type) : CodeExpression;
