using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Identity;

/// <summary>Reads what a document says of itself: organ, year, period, the notices on which it rests.</summary>
internal sealed partial class IdentityReader
{
    private IdentityReader(DocumentIdentity identity) => Identity = identity;

    public DocumentIdentity Identity { get; }

    public string? Organ { get; private set; }

    public int? Year { get; private set; }

    /// <summary>The line that names the organ, where it is not the title; -1 otherwise.</summary>
    public int OrganFrom { get; private set; } = -1;

    /// <summary>Whether the title names something that does not read as an organ.</summary>
    public bool IsOrganUnusual { get; private set; }

    /// <summary>The line that names the year, where it is not the title; -1 otherwise.</summary>
    public int InferredFrom { get; private set; } = -1;

    /// <summary>What <see cref="InferredFrom"/> is.</summary>
    public YearSource YearFrom { get; private set; }

    /// <summary>The lines that make up titles.</summary>
    public HashSet<int> TitleLines { get; private set; } = [];

    /// <summary>Those of the title that was taken; the others repeat it.</summary>
    public IReadOnlyList<int> OwnTitleLines { get; private set; } = [];

    /// <summary>Reads the document as one of a form.</summary>
    public static IdentityReader Read(FormScan scan, IReadOnlyList<FormInfo> forms, DocumentLines lines)
    {
        int firstTitle = scan.Headings.Count > 0 ? scan.Headings[0].Line : lines.Lines.Count;
        (TitleLine? title, HashSet<int> titleLines) = TitleReader.Find(scan.Form, lines, firstTitle);
        (int? period, int periodLine) = Period(lines);
        NamedOrgan? named = title?.Organ is null ? OrganReader.Find(lines, firstTitle, titleLines, scan.Form.Title) : null;
        var reader = new IdentityReader(new DocumentIdentity
        {
            Title = title?.Text,
            TitleLine = title is null ? 0 : lines.PlaceOf(title.Line).Line,
            TitleYear = title?.Year ?? named?.Year,
            PeriodYear = period,
            PeriodLine = period is null ? 0 : lines.PlaceOf(periodLine).Line,
            CitedNotices = Notices(lines, firstTitle, forms),
        })
        {
            Organ = title?.Organ ?? named?.Organ,
            Year = title?.Year,
            TitleLines = titleLines,
            OwnTitleLines = title?.Lines ?? [],
        };
        if (named is not null)
            reader.OrganFrom = named.Line;
        else if (title is { Organ: not null, IsUnusual: true })
            (reader.OrganFrom, reader.IsOrganUnusual) = (title.Line, true);
        if (reader.Year is null)
            (reader.Year, reader.InferredFrom, reader.YearFrom) = InferYear(lines, named, period, periodLine, title?.Line ?? 0);
        return reader;
    }

    private static (int? Year, int Line, YearSource From) InferYear(DocumentLines lines, NamedOrgan? named, int? period, int periodLine, int from)
    {
        // Where both agree, the period says it more plainly.
        if (named?.Year is { } year && year != period)
            return (year, named.Line, YearSource.Sentence);
        if (period is not null)
            return (period, periodLine, YearSource.Period);
        (int? most, int line) = MostNamed(lines, from);
        return (most, line, YearSource.Text);
    }

    private static (int? Year, int Line) Period(DocumentLines lines)
    {
        for (int i = 0; i < lines.Lines.Count; i++)
        {
            string text = lines.Lines[i].Text;
            if (text.Length < 12 || !text.AsSpan().ContainsAny('月', '.', '-') || !text.AsSpan().ContainsAny('3', '３'))
                continue;
            if (PeriodPattern().Match(LabelNormalizer.Fold(text)) is { Success: true } match)
                return (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), i);
        }

        return (null, -1);
    }

    private static (int? Year, int Line) MostNamed(DocumentLines lines, int from)
    {
        var named = new Dictionary<int, (int Count, int Line)>();
        int read = 0;
        for (int i = from; i < lines.Lines.Count && read < Thresholds.TextThatNamesItsYear; i++)
        {
            string text = lines.Lines[i].Trimmed;
            read += text.Length;
            if (!text.AsSpan().ContainsAny('2', '２') || !text.Contains('年', StringComparison.Ordinal) || PageChrome.IsChrome(text))
                continue;
            foreach (Match match in YearPattern().Matches(LabelNormalizer.Fold(text.Length > Thresholds.TextThatNamesItsYear ? text[..Thresholds.TextThatNamesItsYear] : text)))
            {
                int year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                named[year] = named.TryGetValue(year, out var seen) ? (seen.Count + 1, seen.Line) : (1, i);
            }
        }

        return named.Count == 0 ? (null, -1) : named.OrderByDescending(static n => n.Value.Count).ThenBy(static n => n.Value.Line).ThenBy(static n => n.Key).Select(static n => ((int?)n.Key, n.Value.Line)).First();
    }

    // Every notice of the opening, and wherever it stands one that prescribes a known form.
    private static List<(string Notice, int Line)> Notices(DocumentLines lines, int firstTitle, IReadOnlyList<FormInfo> forms)
    {
        string[] known = [.. forms.Select(static f => f.Source).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] agencies = [.. known.Select(static s => s[..Math.Max(0, s.IndexOf('〔', StringComparison.Ordinal))]).Where(static a => a.Length > 0).Distinct(StringComparer.Ordinal)];
        var cited = new List<(string, int)>();
        for (int i = 0; i < lines.Lines.Count && cited.Count < Thresholds.MostNotices; i++)
        {
            string text = lines.Lines[i].Text;
            if (!text.Contains('号', StringComparison.Ordinal))
                continue;
            foreach (Match match in NoticePattern().Matches(text))
            {
                string notice = $"{Agency(match.Groups[1].Value, agencies)}〔{match.Groups[2].Value}〕{match.Groups[3].Value}号";
                bool isKnown = Array.Exists(known, k => LabelNormalizer.Skeleton(k) == LabelNormalizer.Skeleton(notice));
                if ((isKnown || i < firstTitle) && cited.Count < Thresholds.MostNotices)
                    cited.Add((notice, lines.PlaceOf(i, 0, match.Index).Line));
            }
        }

        return cited;
    }

    // 和国办公开办函〔2021〕30号, 依据…, …办公室国办公开办函〔2021〕30号: the words before the agency are not part of its name.
    private static string Agency(string text, string[] agencies)
    {
        string agency = text.Trim();
        if (Array.Find(agencies, a => agency.EndsWith(a, StringComparison.Ordinal)) is { } known)
            return known;
        int end = BeforeAgency().Match(agency).Length;
        return end < agency.Length ? agency[end..] : agency;
    }

    [GeneratedRegex(@"((?:19|20)\d\d) ?[年./-] ?0?1 ?[月./-] ?0?1(?!\d).{0,16}?12 ?[月./-] ?31(?!\d)")]
    private static partial Regex PeriodPattern();

    [GeneratedRegex(@"(?<!\d)(20\d\d) ?年")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"([\p{IsCJKUnifiedIdeographs}]{2,30}) ?[〔\[（(【［﹝] ?((?:19|20)\d\d) ?[〕\]）)】］﹞] ?(\d{1,4}) ?号")]
    private static partial Regex NoticePattern();

    // Greedy, so that the last of such words counts.
    [GeneratedRegex("^.*(?:依据|根据|按照|依照|遵照|参照|贯彻|落实|以及|执行|印发|关于|通知|和|与|及|办公室|办公厅|委员会)")]
    private static partial Regex BeforeAgency();
}
