using System.Text;
using ReportGen.Reading.Labels;

namespace ReportGen.Narrative;

/// <summary>
/// The patterns by which a schema says how a text states a figure: <c>#</c> a number, <c>…</c> any words of the same
/// clause without a number, <c>……</c> any words of the same sentence without a number, <c>(a|b)</c> one of several,
/// <c>?</c> after a group that it may be absent; all else stands for itself, whatever its width and blanks. Linked into
/// the generator, which refuses a pattern at its place.
/// </summary>
internal static class StatementPattern
{
    internal const int MaxLength = 400;
    private const int MaxDepth = 8;

    // Not crossed by any words: a quantity, what compares with other years, the end of a sentence.
    private const string Never = "\uE000\uE002。!?";

    /// <summary>Translates a pattern. On failure the expression is null, and where and why it failed is reported.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="wantsNumber">Whether exactly one # must stand in every reading of it; otherwise none may.</param>
    public static (string? Expression, int At, int Length, string Problem) Translate(string pattern, bool wantsNumber)
    {
        if (pattern.Length > MaxLength)
            return (null, MaxLength, pattern.Length - MaxLength, $"a pattern has at most {MaxLength} characters");
        var expression = new StringBuilder();
        // For each open group: numbers before it, numbers in its first alternative (-1 while unknown), where it began.
        var open = new Stack<(int Before, int First, int At)>();
        int numbers = 0;
        bool isEmpty = true;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = Fold(pattern[i]);
            switch (c)
            {
                case ' ' or '\t':
                    continue;
                case '#':
                    expression.Append('\uE000');
                    numbers++;
                    break;
                case '…' when i + 1 < pattern.Length && pattern[i + 1] == '…':
                    expression.Append($"[^{Never}]{{0,60}}?");
                    i++;
                    continue;
                case '…':
                    expression.Append($"[^{Never},;]{{0,32}}?");
                    continue;
                case '(':
                    if (open.Count == MaxDepth)
                        return (null, i, 1, $"groups stand at most {MaxDepth} deep in each other");
                    open.Push((numbers, -1, i));
                    expression.Append("(?:");
                    continue;
                case '|':
                case ')':
                    if (open.Count == 0)
                        return (null, i, 1, c == '|' ? "'|' stands between the alternatives of a group: (a|b)" : "no '(' is open here");
                    if (expression[expression.Length - 1] is '|' or ':')
                        return (null, i, 1, "an alternative is empty; write (a|b)? for one that may be absent");
                    var (before, first, at) = open.Pop();
                    if (first >= 0 && first != numbers - before)
                        return (null, at, i - at + 1, "each alternative of a group must hold as many '#' as the others");
                    if (c == '|')
                    {
                        open.Push((before, numbers - before, at));
                        numbers = before;
                        expression.Append('|');
                        continue;
                    }

                    expression.Append(')');
                    if (i + 1 < pattern.Length && pattern[i + 1] == '?')
                    {
                        if (numbers != before)
                            return (null, at, i - at + 2, "a group with '#' cannot be optional");
                        expression.Append('?');
                        i++;
                    }

                    continue;
                case '?':
                    return (null, i, 1, "'?' follows a group: (a|b)?");
                default:
                    if (c is '\\' or '*' or '+' or '[' or ']' or '{' or '}' or '^' or '$' or '.')
                        expression.Append('\\');
                    expression.Append(c);
                    break;
            }

            isEmpty = false;
        }

        if (open.Count > 0)
            return (null, open.Peek().At, 1, "this '(' is not closed");
        if (isEmpty)
            return (null, 0, pattern.Length, "the pattern names no words");
        if (numbers != (wantsNumber ? 1 : 0))
            return (null, 0, pattern.Length, wantsNumber ? $"the pattern needs one '#', for the number stated; it has {numbers}" : "'#' stands for a number, and no number is wanted here");
        return (expression.ToString(), 0, 0, "");
    }

    private static char Fold(char c) => Reading.Labels.LabelNormalizer.Fold(c);
}
