using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>
/// Writes the text of pages in the order in which it is read. The lines of a paragraph are joined: each but the last
/// reaches the right margin, and the first is set in or parted from what is above it.
/// </summary>
internal sealed partial class TextFlow
{
    /// <summary>How far from the right margin a full line may end, in characters: what follows it did not fit.</summary>
    private const double Ragged = 2.2;

    /// <summary>How far a line is set in that begins a paragraph, in characters.</summary>
    private const double Indent = 0.8;

    /// <summary>A line that is set in further, in characters, begins no paragraph: it is centred or stands on the right.</summary>
    private const double MostIndent = 4.5;

    /// <summary>A gap wider than so many characters parts the columns of a table; its rows are no lines of a paragraph.</summary>
    private const double Gap = 1.5;

    private readonly LineBuffer _lines;
    private readonly List<string> _paragraph = [];
    private SourcePlace _place;
    private GlyphLine? _last;
    private int _lastPage;
    private PageMargins _lastMargins;

    private TextFlow(LineBuffer lines) => _lines = lines;

    public static void Write(List<PageItems> pages, LineBuffer lines)
    {
        var flow = new TextFlow(lines);
        List<PageMargins> margins = PageMargins.Of(pages);
        Queue<(int Page, Box Box)> pictures = Pictures(pages);
        foreach (JoinedItem item in TableJoin.Join(pages, margins))
        {
            while (pictures.TryPeek(out (int Page, Box Box) picture) && (picture.Page < item.Page || (picture.Page == item.Page && picture.Box.CenterY < item.Top)))
            {
                flow.EndParagraph();
                lines.AddPicture(pages[pictures.Dequeue().Page].Page.Number);
            }

            if (item.Line is { } line)
            {
                flow.Add(pages[item.Page].Page, margins[item.Page], line);
                continue;
            }

            flow.EndParagraph();
            item.Ruled?.WriteTo(lines);
            item.Aligned?.WriteTo(lines, pages[item.Page].Page);
        }

        flow.EndParagraph();
        foreach ((int page, _) in pictures)
            lines.AddPicture(pages[page].Page.Number);
    }

    // What fills a page of text is its background.
    private static Queue<(int Page, Box Box)> Pictures(List<PageItems> pages) => new(pages.SelectMany(static (p, page) =>
        p.Page.LargePictures.Where(b => b.Height < 0.9 * p.Page.Height || p.Lines.Count < 3).OrderBy(static b => b.CenterY).Select(b => (page, b))));

    private void Add(DrawnPage page, PageMargins margins, GlyphLine line)
    {
        string text = line.Text();
        margins = line.Margins ?? margins;
        bool isElsewhere = _lastPage != page.Number || _lastMargins != margins;
        bool goesOn = _last is not null && _paragraph.Count > 0
            && Math.Abs(_last.Size - line.Size) <= 0.08 * line.Size
            && _last.Split(Gap).Count == 1 && line.Split(Gap).Count == 1
            && _last.Box.Right > _lastMargins.Right - (Ragged * line.Size)
            && (_paragraph.Count > 1 || _last.Box.Left < _lastMargins.Left + (MostIndent * _last.Size))
            && line.Box.Left < margins.Left + (Indent * line.Size)
            && (isElsewhere || line.Baseline - _last.Baseline is var step && step > 0 && step < 2.4 * line.Size)
            && !(Heading().IsMatch(text) && Ending().IsMatch(_paragraph[^1]));
        if (!goesOn)
            EndParagraph();
        if (_paragraph.Count == 0)
            _place = PlaceOf(page, line.Box.Top);
        _paragraph.Add(text);
        (_last, _lastPage, _lastMargins) = (line, page.Number, margins);
    }

    private void EndParagraph()
    {
        if (_paragraph.Count > 0)
            _lines.AddText(Join(_paragraph), _place);
        _paragraph.Clear();
        _last = null;
    }

    /// <summary>Lines of a paragraph in one: Chinese has no blanks where a line ends, and a number may be broken there.</summary>
    private static string Join(List<string> lines)
    {
        var text = new StringBuilder(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            bool isLatin = char.IsAscii(text[^1]) && char.IsAscii(line[0]);
            if (isLatin && !(char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(line[0])))
                text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>Where something stands: the page, and how far down it in points.</summary>
    public static SourcePlace PlaceOf(DrawnPage page, double top) => new(page.Number, Math.Max(1, (int)top)) { IsPage = true };

    [GeneratedRegex(@"^(?:第?[一二三四五六七八九十]{1,3}[、章部]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("[。；：！？!?;:”）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
