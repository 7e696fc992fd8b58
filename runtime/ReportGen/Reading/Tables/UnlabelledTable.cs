using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Sections;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>A table of which no label was found: either it is not there, or its figures stand under its title alone.</summary>
internal static class UnlabelledTable
{
    public static TableReading Read(FormInfo form, TableScan scan, Heading? title, DocumentPicture? picture, TokenStream tokens, DocumentLines lines)
    {
        var table = new TableReading(scan, lines) { EndsShort = true };
        CellInfo[] cells = [.. scan.Table.Blocks.SelectMany(static b => Enumerable.Range(b.FirstCell, b.CellCount)).Select(i => form.Cells[i])];
        var figures = new List<Token>();
        int last = -1;
        for (int t = scan.RangeStart; title is not null && t < scan.RangeEnd && figures.Count <= cells.Length; t++)
        {
            if (tokens[t].Kind != TokenKind.Value || CellValueParser.IsBlank(tokens[t].Text))
                continue;
            figures.Add(tokens[t]);
            last = t;
        }

        if (figures.Count == 0)
        {
            int line = title?.Line ?? -1;
            table.Findings.AddLine(new Message(MessageIds.ReadTableMissing, w => picture is null ? w.TableMissing(Names.Of(scan.Table), cells.Length) : w.TableIsPicture(Names.Of(scan.Table), cells.Length, picture.Page > 0 ? w.OnPage(picture.Page) : picture.Name)), line, Array.FindAll(cells, static c => c.Exists));
            return table;
        }

        var writer = new CellWriter(table, lines);
        if (AreInOrder(scan.Table, cells, figures))
        {
            BlockInfo block = scan.Table.Blocks[0];
            for (int c = 0; c < cells.Length; c++)
                writer.Write(cells[c], figures[c], null, figures[0]);
            table.EndsShort = false;
            table.Reach(scan.RangeStart, last + 1);
            table.Findings.Add(new Message(MessageIds.ReadHeaderLost, w => w.HeadersBroken(Names.Of(block))), figures[0], expected: block.Columns.All[0].Label);
            writer.Report();
        }
        else
        {
            writer.Unreadable(cells, figures, (_, text) => new Message(MessageIds.ReadValuesUnreadable, w => w.NoLabels(Names.Of(scan.Table), text)));
        }

        return table;
    }

    /// <summary>
    /// The one row of a table whose headers are in pieces: the only line that holds as many figures as it has columns and
    /// nothing else, if its totals come out; null where there is none.
    /// </summary>
    public static (List<Token> Figures, int End)? FindRow(FormInfo form, TableScan scan, TokenStream tokens)
    {
        CellInfo[] cells = [.. scan.Table.Blocks.SelectMany(static b => Enumerable.Range(b.FirstCell, b.CellCount)).Select(i => form.Cells[i])];
        (List<Token> Figures, int End)? found = null;
        for (int t = scan.RangeStart; t < scan.RangeEnd; t = tokens.EndOfLine(t))
        {
            int end = Math.Min(scan.RangeEnd, tokens.EndOfLine(t));
            List<Token> line = [.. Enumerable.Range(t, end - t).Select(i => tokens[i]).Where(static w => w.Kind != TokenKind.Empty)];
            if (line.Count != cells.Length || line.Exists(static w => w.Kind != TokenKind.Value) || !AreInOrder(scan.Table, cells, line))
                continue;
            if (found is not null)
                return null;
            found = (line, end);
        }

        return found;
    }

    // As many as the one row of the table has, and its totals come out; or all of them the same.
    private static bool AreInOrder(TableInfo table, CellInfo[] cells, List<Token> figures)
    {
        if (table.Blocks is not [{ HasRowLabels: false } block] || figures.Count != cells.Length)
            return false;
        if (new RowRun(block.Rows.Lines[0], 0, default, figures, 0).Numbers(cells[0]) is not { } numbers)
            return false;
        (int holds, int fails) = TotalColumns.Test(block.Columns, [numbers], [.. Enumerable.Range(0, cells.Length)]);
        return (holds > 0 && fails == 0) || Array.TrueForAll(numbers, n => n == numbers[0]);
    }
}
