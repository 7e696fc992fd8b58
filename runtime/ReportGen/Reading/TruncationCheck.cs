using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Sections;
using ReportGen.Reading.Tables;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading;

/// <summary>Tells a document that ends in the middle of something from one that lacks a part.</summary>
internal static class TruncationCheck
{
    /// <summary>The last thing read and its line, where the document ends there; null where it is whole.</summary>
    /// <param name="scan">What was found.</param>
    /// <param name="tables">The tables as they were read.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="lines">The lines.</param>
    public static (string Last, int Line)? Find(FormScan scan, IReadOnlyList<TableReading> tables, TokenStream tokens, DocumentLines lines)
    {
        int reached = scan.Headings.Select(static h => h.Section).DefaultIfEmpty(-1).Max();
        foreach (TableScan table in scan.Tables)
        {
            if (table.IsPresent || (table.First >= 0 && table.Table.Section.Index == reached))
                reached = Math.Max(reached, table.Table.Section.Index);
        }

        int last = LastFilled(lines);
        if (last < 0)
            return null;
        if (EndsInPrefix(scan, reached, lines.Lines[last]) || EndsInSentence(scan, reached, lines.Lines[last], IsRow(tokens, last)))
            return (lines.Lines[last].Trimmed, last);
        if (reached < 0)
            return null;
        bool laterSections = scan.Form.Sections.Any(s => s.Index > reached && s.Title is not null);
        bool laterTables = scan.Form.Sections.Any(s => s.Index > reached && s.Tables.Count > 0);
        TableScan[] here = [.. scan.Tables.Where(t => t.Table.Section.Index == reached)];
        bool inside = Array.Exists(here, t => LacksEnd(t) || (tables.FirstOrDefault(r => r.Table == t.Table) is { EndsShort: true } read && (laterSections || t.First < 0 || IsPartial(t, read, tokens))));
        if (!inside && !laterTables)
            return null;
        Heading? heading = scan.Headings.Find(h => h.Section == reached);
        int lastToken = here.Length == 0 ? -1 : here.Max(t => tables.FirstOrDefault(r => r.Table == t.Table)?.End ?? t.End) - 1;
        int line = Math.Max(heading?.EndLine - 1 ?? -1, lastToken < 0 ? -1 : tokens[lastToken].Line);
        // Text may follow a title, so a document that ends there lacks its tables.
        if (here.Length == 0 || line < 0)
            line = last;
        return line >= last ? (lines.Lines[line].Trimmed, line) : null;
    }

    // 三、收到, 4.保: the beginning of what comes next, and no more of it.
    private static bool EndsInPrefix(FormScan scan, int reached, SourceLine line)
    {
        string skeleton = line.Skeleton;
        if (skeleton.Length == 0 || line.Cells is { Length: > 1 })
            skeleton = LabelNormalizer.Skeleton(line.Cells?.LastOrDefault(static c => c.Length > 0) ?? "");
        if (skeleton.All(char.IsAsciiDigit))
            return false;
        foreach (SectionInfo section in scan.Form.Sections)
        {
            if (section.Index > reached && section.Title is { } title && !scan.Headings.Exists(h => h.Section == section.Index)
                && LabelNormalizer.Number(line.Trimmed + " ") is var number && IsPrefix(skeleton, title) && (number.Length > 0 || skeleton.Length > 1))
            {
                return true;
            }
        }

        // The next label of the table that is open.
        TableScan? open = scan.Tables.FindLast(static t => t.First >= 0);
        if (open is null)
            return false;
        int lastFound = Array.FindLastIndex(open.Matches, static m => m is not null);
        string lastToken = LabelNormalizer.Skeleton(LastWord(line));
        return Enumerable.Range(lastFound + 1, open.Labels.Count - lastFound - 1).Any(i => IsPrefix(skeleton, open.Labels[i].Text) || (lastToken.Length > 1 && IsPrefix(lastToken, open.Labels[i].Text)))
            || (scan.Tables.Find(t => t.Table.Section.Index > open.Table.Section.Index && t.First < 0) is { } next && next.Labels.Take(1).Any(l => skeleton.Length > 1 && IsPrefix(skeleton, l.Text)));
    }

    private static string LastWord(SourceLine line) => line.Trimmed.Split(['|', '\t', ' '], StringSplitOptions.RemoveEmptyEntries) is [.., var word] ? word : "";

    private static bool IsPrefix(string skeleton, string text) =>
        LabelNormalizer.Skeleton(text) is var whole && skeleton.Length < whole.Length && whole.StartsWith(skeleton, StringComparison.Ordinal);

    // Sections are missing behind a sentence that has no end.
    private static bool EndsInSentence(FormScan scan, int reached, SourceLine line, bool isRow)
    {
        string text = line.Trimmed;
        bool isComplete = scan.Form.Sections.All(s => s.Title is null || s.Index <= reached);
        bool breaksOff = text.Length > 1 && text[^1] is '，' or ',' or '、' or '《' or '（' or '“';
        bool isSentence = text.Length >= Thresholds.ShortestSentence && text.AsSpan().ContainsAny("，、：；") && !PageChrome.IsChrome(text);
        bool isStopped = text.TrimEnd('”', '）', ')', '"', '」') is [.., '。' or '！' or '？' or '.' or '；' or '：' or ':' or '!'];
        return !isRow && (breaksOff || (!isComplete && isSentence && !isStopped && reached >= 0 && scan.Form.Sections[reached].Text != TextRule.None));
    }

    private static bool IsRow(TokenStream tokens, int line)
    {
        int first = tokens.FirstOf(line);
        return first < tokens.FirstOf(line + 1) && tokens[first].Delimited;
    }

    private static bool LacksEnd(TableScan table)
    {
        int last = Array.FindLastIndex(table.Matches, static m => m is not null);
        return last < 0 || Enumerable.Range(last + 1, table.Labels.Count - last - 1).Any(i => table.Labels[i].Role == LabelRole.Row)
            || (table.Table.Blocks[^1] is { HasRowLabels: false } only && table.Labels[last].Block != only);
    }

    // A last row without any figure may be blank; one with some of them broke off.
    private static bool IsPartial(TableScan table, TableReading read, TokenStream tokens)
    {
        for (int t = Array.FindLast(table.Matches, static m => m is not null)?.End ?? read.End; t < read.End; t++)
        {
            if (tokens[t].Kind == TokenKind.Value)
                return true;
        }

        return false;
    }

    // The last line that is of the report.
    private static int LastFilled(DocumentLines lines)
    {
        for (int i = lines.Lines.Count - 1; i >= 0; i--)
        {
            SourceLine line = lines.Lines[i];
            if (!line.IsBlank && !PageChrome.IsChrome(line.Trimmed) && !Bars.AreAll(line.Text) && !PageChrome.IsPageNumber(line.Text))
                return i;
        }

        return -1;
    }
}
