using System.Text.RegularExpressions;
using System.Text;
using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Reads organ and year from the title of a document, which may be broken over lines or stand twice.</summary>
internal static partial class TitleReader
{
    private const int LongestLine = 90;
    private const int MaxLines = 400;

    /// <summary>The title found best, and every line that is part of one.</summary>
    public static (TitleLine? Title, HashSet<int> Lines) Find(FormInfo form, DocumentLines document, int endLine)
    {
        TitleLine? best = null;
        var used = new HashSet<int>();
        string title = LabelNormalizer.Skeleton(form.Title);
        if (title.Length < 4)
            return (null, used);
        int[] filled = [.. Enumerable.Range(0, Math.Min(endLine, document.Lines.Count)).Where(i => !document.Lines[i].IsBlank).Take(MaxLines)];
        for (int i = 0; i < filled.Length; i++)
        {
            string text = "";
            for (int count = 1; count <= 3 && i + count <= filled.Length; count++)
            {
                string line = document.Lines[filled[i + count - 1]].Trimmed;
                if (line.Length > LongestLine || line.Contains('。', StringComparison.Ordinal) || PageChrome.IsChrome(line))
                    break;
                // The particulars of the page (发布机构：… 发布日期：…) are no part of the title under them.
                if (count > 1 && document.Lines[filled[i + count - 2]].Trimmed.AsSpan().ContainsAny(':', '：', '|'))
                    break;
                text += line;
                if (Parse(text, title) is not { } found)
                    continue;

                // The lines before the one that completes the title must bring organ or year.
                if (count > 1 && Parse(document.Lines[filled[i + count - 1]].Trimmed, title) is { } less && less.Value >= found.Value)
                    break;
                found = found with { Line = filled[i] };
                for (int l = 0; l < count; l++)
                    used.Add(filled[i + l]);
                if (found.Year is null && i + count < filled.Length && YearLine().Match(LabelNormalizer.Fold(document.Lines[filled[i + count]].Trimmed)) is { Success: true } year)
                {
                    used.Add(filled[i + count]);
                    found = found with { Year = int.Parse(year.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), Text = found.Text + document.Lines[filled[i + count]].Trimmed };
                }

                if (best is null || found.Value > best.Value)
                    best = found;
                break;
            }
        }

        return (best, used);
    }

    private static TitleLine? Parse(string text, string title)
    {
        string compact = Compact(text);
        (int at, int length) = Locate(compact, title);
        if (at < 0)
            return null;
        string before = compact[..at];
        int? year = null;
        string organ = before;
        Match match = YearInTitle().Match(before);
        if (!match.Success && YearInTitle().Match(compact[(at + length)..]) is { Success: true } after)
            year = ToYear(after.Groups[1].Value);
        else if (match.Success)
        {
            year = ToYear(match.Groups[1].Value);
            organ = Trim(before[..match.Index]);
            if (organ.Length == 0)
                organ = before[(match.Index + match.Length)..];
        }

        organ = Trim(organ);
        bool named = organ.Length is >= 2 and <= 60 && !organ.Any(char.IsAsciiDigit);
        return named || year is not null ? new TitleLine(0, text, named ? organ : null, year) : organ.Length == 0 ? new TitleLine(0, text, null, null) : null;
    }

    private static string Trim(string organ)
    {
        string trimmed = organ.Trim('《', '》', '"', '“', '”', '(', ')', '-', '—', ':', '：', '·', ',');
        int colon = trimmed.LastIndexOfAny([':', '：', '>', '»', '|']);
        trimmed = colon >= 0 ? trimmed[(colon + 1)..] : trimmed;
        trimmed = trimmed.StartsWith("关于", StringComparison.Ordinal) ? trimmed[2..] : trimmed;
        return trimmed.EndsWith("关于", StringComparison.Ordinal) ? trimmed[..^2] : trimmed;
    }

    // Where the title stands, exactly or with a few letters other than the form has.
    private static (int At, int Length) Locate(string compact, string title)
    {
        int exact = compact.LastIndexOf(title, StringComparison.Ordinal);
        if (exact >= 0)
            return (exact, title.Length);
        int allowed = title.Length / 4;
        (int At, int Length) best = (-1, 0);
        int bestDistance = allowed + 1;
        string trimmed = compact.TrimEnd(')', '》', '”', '"');
        for (int length = title.Length - allowed; length <= title.Length + allowed; length++)
        {
            int at = trimmed.Length - length;
            if (at < 0 || trimmed[at] != title[0])
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
}

/// <summary>The title of a document.</summary>
/// <param name="Line">The line, or the first of them.</param>
/// <param name="Text">The title as printed.</param>
/// <param name="Organ">The organ it names.</param>
/// <param name="Year">The year it names.</param>
internal sealed record TitleLine(int Line, string Text, string? Organ, int? Year)
{
    /// <summary>How much it says.</summary>
    public int Value => (Organ is null ? 0 : 2) + (Year is null ? 0 : 2);
}
