namespace ReportGen.Reading;

/// <summary>Rows of which each is a label, a colon and its figure (收到申请数：12件), as lists of figures are typed.</summary>
internal static class ColonRows
{
    /// <summary>Parts label and figure of every such line whose label a form knows. Offsets in the lines stay as they are.</summary>
    public static void Part(List<SourceLine> lines, FormVocabulary vocabulary)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            string text = lines[i].Text;
            int colon = lines[i].Cells is null && text.Length <= Thresholds.LongestRow ? text.AsSpan().LastIndexOfAny(':', '：') : -1;
            if (colon <= 0 || text.Contains('\t', StringComparison.Ordinal))
                continue;
            string figure = text[(colon + 1)..].Trim();
            if (figure.Length > 0 && (CellValueParser.LooksLikeValue(figure) || CellValueParser.IsUnit(figure)) && vocabulary.Knows(LabelNormalizer.Skeleton(text[..colon])))
                lines[i] = new SourceLine(string.Concat(text.AsSpan(0, colon), "\t", text.AsSpan(colon + 1)), lines[i].Source, marks: lines[i].Marks);
        }
    }
}
