using ReportGen.Rendering.Drawing;

namespace ReportGen.Rendering;

public sealed partial class Utf8Output
{
    /// <summary>Writes text of the report on lines of a width, broken as Chinese is set; see <see cref="LineBreaker"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many columns a line takes, what the first is set in by among them; null for what the page has, 0 for no limit.</param>
    /// <param name="indent">How many blanks stand before the first line.</param>
    /// <param name="context">What the page says of its width, and of characters that may take one column or two.</param>
    public void Wrapped(ReportText text, int? width, int indent, RenderContext context)
    {
        int columns = width ?? context.Width;
        ReadOnlySpan<byte> left = text.Utf8;
        Blanks(indent);
        for (int room = columns - indent; !left.IsEmpty; room = columns)
        {
            int length = left.Length;
            int used = columns <= 0 ? length : LineBreaker.Next(left, Math.Max(room, 2), context.IsAmbiguousWide, out length);
            Write(left[..length]);
            left = left[used..];
            if (!left.IsEmpty)
                Write("\n"u8);
        }
    }

    /// <summary>
    /// Writes a value, or the mark of a blank, in its place of a drawn table: at the right as text, at the left in Markdown, where
    /// four blanks would begin a block of code and the heads say that numbers stand at the right.
    /// </summary>
    internal void DrawnCell(Report report, int index, DrawingStyle style, int width)
    {
        int start = _length;
        if (style.IsMarkdown)
            Blanks(style.Padding);
        int words = _length;
        if (report.Cell(index).IsBlank)
            Write("—"u8);
        else
            Cell(report, index, style.Escape);
        int blanks = Math.Max(0, width - (2 * style.Padding) - style.WidthOf(_buffer.AsSpan(words, _length - words)));
        if (style.IsMarkdown)
        {
            Blanks(blanks + style.Padding);
            return;
        }

        int length = _length - start;
        Blanks(blanks);
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(start + blanks));
        _buffer.AsSpan(start, blanks).Fill((byte)' ');
    }
}
