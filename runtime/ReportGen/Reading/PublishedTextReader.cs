using ReportGen.Characters;
using ReportGen.Forms;
using ReportGen.Reading.Fields;
using ReportGen.Reading.Identity;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading;

/// <summary>
/// Reads published reports back into figures and text. It knows no form but those it is given: the labels a form prints
/// are sought in the text, in their order, and the figures are taken from between them. What cannot be assigned with
/// certainty is unreadable, never guessed; everything that had to be repaired is a finding.
/// </summary>
/// <param name="forms">The forms a document may follow.</param>
public sealed class PublishedTextReader(IReadOnlyList<FormInfo> forms)
{
    private readonly FormVocabulary _vocabulary = new(forms);

    /// <summary>Reads a document that holds one report. Never throws, whatever it holds.</summary>
    /// <param name="document">The document.</param>
    public ReadResult Read(SourceDocument document) => ReadAll(document) is [var only]
        ? only
        : ReadResult.Fail(Failures.SeveralReports(document.Name, [.. ReadAll(document).Select(static r => r.Part ?? "")]));

    /// <summary>
    /// Reads a document, each report that a part of it holds on its own (a workbook with a sheet for each year). Several
    /// reports in one running text are one failure that names them.
    /// </summary>
    /// <param name="document">The document.</param>
    public IReadOnlyList<ReadResult> ReadAll(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if ((document.Fields ?? FormLines.Find(document, forms)) is { } fields && FieldReader.Read(fields, forms) is { } filledIn)
            return [filledIn];
        List<(int First, int End, string Name)> groups = document.Parts.Count > 1 ? Groups(document) : [];
        return groups.Count > 1
            ? [.. groups.Select(g => ReadText(document.Slice(g.First, g.End), mayHoldSeveral: true) with { Part = g.Name })]
            : [ReadText(document, mayHoldSeveral: true)];
    }

    // Parts belong to one report until a table comes that it has already.
    private List<(int First, int End, string Name)> Groups(SourceDocument document)
    {
        var groups = new List<(int First, int End, string Name)>();
        var held = new HashSet<string>(StringComparer.Ordinal);
        for (int p = 0; p < document.Parts.Count; p++)
        {
            int first = document.Parts[p].FirstLine;
            int end = p + 1 < document.Parts.Count ? document.Parts[p + 1].FirstLine : document.Lines.Count;
            string[] tables = Tables(document.Slice(first, end));
            if (groups.Count == 0 || Array.Exists(tables, held.Contains))
            {
                groups.Add((groups.Count == 0 ? 0 : first, end, document.Parts[p].Name));
                held = [.. tables];
            }
            else
            {
                groups[^1] = groups[^1] with { End = end };
                held.UnionWith(tables);
            }
        }

        return groups;
    }

    private string[] Tables(SourceDocument part)
    {
        DocumentLines lines = DocumentLines.Of(part, _vocabulary);
        TokenStream tokens = Tokenizer.Run(lines.Lines, lines.Rows, _vocabulary);
        FormScan best = _vocabulary.Likely(part, tokens).Select(f => FormScan.Of(f, lines, tokens)).MaxBy(static s => s.Score)!;
        return [.. best.Tables.Where(static t => t.IsPresent).Select(static t => t.Table.Id)];
    }

    private ReadResult ReadText(SourceDocument document, bool mayHoldSeveral)
    {
        DocumentLines lines = DocumentLines.Of(document, _vocabulary);
        if (lines.Lines.All(static l => l.IsBlank))
            return ReadResult.Fail(Failures.Empty(document.Name));
        TokenStream tokens = Tokenizer.Run(lines.Lines, lines.Rows, _vocabulary);
        FormScan[] scans = [.. _vocabulary.Likely(document, tokens).Select(f => FormScan.Of(f, lines, tokens))];
        (FormScan Scan, IdentityReader Identity, double Score)? best = null;
        foreach (FormScan scan in scans)
        {
            if (!scan.Fits)
                continue;
            IdentityReader identity = IdentityReader.Read(scan, forms, lines);
            double score = scan.Score + TieBreak(scan.Form, identity);
            if (best is null || score > best.Value.Score)
                best = (scan, identity, score);
        }

        if (best is not { } chosen)
            return Cut(scans, lines, tokens) ?? ReadResult.Fail(Failures.NotAReport(document.Name, [.. forms.Select(static f => f.ToString())]));
        if (mayHoldSeveral && ReportSplit.Find(chosen.Scan, lines) is { Count: > 1 } starts)
            return ReadSeveral(document, [.. starts.Select(s => lines.Lines[s].Source)]);
        return ReportAssembler.Assemble(chosen.Scan, chosen.Identity, tokens, lines, document);
    }

    // One report printed twice is one report; all else is for a person to part.
    private ReadResult ReadSeveral(SourceDocument document, List<int> starts)
    {
        starts[0] = 0;
        ReadResult[] results = [.. starts.Select((s, i) => ReadText(document.Slice(s, i + 1 < starts.Count ? starts[i + 1] : document.Lines.Count), mayHoldSeveral: false))];
        ReadResult first = results[0];
        SourcePlace second = document.PlaceOf(starts[1]);
        if (Array.TrueForAll(results, r => r.Report is { } report && first.Report is { } one && report.Form == one.Form && (report.Year ?? one.Year) == one.Year
            && (report.Organ is null || report.Organ == one.Organ || NameKey.AreSame(report.Organ, one.Organ)) && report.Cells.SequenceEqual(one.Cells)))
        {
            var findings = new List<Finding>(first.Findings) { Failures.ReportRepeated(second) };
            return ReadResult.Success(first.Report!, findings);
        }

        return ReadResult.Fail(Failures.SeveralReports(document.Name,
            w => [.. results.Select((r, i) => w.ReportFrom(Called(r.Report), document.PlaceOf(starts[i])))]) with { Line = second.Line, Column = 1 });
    }

    private static string Called(Report? report) => report is null ? "?" : $"“{report.Organ}{report.Year}”";

    private static double TieBreak(FormInfo form, IdentityReader identity)
    {
        double bonus = 0;
        if (identity.Year is { } year && form.CoversYear(year))
            bonus += Thresholds.NearTie;
        if (form.Source is { } source && identity.Identity.CitedNotices.Any(n => LabelNormalizer.Skeleton(n.Notice) == LabelNormalizer.Skeleton(source)))
            bonus += Thresholds.NearTie / 2;
        return bonus;
    }

    // The title of a report and the beginning of one are there, and then it ends.
    private static ReadResult? Cut(FormScan[] scans, DocumentLines lines, TokenStream tokens)
    {
        foreach (FormScan scan in scans)
        {
            bool begins = scan.Headings.Exists(static h => h.Quality >= Thresholds.SureTitle) || TitleReader.Find(scan.Form, lines, lines.Lines.Count).Title is { Value: > 0 };
            if (begins && TruncationCheck.Find(scan, [], tokens, lines) is { } cut)
                return ReadResult.Fail(Failures.Truncated(cut.Last, lines.PlaceOf(cut.Line)));
        }

        return null;
    }
}
