using ReportGen.Forms;

namespace ReportGen.Publishing.Datasets;

/// <summary>A cell of a form as the data set names it.</summary>
/// <param name="Index">The index of the cell in a report.</param>
/// <param name="Form">The version of the form.</param>
/// <param name="Table">The id of the table.</param>
/// <param name="Row">The path of the row, its band before it; empty for a table without rows.</param>
/// <param name="Column">The path of the column.</param>
/// <param name="RowLabel">The labels down to the row as printed, parted by " / ".</param>
/// <param name="ColumnLabel">The labels down to the column.</param>
/// <param name="Unit">The unit of the value; null where the form names none.</param>
/// <param name="Address">The address, as in findings: applications/results.total/natural.</param>
public sealed record TidyPlace(
    int Index, string Form, string Table, string Row, string Column, string RowLabel, string ColumnLabel, string? Unit, string Address)
{
    /// <summary>The cells that a form has, in its order.</summary>
    public static TidyPlace[] Of(FormInfo form) => [.. form.Cells.Where(static c => c.Exists).Select(c => Of(form, c))];

    private static TidyPlace Of(FormInfo form, CellInfo cell)
    {
        string row = string.Join('.', ((string[])[cell.Block.Id, cell.Row.Path]).Where(static p => p.Length > 0));
        return new TidyPlace(
            cell.Index, form.Version, cell.Block.Table.Id, row, cell.Column.Path,
            Labels(cell.Block.Label, cell.Row), Labels(null, cell.Column), cell.Unit, cell.Address);
    }

    // Labels are written out from the root: a row called 其他 says nothing alone.
    private static string Labels(string? band, MemberInfo member)
    {
        var labels = new List<string>();
        for (MemberInfo? up = member; up is not null; up = up.Parent)
            labels.Insert(0, up.Label);
        if (band is not null)
            labels.Insert(0, band);
        return string.Join(" / ", labels.Where(static l => l.Length > 0));
    }
}
