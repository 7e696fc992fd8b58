namespace ReportGen.Forms;

/// <summary>What numbers a cell takes.</summary>
public enum NumberKind : byte
{
    /// <summary>Whole, not negative.</summary>
    Count,

    /// <summary>Whole, printed with its sign (本年增/减).</summary>
    Signed,

    /// <summary>Not negative, with decimal places.</summary>
    Decimal,

    /// <summary>Money whose unit the form does not print, so that the cell carries it (37.81亿); held in the unit the schema names.</summary>
    Amount,

    /// <summary>With decimal places, printed with its sign.</summary>
    SignedDecimal,

    /// <summary>A share that is not negative, printed with % and held as the number before it: 95.65 for 95.65%.</summary>
    Percent,

    /// <summary>A share or rate of growth, printed with its sign and %.</summary>
    SignedPercent,
}
