using System.Text.RegularExpressions;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Identity;

/// <summary>
/// Finds the organ of a report whose title does not name it: in the sentence that publishes the report, in the signature
/// at its end, in the particulars that the page prints above it, in the sentence that says who drew it up.
/// </summary>
internal static partial class OrganReader
{
    // A sentence that publishes a report is shorter.
    private const int LongestLine = 4000;

    /// <summary>The organ; null where no words name one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="firstTitle">The line of the title of the first section.</param>
    /// <param name="titleLines">The lines that make up titles of the report.</param>
    /// <param name="title">How the form calls its report.</param>
    public static NamedOrgan? Find(DocumentLines document, int firstTitle, HashSet<int> titleLines, string title)
    {
        int[] filled = [.. Enumerable.Range(0, document.Lines.Count).Where(i => !document.Lines[i].IsBlank)];
        // The publishing sentence may stand under the first title.
        int[] opening = [.. filled.TakeWhile(i => i <= firstTitle + 4).Take(Thresholds.MostOpeningLines)];
        return In(document, opening, Published(), "报告")
            ?? UnderTitle(document, opening, titleLines)
            ?? Signature(document, filled)
            ?? In(document, opening, Particulars(), "机单源")
            ?? In(document, opening, DrawnUp(), "由")
            ?? In(document, opening, DrawnUpReport(), "报告")
            ?? In(document, opening, DrewUpReport(), "报告")
            ?? BeforeSubject(document, opening, title);
    }

    private static NamedOrgan? In(DocumentLines document, int[] lines, Regex expression, string needs)
    {
        foreach (int line in lines)
        {
            // Most lines show by a letter that they lack what is sought.
            string source = document.Lines[line].Text;
            if (source.Length > LongestLine || !source.AsSpan().ContainsAny(needs))
                continue;
            string text = LabelNormalizer.Fold(source);
            if (expression.Match(text) is { Success: true } match && OrganName.Parse(Itself(match.Groups[1].Value)) is { } organ)
                return new NamedOrgan(organ, line, match.Groups.Count > 2 ? TitleReader.ToYear(match.Groups[2].Value) : null);
        }

        return null;
    }

    // 由青石镇人民政府党政办公室编制: the office draws it up, the report is that of the organ.
    private static string Itself(string name) => Office().Match(name) is { Success: true } office ? name[..office.Groups[1].Length] : name;

    // 现公布青石镇卫生院诊疗工作2021年度报告, 对2021年青石镇卫生院诊疗工作情况报告如下: the year stands elsewhere than in a title.
    private static NamedOrgan? BeforeSubject(DocumentLines document, int[] lines, string title)
    {
        string subject = LabelNormalizer.Fold(title).Replace("年度报告", "", StringComparison.Ordinal).Replace("工作", "", StringComparison.Ordinal);
        if (subject.Length == 0)
            return null;
        foreach (int line in lines)
        {
            string source = document.Lines[line].Text;
            if (source.Length > LongestLine || !source.AsSpan().ContainsAny("报总"))
                continue;
            string text = LabelNormalizer.Fold(source);
            foreach (Match verb in Publishes().Matches(text))
            {
                int first = verb.Index + verb.Length;
                int last = Math.Min(text.Length, first + Thresholds.LongestOrgan + subject.Length);
                for (int at = text.IndexOf(subject, first, last - first, StringComparison.Ordinal); at > first; at = text.IndexOf(subject, at + 1, last - at - 1, StringComparison.Ordinal))
                {
                    if (text.AsSpan(first, at - first).ContainsAny("，,。；;"))
                        break;
                    if (Reports().Match(text, at + subject.Length) is { Success: true } report && OrganName.Parse(text[first..at]) is { } organ)
                        return new NamedOrgan(organ, line, TitleReader.ToYear(verb.Groups[1].Value + report.Groups[1].Value));
                }
            }
        }

        return null;
    }

    // The name alone on the line below the title.
    private static NamedOrgan? UnderTitle(DocumentLines document, int[] opening, HashSet<int> titleLines)
    {
        int last = Array.FindLastIndex(opening, titleLines.Contains);
        return last >= 0 && last + 1 < opening.Length && OrganName.Parse(document.Lines[opening[last + 1]].Trimmed) is { } organ ? new NamedOrgan(organ, opening[last + 1]) : null;
    }

    // The name alone on a line, the date on the next.
    private static NamedOrgan? Signature(DocumentLines document, int[] filled)
    {
        for (int i = filled.Length - 1; i > 0 && filled.Length - i <= Thresholds.MostClosingLines; i--)
        {
            if (Date().IsMatch(LabelNormalizer.Fold(document.Lines[filled[i]].Trimmed)) && OrganName.Parse(document.Lines[filled[i - 1]].Trimmed) is { } organ)
                return new NamedOrgan(organ, filled[i - 1]);
        }

        return null;
    }

    [GeneratedRegex(@"(?:公布|发布|现将|编制|编写|对|形成|涵盖)(?:了)?(?:((?:19|20)\d\d) ?年度?)?")]
    private static partial Regex Publishes();

    // What follows the subject: 工作2021年度报告, 工作情况报告如下, 年度报告.
    [GeneratedRegex(@"\G(?:工作)?(?:((?:19|20)\d\d) ?年?度?)?(?:工作)?(?:年度)?(?:情况)?(?:报告|总结|工作)")]
    private static partial Regex Reports();

    [GeneratedRegex(@"^(.*(?:政府|办事处|局|厅|委|委员会|街道|镇|乡))(?:党政(?:综合)?办(?:公室)?|综合(?:办(?:公室)?|科|股)|(?<=局|厅|委|委员会|街道|镇|乡)办公室)$")]
    private static partial Regex Office();

    [GeneratedRegex(@"现(?:将|公布|发布|公开|向社会公布|向社会公开|予以公布)《?([\p{IsCJKUnifiedIdeographs}()]{3,40}?)((?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:填报单位|填报部门|填报机关|报送单位|单位名称|发布机构|发布单位|发文机关|发文机构|公开机构|公开单位|编制机关|编制单位|信息来源|来 ?源)(?:\(盖章\)|\(公章\))?[:\s|]{1,4}([\p{IsCJKUnifiedIdeographs}()]{4,40})(?=[\s|\[]|$)")]
    private static partial Regex Particulars();

    [GeneratedRegex(@"(?:^|[，,。；;、]|报告)由([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:组织|负责|牵头|汇总|会同[\p{IsCJKUnifiedIdeographs}()]{2,30}|(?:按照|根据|依据|依照)[^，,。；;]{2,60}?)?(?:编制|编写|起草)")]
    private static partial Regex DrawnUp();

    [GeneratedRegex(@"(?:特|现|组织|制作)?(?:编制|编写|形成|制作|发布|公布)(?:了|并(?:发布|公布|公开))?《?([\p{IsCJKUnifiedIdeographs}()]{4,40}?)((?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex DrawnUpReport();

    [GeneratedRegex(@"(?:^|[，,。；;])([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:特|现|认真|组织)?(?:编制|编写|形成|制作|起草)(?:了|完成)?《?((?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex DrewUpReport();

    [GeneratedRegex(@"^(?:20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|20\d\d[-./]\d{1,2}[-./]\d{1,2}|二[〇○零][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$")]
    private static partial Regex Date();
}
