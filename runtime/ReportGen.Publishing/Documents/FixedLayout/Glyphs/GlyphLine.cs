using System.Text;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>Characters of one line, from left to right, those raised or lowered beside others among them.</summary>
internal sealed class GlyphLine
{
    private readonly List<(Glyph Glyph, char Mark)> _glyphs;

    private GlyphLine(List<(Glyph Glyph, char Mark)> glyphs)
    {
        _glyphs = glyphs;
        Box = glyphs[0].Glyph.Box;
        foreach ((Glyph glyph, char mark) in glyphs)
        {
            Box = Box.Union(glyph.Box);
            if (mark == '\0' && !glyph.IsBlank)
                Size = Math.Max(Size, glyph.Size);
        }

        Order = Box.CenterY;
        Baseline = glyphs.Find(g => g.Mark == '\0').Glyph.Baseline;
    }

    public Box Box { get; }

    public double Size { get; }

    public double Baseline { get; }

    /// <summary>How far down the page it is read, in points: its place, or in a column that of its turn.</summary>
    public double Order { get; set; }

    /// <summary>The edges of the column in which it stands; null where the page has but one.</summary>
    public PageMargins? Margins { get; set; }

    /// <summary>The glyphs with what is special about each.</summary>
    public IReadOnlyList<(Glyph Glyph, char Mark)> Glyphs => _glyphs;

    /// <param name="glyphs">The glyphs in any order, with a mark of <see cref="TextMarks"/> or \0.</param>
    public static GlyphLine Of(IEnumerable<(Glyph Glyph, char Mark)> glyphs)
    {
        var line = new List<(Glyph Glyph, char Mark)>();
        foreach ((Glyph Glyph, char Mark) next in glyphs.OrderBy(g => g.Glyph.Box.Left).ThenBy(g => g.Glyph.Box.Right))
        {
            // Printed twice with a small shift is how some programs make type bold.
            int same = line.FindLastIndex(g => !g.Glyph.IsBlank);
            if (same >= 0 && line[same] is var last && last.Glyph.Text == next.Glyph.Text && last.Mark == next.Mark
                && last.Glyph.Box.Right - next.Glyph.Box.Left > 0.5 * next.Glyph.Box.Width && next.Glyph.Box.Width > 0)
            {
                continue;
            }

            line.Add(next);
        }

        // A blank at an end of a line says nothing.
        int first = line.FindIndex(g => !g.Glyph.IsBlank);
        int end = line.FindLastIndex(g => !g.Glyph.IsBlank) + 1;
        return new GlyphLine(first < 0 ? line : line.GetRange(first, end - first));
    }

    /// <summary>Parts the line where its gaps are wider than so many times its size.</summary>
    public List<GlyphLine> Split(double gap)
    {
        var parts = new List<GlyphLine>();
        int from = 0;
        double right = double.MinValue;
        for (int i = 0; i < _glyphs.Count; i++)
        {
            Glyph glyph = _glyphs[i].Glyph;
            if (glyph.IsBlank)
                continue;
            if (right > double.MinValue && glyph.Box.Left - right > gap * glyph.Size)
            {
                parts.Add(Of(_glyphs[from..i]));
                from = i;
            }

            right = Math.Max(right, glyph.Box.Right);
        }

        parts.Add(from == 0 ? this : Of(_glyphs[from..]));
        return parts;
    }

    /// <summary>What the line says, with blanks where there are gaps, and marks.</summary>
    /// <param name="spacing">By how much the letters around it are set apart, in points; the line's own letters say it where they are enough.</param>
    public string Text(double spacing = 0)
    {
        spacing = LetterSpacing.Of([this]) is > 0 and var own ? own : spacing;
        var text = new StringBuilder();
        char open = '\0';
        Glyph? last = null;
        bool isParted = false;
        foreach ((Glyph glyph, char mark) in _glyphs)
        {
            if (glyph.IsBlank)
            {
                isParted = true;
                continue;
            }

            bool blank = last is { } before && IsBlankBetween(before, glyph, isParted, spacing);
            if (mark != open && open != '\0')
                text.Append(TextMarks.End);
            if (blank)
                text.Append(' ');
            if (mark != open && mark != '\0')
                text.Append(mark);
            open = mark;
            text.Append(TextMarks.Remove(glyph.Text));
            last = glyph;
            isParted = false;
        }

        if (open != '\0')
            text.Append(TextMarks.End);
        return text.ToString();
    }

    private static bool IsBlankBetween(Glyph before, Glyph glyph, bool isParted, double spacing)
    {
        double gap = glyph.Box.Left - before.Box.Right - spacing;
        double size = Math.Min(before.Size, glyph.Size);
        bool wide = CellText.IsWide(before.Text[^1]) && glyph.IsWide;

        // Justified type is spread; a blank between Chinese characters is at least half of one.
        if (wide)
            return gap > 0.6 * size;
        return (isParted && gap > 0.1 * size) || gap > (CellText.IsWide(before.Text[^1]) || glyph.IsWide ? 0.45 : 0.2) * size;
    }
}
