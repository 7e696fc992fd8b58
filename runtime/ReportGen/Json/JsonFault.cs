using System.Text;
using ReportGen.Messages;

namespace ReportGen.Json;

/// <summary>
/// Says what is wrong with text that is no JSON, in the words of somebody who wrote it by hand. The parser says where it gave up;
/// what stands there and before tells what was meant.
/// </summary>
internal sealed class JsonFault
{
    private const int MostShown = 12, Deepest = 64;

    private readonly byte[] _utf8;
    private readonly List<(char Bracket, int At)> _open = [];
    private readonly int _end;
    private Token _last = Token.None;
    private int _lastAt;
    private int _string = -1;

    private JsonFault(byte[] utf8, int at)
    {
        (_utf8, _end) = (utf8, at);
        Walk();
    }

    // What stood last before the place, comments and blanks apart.
    private enum Token
    {
        None,
        Open,
        Comma,
        Colon,
        Name,
        Text,
        Number,
        Closed,
    }

    private bool IsInObject => _open is [.., { Bracket: '{' }];

    /// <summary>What is wrong.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="at">Where the parser gave up.</param>
    /// <param name="placeOf">The line and column of a byte.</param>
    public static Func<Wording, string> Explain(byte[] utf8, int at, Func<int, (int Line, int Column)> placeOf) => new JsonFault(utf8, Math.Min(at, utf8.Length)).Explain(placeOf);

    private Func<Wording, string> Explain(Func<int, (int Line, int Column)> placeOf)
    {
        if (_string >= 0)
            return InString(placeOf(_string));
        if (_end >= _utf8.Length)
            return AtEnd(placeOf);
        string here = CharacterAt(_end);
        if (_open.Count == 0)
            return _last == Token.None ? w => w.DataIsNoJson(here) : static w => w.TextAfterData();
        if (HalfWidth(here) is { } half)
            return w => w.JsonFullWidth(here, half);
        char c = here[0];
        if (_open.Count >= Deepest && c is '{' or '[')
            return static w => w.NestedTooDeeply();
        return c switch
        {
            '\'' => static w => w.JsonSingleQuote(),
            '#' => static w => w.JsonHash(),
            ';' => static w => w.JsonSemicolon(),
            '}' or ']' when (c == '}') != IsInObject => Mismatched(placeOf(_open[^1].At), here),
            _ => _last switch
            {
                Token.Name => w => w.JsonColonMissing(here),
                Token.Colon => NoValue(c),
                Token.Open or Token.Comma => IsInObject ? NoName(c) : NoValue(c),
                Token.Number when _end == _lastAt + 1 || !IsBegin(c) => BehindNumber(c),
                _ => IsBegin(c) ? static w => w.JsonCommaMissing() : w => w.JsonUnexpected(here),
            },
        };
    }

    private Func<Wording, string> InString((int Line, int Column) begun)
    {
        if (_end >= _utf8.Length)
            return w => w.JsonQuoteOpenAtEnd(begun.Line, begun.Column);
        if (_end > 0 && _utf8[_end - 1] == '\\')
            return static w => w.JsonBackslash();
        return _utf8[_end] is (byte)'\n' or (byte)'\r' ? w => w.JsonQuoteOpen(begun.Line, begun.Column)
            : _utf8[_end] < ' ' ? static w => w.JsonControl()
            : static w => w.JsonBackslash();
    }

    private Func<Wording, string> AtEnd(Func<int, (int Line, int Column)> placeOf)
    {
        if (_open.Count == 0)
            return static w => w.DataIsNoJson("");
        (int line, int column) = placeOf(_open[^1].At);
        string bracket = $"{_open[^1].Bracket}";
        return w => w.JsonNotClosed(bracket, line, column);
    }

    private static Func<Wording, string> Mismatched((int Line, int Column) open, string closed) => w => w.JsonMismatched(closed, open.Line, open.Column);

    // A value should stand here.
    private Func<Wording, string> NoValue(char c)
    {
        string word = WordAt(_end);
        if (c is ',' or '}' or ']')
            return static w => w.JsonValueMissing();
        if (c == '+')
            return static w => w.JsonPlus();
        if (c is '.' or '-' || char.IsAsciiDigit(c))
            return w => w.JsonNumber(word);
        return word.Length > 0 ? w => w.JsonWord(word) : Unexpected(_end);
    }

    // The name of a member should stand here.
    private Func<Wording, string> NoName(char c)
    {
        string word = WordAt(_end);
        if (c == ',')
            return static w => w.JsonCommaTwice();
        // 1,234: the first comma ended a number, and another goes on.
        if (char.IsAsciiDigit(c))
            return static w => w.JsonThousands();
        return word.Length > 0 ? w => w.JsonName(word) : Unexpected(_end);
    }

    private Func<Wording, string> BehindNumber(char c)
    {
        if (char.IsAsciiDigit(c))
            return static w => w.JsonLeadingZero();
        string word = WordAt(_end);
        return c == ',' ? static w => w.JsonThousands() : word.Length > 0 ? w => w.JsonUnit(word) : Unexpected(_end);
    }

    private Func<Wording, string> Unexpected(int at)
    {
        string here = CharacterAt(at);
        return w => w.JsonUnexpected(here);
    }

    // With what a name or a value begins.
    private static bool IsBegin(char c) => c is '"' or '{' or '[' or '-' || char.IsLetterOrDigit(c);

    private void Walk()
    {
        for (int i = 0; i < _end; i++)
        {
            byte c = _utf8[i];
            if (c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (i == 0 && _utf8.AsSpan().StartsWith("\uFEFF"u8)))
                continue;
            if (c == '/' && i + 1 < _end && _utf8[i + 1] is (byte)'/' or (byte)'*')
            {
                i = EndOfComment(i);
                continue;
            }

            switch (c)
            {
                case (byte)'{' or (byte)'[':
                    _open.Add(((char)c, i));
                    Set(Token.Open, i);
                    break;
                case (byte)'}' or (byte)']':
                    if (_open.Count > 0)
                        _open.RemoveAt(_open.Count - 1);
                    Set(Token.Closed, i);
                    break;
                case (byte)',':
                    Set(Token.Comma, i);
                    break;
                case (byte)':':
                    Set(Token.Colon, i);
                    break;
                case (byte)'"':
                    i = EndOfString(i);
                    break;
                default:
                    Set(Token.Number, i);
                    break;
            }
        }
    }

    private void Set(Token token, int at) => (_last, _lastAt) = (token, at);

    private int EndOfComment(int from)
    {
        ReadOnlySpan<byte> rest = _utf8.AsSpan(from + 2, _end - from - 2);
        int end = _utf8[from + 1] == '/' ? rest.IndexOf((byte)'\n') : rest.IndexOf("*/"u8);
        return end < 0 ? _end : from + 2 + end + (_utf8[from + 1] == '/' ? 0 : 1);
    }

    private int EndOfString(int from)
    {
        Token token = IsInObject && _last is Token.Open or Token.Comma ? Token.Name : Token.Text;
        for (int i = from + 1; i < _end; i++)
        {
            if (_utf8[i] == '\\')
            {
                i++;
            }
            else if (_utf8[i] == '"')
            {
                Set(token, i);
                return i;
            }
        }

        _string = from;
        return _end;
    }

    private string CharacterAt(int at) => Rune.DecodeFromUtf8(_utf8.AsSpan(at), out Rune rune, out _) == System.Buffers.OperationStatus.Done && !Rune.IsControl(rune) ? rune.ToString() : $"0x{_utf8[at]:X2}";

    // The word that begins at a place, as far as a message holds it.
    private string WordAt(int at)
    {
        var word = new StringBuilder();
        while (at < _utf8.Length && word.Length < MostShown && Rune.DecodeFromUtf8(_utf8.AsSpan(at), out Rune rune, out int length) == System.Buffers.OperationStatus.Done
            && (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_' or '%'))
        {
            word.Append(rune.ToString());
            at += length;
        }

        return word.ToString();
    }

    private static string? HalfWidth(string character) => character switch
    {
        "，" or "、" => ",",
        "：" => ":",
        "“" or "”" or "＂" or "‘" or "’" or "「" or "」" => "\"",
        "；" => ",",
        "｛" => "{",
        "｝" => "}",
        "［" or "【" => "[",
        "］" or "】" => "]",
        "　" or "\u00A0" => " ",
        [>= '０' and <= '９'] => $"{(char)(character[0] - '０' + '0')}",
        "－" or "−" or "—" => "-",
        "．" => ".",
        _ => null,
    };
}
