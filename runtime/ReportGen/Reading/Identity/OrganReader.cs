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
    /// <summary>The organ and the line that names it; null and -1 where none does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="firstTitle">The line of the title of the first section.</param>
    /// <param name="titleLines">The lines that make up titles of the report.</param>
    public static (string? Organ, int Line) Find(DocumentLines document, int firstTitle, HashSet<int> titleLines)
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
            ?? (null, -1);
    }

    private static (string? Organ, int Line)? In(DocumentLines document, int[] lines, Regex expression, string needs)
    {
        foreach (int line in lines)
        {
            // Most lines show by a letter that they lack what is sought.
            string source = document.Lines[line].Text;
            if (source.Length > 4000 || !source.AsSpan().ContainsAny(needs))
                continue;
            string text = LabelNormalizer.Fold(source);
            if (expression.Match(text) is { Success: true } match && OrganName.Parse(match.Groups[1].Value) is { } organ)
                return (organ, line);
        }

        return null;
    }

    // The name alone on the line below the title.
    private static (string? Organ, int Line)? UnderTitle(DocumentLines document, int[] opening, HashSet<int> titleLines)
    {
        int last = Array.FindLastIndex(opening, titleLines.Contains);
        return last >= 0 && last + 1 < opening.Length && OrganName.Parse(document.Lines[opening[last + 1]].Trimmed) is { } organ ? (organ, opening[last + 1]) : null;
    }

    // The name alone on a line, the date on the next.
    private static (string? Organ, int Line)? Signature(DocumentLines document, int[] filled)
    {
        for (int i = filled.Length - 1; i > 0 && filled.Length - i <= Thresholds.MostClosingLines; i--)
        {
            if (Date().IsMatch(LabelNormalizer.Fold(document.Lines[filled[i]].Trimmed)) && OrganName.Parse(document.Lines[filled[i - 1]].Trimmed) is { } organ)
                return (organ, filled[i - 1]);
        }

        return null;
    }

    [GeneratedRegex(@"现(?:将|公布|发布|公开|向社会公布|向社会公开|予以公布)([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:(?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:填报单位|填报部门|填报机关|报送单位|单位名称|发布机构|发布单位|发文机关|发文机构|公开机构|公开单位|编制机关|编制单位|信息来源|来 ?源)(?:\(盖章\)|\(公章\))?[:\s|]{1,4}([\p{IsCJKUnifiedIdeographs}()]{4,40})(?=[\s|\[]|$)")]
    private static partial Regex Particulars();

    [GeneratedRegex(@"(?:^|[，,。；;、]|报告)由([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:组织|负责|牵头|汇总|会同[\p{IsCJKUnifiedIdeographs}()]{2,30}|(?:按照|根据|依据|依照)[^，,。；;]{2,60}?)?(?:编制|编写|起草)")]
    private static partial Regex DrawnUp();

    [GeneratedRegex(@"(?:特|现|组织|制作)?(?:编制|编写|形成|制作|发布|公布)(?:了|并(?:发布|公布|公开))?《?([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:(?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex DrawnUpReport();

    [GeneratedRegex(@"(?:^|[，,。；;])([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:特|现|认真|组织)?(?:编制|编写|形成|制作|起草)(?:了|完成)?《?(?:(?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex DrewUpReport();

    [GeneratedRegex(@"^(?:20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|20\d\d[-./]\d{1,2}[-./]\d{1,2}|二[〇○零][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$")]
    private static partial Regex Date();
}
