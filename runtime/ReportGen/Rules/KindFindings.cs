using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>Finds numbers that cannot stand in their cell: fractions and negative numbers among counts, what is no number, and what stands where there is no cell.</summary>
internal static class KindFindings
{
    /// <summary>Adds what is found. True where a cell that the form has is blank.</summary>
    public static bool Add(Report report, ref List<Finding>? findings)
    {
        bool hasBlank = false;
        ReadOnlySpan<Cell> cells = report.Cells;
        ReadOnlySpan<CellInfo> infos = report.Form.CellSpan;
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = cells[i];
            CellInfo info = infos[i];
            if (cell.IsBlank)
            {
                hasBlank |= info.Exists;
                continue;
            }

            bool whole = info.Kind is NumberKind.Count or NumberKind.Signed;
            if (!info.Exists)
                // A 0 there claims nothing.
                Add(report, info, ref findings, "no-cell", "填在表样没有单元格的地方", "stands where the form has no cell", "空", "nothing", cell.HasValue && cell.Value == 0 ? Severity.Warning : Severity.Error);
            else if (!cell.HasValue)
                Add(report, info, ref findings, "unreadable", "不是数字", "is not a number", "数字", "a number");
            else if (whole && cell.Scale > 0 && decimal.Truncate(cell.Value) != cell.Value)
                Add(report, info, ref findings, "type", "应为整数", "must be a whole number", "整数", "a whole number");
            else if (info.Kind != NumberKind.Signed && cell.Unscaled < 0)
                Add(report, info, ref findings, "type", "不能为负数", "cannot be negative", "≥ 0", "≥ 0");
        }

        return hasBlank;
    }

    private static void Add(Report report, CellInfo info, ref List<Finding>? findings, string rule, string zh, string en, string expected, string expectedEn, Severity severity = Severity.Error)
    {
        CellOrigin origin = report.Origin(info.Index);
        Cell cell = report.Cell(info.Index);
        string actual = origin.Printed ?? cell.ToString();
        (findings ??= []).Add(new Finding
        {
            Message = new Message(new MessageId(rule, severity), new LocalizedText(
                $"{info.Name}：“{actual}”{zh}。请改正。",
                $"{info.NameEn}: \"{actual}\" {en}; enter {expectedEn}.")),
            Cells = [info],
            Expected = expected,
            Actual = actual,
            Line = origin.Line,
            Column = origin.Column,
        });
    }
}
