using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>Finds years, periods and notices that do not go together: last year's form or text used again.</summary>
internal static class IdentityFindings
{
    public static void Add(Report report, List<Finding> findings)
    {
        FormInfo form = report.Form;
        if (report.Year is { } year && !form.CoversYear(year))
            findings.Add(Create(new(MessageIds.IdentityForm, w => w.FormOfOtherYears(year, form)), report.Identity?.TitleLine ?? 0, $"{form.Version}", $"{year}"));
        if (report.Identity is not { } identity)
            return;
        if (identity is { TitleYear: { } titled, PeriodYear: { } period } && titled != period)
            findings.Add(Create(new(MessageIds.IdentityPeriod, w => w.TitleAndPeriodDiffer(titled, period)), identity.PeriodLine, $"{titled}", $"{period}"));
        if (identity.PeriodYear is null)
            findings.Add(Create(new(MessageIds.IdentityPeriodMissing, static w => w.PeriodNotStated())));
        if (form.Source is not { } source)
            return;
        // Reports cite many notices; those of the office that prescribes the form are the ones about the form.
        if (!OfSameOffice(identity.CitedNotices, source, out (string Notice, int Line) cited))
            findings.Add(Create(new(MessageIds.IdentityNoticeMissing, w => w.NoticeNotCited(source)), expected: source));
        else if (cited.Notice != source)
            findings.Add(Create(new(MessageIds.IdentityNotice, w => w.OtherNoticeCited(form, cited.Notice)), cited.Line, source, cited.Notice));
    }

    /// <summary>The notice itself where it is cited, otherwise the first of the same office. False where there is neither.</summary>
    private static bool OfSameOffice(IReadOnlyList<(string Notice, int Line)> notices, string source, out (string Notice, int Line) cited)
    {
        cited = default;
        for (int i = 0; i < notices.Count && cited.Notice != source; i++)
        {
            if (notices[i].Notice == source || (cited.Notice is null && Office(notices[i].Notice).SequenceEqual(Office(source))))
                cited = notices[i];
        }

        return cited.Notice is not null;
    }

    private static ReadOnlySpan<char> Office(string notice) => notice.IndexOf('〔', StringComparison.Ordinal) is >= 0 and var end ? notice.AsSpan(0, end) : notice;

    private static Finding Create(Message message, int line = 0, string? expected = null, string? actual = null) => new()
    {
        Message = message,
        Line = line,
        Column = line > 0 ? 1 : 0,
        Expected = expected,
        Actual = actual,
    };
}
