using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Documents.Sheets;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>A cell of a workbook.</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal readonly record struct SheetPlace(string Sheet, int Row, int Column)
{
    /// <summary>How a name of the workbook refers to it.</summary>
    public string Fixed => $"{Quote(Sheet)}!{Absolute}";

    private string Absolute => Pin(Row, Column);

    /// <summary>How a formula on some sheet refers to it.</summary>
    public string From(string sheet) => sheet == Sheet ? SheetAddress.Print(Row, Column) : $"{Quote(Sheet)}!{SheetAddress.Print(Row, Column)}";

    /// <summary>How a formula or name refers to it and those down to another of its sheet.</summary>
    public string To(SheetPlace last, string? from = null) => from is null
        ? $"{Fixed}:{last.Absolute}"
        : $"{From(from)}:{SheetAddress.Print(last.Row, last.Column)}";

    /// <summary>How a formula names a sheet.</summary>
    public static string Quote(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Pin(int row, int column)
    {
        string address = SheetAddress.Print(row, column);
        int letters = address.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${address[..letters]}${address[letters..]}";
    }
}
