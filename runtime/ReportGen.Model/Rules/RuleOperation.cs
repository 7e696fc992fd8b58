namespace ReportGen.Rules;

/// <summary>A step of the arithmetic of a side, written in postfix order.</summary>
internal enum RuleOperation
{
    /// <summary>Takes the next linear form.</summary>
    Operand,
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>Rounds to a whole number, halves away from zero. The values above it round to that many more decimal places.</summary>
    Round,
}
