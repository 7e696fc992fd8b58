namespace ReportGen.Generator.Templates.Code;

/// <summary>An operator of C#.</summary>
internal enum CodeOperator : byte
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Not,
    Negate,
    Increment,
}

internal static class CodeOperators
{
    private static readonly string[] Tokens = ["||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "!", "-", "++"];

    /// <summary>The operator between two operands that is written so; whole numbers are divided by '/' alone.</summary>
    public static CodeOperator Binary(string token) => (CodeOperator)Array.IndexOf(Tokens, token == "//" ? "/" : token);

    public static string Token(this CodeOperator op) => Tokens[(int)op];

    /// <summary>The comparison that holds where this one does not, of what is never null.</summary>
    public static CodeOperator Negated(this CodeOperator op) => op switch
    {
        CodeOperator.Equal => CodeOperator.NotEqual,
        CodeOperator.NotEqual => CodeOperator.Equal,
        CodeOperator.Less => CodeOperator.GreaterOrEqual,
        CodeOperator.LessOrEqual => CodeOperator.Greater,
        CodeOperator.Greater => CodeOperator.LessOrEqual,
        CodeOperator.GreaterOrEqual => CodeOperator.Less,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    /// <summary>The comparison that says the same of the operands in the other order.</summary>
    public static CodeOperator Mirrored(this CodeOperator op) => op switch
    {
        CodeOperator.Less => CodeOperator.Greater,
        CodeOperator.LessOrEqual => CodeOperator.GreaterOrEqual,
        CodeOperator.Greater => CodeOperator.Less,
        CodeOperator.GreaterOrEqual => CodeOperator.LessOrEqual,
        _ => op,
    };

    public static bool IsComparison(this CodeOperator op) => op is >= CodeOperator.Equal and <= CodeOperator.GreaterOrEqual;
}
