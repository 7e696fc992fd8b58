using System.Globalization;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>The names of cells in a sheet: B7 is row 7, column 2.</summary>
internal static class SheetAddress
{
    private const int MaxRow = 1_048_576;
    private const int MaxColumn = 16_384;

    /// <summary>The row and column, from 1; null where the text names no cell.</summary>
    public static (int Row, int Column)? Parse(string? text)
    {
        if (text is null)
            return null;
        int column = 0;
        int at = 0;
        while (at < text.Length && char.IsAsciiLetter(text[at]) && column <= MaxColumn)
            column = column * 26 + (char.ToUpperInvariant(text[at++]) - 'A' + 1);
        if (column is 0 or > MaxColumn
            || !int.TryParse(text.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out int row) || row is 0 or > MaxRow)
            return null;
        return (row, column);
    }

    /// <summary>The name of a cell.</summary>
    public static string Print(int row, int column)
    {
        string letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
