using System.Text.RegularExpressions;

namespace ReportGen.Reading;

/// <summary>
/// Finds the organ of a report whose title does not name it: in the sentence that publishes the report, in the signature
/// at its end, in the particulars that the page prints above it, in the sentence that says who drew it up.
/// </summary>
internal static partial class OrganReader
{
    private const int MostOpening = 60;
    private const int MostClosing = 20;

    /// <summary>The organ and the line that names it; null and -1 where none does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="firstTitle">The line of the title of the first section.</param>
    public static (string? Organ, int Line) Find(DocumentLines document, int firstTitle)
    {
        int[] filled = [.. Enumerable.Range(0, document.Lines.Count).Where(i => !document.Lines[i].IsBlank)];
        // The publishing sentence may stand under the first title.
        int[] opening = [.. filled.TakeWhile(i => i <= firstTitle + 4).Take(MostOpening)];
        return In(document, opening, Published())
            ?? Signature(document, filled)
            ?? In(document, opening, Particulars())
            ?? In(document, opening, DrawnUp())
            ?? (null, -1);
    }

    private static (string? Organ, int Line)? In(DocumentLines document, int[] lines, Regex expression)
    {
        foreach (int line in lines)
        {
            string text = LabelNormalizer.Fold(document.Lines[line].Text);
            if (text.Length <= 4000 && expression.Match(text) is { Success: true } match && Organ(match.Groups[1].Value) is { } organ)
                return (organ, line);
        }

        return null;
    }

    // The name alone on a line, the date on the next.
    private static (string? Organ, int Line)? Signature(DocumentLines document, int[] filled)
    {
        for (int i = filled.Length - 1; i > 0 && filled.Length - i <= MostClosing; i--)
        {
            if (Date().IsMatch(LabelNormalizer.Fold(document.Lines[filled[i]].Trimmed)) && Organ(LabelNormalizer.Fold(document.Lines[filled[i - 1]].Trimmed)) is { } organ)
                return (organ, filled[i - 1]);
        }

        return null;
    }

    // The name itself; null where the words are none: 我局, 各部门, a list of several.
    private static string? Organ(string text)
    {
        string name = text.Replace(" ", "", StringComparison.Ordinal).Trim('"', '“', '”', '《', '》', ',', ':');
        bool isName = name.Length is >= 4 and <= 40 && Ending().IsMatch(name) && !Vague().IsMatch(name);
        return isName ? name : null;
    }

    [GeneratedRegex(@"现(?:将|公布|发布|公开|向社会公布|向社会公开|予以公布)([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:(?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年度?的?[\p{IsCJKUnifiedIdeographs}]{0,16}报告")]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:发布机构|发布单位|发文机关|发文机构|公开机构|公开单位|编制机关|编制单位|信息来源|来 ?源)[:\s|]{1,4}([\p{IsCJKUnifiedIdeographs}()]{4,40})(?=[\s|\[]|$)")]
    private static partial Regex Particulars();

    [GeneratedRegex(@"报告由([\p{IsCJKUnifiedIdeographs}()]{4,40}?)(?:组织|负责|牵头)?编制")]
    private static partial Regex DrawnUp();

    [GeneratedRegex(@"^(?:20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|20\d\d[-./]\d{1,2}[-./]\d{1,2}|二[〇○零][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:政府|局|厅|委|委员会|办公室|政府办|办事处|街道办|管委会|中心|总队|支队|大队|院|馆|站|所|社|署|部|司|会|处|公安分局|法院|大学|学校|医院)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?:我|各|(?:本|该|全)(?:机关|单位|局|厅|委|办|街|镇|乡|院|处|中心|部门|级|省|市|县|区|州|旗|报告)|由|国务院办公厅|[省市县区镇乡州旗]?(?:人民)?政府|[省市县区州旗](?:直|级))|各部门|各单位|各级|有关|单位和|部门和|情况|信息公开|网站|政务网|报告|要求")]
    private static partial Regex Vague();
}
