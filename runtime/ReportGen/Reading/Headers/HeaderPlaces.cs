using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Headers;

/// <summary>Where the headers of a block stand in the text: in their place, or anywhere above its rows.</summary>
internal sealed class HeaderPlaces
{
    private readonly TableScan _scan;
    private readonly TokenStream _tokens;
    private readonly int[] _at;

    private HeaderPlaces(TableScan scan, BlockOutline block, TokenStream tokens)
    {
        _scan = scan;
        _tokens = tokens;
        Block = block;
        _at = Array.ConvertAll(block.Headers, h => scan.Matches[h] is { } match ? match.Start : -1);
    }

    /// <summary>What the block prints.</summary>
    public BlockOutline Block { get; }

    /// <summary>The first token of each header; -1 where it was not found.</summary>
    public IReadOnlyList<int> At => _at;

    /// <summary>Whether every header was found.</summary>
    public bool AreAll => Array.IndexOf(_at, -1) < 0;

    /// <summary>The token after the last header; -1 where none was found.</summary>
    public int End { get; private set; } = -1;

    /// <summary>Tokens that are headers in another place than where the form prints them.</summary>
    public HashSet<int> Claimed { get; } = [];

    public static HeaderPlaces Find(TableScan scan, BlockOutline block, TokenStream tokens)
    {
        var places = new HeaderPlaces(scan, block, tokens);
        if (!places.AreAll)
            places.Claim();
        for (int h = 0; h < places._at.Length; h++)
        {
            if (places._at[h] >= 0)
                places.End = Math.Max(places.End, places.Match(h)?.End ?? places._at[h] + 1);
        }

        return places;
    }

    /// <summary>The match of a header in its place; null where it stands elsewhere or nowhere.</summary>
    public LabelMatch? Match(int header) => _scan.Matches[Block.Headers[header]];

    /// <summary>Whether a token is a header, or a piece of one.</summary>
    public bool Owns(int token) => Claimed.Contains(token) || Array.Exists(Block.Headers, h => _scan.Matches[h] is { } match && token > match.Start && token < match.End);

    // Headers printed in another order than line by line: any that stand above the rows of the block will do.
    private void Claim()
    {
        (int from, int to) = Range();
        HashSet<int> taken = [.. _at];
        for (int h = 0; h < _at.Length; h++)
        {
            for (int t = from; t < to && _at[h] < 0; t++)
            {
                if (_tokens[t].Kind != TokenKind.Text || EndOf(t, to, _scan.Labels[Block.Headers[h]]) is not (> 0 and var end) || !taken.Add(t))
                    continue;
                _at[h] = t;
                for (int part = t; part < end; part++)
                    Claimed.Add(part);
            }
        }
    }

    // From the label before the headers to the first behind them.
    private (int From, int To) Range()
    {
        int from = _scan.RangeStart;
        for (int i = Block.Headers[0] - 1; i >= 0; i--)
        {
            if (_scan.Matches[i] is { } before)
            {
                from = before.End;
                break;
            }
        }

        int to = _scan.RangeEnd;
        for (int i = Block.Headers[0]; i < _scan.Labels.Count; i++)
        {
            if (_scan.Labels[i].Role != LabelRole.Header && _scan.Matches[i] is { } after)
            {
                to = after.Start;
                break;
            }
        }

        return (from, Math.Min(to, from + Thresholds.TokensOfHeaders));
    }

    // The token after a header that stands at a place, in one cell or broken over several; -1 where it does not.
    private int EndOf(int at, int limit, ExpectedLabel label)
    {
        if (IsAt(label.Skeleton, out int end))
            return end;
        foreach (string alias in label.Aliases)
        {
            if (IsAt(alias, out end))
                return end;
        }

        return -1;

        bool IsAt(string name, out int after)
        {
            string head = _tokens[at].Skeleton;
            after = -1;
            if (head.Length == 0 || !name.StartsWith(head, StringComparison.Ordinal))
                return false;
            after = LabelMatcher.SpanEnd(_tokens, at, limit, name, head.Length, out int covered);
            return covered == name.Length;
        }
    }
}
