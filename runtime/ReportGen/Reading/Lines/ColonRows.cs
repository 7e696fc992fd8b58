using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Lines;

/// <summary>Rows of which each is a label, a colon and its figure (收到申请数：12件), as lists of figures are typed.</summary>
internal static class ColonRows
{
    /// <summary>Parts label and figure where several such lines follow each other whose labels a form knows. Offsets in the lines stay as they are.</summary>
    public static void Part(List<SourceLine> lines, FormVocabulary vocabulary)
    {
        var run = new List<(int Line, int Colon)>();
        for (int i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && lines[i].IsBlank)
                continue;
            if (i < lines.Count && Colon(lines[i], vocabulary) is > 0 and var colon)
            {
                run.Add((i, colon));
                continue;
            }

            // One line by itself is a sentence for short.
            if (run.Count >= Thresholds.FewestNumberedRows)
            {
                foreach ((int line, int at) in run)
                    lines[line] = new SourceLine(string.Concat(lines[line].Text.AsSpan(0, at), "\t", lines[line].Text.AsSpan(at + 1)), lines[line].Source, marks: lines[line].Marks);
            }

            run.Clear();
        }
    }

    private static int Colon(SourceLine line, FormVocabulary vocabulary)
    {
        string text = line.Text;
        int colon = line.Cells is null && text.Length <= Thresholds.LongestRow ? text.AsSpan().LastIndexOfAny(':', '：') : -1;
        if (colon <= 0 || text.Contains('\t', StringComparison.Ordinal))
            return -1;
        string figure = text[(colon + 1)..].Trim();
        return figure.Length > 0 && (CellValueParser.LooksLikeValue(figure) || CellValueParser.IsUnit(figure)) && vocabulary.Knows(LabelNormalizer.Skeleton(text[..colon])) ? colon : -1;
    }
}
