using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>Finds tables that stand in a document more than once: corrected, or printed for screen and paper.</summary>
internal static class RepeatedTables
{
    /// <summary>The further places where tables stand, read as the first ones were.</summary>
    /// <param name="words">What the form prints.</param>
    /// <param name="tables">The tables as they were read first.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="lines">The lines.</param>
    public static List<TableReading> Find(FormWords words, IReadOnlyList<TableReading> tables, TokenStream tokens, DocumentLines lines)
    {
        var repeated = new List<TableReading>();
        foreach (TableReading table in tables.Where(static t => t.First >= 0))
        {
            for (int i = 0; i < Thresholds.MostRepeats; i++)
            {
                List<(int Start, int End)> ranges = Between([.. tables, .. repeated], tokens.Count);
                if (!MayStandIn(table.Scan, tokens, ranges))
                    break;
                TableScan scan = TableScan.Seek(words, [table.Table], tokens, ranges)[0];
                if (!scan.IsPresent)
                    break;
                (int start, int end) = ranges.Find(r => r.Start <= scan.First && scan.First < r.End);
                TableReading again = TableReader.Read(words.Form, scan.Within(start, end), tokens, lines);
                if (!again.HasFigures)
                    break;
                repeated.Add(again);
            }
        }

        return repeated;
    }

    /// <summary>Tells of the tables that stand twice. Where they differ, the cells that do are marked: neither figure is the better one.</summary>
    public static void Report(FormInfo form, IReadOnlyList<TableReading> tables, IReadOnlyList<TableReading> repeated, TokenStream tokens, DocumentLines lines, FindingList findings)
    {
        foreach (TableReading again in repeated)
        {
            TableReading first = tables.First(t => t.Table == again.Table);
            SourcePlace firstPlace = lines.PlaceOf(tokens[first.First].Line);
            SourcePlace secondPlace = lines.PlaceOf(tokens[again.First].Line);
            CellInfo[] differ = [.. form.Cells.Where(c => c.Block.Table == again.Table && c.Exists && Differ(first.Value(c), again.Value(c)))];
            if (differ.Length == 0)
            {
                findings.Add(new Message(MessageIds.ReadTableRepeated, w => w.TableRepeated(Names.Of(again.Table), firstPlace, secondPlace)), tokens[again.First]);
                continue;
            }

            CellInfo cell = differ[0];
            string one = first.Value(cell).ToString();
            string other = again.Value(cell).ToString();
            findings.Add(new Message(MessageIds.ReadTableTwice, w => w.TableStandsTwice(Names.Of(again.Table), firstPlace, secondPlace, differ.Length, cell, one, other)),
                tokens[again.First], differ, one, other);
            foreach (CellInfo mark in differ)
                first.Set(mark, Cell.Unreadable, new SourcePlace(first.LineOf(mark) is > 0 and var line ? line : firstPlace.Line, 1), $"{first.Value(mark)} / {again.Value(mark)}");
        }
    }

    private static bool Differ(Cell one, Cell other) => one.State != CellState.Unreadable && other.State != CellState.Unreadable && one != other;

    // What no table takes up.
    private static List<(int Start, int End)> Between(TableReading[] tables, int count)
    {
        var ranges = new List<(int, int)>();
        int at = 0;
        foreach (TableReading table in tables.Where(static t => t.First >= 0).OrderBy(static t => t.First))
        {
            if (table.First > at)
                ranges.Add((at, table.First));
            at = Math.Max(at, table.End);
        }

        if (at < count)
            ranges.Add((at, count));
        return ranges;
    }

    // Labels of it stand there too, and figures.
    private static bool MayStandIn(TableScan scan, TokenStream tokens, List<(int Start, int End)> ranges)
    {
        HashSet<string> labels = scan.Outline.Telling;
        int wanted = Math.Max(3, labels.Count / Thresholds.LabelsPerOneRepeated);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int figures = 0;
        foreach ((int start, int end) in ranges)
        {
            for (int t = start; t < end; t++)
            {
                if (tokens[t].Kind == TokenKind.Text && labels.Contains(tokens[t].Skeleton))
                    seen.Add(tokens[t].Skeleton);
                figures += tokens[t].Kind == TokenKind.Value ? 1 : 0;
            }
        }

        return seen.Count >= Math.Min(wanted, labels.Count) && figures > 0;
    }
}
