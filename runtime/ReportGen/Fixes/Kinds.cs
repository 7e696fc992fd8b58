using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Which numbers a fix may propose.</summary>
internal static class Kinds
{
    /// <summary>Whether a cell of some kind may hold a number. Never true of a blank: it would only hide what is wrong.</summary>
    public static bool Takes(NumberKind kind, Cell cell) => cell.HasValue
        && (kind == NumberKind.Signed || cell.Unscaled >= 0)
        && (kind is NumberKind.Decimal or NumberKind.Amount || decimal.Truncate(cell.Value) == cell.Value);

    /// <summary>A number as a cell, where one can hold it.</summary>
    public static bool TryCell(decimal value, out Cell cell)
    {
        cell = default;
        if (value.Scale > Cell.MaxScale || Math.Abs(value) * RuleGroup.PowerOfTen(value.Scale) >= RuleGroup.PowerOfTen(Cell.MaxDigits))
            return false;
        cell = Cell.Of(value);
        return true;
    }
}
