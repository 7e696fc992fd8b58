using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using ReportGen.Forms;

namespace ReportGen.Rendering;

/// <summary>Where a renderer writes: UTF-8 into a buffer that is kept from report to report.</summary>
public sealed partial class Utf8Output(int capacity = 64 * 1024) : IBufferWriter<byte>
{
    private byte[] _buffer = new byte[Math.Max(capacity, 256)];
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes bytes of UTF-8 as they stand.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Writes what comes before a cell of a run. Called by generated code.</summary>
    /// <returns>The cell.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Piece(Report report, CellRun run, int place)
    {
        int cell = run.CellAt(place);
        ReadOnlySpan<byte> piece = run.PieceAt(place);
        for (int at; (at = piece.IndexOf(CellRun.AddressMark)) >= 0; piece = piece[(at + 1)..])
        {
            Write(piece[..at]);
            string address = report.Form.Cells[cell].Address;
            _length += Encoding.UTF8.GetBytes(address, Reserve(address.Length * 3));
        }

        Write(piece);
        return cell;
    }

    /// <summary>Writes a whole number; nothing for null.</summary>
    public void Number(long? number)
    {
        if (number is not { } value)
            return;
        Utf8Formatter.TryFormat(value, Reserve(20), out int written);
        _length += written;
    }

    /// <summary>Writes a whole number as text that passed an escape: in Markdown a sign at the start would begin a list.</summary>
    public void Number(long? number, Escape escape)
    {
        if (number < 0 && escape == Escape.Markdown)
            Write("\\"u8);
        Number(number);
    }

    /// <summary>Writes a number with the places it has; nothing for null.</summary>
    public void Number(decimal? number)
    {
        if (number is not { } value)
            return;
        value.TryFormat(Reserve(40), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a number as text that passed an escape: in Markdown a sign at the start would begin a list.</summary>
    public void Number(decimal? number, Escape escape)
    {
        if (number < 0 && escape == Escape.Markdown)
            Write("\\"u8);
        Number(number);
    }

    /// <summary>Writes a number in a format; nothing for null.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">A format that <see cref="NumberFormat"/> knows; nothing is written for another.</param>
    /// <param name="escape">How the text is made safe.</param>
    public void Number(decimal? number, string? format, Escape escape)
    {
        if (number is not { } value || format is null || !NumberFormat.TryParse(format, out NumberFormat parsed))
            return;
        Span<char> text = stackalloc char[NumberFormat.MaxLength];
        Span<byte> utf8 = stackalloc byte[NumberFormat.MaxLength * 3];
        Text(utf8[..Encoding.UTF8.GetBytes(text[..parsed.Write(value, text)], utf8)], escape);
    }

    /// <summary>Writes text of the publication; nothing for null.</summary>
    public void Text(string? text, Escape escape) => Text(text, escape, 0);

    /// <summary>Writes text of the publication, filled up with blanks to a width in columns: before it for a negative width, after it otherwise.</summary>
    public void Text(string? text, Escape escape, int width)
    {
        const int scratchLength = 512;
        byte[]? rented = text?.Length > scratchLength / 3 ? ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length)) : null;
        Span<byte> scratch = rented ?? stackalloc byte[scratchLength];
        ReadOnlySpan<byte> utf8 = scratch[..Encoding.UTF8.GetBytes(text, scratch)];
        int blanks = width == 0 ? 0 : Math.Abs(width) - TextWidth.Of(utf8);
        Blanks(width < 0 ? blanks : 0);
        Text(utf8, escape);
        Blanks(width > 0 ? blanks : 0);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Writes text of the report.</summary>
    public void Text(ReportText text, Escape escape) => Text(text.Utf8, escape);

    /// <summary>Writes text of the report, filled up with blanks to a width in columns: before it for a negative width, after it otherwise.</summary>
    public void Text(ReportText text, Escape escape, int width)
    {
        int blanks = Math.Abs(width) - TextWidth.Of(text.Utf8);
        Blanks(width < 0 ? blanks : 0);
        Text(text.Utf8, escape);
        Blanks(width > 0 ? blanks : 0);
    }

    /// <summary>Writes a cell as it is printed: its number, what stood there where that is no number or carries its unit, nothing for a blank.</summary>
    public void Cell(Report report, int index, Escape escape)
    {
        Cell cell = report.Cell(index);
        // The usual case: digits alone, which no format gives a meaning.
        if (cell is { HasValue: true, Scale: 0, Unscaled: >= 0 } && report.Form.Cells[index].Kind == NumberKind.Count)
        {
            Number(cell.Unscaled);
            return;
        }

        Text(CellFormat.Print(report, index, stackalloc byte[CellFormat.ScratchLength]), escape);
    }

    /// <summary>Writes a cell filled up with blanks to a width in columns: before it for a negative width, after it otherwise.</summary>
    public void Cell(Report report, int index, Escape escape, int width)
    {
        ReadOnlySpan<byte> text = CellFormat.Print(report, index, stackalloc byte[CellFormat.ScratchLength]);
        int blanks = Math.Abs(width) - TextWidth.Of(text);
        Blanks(width < 0 ? blanks : 0);
        Text(text, escape);
        Blanks(width > 0 ? blanks : 0);
    }

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 256));

    private void Blanks(int count)
    {
        if (count <= 0)
            return;
        Reserve(count)[..count].Fill((byte)' ');
        _length += count;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        return _buffer.AsSpan(_length);
    }
}
