using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;

namespace ReportGen.Generator.Rules;

/// <summary>
/// Parses an assertion: <c>sum (== | != | &lt; | &lt;= | &gt; | &gt;=) sum</c>, where a sum is made of numbers, references,
/// <c>sum(path)</c>, <c>round(sum, places)</c>, <c>+ - * /</c> and parentheses. Stops at the first fault.
/// </summary>
internal sealed class RuleParser
{
    private const int MaxDepth = 32;
    private const int MaxTerms = 500;

    // A cell has no more decimal places.
    private const int MaxPlaces = 6;

    private static readonly string[] Functions = ["sum", "round"];

    private readonly string _text;
    private readonly RuleNames _names;
    private int _at;
    private int _depth;
    private int _terms;

    private RuleParser(string text, RuleNames names) => (_text, _names) = (text, names);

    public static (RuleAssertion? Assertion, TextSpan Span, string Message) Parse(string text, RuleNames names)
    {
        var parser = new RuleParser(text, names);
        try
        {
            return (parser.ParseAssertion(), default, "");
        }
        catch (Fault fault)
        {
            return (null, fault.Span, fault.Message);
        }
    }

    /// <summary>Parses a sum alone.</summary>
    public static (RuleExpression? Sum, TextSpan Span, string Message) ParseSum(string text, RuleNames names)
    {
        var parser = new RuleParser(text, names);
        try
        {
            RuleExpression sum = parser.ParseSum();
            parser.SkipBlanks();
            return parser._at < text.Length
                ? (null, TextSpan.FromBounds(parser._at, text.Length), $"'{text.Substring(parser._at)}' follows a complete sum; nothing is compared here")
                : (sum, default, "");
        }
        catch (Fault fault)
        {
            return (null, fault.Span, fault.Message);
        }
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private RuleAssertion ParseAssertion()
    {
        RuleExpression left = ParseSum();
        SkipBlanks();
        Comparison comparison = ParseComparison();
        RuleExpression right = ParseSum();
        SkipBlanks();
        if (_at < _text.Length)
            throw new Fault(TextSpan.FromBounds(_at, _text.Length), $"'{_text.Substring(_at)}' follows a complete assertion; {Meant() ?? "state one comparison per rule"}");
        return new RuleAssertion(left, comparison, right);
    }

    private Comparison ParseComparison()
    {
        foreach (var (sign, comparison) in new[]
        {
            ("==", Comparison.Equal), ("!=", Comparison.NotEqual), ("<=", Comparison.LessOrEqual),
            (">=", Comparison.GreaterOrEqual), ("<", Comparison.Less), (">", Comparison.Greater),
        })
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return comparison;
            }
        }

        if (Current != '=')
            throw Unexpected("a comparison (== != < <= > >=)");
        char next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        throw next is '<' or '>'
            ? new Fault(new TextSpan(_at, 2), $"'={next}' compares nothing; write '{next}='")
            : new Fault(new TextSpan(_at, 1), "'=' compares nothing here; write '=='");
    }

    private RuleExpression ParseSum()
    {
        RuleExpression left = ParseProduct();
        while (true)
        {
            SkipBlanks();
            if (Current is not ('+' or '-'))
                return left;
            char sign = _text[_at++];
            RuleExpression right = ParseProduct();
            left = new OperationExpression(TextSpan.FromBounds(left.Span.Start, right.Span.End), sign, left, right);
        }
    }

    private RuleExpression ParseProduct()
    {
        RuleExpression left = ParseTerm();
        while (true)
        {
            SkipBlanks();
            if (Current is not ('*' or '/'))
                return left;
            char sign = _text[_at++];
            RuleExpression right = ParseTerm();
            left = new OperationExpression(TextSpan.FromBounds(left.Span.Start, right.Span.End), sign, left, right);
        }
    }

    private RuleExpression ParseTerm()
    {
        SkipBlanks();
        int start = _at;
        // Whoever walks the expression goes down a level for each term of a long sum.
        if (++_terms > MaxTerms)
            throw new Fault(Here(), $"the assertion has more than {MaxTerms} terms; sum(path) adds up what lies under a heading");
        if (++_depth > MaxDepth)
            throw new Fault(Here(), $"the expression is nested more than {MaxDepth} deep");
        try
        {
            if (Current == '-')
            {
                _at++;
                RuleExpression operand = ParseTerm();
                return new NegateExpression(TextSpan.FromBounds(start, operand.Span.End), operand);
            }

            if (Current == '(')
            {
                _at++;
                RuleExpression inner = ParseSum();
                Expect(')');
                return inner with { Span = TextSpan.FromBounds(start, _at) };
            }

            return Current is >= '0' and <= '9' ? ParseNumber() : ParseNamed();
        }
        finally
        {
            _depth--;
        }
    }

    private NumberExpression ParseNumber()
    {
        int start = _at;
        while (Current is (>= '0' and <= '9') or '.')
            _at++;
        string text = _text.Substring(start, _at - start);
        var span = TextSpan.FromBounds(start, _at);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? new NumberExpression(span, value)
            : throw new Fault(span, text.Count(static c => c == '.') > 1 || text.EndsWith(".", StringComparison.Ordinal) ? $"'{text}' is not a number" : $"'{text}' has more digits than a number may have");
    }

    private RuleExpression ParseNamed()
    {
        RulePath path = ParsePath();
        if (!Peek('('))
            return ParseReference(path, isInSum: false);
        _at++;
        SkipBlanks();
        RuleExpression inner = path.Text switch
        {
            // Bounded by grammar, not by depth: a sum of sums says nothing more.
            "sum" => ParsePath() is var summed && Peek('(')
                ? throw new Fault(summed.Span, "sum() takes a path, not another function")
                : ParseReference(summed, isInSum: true) with { IsSum = true },
            "round" => ParseRounded(),
            _ => throw new Fault(path.Span, $"'{path.Text}' is no function; {(NearestName.Find(path.Text, Functions) is { } meant ? $"did you mean '{meant}'?" : "there are sum(path) and round(expression, places)")}"),
        };
        Expect(')');
        return inner with { Span = TextSpan.FromBounds(path.Span.Start, _at) };
    }

    private RoundExpression ParseRounded()
    {
        RuleExpression operand = ParseSum();
        Expect(',');
        SkipBlanks();
        NumberExpression places = Current is >= '0' and <= '9' ? ParseNumber() : throw new Fault(Here(), $"found {Found()} where a number of decimal places was expected, as in round(a / b, 2)");
        return places.Value <= MaxPlaces && decimal.Truncate(places.Value) == places.Value
            ? new RoundExpression(operand.Span, operand, (int)places.Value)
            : throw new Fault(places.Span, $"round() takes 0 to {MaxPlaces} decimal places");
    }

    private ReferenceExpression ParseReference(RulePath path, bool isInSum)
    {
        int start = path.Span.Start;
        bool previous = path.Text.StartsWith("previous.", StringComparison.Ordinal);
        if (previous)
            path = new RulePath(TextSpan.FromBounds(start + 9, path.Span.End), path.Text.Substring(9));
        RulePath? table = null;
        if (isInSum ? Peek('/') : NamesTable(path))
        {
            SkipBlanks();
            _at++;
            table = path;
            path = ParsePath();
        }

        RulePath? bracket = null;
        int end = path.Span.End;
        if (Peek('['))
        {
            _at++;
            bracket = ParsePath();
            Expect(']');
            end = _at;
        }

        return new ReferenceExpression(TextSpan.FromBounds(start, end), previous, table, path, bracket, IsSum: false);
    }

    // The stroke after a table, or without blanks after what is no name at all, is part of a name; others divide.
    private bool NamesTable(RulePath path)
    {
        bool isClose = Current == '/' && _at == path.Span.End && _at + 1 < _text.Length && IsLetter(_text[_at + 1]);
        return Peek('/') && (_names.IsTable(path.Text) ? isClose || !_names.IsLine(path.Text) : isClose && !_names.IsLine(path.Text));
    }

    private RulePath ParsePath()
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
                return new RulePath(TextSpan.FromBounds(start, _at), _text.Substring(start, _at - start));
            _at++;
        }
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private bool Peek(char c)
    {
        SkipBlanks();
        return Current == c;
    }

    private void Expect(char c)
    {
        SkipBlanks();
        if (Current != c)
            throw Unexpected($"'{c}'");
        _at++;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    private TextSpan Here() => new(_at, _at < _text.Length ? 1 : 0);

    private Fault Unexpected(string expected) => new(Here(), $"found {Found()} where {expected} was expected{(Meant() is { } meant ? "; " + meant : "")}");

    // What to write in place of the sign that stands here, where it is one of a Chinese keyboard or of another language.
    private string? Meant()
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
        if (_at > 0 && Current == '>' && _text[_at - 1] == '<')
            return "'<>' is written '!='";
        return char.IsLetter(Current) && Current > '\u007f' ? "rows and columns are named by id, not by label" : null;
    }

    private string Found() => _at < _text.Length ? $"'{Current}'" : "the end of the assertion";

    private sealed class Fault(TextSpan span, string message) : Exception(message)
    {
        public TextSpan Span { get; } = span;
    }
}
