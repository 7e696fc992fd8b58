using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Tells a document that ends inside its tables from one that lacks a part.</summary>
internal static class TruncationCheck
{
    /// <summary>The last thing read and its line, where the document ends there; null where it is whole.</summary>
    /// <param name="scan">What was found.</param>
    /// <param name="endsShort">For each table whether its last row lacks values.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="lines">The lines.</param>
    public static (string Last, int Line)? Find(FormScan scan, IReadOnlyDictionary<TableInfo, bool> endsShort, TokenStream tokens, DocumentLines lines)
    {
        int reached = scan.Headings.Select(static h => h.Section).DefaultIfEmpty(-1).Max();
        foreach (TableScan table in scan.Tables)
        {
            if (table.IsPresent || (table.First >= 0 && table.Table.Section.Index == reached))
                reached = Math.Max(reached, table.Table.Section.Index);
        }

        if (reached < 0)
            return null;
        bool laterSections = scan.Form.Sections.Any(s => s.Index > reached && s.Title is not null);
        bool laterTables = scan.Form.Sections.Any(s => s.Index > reached && s.Tables.Count > 0);
        TableScan[] here = [.. scan.Tables.Where(t => t.Table.Section.Index == reached)];
        bool inside = Array.Exists(here, t => LacksEnd(t) || (endsShort.GetValueOrDefault(t.Table) && (laterSections || t.First < 0 || IsPartial(t, tokens))));
        if (!inside && !laterTables)
            return null;
        Heading? heading = scan.Headings.Find(h => h.Section == reached);
        int lastToken = here.Length == 0 ? -1 : here.Max(static t => t.First < 0 ? -1 : t.End - 1);
        int line = Math.Max(heading?.EndLine - 1 ?? -1, lastToken < 0 ? -1 : tokens[lastToken].Line);
        if (here.Length == 0)
        {
            // Text may follow a title, so a document that ends there lacks its tables.
            line = LastFilled(lines);
        }

        for (int i = line + 1; i < lines.Lines.Count; i++)
        {
            if (!lines.Lines[i].IsBlank && !PageChrome.IsChrome(lines.Lines[i].Trimmed) && !Tokenizer.IsBarsOnly(lines.Lines[i].Text) && !PageChrome.IsPageNumber(lines.Lines[i].Text))
                return null;
        }

        return (lines.Lines[Math.Max(0, line)].Trimmed, line);
    }

    private static bool LacksEnd(TableScan table)
    {
        int last = Array.FindLastIndex(table.Matches, static m => m is not null);
        return last < 0 || Enumerable.Range(last + 1, table.Labels.Count - last - 1).Any(i => table.Labels[i].Role == LabelRole.Row)
            || (table.Table.Blocks[^1] is { HasRowLabels: false } only && table.Labels[last].Block != only);
    }

    // A last row without any figure may be blank; one with some of them broke off.
    private static bool IsPartial(TableScan table, TokenStream tokens)
    {
        for (int t = Array.FindLast(table.Matches, static m => m is not null)?.End ?? table.End; t < table.End; t++)
        {
            if (tokens[t].Kind == TokenKind.Value)
                return true;
        }

        return false;
    }

    private static int LastFilled(DocumentLines lines)
    {
        int line = lines.Lines.Count - 1;
        while (line > 0 && lines.Lines[line].IsBlank)
            line--;
        return line;
    }
}
