using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Json;

/// <summary>
/// Reads JSON with comments and trailing commas, keeps the place of everything, and collects faults instead of
/// stopping at the first: what follows a missing comma is still read.
/// </summary>
internal sealed class JsonParser
{
    private const int MaxDepth = 64;

    private static readonly Regex Number = new(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly List<(TextSpan Span, string Message)> _faults = [];
    private int _at;
    private int _depth;

    // Where the line of the last fault of the structure ends: what is amiss further on in it follows from that one.
    private int _misreadTo = -1;

    private JsonParser(string text) => _text = text;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private bool AtEnd => _at >= _text.Length;

    /// <summary>Reads a text. The root is null where it holds no value at all.</summary>
    public static (JsonNode? Root, IReadOnlyList<(TextSpan Span, string Message)> Faults) Parse(string text)
    {
        var parser = new JsonParser(text);
        parser.SkipBlanks();
        JsonNode? root = parser.ParseValue("the schema object '{'");
        parser.SkipBlanks();
        if (!parser.AtEnd && parser._faults.Count == 0)
            parser.Fault(parser._at, 1, "the text goes on after the end of the JSON value; remove what follows, or the brace that closed it too early");
        return (root, parser._faults);
    }

    // A fault after which brackets, quotes and commas may mean something else than they were meant to.
    private void Misread(int start, int length, string message)
    {
        if (start <= _misreadTo)
            return;
        Fault(start, length, message);
        int end = _text.IndexOf('\n', Math.Min(start, _text.Length));
        // A bracket that is not closed is known at the end of the file, where all around it are still open.
        _misreadTo = AtEnd || end < 0 ? _text.Length : end;
    }

    private void Fault(int start, int length, string message)
    {
        if (_faults.Count < 20)
            _faults.Add((TextSpan.FromBounds(Math.Min(start, _text.Length), Math.Min(start + length, _text.Length)), message));
    }

    // What to write in place of a word without quotes, or of a sign.
    private string Meant() => Sign() is { Length: > 0 } sign ? sign : char.IsLetter(Current) || Current == '_' ? "; put it in double quotes" : "";

    // What to write in place of the sign that stands here, where it is one of another keyboard or language.
    private string Sign() => Current switch
    {
        '\'' or '‘' or '’' or '“' or '”' or '＂' => "; write '\"'",
        '，' or '、' => "; write ','",
        '：' => "; write ':'",
        '｛' => "; write '{'",
        '｝' => "; write '}'",
        '［' or '【' => "; write '['",
        '］' or '】' => "; write ']'",
        _ => "",
    };

    private string Found() => AtEnd ? "the end of the file" : $"'{Current}'";

    private void SkipBlanks()
    {
        while (!AtEnd)
        {
            char c = Current;
            if (c is ' ' or '\t' or '\r' or '\n' or '\uFEFF' or Templates.UnreadableCharacter.Value)
            {
                _at++;
            }
            else if (c == '/' && _at + 1 < _text.Length && _text[_at + 1] == '/')
            {
                int end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end;
            }
            else if (c == '/' && _at + 1 < _text.Length && _text[_at + 1] == '*')
            {
                int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                    Misread(_at, 2, "the comment is not closed; add '*/'");
                _at = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private JsonNode? ParseValue(string expected)
    {
        switch (Current)
        {
            case '{':
            case '[':
                if (_depth >= MaxDepth)
                {
                    int start = _at;
                    _at = _text.Length;
                    Misread(start, 1, $"values are nested more than {MaxDepth} deep");
                    return null;
                }

                _depth++;
                JsonNode node = Current == '{' ? ParseObject() : ParseArray();
                _depth--;
                return node;
            case '"':
                return ParseString();
            case '-' or (>= '0' and <= '9'):
                return ParseNumber();
            case >= 'a' and <= 'z' or >= 'A' and <= 'Z':
                return ParseWord();
            default:
                Misread(_at, AtEnd ? 0 : 1, $"found {Found()} where {expected} was expected{Meant()}");
                return null;
        }
    }

    private JsonObject ParseObject()
    {
        int start = _at++;
        var properties = new List<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            SkipBlanks();
            if (Current == '}')
            {
                _at++;
                break;
            }

            if (Current != '"')
            {
                if (AtEnd)
                    Misread(start, 1, "the object that begins here is not closed; add '}'");
                else
                    Misread(_at, 1, $"found {Found()} where a quoted key or '}}' was expected{Meant()}");
                if (!Recover('}'))
                    break;
                continue;
            }

            JsonString name = ParseString();
            SkipBlanks();
            if (Current == ':')
                _at++;
            else
                Misread(name.Span.Start, name.Span.Length, $"a ':' and a value must follow the key \"{name.Value}\"{Sign()}");
            SkipBlanks();
            if (ParseValue($"the value of \"{name.Value}\"") is { } value)
            {
                if (names.Add(name.Value))
                    properties.Add(new JsonProperty(name.Value, name.Span, value));
                else
                    Fault(name.Span.Start, name.Span.Length, $"the key \"{name.Value}\" stands twice in this object; rename or remove one");
            }
            else if (!Recover('}'))
            {
                break;
            }

            if (!ParseComma('}'))
                continue;
        }

        return new JsonObject(TextSpan.FromBounds(start, Math.Min(_at, _text.Length)), properties);
    }

    private JsonArray ParseArray()
    {
        int start = _at++;
        var items = new List<JsonNode>();
        while (true)
        {
            SkipBlanks();
            if (Current == ']')
            {
                _at++;
                break;
            }

            if (AtEnd)
            {
                Misread(start, 1, "the array that begins here is not closed; add ']'");
                break;
            }

            if (ParseValue("a value or ']'") is { } item)
                items.Add(item);
            else if (!Recover(']'))
                break;
            ParseComma(']');
        }

        return new JsonArray(TextSpan.FromBounds(start, Math.Min(_at, _text.Length)), items);
    }

    // True where the next item may follow.
    private bool ParseComma(char close)
    {
        int end = _at;
        SkipBlanks();
        if (Current == ',')
        {
            _at++;
            return true;
        }

        if (Current != close && !AtEnd)
            Misread(Math.Max(end - 1, 0), 1, $"a ',' or '{close}' is missing before {Found()}{Sign()}");
        return !AtEnd;
    }

    // Skips to where the next key or item can begin. False at the end of the text, or where the outer value goes on.
    private bool Recover(char close)
    {
        int before = _at;
        while (!AtEnd && Current is not (',' or '}' or ']' or '"' or '\n'))
            _at++;
        if (AtEnd)
            return false;
        if (Current is '}' or ']' && Current != close)
        {
            // A bracket of the wrong kind closes what is open: better than losing all that follows.
            _at++;
            return false;
        }

        if (_at == before && Current != close && Current != '"')
            _at++;
        return true;
    }

    private JsonNumber ParseNumber()
    {
        int start = _at++;
        while (Current is (>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-')
            _at++;
        string text = _text.Substring(start, _at - start);
        if (!Number.IsMatch(text))
            Fault(start, _at - start, $"'{text}' is not a number");
        else if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            Fault(start, _at - start, $"'{text}' is too large a number");
        return new JsonNumber(TextSpan.FromBounds(start, _at), text);
    }

    private JsonLiteral? ParseWord()
    {
        int start = _at;
        while (char.IsLetterOrDigit(Current))
            _at++;
        string word = _text.Substring(start, _at - start);
        var span = TextSpan.FromBounds(start, _at);
        if (word is "true" or "false" or "null")
            return new JsonLiteral(span, word);
        Misread(start, _at - start, $"'{word}' is no JSON value; write it in double quotes");
        return null;
    }

    private JsonString ParseString()
    {
        int start = _at++;
        var value = new StringBuilder();
        List<int>? offsets = null;
        bool isClosed = false;
        while (true)
        {
            if (AtEnd || Current is '\n' or '\r')
            {
                Misread(start, _at - start, "the string is not closed; add '\"'");
                break;
            }

            char c = Current;
            if (c == '"')
            {
                _at++;
                isClosed = true;
                break;
            }

            int offset = _at - start - 1;
            if (c == '\\')
            {
                if (offsets is null)
                {
                    offsets = [];
                    for (int i = 0; i < value.Length; i++)
                        offsets.Add(i);
                }

                offsets.Add(offset);
                value.Append(ParseEscape());
                continue;
            }

            if (c < ' ')
                Fault(_at, 1, $"a control character (U+{(int)c:X4}) stands in the string; remove it");
            offsets?.Add(offset);
            value.Append(c);
            _at++;
        }

        // The end of the content: before the closing quote, where there is one.
        offsets?.Add((isClosed ? _at - 1 : _at) - start - 1);
        return new JsonString(TextSpan.FromBounds(start, _at), value.ToString(), offsets?.ToArray());
    }

    private char ParseEscape()
    {
        int start = _at++;
        char c = Current;
        _at++;
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _at += 4;
                return (char)code;
            default:
                _at = Math.Min(start + 1, _text.Length);
                Fault(start, 2, "the escape is not one of \\\" \\\\ \\/ \\n \\t \\r \\b \\f \\uXXXX");
                return '\\';
        }
    }
}
