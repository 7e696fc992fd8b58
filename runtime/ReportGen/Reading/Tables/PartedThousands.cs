using ReportGen.Forms;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>
/// Figures that a blank between their thousands made several words of (1 108), in a layout in which blanks part cells as
/// well. They are joined where that leaves as many as the row has columns, and of all ways to do so the totals come out in one.
/// </summary>
internal static class PartedThousands
{
    // A row of a report takes some dozens.
    private const int MostSteps = 20_000;

    /// <summary>The figures of a row, joined; null where there is no way or more than one.</summary>
    /// <param name="filled">What stands in the row, more than it has columns.</param>
    /// <param name="columns">The columns of the form.</param>
    /// <param name="order">For each column as printed the column of the form.</param>
    /// <param name="like">A cell that takes such numbers.</param>
    public static List<Token>? Join(List<Token> filled, AxisInfo columns, int[] order, CellInfo like)
    {
        if (filled.Count <= order.Length)
            return null;
        var search = new Search(filled, columns, order, like);
        search.From(0);
        return search.IsOnly ? search.Found : null;
    }

    private sealed class Search(List<Token> filled, AxisInfo columns, int[] order, CellInfo like)
    {
        private readonly List<Token> _row = [];
        private int _steps;
        private int _found;

        public List<Token>? Found { get; private set; }

        public bool IsOnly => _found == 1 && _steps < MostSteps;

        public void From(int at)
        {
            int left = order.Length - _row.Count;
            if (left == 0 || ++_steps >= MostSteps || filled.Count - at < left)
            {
                if (left == 0 && at == filled.Count)
                    Test();
                return;
            }

            for (int end = at + 1; end <= filled.Count && (end == at + 1 || GoesOn(at, end - 1)); end++)
            {
                _row.Add(end == at + 1 ? filled[at] : Joined(at, end));
                From(end);
                _row.RemoveAt(_row.Count - 1);
            }
        }

        private void Test()
        {
            if (new RowRun(like.Row, 0, default, [.. _row], 0).Numbers(like) is not { } numbers)
                return;
            (int holds, int fails) = TotalColumns.Test(columns, [numbers], order);
            if (holds == 0 || fails > 0)
                return;
            _found++;
            Found = [.. _row];
        }

        // Up to three digits, and then three at a time, beside each other on one line.
        private bool GoesOn(int first, int next) =>
            IsGroup(filled[first], 1) && filled[first].Text[0] != '0' && IsGroup(filled[next], 3)
            && filled[next].Line == filled[first].Line && !filled[next].Delimited && !filled[first].Delimited;

        private static bool IsGroup(Token token, int least) =>
            token.Text.Length >= least && token.Text.Length <= 3 && token.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

        private Token Joined(int from, int end) =>
            filled[from] with { Word = new Word(TokenKind.Value, string.Join(' ', filled.Skip(from).Take(end - from).Select(static t => t.Text)), "") };
    }
}
