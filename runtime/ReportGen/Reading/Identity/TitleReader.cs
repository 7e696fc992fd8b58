using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Identity;

/// <summary>Reads organ and year from the title of a document, which may be broken over lines or stand twice.</summary>
internal static partial class TitleReader
{
    private const string Yearly = "年度报告";

    /// <summary>The title found best, and every line that is part of one.</summary>
    public static (TitleLine? Title, HashSet<int> Lines) Find(FormInfo form, DocumentLines document, int endLine)
    {
        string title = LabelNormalizer.Skeleton(form.Title);
        if (title.Length < Thresholds.ShortestTitle)
            return (null, []);
        (TitleLine? Title, HashSet<int> Lines) found = Find(title, document, endLine);
        if (found.Title is not null || !title.EndsWith(Yearly, StringComparison.Ordinal))
            return found;
        // How pages call it besides. Lists of other years do so too, and say no more than that.
        foreach (string other in OtherNames(title))
        {
            if (Find(other, document, endLine) is { Title: { Organ: not null, Year: not null, IsUnusual: false } } besides)
                return besides;
        }

        return found;
    }

    // 政府信息公开年报, 政府信息公开工作总结, 政务公开工作年度报告
    private static string[] OtherNames(string title)
    {
        string subject = title[..^Yearly.Length];
        return [subject.Replace("工作", "", StringComparison.Ordinal) + "年报", subject + "总结", title.Replace("政府信息公开", "政务公开", StringComparison.Ordinal)];
    }

    private static (TitleLine? Title, HashSet<int> Lines) Find(string title, DocumentLines document, int endLine)
    {
        TitleLine? best = null;
        var used = new HashSet<int>();
        int[] filled = [.. Enumerable.Range(0, Math.Min(endLine, document.Lines.Count)).Where(i => !document.Lines[i].IsBlank).Take(Thresholds.MostLinesBeforeTitle)];
        string[] texts = [.. filled.Select(i => document.Lines[i].Trimmed)];
        for (int i = 0; i < filled.Length; i++)
        {
            if (Join(texts, i, title) is not ({ } found, var count))
                continue;
            if (found.Year is null && i + count < filled.Length && YearLine().Match(LabelNormalizer.Fold(texts[i + count])) is { Success: true } year)
            {
                found = found with { Year = int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Text = found.Text + texts[i + count] };
                count++;
            }

            found = found with { Line = filled[i], Lines = filled[i..(i + count)] };
            used.UnionWith(found.Lines);

            if (best is null || found.Value > best.Value)
                best = found;
        }

        return (best, used);
    }

    /// <summary>Whether the title of a report, with organ or year, begins on a line.</summary>
    public static bool Begins(FormInfo form, DocumentLines document, int line)
    {
        if (document.Lines[line].IsBlank)
            return false;
        string[] texts = [.. document.Lines.Skip(line).Where(static l => !l.IsBlank).Take(Thresholds.MostTitleLines).Select(static l => l.Trimmed)];
        return Join(texts, 0, LabelNormalizer.Skeleton(form.Title)) is { Title.Value: > 0 };
    }

    // The title that begins on a line, and over how many lines it goes. Each of them must add to it: what a page prints
    // above a title is no part of its organ.
    private static (TitleLine Title, int Count)? Join(string[] texts, int first, string title)
    {
        string text = "";
        for (int count = 1; count <= Thresholds.MostTitleLines && first + count <= texts.Length; count++)
        {
            string line = texts[first + count - 1];
            if (line.Length > Thresholds.LongestTitleText || line.Contains('。', StringComparison.Ordinal) || PageChrome.IsChrome(line))
                return null;
            // The particulars of the page (发布机构：… 发布日期：…) are no part of the title under them.
            if (count > 1 && texts[first + count - 2].AsSpan().ContainsAny(':', '：', '|'))
                return null;
            text += line;
            if (Parse(text, title, mayBeUnusual: count == 1) is not { } found)
                continue;
            string rest = "";
            for (int l = first + count - 1; l > first; l--)
            {
                rest = texts[l] + rest;
                if (Parse(rest, title, mayBeUnusual: false) is { } less && less.Value >= found.Value)
                    return null;
            }

            return (found, count);
        }

        return null;
    }

    private static TitleLine? Parse(string text, string title, bool mayBeUnusual)
    {
        string compact = Compact(text);
        (int at, int length) = Locate(compact, title);
        // 政府信息公开工作2023年度报告
        if (at < 0 && YearInTitle().Match(compact) is { Success: true } amid && Locate(compact.Remove(amid.Index, amid.Length), title) is { At: >= 0 } without && without.At < amid.Index)
        {
            compact = string.Concat(compact.AsSpan(0, without.At), amid.Value, compact.Remove(amid.Index, amid.Length).AsSpan(without.At));
            (at, length) = (without.At + amid.Length, without.Length);
        }

        if (at < 0 || !IsEnd(compact.AsSpan(at + length)))
            return null;
        string before = compact[..at];
        // A sentence that speaks of the report: 现将…, 根据…，特编制….
        if (before.AsSpan().ContainsAny("，,。；;") || Sentence().IsMatch(before))
            return null;
        int? year = null;
        string organ = before;
        Match match = YearInTitle().Match(before);
        if (!match.Success && YearInTitle().Match(compact[(at + length)..]) is { Success: true } after)
        {
            year = ToYear(after.Groups[1].Value);
        }
        else if (match.Success)
        {
            year = ToYear(match.Groups[1].Value);
            string behind = before[(match.Index + match.Length)..];
            organ = match.Index > 0 && (behind.Length == 0 || OrganName.Parse(behind) is null) ? before[..match.Index] : behind;
        }

        string? name = OrganName.Parse(organ);
        string? unusual = name is null && mayBeUnusual ? OrganName.Plausible(organ) : null;
        return name is not null || year is not null || organ.Length == 0 || unusual is not null
            ? new TitleLine(0, text, name ?? unusual, year) { IsUnusual = name is null && unusual is not null }
            : null;
    }

    // Nothing that makes a sentence of it follows: brackets, a remark in brackets, what the page puts behind its own title.
    private static bool IsEnd(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(")》”\"』」*#");
        return rest.IsEmpty || rest[0] is '(' or '-' or '_' or '—' or '|' || char.IsAsciiDigit(rest[0]) || rest.StartsWith("二") || rest.StartsWith("的公告") || rest.StartsWith("的通知") || rest.StartsWith("的公示") || rest is "全文" || FileEnding().IsMatch(rest);
    }

    // Where the title stands, exactly or with a few letters other than the form has.
    private static (int At, int Length) Locate(string compact, string title)
    {
        int exact = compact.LastIndexOf(title, StringComparison.Ordinal);
        if (exact >= 0)
            return (exact, title.Length);
        int allowed = title.Length / Thresholds.LettersPerTypingError;
        (int At, int Length) best = (-1, 0);
        int bestDistance = allowed + 1;
        string trimmed = compact.TrimEnd(')', '》', '”', '"');
        for (int length = title.Length - allowed; length <= title.Length + allowed; length++)
        {
            int at = trimmed.Length - length;
            if (at < 0 || (trimmed[at] != title[0] && !(at > 0 && trimmed[at - 1] is '年' or '度')))
                continue;
            int distance = NearestName.Distance(trimmed.AsSpan(at), title, bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = ((at, length), distance);
        }

        return best;
    }

    private static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char folded = LabelNormalizer.Fold(c);
            if (folded is not (' ' or '\t' or '#' or '*'))
                compact.Append(folded);
        }

        return compact.ToString();
    }

    /// <summary>A year in digits or in Chinese numerals; null where it is neither.</summary>
    internal static int? ToYear(string text)
    {
        int year = 0;
        foreach (char c in text)
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : c is '〇' or '○' or '零' or 'O' ? 0 : "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1;
            year = (year * 10) + digit;
        }

        return year is >= 1990 and <= 2999 ? year : null;
    }

    [GeneratedRegex(@"((?:19|20)\d\d|二[〇○零O][一二三四五六七八九〇○零O]{2})(?:年度|年)?(?!\d)")]
    private static partial Regex YearInTitle();

    [GeneratedRegex(@"^\(?\s*((?:19|20)\d\d)\s*年?度?\s*\)?$")]
    private static partial Regex YearLine();

    [GeneratedRegex(@"^\.(?:docx?|wps|pdf|ofd|html?|txt|xlsx?)$")]
    private static partial Regex FileEnding();

    [GeneratedRegex(@"^(?:现将|现公布|现发布|现公开|特编制|根据|依据|按照|依照|本报告|为)")]
    private static partial Regex Sentence();
}
