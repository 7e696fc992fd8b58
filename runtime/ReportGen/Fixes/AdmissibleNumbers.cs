using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Which numbers a fix may propose.</summary>
internal static class AdmissibleNumbers
{
    /// <summary>Whether a cell may hold a number. Never true of a blank: it would only hide what is wrong.</summary>
    public static bool Takes(CellInfo info, Cell cell) => cell.HasValue
        && (cell.Unscaled >= 0 || info.Kind.IsSigned())
        && (Places(info) is not { } places || decimal.Round(cell.Value, places) == cell.Value);

    /// <summary>The most decimal places of a cell's number; null where they are not limited.</summary>
    public static int? Places(CellInfo info) => info.Kind.IsWhole() ? 0 : info.Places;
}
