using System.Text.RegularExpressions;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>Takes away what is printed around the text of every page: running heads and page numbers.</summary>
internal static partial class PageFurniture
{
    /// <summary>The share of a page, at its top and at its bottom, in which these stand.</summary>
    private const double Margin = 0.12;

    /// <summary>How far up or down the same line may stand on another page, in points.</summary>
    private const double Shift = 4;

    public static void Remove(List<PageItems> pages)
    {
        foreach (PageItems page in pages)
        {
            GlyphLine[] furniture = [.. page.Lines.Where(line => IsOutside(page, line) && (IsPageNumber(line.Text(), page.Page.Number, pages.Count) || IsRepeated(pages, page, line)))];
            page.Lines.RemoveAll(furniture.Contains);
        }
    }

    /// <summary>Whether a line stands in the margin of its page, with nothing of the text beyond it.</summary>
    private static bool IsOutside(PageItems page, GlyphLine line)
    {
        double margin = Margin * page.Page.Height;
        bool isHead = line.Box.Bottom < margin;
        bool isFoot = line.Box.Top > page.Page.Height - margin;
        return (isHead && !page.Tables.Exists(t => t.Box.Top < line.Box.Top)) || (isFoot && !page.Tables.Exists(t => t.Box.Bottom > line.Box.Bottom));
    }

    // The same on another page but for its figures, at the same height.
    private static bool IsRepeated(List<PageItems> pages, PageItems page, GlyphLine line)
    {
        string text = Digits().Replace(line.Text(), "#");
        return pages.Exists(other => other != page && Math.Abs(other.Page.Height - page.Page.Height) < 1
            && other.Lines.Exists(l => Math.Abs(l.Baseline - line.Baseline) < Shift && Digits().Replace(l.Text(), "#") == text));
    }

    /// <summary>Whether a line numbers its page: 3, - 3 -, 第3页, 3/7, 第 3 页 共 7 页. The number is that of the page, or in a file of parts near it.</summary>
    private static bool IsPageNumber(string text, int page, int count)
    {
        Match match = Number().Match(text);
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, out int number) && (number <= count || match.Length > match.Groups[1].Length || Math.Abs(number - page) <= 2);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\s\-—–―─·.]*(?:第|[Pp]age)?\s*([0-9]{1,4})\s*页?\s*[,，]?\s*(?:(?:/|／|of|共)\s*[0-9]{1,4}\s*页?)?[\s\-—–―─·.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
