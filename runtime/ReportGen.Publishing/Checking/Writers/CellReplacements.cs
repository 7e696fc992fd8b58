using ReportGen.Messages;
using ReportGen.Publishing.Documents;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>
/// Finds where in its file a fix would be written. Only what stands in the file as it was read can be replaced: the text
/// is looked up again, and a fix of which one number cannot be found so has no place.
/// </summary>
internal static class CellReplacements
{
    /// <summary>The replacements in the order of the file; null where the fix has no place in it.</summary>
    public static IReadOnlyList<CellReplacement>? Find(CheckedReport report, Fix fix)
    {
        if (!report.Source.Path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !report.Source.IsData)
            return null;
        if (fix.Changes.Any(c => report.Report.Origin(c.Cell.Index) is not { Line: > 0, Column: > 0 }) || ReadLines(report) is not { } lines)
            return null;
        var replacements = new List<CellReplacement>();
        foreach (CellChange change in fix.Changes)
        {
            if (Find(lines, report.Report.Origin(change.Cell.Index), change) is not { } replacement)
                return null;
            replacements.Add(replacement);
        }

        replacements.Sort(static (a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
        // Cells that were read from one place cannot be told apart there.
        for (int i = 1; i < replacements.Count; i++)
        {
            if (replacements[i].Line == replacements[i - 1].Line && replacements[i].Column < replacements[i - 1].EndColumn)
                return null;
        }

        return replacements;
    }

    private static CellReplacement? Find(string[] lines, CellOrigin origin, CellChange change)
    {
        if (origin.Line > lines.Length || origin.Column > lines[origin.Line - 1].Length)
            return null;
        string line = lines[origin.Line - 1];
        // 12件 keeps its unit. A blank is a word only in data.
        string number = change.From.HasValue ? change.From.ToString() : "null";
        string printed = origin.Printed ?? number;
        int at = printed.IndexOf(number, StringComparison.Ordinal);
        int start = origin.Column - 1 + at;
        if (at < 0 || string.CompareOrdinal(line, origin.Column - 1, printed, 0, printed.Length) != 0)
            return null;
        int end = start + number.Length;
        // 0 is not to be found in 10.
        return (start > 0 && IsPartOfNumber(line[start - 1])) || (end < line.Length && IsPartOfNumber(line[end]))
            ? null
            : new CellReplacement(origin.Line, start + 1, end + 1, change.To.ToString());
    }

    private static bool IsPartOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' || (c >= '０' && c <= '９');

    private static string[]? ReadLines(CheckedReport report)
    {
        try
        {
            using Stream stream = report.Source.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            // As SARIF counts lines: what else may end one for the reader leaves the number unfound.
            return TextDecoder.Decode(bytes.ToArray(), declared: null).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ProblemException)
        {
            return null;
        }
    }
}
