using ReportGen.Forms;

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

    // Forms as near to each other as this are told apart by year and cited notice.
    private const double NearTie = 0.03;

    /// <summary>Reads a document. Never throws, whatever it holds.</summary>
    public ReadResult Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        DocumentLines lines = DocumentLines.Of(document, _vocabulary);
        if (lines.Lines.All(static l => l.IsBlank))
        {
            return ReadResult.Fail(new ReadFailure("input.empty",
                $"{document.Name}：文件是空的。请检查文件是否完整，或重新下载。",
                $"{document.Name}: the file is empty. Check that it is complete, or fetch it again."));
        }

        TokenStream tokens = Tokenizer.Run(lines.Lines);
        var readings = new List<(FormScan Scan, IdentityReader Identity, double Score)>();
        FormScan[] scans = [.. forms.Select(f => FormScan.Of(f, lines, tokens))];
        foreach (FormScan scan in scans)
        {
            if (!scan.Fits)
                continue;
            IdentityReader identity = IdentityReader.Read(scan, forms, lines);
            readings.Add((scan, identity, scan.Score + TieBreak(scan.Form, identity)));
        }

        if (readings.Count == 0)
        {
            return Cut(scans, lines, tokens) ?? ReadResult.Fail(new ReadFailure("input.not-a-report",
                $"{document.Name}：文中找不到任何一种已知表样的标题和表格。已知：{Known()}。请检查文件是否为年度报告全文。",
                $"{document.Name}: the text holds neither the titles nor the tables of any known form ({Known()}). Check that it is the full text of a report."));
        }

        var best = readings[0];
        foreach (var reading in readings)
        {
            if (reading.Score > best.Score)
                best = reading;
        }

        return new ReportAssembler(best.Scan, best.Identity, tokens, lines, document.Name).Read();
    }

    private static double TieBreak(FormInfo form, IdentityReader identity)
    {
        double bonus = 0;
        if (identity.Year is { } year && form.CoversYear(year))
            bonus += NearTie;
        if (form.Source is { } source && identity.Identity.CitedNotices.Any(n => LabelNormalizer.Skeleton(n.Notice) == LabelNormalizer.Skeleton(source)))
            bonus += NearTie / 2;
        return bonus;
    }

    // The title of a report and the beginning of one are there, and then it ends.
    private static ReadResult? Cut(FormScan[] scans, DocumentLines lines, TokenStream tokens)
    {
        foreach (FormScan scan in scans)
        {
            bool begins = scan.Headings.Exists(static h => h.Quality >= 0.85) || TitleReader.Find(scan.Form, lines, lines.Lines.Count).Title is { Value: > 0 };
            if (begins && TruncationCheck.Find(scan, new Dictionary<TableInfo, bool>(), tokens, lines) is { } cut)
                return ReadResult.Fail(ReportAssembler.Truncated(cut.Last, lines.PlaceOf(cut.Line)));
        }

        return null;
    }

    private string Known() => string.Join('、', forms.Select(static f => f.ToString()));
}
