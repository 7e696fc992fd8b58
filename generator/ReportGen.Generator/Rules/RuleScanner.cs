using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;

namespace ReportGen.Generator.Rules;

/// <summary>Reads the words of an assertion one by one: signs, numbers and paths.</summary>
internal sealed class RuleScanner(string text)
{
    private int _at;

    /// <summary>Where the next word, or the blanks before it, begins.</summary>
    public int At => _at;

    public bool AtEnd => _at >= text.Length;

    public char Current => Ahead(0);

    /// <summary>The character so many places further on; a zero behind the end.</summary>
    public char Ahead(int places) => _at + places < text.Length ? text[_at + places] : '\0';

    /// <summary>The sign that stands here, which is passed.</summary>
    public char Take() => text[_at++];

    /// <summary>From here to the end.</summary>
    public (TextSpan Span, string Text) Rest => (TextSpan.FromBounds(_at, text.Length), text.Substring(_at));

    public Comparison ReadComparison()
    {
        foreach (var (sign, comparison) in new[]
        {
            ("==", Comparison.Equal), ("!=", Comparison.NotEqual), ("<=", Comparison.LessOrEqual),
            (">=", Comparison.GreaterOrEqual), ("<", Comparison.Less), (">", Comparison.Greater),
        })
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return comparison;
            }
        }

        if (Current != '=')
            throw Unexpected("a comparison (== != < <= > >=)");
        char next = Ahead(1);
        throw next is '<' or '>'
            ? new RuleFault(new TextSpan(_at, 2), $"'={next}' compares nothing; write '{next}='")
            : new RuleFault(new TextSpan(_at, 1), "'=' compares nothing here; write '=='");
    }

    public NumberExpression ReadNumber()
    {
        int start = _at;
        while (Current is (>= '0' and <= '9') or '.')
            _at++;
        string number = text.Substring(start, _at - start);
        var span = TextSpan.FromBounds(start, _at);
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? new NumberExpression(span, value)
            : throw new RuleFault(span, number.Count(static c => c == '.') > 1 || number.EndsWith(".", StringComparison.Ordinal) ? $"'{number}' is not a number" : $"'{number}' has more digits than a number may have");
    }

    public RulePath ReadPath()
    {
        SkipBlanks();
        int start = _at;
        while (true)
        {
            int segment = _at;
            while (IsLetter(Current) || Current is >= '0' and <= '9')
                _at++;
            if (_at == segment)
                throw Unexpected("the id of a row or column");
            if (Current != '.')
                return new RulePath(TextSpan.FromBounds(start, _at), text.Substring(start, _at - start));
            _at++;
        }
    }

    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public bool Is(char c)
    {
        SkipBlanks();
        return Current == c;
    }

    public void Expect(char c)
    {
        SkipBlanks();
        if (Current != c)
            throw Unexpected($"'{c}'");
        _at++;
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    public TextSpan Here() => new(_at, _at < text.Length ? 1 : 0);

    public RuleFault Unexpected(string expected) => new(Here(), $"found {Found()} where {expected} was expected{(Meant() is { } meant ? "; " + meant : "")}");

    /// <summary>What to write in place of the sign that stands here, where it is one of a Chinese keyboard or of another language.</summary>
    public string? Meant()
    {
        string? sign = Current switch
        {
            '＝' => "==",
            '≠' => "!=",
            '≤' or '≦' => "<=",
            '≥' or '≧' => ">=",
            '＜' => "<",
            '＞' => ">",
            '＋' => "+",
            '－' or '−' or '–' => "-",
            '×' or '＊' => "*",
            '÷' or '／' => "/",
            '（' => "(",
            '）' => ")",
            '［' or '【' => "[",
            '］' or '】' => "]",
            '，' => ",",
            '．' or '。' => ".",
            _ => null,
        };
        if (sign is not null)
            return $"write '{sign}'";
        if (_at > 0 && Current == '>' && text[_at - 1] == '<')
            return "'<>' is written '!='";
        if (Current is '\'' or '"' or '“' or '‘')
            return "a rule compares numbers, not text";
        return char.IsLetter(Current) && Current > '\u007f' ? "rows and columns are named by id, not by label" : null;
    }

    public string Found() => _at < text.Length ? $"'{Current}'" : "the end of the assertion";
}
