using System.Text.Json;
using ReportGen.Json;
using ReportGen.Messages;

namespace ReportGen.Publishing.Settings;

/// <summary>
/// Reads a file of settings: JSON with comments and trailing commas. What it does not know is a fault, told with line, column
/// and what was probably meant.
/// </summary>
/// <param name="utf8">The file.</param>
/// <param name="malformed">What a file that is not JSON is called.</param>
/// <param name="wrong">What a wrong setting is called.</param>
internal abstract class SettingsReader(byte[] utf8, MessageId malformed, MessageId wrong)
{
    /// <summary>The largest file read, in bytes, unless its kind says otherwise.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    private readonly byte[] _utf8 = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
    private readonly List<Problem> _faults = [];
    private DataSource? _source;

    /// <summary>Reads what a key or the item of a list holds.</summary>
    protected delegate void PartReader(ref Utf8JsonReader json);

    /// <summary>How many faults were found so far.</summary>
    protected int FaultCount => _faults.Count;

    private DataSource Source => _source ??= new DataSource(_utf8);

    /// <summary>The bytes of a file, one more than it may have where it is too large; null where it is not there.</summary>
    protected static byte[]? TryReadFile(string path, int most)
    {
        if (!File.Exists(path))
            return null;
        using FileStream stream = File.OpenRead(path);
        var bytes = new byte[Math.Min(stream.Length, most) + 1];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Reads the whole file; a failure says what is wrong with it first, and where.</summary>
    protected Problem? TryRead() => ReadWhole() is [var first, ..] ? first : null;

    /// <summary>Reads the whole file and says all that is wrong with it, in the order in which it stands there.</summary>
    protected IReadOnlyList<Problem> ReadWhole()
    {
        try
        {
            var json = new Utf8JsonReader(_utf8, Options);
            json.Read();
            Expect(ref json, JsonTokenType.StartObject, static w => w.AnObject());
            ReadAll(ref json);
            // What follows the end would be left unread; the reader itself refuses it.
            json.Read();
        }
        catch (ProblemException fault)
        {
            _faults.Add(fault.Problem);
        }
        catch (JsonException fault)
        {
            (int line, int column) = Source.PlaceOf(Source.IndexOf((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0)));
            _faults.Add(Malformed(line, column));
        }

        return [.. _faults.OrderBy(static f => f.Line).ThenBy(static f => f.Column)];
    }

    /// <summary>Reads a part of the file. What is wrong with it is kept, and the reading goes on behind it.</summary>
    protected void Part(ref Utf8JsonReader json, PartReader read)
    {
        int depth = json.CurrentDepth;
        try
        {
            read(ref json);
        }
        catch (ProblemException fault)
        {
            _faults.Add(fault.Problem);
            if (json.CurrentDepth == depth)
                json.Skip();
            while (json.CurrentDepth > depth && json.Read())
            {
            }
        }
    }

    /// <summary>Keeps a fault that leaves nothing unread.</summary>
    protected void Keep(ProblemException fault) => _faults.Add(fault.Problem);

    /// <summary>Reads the members of the object that the file is.</summary>
    protected abstract void ReadAll(ref Utf8JsonReader json);

    /// <summary>What is said of a file that is not JSON.</summary>
    protected abstract string MalformedText(Wording words);

    /// <summary>The next key of an object; null at its end.</summary>
    protected string? NextKey(ref Utf8JsonReader json, HashSet<string> seen)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string key = String(ref json);
            if (seen.Add(key))
                return key;
            Keep(Fault(ref json, w => w.SettingTwice(key)));
            json.Skip();
        }

        return null;
    }

    /// <summary>A key, which must be one of those known.</summary>
    protected string Known(ref Utf8JsonReader json, string key, params ReadOnlySpan<string> keys)
    {
        if (keys.Contains(key))
            return key;
        string[] known = [.. keys.ToArray().Where(static k => k[0] != '$')];
        throw Fault(ref json, w => w.SettingUnknown(key, NearestName.Find(key, known), known));
    }

    /// <summary>The string or name that the reader stands at.</summary>
    // Well-formed JSON may hold an escape of half a character.
    protected string String(ref Utf8JsonReader json)
    {
        try
        {
            return CharacterPolicy.Clean(json.GetString()!, out _).Replace('\n', ' ');
        }
        catch (InvalidOperationException)
        {
            (int line, int column) = Place(ref json);
            throw new ProblemException(Malformed(line, column));
        }
    }

    /// <summary>The string that stands next.</summary>
    protected string Text(ref Utf8JsonReader json)
    {
        json.Read();
        Expect(ref json, JsonTokenType.String, static w => w.AString());
        return String(ref json);
    }

    /// <summary>Goes into the object or array that stands next.</summary>
    protected void ReadStart(ref Utf8JsonReader json, JsonTokenType type, Func<Wording, string> shape)
    {
        json.Read();
        Expect(ref json, type, shape);
    }

    /// <summary>Demands a token.</summary>
    protected void Expect(ref Utf8JsonReader json, JsonTokenType type, Func<Wording, string> shape)
    {
        if (json.TokenType != type)
            throw Fault(ref json, w => w.SettingExpected(shape(w)));
    }

    /// <summary>The line and column that the reader stands at, from 1.</summary>
    protected (int Line, int Column) Place(ref Utf8JsonReader json) => Source.PlaceOf(ref json);

    /// <summary>A fault where the reader stands.</summary>
    protected ProblemException Fault(ref Utf8JsonReader json, Func<Wording, string> words)
    {
        (int line, int column) = Place(ref json);
        return Fault(line, column, words);
    }

    /// <summary>A fault at a place.</summary>
    protected ProblemException Fault(int line, int column, Func<Wording, string> words) =>
        new(new Problem(new Message(wrong, words), line, column));

    private Problem Malformed(int line, int column) => new(new Message(malformed, MalformedText), line, column);
}
