using System.Globalization;
using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>A line of the index of a record.</summary>
/// <param name="Key">What it is of: a letter for its kind, then the fingerprint of its name.</param>
/// <param name="Fingerprint">What it was made from.</param>
/// <param name="Content">Of an input, what its bytes were.</param>
/// <param name="Start">Where its entry begins.</param>
/// <param name="Length">How many bytes that has.</param>
internal readonly record struct RecordLine(string Key, UInt128 Fingerprint, UInt128 Content, long Start, int Length)
{
    /// <summary>The kind of inputs.</summary>
    public const char Input = 'i';

    /// <summary>The kind of pages and files around the reports.</summary>
    public const char Page = 'p';

    /// <summary>The kind of all of those together.</summary>
    public const char Site = 's';

    /// <summary>The key of something of a kind.</summary>
    public static string KeyOf(char kind, string name) => string.Create(CultureInfo.InvariantCulture, $"{kind}{Storage.Fingerprint.Of(Encoding.UTF8.GetBytes(name)):X32}");

    /// <summary>Reads a line.</summary>
    public static RecordLine Parse(ReadOnlySpan<byte> line)
    {
        string[] parts = Encoding.ASCII.GetString(line).Split(' ');
        return new RecordLine(parts[0], UInt128.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), UInt128.Parse(parts[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            long.Parse(parts[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(parts[4], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>The line.</summary>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Key} {Fingerprint:X32} {Content:X32} {Start:X12} {Length:X8}"));
}
