using System.Text.RegularExpressions;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A cell of a table that may go on over several pages.</summary>
/// <param name="page">The page on which it begins.</param>
/// <param name="box">Where it stands there.</param>
internal sealed partial class JoinedCell(DrawnPage page, Box box)
{
    /// <summary>How far the edges of cells of one column may be apart, in points.</summary>
    public const double Same = 3;

    public DrawnPage Page => page;

    public Box Box => box;

    public int Row { get; init; }

    public int EndRow { get; set; }

    public List<string> Lines { get; init; } = [];

    public bool IsEmpty => Lines.Count == 0;

    public bool IsSpanning => EndRow - Row > 1;

    public string Text => CellText.Fold(Lines);

    /// <summary>Whether words stand in it, as in a label; else it is empty or a figure.</summary>
    public bool IsLabel => Text.Any(char.IsLetter);

    /// <summary>Whether it begins with a number, as each label of a form does: the rest of a broken one does not.</summary>
    public bool IsNumbered => Numbering().IsMatch(Text);

    public bool IsBelow(JoinedCell above) => Math.Abs(above.Box.Left - Box.Left) <= Same && Math.Abs(above.Box.Right - Box.Right) <= Same;

    [GeneratedRegex(@"^\s*(?:第|[（(]?\s*(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\s*[）)、.．])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
