using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>Finds years, periods and notices that do not go together: last year's form or text used again.</summary>
internal static class IdentityFindings
{
    public static void Add(Report report, List<Finding> findings)
    {
        FormInfo form = report.Form;
        if (report.Year is { } year && !form.CoversYear(year))
        {
            findings.Add(Create("identity.form", report.Identity?.TitleLine ?? 0, $"{form.Version}", $"{year}",
                $"{year} 年的报告用的是 {form.Version} 版格式（{form.Source}，适用 {Years(form)}）。请改用当年适用的格式。",
                $"The report of {year} uses the form of {form.Version} ({form.Source}, for {Years(form)}). Use the form of its year."));
        }

        if (report.Identity is not { } identity)
            return;
        if (identity is { TitleYear: { } titled, PeriodYear: { } period } && titled != period)
        {
            findings.Add(Create("identity.period", identity.PeriodLine, $"{titled}", $"{period}",
                $"标题写 {titled} 年，统计期限写 {period} 年。请核对并改为一致。",
                $"The title says {titled}, the period reported on says {period}. Make them agree."));
        }

        if (identity.PeriodYear is null)
        {
            findings.Add(Create("identity.period-missing", 0, null, null,
                "正文没有写明统计期限（××年1月1日至12月31日）。请补写。",
                "The text does not state the period reported on (1 January to 31 December). State it.", Severity.Info));
        }

        if (form.Source is not { } source)
            return;
        // Reports cite many notices; those of the office that prescribes the form are the ones about the form.
        if (!OfSameOffice(identity.CitedNotices, source, out (string Notice, int Line) cited))
        {
            findings.Add(Create("identity.notice-missing", 0, source, null,
                $"正文没有引用规定本格式的文件（{source}）。请写明编制依据。",
                $"The text does not cite the notice that prescribes the form ({source}). Cite it.", Severity.Info));
        }
        else if (cited.Notice != source)
        {
            findings.Add(Create("identity.notice", cited.Line, source, cited.Notice,
                $"所附表格是 {form.Version} 版格式（{source}），文中引用的却是 {cited.Notice}。请核对依据。",
                $"The tables are those of the form of {form.Version} ({source}), the text cites {cited.Notice}. Check which one holds."));
        }
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

    private static string Years(FormInfo form) => form.LastYear is { } last ? $"{form.FirstYear}–{last}" : $"{form.FirstYear}–";

    private static Finding Create(string rule, int line, string? expected, string? actual, string zh, string en, Severity severity = Severity.Warning) => new()
    {
        Rule = rule,
        Severity = severity,
        Line = line,
        Column = line > 0 ? 1 : 0,
        Expected = expected,
        Actual = actual,
        Message = zh,
        MessageEn = en,
    };
}
