using System.Text;
using ReportGen.Publishing.Documents.FixedLayout.Pages;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>Joins characters that run up or down a page of level text, as in a narrow head of a table, into one piece each.</summary>
internal static class UprightRun
{
    public static List<Glyph> Join(IEnumerable<DrawnGlyph> drawn, PageFrame frame)
    {
        var glyphs = new List<Glyph>();
        var text = new StringBuilder();
        DrawnGlyph last = default;
        Box box = default;
        foreach (DrawnGlyph glyph in drawn)
        {
            if (glyph.Turn < 0)
                continue;
            int turn = frame.TurnOf(glyph.Turn);
            if (turn == 0)
            {
                glyphs.Add(frame.Place(glyph));
                continue;
            }

            Box own = Square(glyph, frame, turn);
            bool goesOn = text.Length > 0 && last.Turn == glyph.Turn && Math.Abs(last.Size - glyph.Size) < 0.5
                && (turn == 2 ? Math.Abs(own.CenterY - box.CenterY) < glyph.Size / 2 : Math.Abs(own.CenterX - box.CenterX) < glyph.Size / 2)
                && box.Contains(own.CenterX, own.CenterY, glyph.Size * 1.2);
            if (!goesOn)
                End(glyphs, text, box, last.Size);
            box = text.Length == 0 ? own : box.Union(own);
            text.Append(glyph.Text);
            last = glyph;
        }

        End(glyphs, text, box, last.Size);
        return glyphs;
    }

    private static Box Square(DrawnGlyph glyph, PageFrame frame, int turn)
    {
        (double x, double y) = frame.Place(glyph.Origin.X, glyph.Origin.Y);
        double up = Glyph.Ascent * glyph.Size;
        double down = glyph.Size - up;
        return turn switch
        {
            1 => new Box(x - up, y - glyph.Advance, x + down, y),
            2 => new Box(x - glyph.Advance, y - down, x, y + up),
            _ => new Box(x - down, y, x + up, y + glyph.Advance),
        };
    }

    private static void End(List<Glyph> glyphs, StringBuilder text, Box box, double size)
    {
        if (text.Length > 0)
            glyphs.Add(new Glyph(text.ToString(), box, box.CenterY + ((Glyph.Ascent - 0.5) * size), size));
        text.Clear();
    }
}
