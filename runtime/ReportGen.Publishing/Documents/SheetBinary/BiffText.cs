using System.Text;
using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>
/// Reads strings that may go on in further records ([MS-XLS] 2.5.293, 2.5.294): where characters do, the next record begins
/// by saying whether they have one byte or two.
/// </summary>
/// <param name="parts">The contents of the records.</param>
internal sealed class BiffText(List<BinaryBlock> parts)
{
    private const int WideFlag = 1, PhoneticFlag = 4, RichFlag = 8;

    private int _part;
    private int _at;

    public BiffText(BinaryBlock part, int at)
        : this([part]) => _at = at;

    /// <summary>Whether all is read.</summary>
    public bool IsAtEnd => _at >= parts[_part].Length && _part == parts.Count - 1;

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count)
    {
        while (count > 0)
        {
            Enter();
            int here = (int)Math.Min(count, parts[_part].Length - _at);
            _at += here;
            count -= here;
        }
    }

    /// <summary>A string with its length before it.</summary>
    /// <param name="isShort">Whether its length has one byte.</param>
    public BiffString Read(bool isShort = false)
    {
        int length = isShort ? Byte() : UInt16();
        int flags = Byte();
        int runs = (flags & RichFlag) != 0 ? UInt16() : 0;
        long phonetic = (flags & PhoneticFlag) != 0 ? UInt32() : 0;
        string text = Characters(length, (flags & WideFlag) != 0);
        (int At, int Font)[] fonts = Runs(runs);
        Skip(phonetic);
        return new BiffString(text, fonts);
    }

    /// <summary>The fonts of the parts of a string: where each begins, and its number.</summary>
    public (int At, int Font)[] Runs(int count)
    {
        var runs = new List<(int At, int Font)>();
        for (int i = 0; i < count; i++)
            runs.Add((UInt16(), UInt16()));
        return [.. runs];
    }

    /// <summary>A number of two bytes.</summary>
    public int UInt16() => Byte() | (Byte() << 8);

    /// <summary>A number of four bytes.</summary>
    public uint UInt32() => (uint)UInt16() | ((uint)UInt16() << 16);

    private string Characters(int length, bool isWide)
    {
        var text = new StringBuilder(Math.Min(length, 4096));
        while (text.Length < length)
        {
            if (_at >= parts[_part].Length)
            {
                Enter();
                isWide = (Byte() & WideFlag) != 0;
            }

            BinaryBlock part = parts[_part];
            int width = isWide ? 2 : 1;
            int count = Math.Min(length - text.Length, (part.Length - _at) / width);
            if (count == 0)
                throw DocumentFaults.Damaged(static w => w.FileCutShort());
            ReadOnlySpan<byte> bytes = part.Span(_at, count * width);
            text.Append((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes));
            _at += count * width;
        }

        return text.ToString();
    }

    private int Byte()
    {
        Enter();
        return parts[_part].Byte(_at++);
    }

    // Goes to the next record where this one is at its end.
    private void Enter()
    {
        while (_at >= parts[_part].Length)
        {
            if (_part + 1 >= parts.Count)
                throw DocumentFaults.Damaged(static w => w.FileCutShort());
            (_part, _at) = (_part + 1, 0);
        }
    }
}
