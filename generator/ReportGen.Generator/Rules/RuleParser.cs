using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;

namespace ReportGen.Generator.Rules;

/// <summary>
/// Parses an assertion: <c>sum (== | != | &lt; | &lt;= | &gt; | &gt;=) sum</c>, where a sum is made of numbers, references,
/// <c>sum(path)</c>, <c>+ - *</c> and parentheses. Stops at the first fault.
/// </summary>
internal sealed class RuleParser
{
    private const int MaxDepth = 32;
    private const int MaxTerms = 500;

    private readonly string _text;
    private int _at;
    private int _depth;
    private int _terms;

    private RuleParser(string text) => _text = text;

    public static (RuleAssertion? Assertion, TextSpan Span, string Message) Parse(string text)
    {
        var parser = new RuleParser(text);
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
    public static (RuleExpression? Sum, TextSpan Span, string Message) ParseSum(string text)
    {
        var parser = new RuleParser(text);
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
            throw new Fault(TextSpan.FromBounds(_at, _text.Length), $"'{_text.Substring(_at)}' follows a complete assertion; state one comparison per rule");
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

        throw Current == '='
            ? new Fault(new TextSpan(_at, 1), "'=' compares nothing here; write '=='")
            : new Fault(Here(), $"found {Found()} where a comparison (== != < <= > >=) was expected");
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
            if (Current != '*')
                return left;
            _at++;
            RuleExpression right = ParseTerm();
            left = new OperationExpression(TextSpan.FromBounds(left.Span.Start, right.Span.End), '*', left, right);
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
                return inner;
            }

            return Current is >= '0' and <= '9' ? ParseNumber() : ParseReference();
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
            : throw new Fault(span, $"'{text}' is not a number");
    }

    private ReferenceExpression ParseReference(bool isInSum = false)
    {
        int start = _at;
        RulePath path = ParsePath();
        if (path.Text == "sum" && Peek('('))
        {
            // Bounded by grammar, not by depth: a sum of sums says nothing more.
            if (isInSum)
                throw new Fault(path.Span, "sum() takes a path, not another sum()");
            Expect('(');
            SkipBlanks();
            ReferenceExpression inner = ParseReference(isInSum: true);
            Expect(')');
            return inner with { Span = TextSpan.FromBounds(start, _at), IsSum = true };
        }

        if (Peek('('))
            throw new Fault(path.Span, $"'{path.Text}' is no function; {(NearestName.Find(path.Text, ["sum"]) is null ? "there is sum(path) alone" : "did you mean 'sum'?")}");

        bool previous = path.Text.StartsWith("previous.", StringComparison.Ordinal);
        if (previous)
            path = new RulePath(TextSpan.FromBounds(path.Span.Start + 9, path.Span.End), path.Text.Substring(9));
        RulePath? table = null;
        if (Peek('/'))
        {
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

    private RulePath ParsePath()
    {
        SkipBlanks();
        int start = _at;
        while (true)
        {
            int segment = _at;
            while (Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                _at++;
            if (_at == segment)
                throw new Fault(Here(), $"found {Found()} where the id of a row or column was expected");
            if (Current != '.')
                return new RulePath(TextSpan.FromBounds(start, _at), _text.Substring(start, _at - start));
            _at++;
        }
    }

    private bool Peek(char c)
    {
        SkipBlanks();
        return Current == c;
    }

    private void Expect(char c)
    {
        SkipBlanks();
        if (Current != c)
            throw new Fault(Here(), $"found {Found()} where '{c}' was expected");
        _at++;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    private TextSpan Here() => new(_at, _at < _text.Length ? 1 : 0);

    private string Found() => _at < _text.Length ? $"'{Current}'" : "the end of the assertion";

    private sealed class Fault(TextSpan span, string message) : Exception(message)
    {
        public TextSpan Span { get; } = span;
    }
}
