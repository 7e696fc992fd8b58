using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Makes the report of the form that fits best, with all that was found on the way.</summary>
internal sealed class ReportAssembler(FormScan scan, IdentityReader identity, TokenStream tokens, DocumentLines lines, string name)
{
    private readonly FindingList _findings = new(lines);

    public ReadResult Read()
    {
        Report report = scan.Form.CreateReport();
        report.Organ = identity.Organ;
        report.Year = identity.Year;
        report.Identity = identity.Identity;
        ReportIdentity();
        ReportSections();
        var endsShort = new Dictionary<TableInfo, bool>();
        (Token Token, string Printed, string Label)? differs = null;
        foreach (TableScan table in scan.Tables)
        {
            if (table.First < 0)
            {
                endsShort[table.Table] = ReadUnlabelled(report, table);
                continue;
            }

            var reader = new TableReader(report, table, tokens, lines, _findings);
            reader.Read();
            endsShort[table.Table] = reader.EndsShort;
            differs ??= new LabelFindings(table, tokens, _findings).FirstDifferenceOfForm();
        }

        if (TruncationCheck.Find(scan, endsShort, tokens, lines) is { } cut)
            return ReadResult.Fail(Truncated(cut.Last, lines.PlaceOf(cut.Line)));
        if (differs is { } difference)
        {
            _findings.Add("read.blanks-in-label", Severity.Info, difference.Token,
                $"有的标签与表样只差空格、全角半角或标点，例如“{FindingList.Shorten(difference.Printed)}”（表样：“{FindingList.Shorten(difference.Label)}”），已视为相同。",
                $"Some labels differ from the form only in blanks, width or punctuation, such as \"{FindingList.Shorten(difference.Printed)}\"; they were taken as the same.",
                expected: difference.Label, actual: difference.Printed);
        }

        ReadNarrative(report);
        if (lines.Removed > 0)
        {
            _findings.AddLine("read.characters", Severity.Info, lines.FirstRemoved - 1,
                $"去除了 {lines.Removed} 个不能显示或会扰乱文字方向的字符。",
                $"{lines.Removed} characters that cannot be shown, or that turn the direction of writing, were removed.");
        }

        return ReadResult.Success(report, _findings.All);
    }

    public static ReadFailure Truncated(string last, SourcePlace place) => new("input.truncated",
        $"文件在表格中途结束：最后读到的是第 {place.Line} 行“{FindingList.Shorten(last)}”，其后的行和各部分都没有。请取得完整文件。",
        $"The document ends inside its tables: the last thing read is \"{FindingList.Shorten(last)}\" on line {place.Line}, and the rows and sections after it are missing. Get the whole document.",
        place.Line, place.Column);

    // Nothing of the table was found: either it is not there, or its figures stand under its title alone.
    private bool ReadUnlabelled(Report report, TableScan table)
    {
        bool titled = scan.Headings.Exists(h => h.Section == table.Table.Section.Index);
        CellInfo[] cells = [.. table.Table.Blocks.SelectMany(b => Enumerable.Range(b.FirstCell, b.CellCount)).Select(i => report.Form.Cells[i])];
        int line = scan.Headings.Find(h => h.Section == table.Table.Section.Index)?.Line ?? -1;
        var figures = new List<Token>();
        for (int t = table.RangeStart; titled && t < table.RangeEnd && figures.Count <= cells.Length; t++)
        {
            if (tokens[t].Kind == TokenKind.Value && !CellValueParser.IsBlank(tokens[t].Text))
                figures.Add(tokens[t]);
        }

        if (figures.Count > 0)
            new CellWriter(report, lines, _findings).Unreadable(cells, figures, "表头和行标题都没有找到，各数无法对应", "neither headers nor row labels were found, so the figures cannot be assigned");
        else
            _findings.AddLine("read.label-missing", Severity.Warning, line,
                $"{table.Table.Name}：没有找到这张表，{cells.Length} 格按空白处理（空白不是 0）。请对照原文填写。",
                $"{table.Table.NameEn}: the table was not found; its {cells.Length} cells are taken as blank, which is not 0. Fill them in from the original.", cells);
        return true;
    }

    private void ReportIdentity()
    {
        if (identity.Identity.Title is null)
        {
            _findings.AddLine("read.title-missing", Severity.Warning, -1,
                $"{name}：没有找到标题行（机关名称 + 年份 + {scan.Form.Title}）。请补上标题。",
                $"{name}: there is no title (organ, year, {scan.Form.Title}). Add it.", expected: scan.Form.Title);
        }

        if (identity.OrganFrom >= 0 && identity.Organ is { } organ)
        {
            _findings.AddLine("read.organ-inferred", Severity.Info, identity.OrganFrom,
                $"标题没有写机关名称，按正文或页面所写定为“{organ}”。请核实。",
                $"The title names no organ; \"{organ}\" is taken from the text or the page. Check it.", actual: organ);
        }

        if (identity.InferredFrom >= 0 && identity.Year is { } year)
        {
            _findings.AddLine("read.year-inferred", Severity.Info, identity.InferredFrom,
                $"标题没有写年份，按正文{(identity.Identity.PeriodYear is null ? "中最常出现的年份" : "所写的统计期限")}定为 {year} 年。请核实。",
                $"The title names no year; {year} is taken from {(identity.Identity.PeriodYear is null ? "the year most often named in the text" : "the period stated in the text")}. Check it.", actual: $"{year}");
        }
    }

    private void ReportSections()
    {
        foreach (SectionInfo section in scan.Form.Sections)
        {
            if (section.Title is null || scan.Headings.Exists(h => h.Section == section.Index))
                continue;
            _findings.AddLine("read.section-missing", Severity.Warning, -1,
                $"没有找到“{section.Title}”。请补上这一部分，或改正它的标题。",
                $"The section \"{section.Title}\" was not found. Add it, or mend its title.", expected: section.Title);
        }

        for (int h = 0; h < scan.Headings.Count; h++)
        {
            Heading heading = scan.Headings[h];
            string title = scan.Form.Sections[heading.Section].Title!;
            if (h > 0 && scan.Headings[h - 1].Section > heading.Section)
            {
                _findings.AddLine("read.section-order", Severity.Warning, heading.Line,
                    $"“{title}”排在“{scan.Form.Sections[scan.Headings[h - 1].Section].Title}”之后，次序与表样不同。请按表样排列。",
                    $"\"{title}\" stands after \"{scan.Form.Sections[scan.Headings[h - 1].Section].Title}\", in another order than the form has.", expected: title);
            }

            if (!LabelNormalizer.Skeleton(heading.Printed).Equals(LabelNormalizer.Skeleton(title), StringComparison.Ordinal))
            {
                _findings.AddLine("read.label-differs", SameButNumber(heading.Printed, title) ? Severity.Info : Severity.Warning, heading.Line,
                    $"标题“{FindingList.Shorten(heading.Printed)}”与表样不同，应为“{title}”。请改为表样的文字。",
                    $"The title \"{FindingList.Shorten(heading.Printed)}\" differs from the form, which has \"{title}\".", expected: title, actual: heading.Printed);
            }
        }
    }

    // Numbered 1. or 第一部分, or by the page itself (a list shows no numbers once it is text).
    private static bool SameButNumber(string printed, string title)
    {
        string number = LabelNormalizer.Number(printed.TrimStart('#', ' '));
        return LabelNormalizer.Body(printed).Equals(LabelNormalizer.Body(title), StringComparison.Ordinal)
            && (number.Length == 0 || Numeral(number) == Numeral(LabelNormalizer.Number(title)));
    }

    private static string Numeral(string number) =>
        number.Length == 1 && "一二三四五六七八九".IndexOf(number[0], StringComparison.Ordinal) is >= 0 and var digit ? $"{digit + 1}" : number;

    private void ReadNarrative(Report report)
    {
        var narrative = new NarrativeReader(report, scan, lines, tokens, identity.TitleLines, new HeadingMatcher(scan.Form, []));
        narrative.Read();

        // The title itself is kept as such; what repeats it is not.
        int[] chrome = [.. narrative.Chrome.Where(l => lines.PlaceOf(l).Line != identity.Identity.TitleLine)];
        if (chrome.Length > 0)
        {
            string ranges = FindingList.Ranges(chrome.Select(l => lines.PlaceOf(l).Line));
            _findings.AddLine("read.chrome", Severity.Info, chrome[0],
                $"第 {ranges} 行是网页的导航、页脚或重复的标题，不属于报告，没有采用。",
                $"Lines {ranges} are the page around the report or repeat its titles; they were left out.", actual: ranges);
        }

        if (narrative.Dropped.Count > 0)
        {
            string ranges = FindingList.Ranges(narrative.Dropped.Select(l => lines.PlaceOf(l).Line));
            string first = FindingList.Shorten(lines.Lines[narrative.Dropped[0]].Trimmed);
            _findings.AddLine("read.chrome", Severity.Info, narrative.Dropped[0],
                $"第 {ranges} 行（“{first}”）在表格之间，既不是表中的标签，也不是成句的文字，没有采用。",
                $"Lines {ranges} (\"{first}\") stand among the tables and are neither labels nor sentences; they were left out.", actual: ranges);
        }
    }
}
