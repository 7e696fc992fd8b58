using System.Text;
using System.Text.Json;
using ReportGen.Messages;

namespace ReportGen.Json;

/// <summary>The bytes of a data file, for telling places in it.</summary>
internal sealed class DataSource(ReadOnlyMemory<byte> utf8)
{
    // The place told last: tokens are asked for in their order, and each is counted on from the one before.
    private int _at;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The line and column, from 1, of the token the reader stands at.</summary>
    public (int Line, int Column) PlaceOf(ref Utf8JsonReader reader) => PlaceOf(reader.TokenStartIndex);

    /// <summary>The line and column, from 1, of the token that begins at a byte.</summary>
    public (int Line, int Column) PlaceOf(long start)
    {
        int index = (int)Math.Min(start, utf8.Length);
        if (index < _at)
            (_at, _line, _column) = (0, 1, 1);
        ReadOnlySpan<byte> passed = utf8.Span[_at..index];
        int lineEnd = passed.LastIndexOf((byte)'\n');
        if (lineEnd >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(lineEnd + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _at = index;
        return (_line, _column);
    }

    /// <summary>The place of a byte of a line among all bytes.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="bytes">How many bytes stand before it in the line.</param>
    public int IndexOf(int line, int bytes)
    {
        int start = 0;
        for (int i = 1; i < line; i++)
        {
            int end = utf8.Span[start..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        return Math.Min(start + bytes, utf8.Length);
    }

    /// <summary>The line and column, from 1, of a byte.</summary>
    public (int Line, int Column) PlaceOf(int index)
    {
        ReadOnlySpan<byte> passed = utf8.Span[..Math.Min(index, utf8.Length)];
        int lineEnd = passed.LastIndexOf((byte)'\n');
        return (passed.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(passed[(lineEnd + 1)..]) + 1);
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

    /// <summary>What stands where the reader does, as far as a message holds it.</summary>
    public static string Found(ref Utf8JsonReader reader)
    {
        const int Most = 30;
        if (reader.TokenType is JsonTokenType.StartObject)
            return "{ … }";
        if (reader.TokenType is JsonTokenType.StartArray)
            return "[ … ]";
        string text = Encoding.UTF8.GetString(reader.ValueSpan);
        text = text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";
        return reader.TokenType == JsonTokenType.String ? $"\"{text}\"" : text;
    }

    /// <summary>A fault where the reader stands.</summary>
    public ProblemException Fault(ref Utf8JsonReader reader, Func<Wording, string> words, MessageId? id = null) => Fault(PlaceOf(ref reader), words, id);

    /// <summary>A fault at a place; of the data, where no other id is given.</summary>
    public static ProblemException Fault((int Line, int Column) place, Func<Wording, string> words, MessageId? id = null) =>
        new(new Problem(new Message(id ?? MessageIds.InputData, words), place.Line, place.Column));
}
