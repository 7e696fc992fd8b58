using ReportGen.Forms;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Headers;

/// <summary>In which order the headers of a block show its columns.</summary>
/// <param name="Columns">For each column as printed the column of the form; null where headers are missing or in pieces.</param>
/// <param name="Grid">The place of each column as printed in the grid of the document; null where it knows none.</param>
/// <param name="IsBroken">Whether headers stand where none of the form's orders puts them: they were broken, and say nothing of the columns.</param>
internal sealed record PrintedOrder(int[]? Columns, int[]? Grid, bool IsBroken)
{
    public static PrintedOrder Of(HeaderPlaces places, BlockInfo block, bool isLinePerRow, TokenStream tokens, DocumentLines lines)
    {
        if (OfGrid(places, block, tokens, lines) is { } grid)
            return grid;
        var order = new Reading(places, tokens, isLinePerRow);
        bool isLegible = order.Append(block.Columns.Roots);
        return new PrintedOrder(isLegible && order.Columns.Count == block.Columns.Lines.Count ? [.. order.Columns] : null, null, order.IsBroken);
    }

    // Where the document itself knew the place of every header.
    private static PrintedOrder? OfGrid(HeaderPlaces places, BlockInfo block, TokenStream tokens, DocumentLines lines)
    {
        int columns = block.Columns.Lines.Count;
        var grid = new int[columns];
        Array.Fill(grid, -1);
        for (int h = 0; h < places.At.Count; h++)
        {
            if (!places.Block.Members[h].HasValue)
                continue;
            if (places.At[h] < 0 || lines.Lines[tokens[places.At[h]].Line].Cells is not { Length: > 1 })
                return null;
            grid[places.Block.Members[h].Index] = tokens[places.At[h]].Cell;
        }

        int[] printed = [.. Enumerable.Range(0, columns)];
        Array.Sort(grid, printed);
        for (int i = 0; i < columns; i++)
        {
            if (grid[i] < 0 || (i > 0 && grid[i] == grid[i - 1]))
                return null;
        }

        return new PrintedOrder(printed, grid, false);
    }

    private sealed class Reading(HeaderPlaces places, TokenStream tokens, bool isLinePerRow)
    {
        public List<int> Columns { get; } = [];

        public bool IsBroken { get; private set; }

        // Appends the lines of cells under some headers in the order in which these are printed. False where one is missing,
        // or where they do not stand beside each other; that they are broken is reported where they contradict the form besides.
        public bool Append(IReadOnlyList<MemberInfo> siblings)
        {
            var found = new List<(MemberInfo Member, int At)>(siblings.Count);
            bool inOrder = true;
            foreach (MemberInfo member in siblings)
            {
                // Above a column without a label nothing is printed.
                if (Array.IndexOf(places.Block.Members, member) is not (>= 0 and var header) || places.At[header] is not (>= 0 and var at))
                    continue;
                inOrder &= found.Count == 0 || found[^1].At < at;
                found.Add((member, at));
            }

            bool isWhole = found.Count == siblings.Count;
            List<(MemberInfo Member, int At)> printed = isWhole && !inOrder ? [.. found.OrderBy(static f => f.At)] : found;
            bool isLegible = isWhole && StandTogether(printed);
            IsBroken |= !inOrder && !isLegible;
            foreach ((MemberInfo member, _) in isLegible ? printed : found)
            {
                if (member.HasValue)
                    Columns.Add(member.Index);
                if (member.Members.Count > 0)
                    isLegible &= Append(member.Members);
            }

            return isLegible;
        }

        // On one line, or each in a cell of its own with nothing between.
        private bool StandTogether(List<(MemberInfo Member, int At)> headers)
        {
            if (headers.Count < 2 || headers.TrueForAll(h => tokens[h.At].Line == tokens[headers[0].At].Line))
                return true;
            for (int t = headers[0].At + 1; t < headers[^1].At; t++)
            {
                if (tokens[t].Kind != TokenKind.Empty && !places.Owns(t) && !headers.Exists(h => h.At == t))
                    return false;
            }

            return !isLinePerRow;
        }
    }
}
