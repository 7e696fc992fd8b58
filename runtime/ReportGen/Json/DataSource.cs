using System.Text;
using System.Text.Json;
using ReportGen.Messages;

namespace ReportGen.Json;

/// <summary>The bytes of a data file, for telling places in it.</summary>
internal sealed class DataSource(byte[] utf8)
{
    /// <summary>The line and column, from 1, of the token the reader stands at.</summary>
    public (int Line, int Column) PlaceOf(ref Utf8JsonReader reader)
    {
        int index = (int)Math.Min(reader.TokenStartIndex, utf8.Length);
        ReadOnlySpan<byte> before = utf8.AsSpan(0, index);
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The column, from 1, of a byte of a line.</summary>
    public int ColumnOf(int line, int bytes)
    {
        ReadOnlySpan<byte> rest = utf8;
        for (int i = 1; i < line; i++)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0)
                break;
            rest = rest[(end + 1)..];
        }

        return Encoding.UTF8.GetCharCount(rest[..Math.Min(bytes, rest.Length)]) + 1;
    }

    /// <summary>The string or member name the reader stands at.</summary>
    /// <exception cref="ProblemException">It is no text: a lone surrogate, or bytes that are not UTF-8.</exception>
    public string GetString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Fault(ref reader, static w => w.IncompleteCharacter());
        }
    }

    /// <summary>A fault where the reader stands.</summary>
    public ProblemException Fault(ref Utf8JsonReader reader, Func<Wording, string> words, MessageId? id = null) => Fault(PlaceOf(ref reader), words, id);

    /// <summary>A fault at a place; of the data, where no other id is given.</summary>
    public static ProblemException Fault((int Line, int Column) place, Func<Wording, string> words, MessageId? id = null) =>
        new(new Problem(new Message(id ?? MessageIds.InputData, words), place.Line, place.Column));
}
