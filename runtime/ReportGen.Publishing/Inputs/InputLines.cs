using System.Globalization;
using System.Text.Json;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Inputs;

/// <summary>
/// Reads files of inputs, one a line: an object is a report's data, or with <c>name</c> and <c>data</c> tells what its files
/// are named for; a string is the path of a file. Empty lines do not count.
/// </summary>
internal static class InputLines
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Reads one.</summary>
    /// <param name="file">The file, or - for standard input.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public static IEnumerable<InputLine> Read(string file, Func<Stream> standardInput)
    {
        Stream? stream = null;
        InputLine? failure = null;
        try
        {
            stream = file == "-" ? standardInput() : File.OpenRead(file);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            Func<Wording, string> reason = FileFault.Explain(e);
            failure = new InputLine(file) { Failure = new Problem(new Message(MessageIds.InputIo, w => w.FileUnreadable(reason(w)))) };
        }

        if (failure is { } unread)
        {
            yield return unread;
            yield break;
        }

        using (stream)
        {
            var reader = new LineReader(stream!, ReportJsonReader.MaxBytes);
            for (int number = 1; reader.Read(); number++)
            {
                ReadOnlyMemory<byte> line = reader.Line.TrimEnd(" \t\r"u8).TrimStart(" \t"u8);
                if (number == 1 && line.Span.StartsWith("\uFEFF"u8))
                    line = line[3..];
                string place = string.Create(CultureInfo.InvariantCulture, $"{file}:{number}");
                if (reader.IsTooLong)
                    yield return new InputLine(place) { Failure = new Problem(new Message(MessageIds.InputTooLarge, static w => w.LineTooLong(ReportJsonReader.MaxBytes))) };
                else if (!line.IsEmpty)
                    yield return Parse(line.Span, place, string.Create(CultureInfo.InvariantCulture, $"line-{number}"));
            }
        }
    }

    private static InputLine Parse(ReadOnlySpan<byte> line, string place, string name) => line[0] switch
    {
        (byte)'{' => OfObject(line, place, name),
        (byte)'"' when PathOf(line) is { } path => new InputLine(place) { Path = path },
        _ => new InputLine(place) { Failure = new Problem(new Message(MessageIds.InputLine, static w => w.LineNotAnInput())) },
    };

    private static string? PathOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line, Options);
            return json.Read() && json.TokenType == JsonTokenType.String && json.GetString() is { Length: > 0 } path && !json.Read() ? path : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // What is wrong with data its reader says better.
    private static InputLine OfObject(ReadOnlySpan<byte> line, string place, string name)
    {
        string? given = null;
        byte[]? data = null;
        try
        {
            var json = new Utf8JsonReader(line, Options);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isName = json.ValueTextEquals("name"u8), isData = json.ValueTextEquals("data"u8);
                json.Read();
                int start = (int)json.TokenStartIndex;
                if (isName && json.TokenType == JsonTokenType.String)
                    given = json.GetString();
                json.Skip();
                if (isData && line[start] == '{')
                    data = line[start..(int)json.BytesConsumed].ToArray();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            data = null;
        }

        return data is null
            ? new InputLine(place) { Data = line.ToArray(), Name = name }
            : new InputLine(place) { Data = data, Name = string.IsNullOrEmpty(given) || given.Contains('\0', StringComparison.Ordinal) ? name : given };
    }
}
