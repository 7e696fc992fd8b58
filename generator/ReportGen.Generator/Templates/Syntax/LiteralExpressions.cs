namespace ReportGen.Generator.Templates.Syntax;

internal sealed class LiteralExpression(TextSpan span, object? value) : Expression(span)
{
    /// <summary>
    /// Null, a bool, a string, or a number of the type the literal has in Scriban: int, long, BigInteger, double, float
    /// (suffix f) or decimal (suffix m).
    /// </summary>
    public object? Value { get; } = value;
}

/// <summary><c>$"text {expression} text"</c>.</summary>
internal sealed class InterpolatedStringExpression(TextSpan span, IReadOnlyList<Expression> parts) : Expression(span, Above(parts))
{
    /// <summary>Text (as literal strings, none of them empty) and expressions in turn.</summary>
    public IReadOnlyList<Expression> Parts { get; } = parts;
}
