using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>A cell or several that a name of a workbook stands for.</summary>
internal readonly record struct SheetRange(string Sheet, int Top, int Left, int Bottom, int Right)
{
    public bool IsCell => (Top, Left) == (Bottom, Right);

    /// <summary>Where it begins.</summary>
    public SourcePlace Place => new(Top, Left, $"{Sheet}!{SheetAddress.Print(Top, Left)}");

    public bool Contains(string sheet, int row, int column) => sheet == Sheet && row >= Top && row <= Bottom && column >= Left && column <= Right;

    /// <summary>Reads <c>'表 1'!$A$1:$B$2</c>; null where it is something else, or what it stood for is gone.</summary>
    public static SheetRange? Parse(string text) => Parse(text, '!');

    /// <summary>Reads <c>$'表 1'.$A$1:.$B$2</c>, as OpenDocument writes it; null as above.</summary>
    public static SheetRange? ParseOpen(string text)
    {
        int end = text.LastIndexOf(":.", StringComparison.Ordinal);
        return Parse((end < 0 ? text : text.Remove(end + 1, 1)).TrimStart('$'), '.');
    }

    private static SheetRange? Parse(string text, char separator)
    {
        int mark = text.LastIndexOf(separator);
        if (mark < 1)
            return null;
        string sheet = text[..mark].Trim();
        if (sheet is ['\'', .., '\''])
            sheet = sheet[1..^1].Replace("''", "'", StringComparison.Ordinal);
        string[] ends = text[(mark + 1)..].Replace("$", "", StringComparison.Ordinal).Trim().Split(':');
        return SheetAddress.Parse(ends[0]) is var (top, left) && SheetAddress.Parse(ends[^1]) is var (bottom, right) && ends.Length <= 2
            ? new SheetRange(sheet, Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right))
            : null;
    }
}
