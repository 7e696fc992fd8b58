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

    private readonly RuleScanner _scanner;
    private readonly RuleNames _names;
    private int _depth;
    private int _terms;

    private RuleParser(string text, RuleNames names) => (_scanner, _names) = (new RuleScanner(text), names);

    public static (RuleAssertion? Assertion, TextSpan Span, string Message) Parse(string text, RuleNames names)
    {
        var parser = new RuleParser(text, names);
        try
        {
            return (parser.ParseAssertion(), default, "");
        }
        catch (RuleFault fault)
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
            parser._scanner.SkipBlanks();
            return parser._scanner is { AtEnd: false, Rest: var (span, rest) }
                ? (null, span, $"'{rest}' follows a complete sum; nothing is compared here")
                : (sum, default, "");
        }
        catch (RuleFault fault)
        {
            return (null, fault.Span, fault.Message);
        }
    }

    private RuleAssertion ParseAssertion()
    {
        RuleExpression left = ParseSum();
        _scanner.SkipBlanks();
        Comparison comparison = _scanner.ReadComparison();
        RuleExpression right = ParseSum();
        _scanner.SkipBlanks();
        if (_scanner is { AtEnd: false, Rest: var (span, rest) })
            throw new RuleFault(span, $"'{rest}' follows a complete assertion; {_scanner.Meant() ?? "state one comparison per rule"}");
        return new RuleAssertion(left, comparison, right);
    }

    private RuleExpression ParseSum()
    {
        RuleExpression left = ParseProduct();
        while (true)
        {
            _scanner.SkipBlanks();
            if (_scanner.Current is not ('+' or '-'))
                return left;
            char sign = _scanner.Take();
            RuleExpression right = ParseProduct();
            left = new OperationExpression(TextSpan.FromBounds(left.Span.Start, right.Span.End), sign, left, right);
        }
    }

    private RuleExpression ParseProduct()
    {
        RuleExpression left = ParseTerm();
        while (true)
        {
            _scanner.SkipBlanks();
            if (_scanner.Current is not ('*' or '/'))
                return left;
            char sign = _scanner.Take();
            RuleExpression right = ParseTerm();
            left = new OperationExpression(TextSpan.FromBounds(left.Span.Start, right.Span.End), sign, left, right);
        }
    }

    private RuleExpression ParseTerm()
    {
        _scanner.SkipBlanks();
        int start = _scanner.At;
        // Whoever walks the expression goes down a level for each term of a long sum.
        if (++_terms > MaxTerms)
            throw new RuleFault(_scanner.Here(), $"the assertion has more than {MaxTerms} terms; sum(path) adds up what lies under a heading");
        if (++_depth > MaxDepth)
            throw new RuleFault(_scanner.Here(), $"the expression is nested more than {MaxDepth} deep");
        try
        {
            if (_scanner.Current == '-')
            {
                _scanner.Take();
                RuleExpression operand = ParseTerm();
                return new NegateExpression(TextSpan.FromBounds(start, operand.Span.End), operand);
            }

            if (_scanner.Current == '(')
            {
                _scanner.Take();
                RuleExpression inner = ParseSum();
                _scanner.Expect(')');
                return inner with { Span = TextSpan.FromBounds(start, _scanner.At) };
            }

            return _scanner.Current is >= '0' and <= '9' ? _scanner.ReadNumber() : ParseNamed();
        }
        finally
        {
            _depth--;
        }
    }

    private RuleExpression ParseNamed()
    {
        RulePath path = _scanner.ReadPath();
        if (!_scanner.Is('('))
            return ParseReference(path, isInSum: false);
        _scanner.Take();
        _scanner.SkipBlanks();
        RuleExpression inner = path.Text switch
        {
            // Bounded by grammar, not by depth: a sum of sums says nothing more.
            "sum" => _scanner.ReadPath() is var summed && _scanner.Is('(')
                ? throw new RuleFault(summed.Span, "sum() takes a path, not another function")
                : ParseReference(summed, isInSum: true) with { IsSum = true },
            "round" => ParseRounded(),
            _ => throw new RuleFault(path.Span, $"'{path.Text}' is no function; {(NearestName.Find(path.Text, Functions) is { } meant ? $"did you mean '{meant}'?" : "there are sum(path) and round(expression, places)")}"),
        };
        _scanner.Expect(')');
        return inner with { Span = TextSpan.FromBounds(path.Span.Start, _scanner.At) };
    }

    private RoundExpression ParseRounded()
    {
        RuleExpression operand = ParseSum();
        _scanner.Expect(',');
        _scanner.SkipBlanks();
        NumberExpression places = _scanner.Current is >= '0' and <= '9' ? _scanner.ReadNumber() : throw new RuleFault(_scanner.Here(), $"found {_scanner.Found()} where a number of decimal places was expected, as in round(a / b, 2)");
        return places.Value <= MaxPlaces && decimal.Truncate(places.Value) == places.Value
            ? new RoundExpression(operand.Span, operand, (int)places.Value)
            : throw new RuleFault(places.Span, $"round() takes 0 to {MaxPlaces} decimal places");
    }

    private ReferenceExpression ParseReference(RulePath path, bool isInSum)
    {
        int start = path.Span.Start;
        bool previous = path.Text.StartsWith("previous.", StringComparison.Ordinal);
        if (previous)
            path = new RulePath(TextSpan.FromBounds(start + 9, path.Span.End), path.Text.Substring(9));
        RulePath? table = null;
        if (isInSum ? _scanner.Is('/') : NamesTable(path))
        {
            _scanner.SkipBlanks();
            _scanner.Take();
            table = path;
            path = _scanner.ReadPath();
        }

        RulePath? bracket = null;
        int end = path.Span.End;
        if (_scanner.Is('['))
        {
            _scanner.Take();
            bracket = _scanner.ReadPath();
            _scanner.Expect(']');
            end = _scanner.At;
        }

        return new ReferenceExpression(TextSpan.FromBounds(start, end), previous, table, path, bracket, IsSum: false);
    }

    // The stroke after a table, or without blanks after what is no name at all, is part of a name; others divide.
    private bool NamesTable(RulePath path)
    {
        bool isClose = _scanner.Current == '/' && _scanner.At == path.Span.End && RuleScanner.IsLetter(_scanner.Ahead(1));
        return _scanner.Is('/') && (_names.IsTable(path.Text) ? isClose || !_names.IsLine(path.Text) : isClose && !_names.IsLine(path.Text));
    }
}
