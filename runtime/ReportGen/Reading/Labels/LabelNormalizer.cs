namespace ReportGen.Reading.Labels;

/// <summary>
/// Makes labels comparable whatever became of their width, blanks and punctuation on the way to the page.
/// </summary>
internal static partial class LabelNormalizer
{
    /// <summary>The text with every character folded.</summary>
    public static string Fold(string text)
    {
        int at = 0;
        while (at < text.Length && (text[at] is >= '\u4E00' and <= '\u9FA5' || Fold(text[at]) == text[at]))
            at++;
        // Most texts are folded as they stand.
        return at == text.Length ? text : string.Create(text.Length, text, static (folded, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                folded[i] = source[i] is >= '\u4E00' and <= '\u9FA5' ? source[i] : Fold(source[i]);
        });
    }

    /// <summary>The numbering at the head of a skeleton or label (三, （七）, 1.) as its digits or numerals; empty without one.</summary>
    public static string Number(string label)
    {
        int at = 0;
        while (at < label.Length && Fold(label[at]) is ' ' or '(' or '第')
            at++;
        int start = at;
        while (at < label.Length && Fold(label[at]) is (>= '0' and <= '9') or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
            at++;
        if (at == start || at == label.Length)
            return "";
        bool ends = Fold(label[at]) is '、' or '.' or ')' or ',' or '．' or ':' or ' ' or '部' or '章';
        return ends ? Skeleton(label[start..at]) : "";
    }

    /// <summary>The skeleton without the numbering at its head.</summary>
    public static string Body(string label)
    {
        string number = Number(label);
        string skeleton = Skeleton(label);
        if (number.Length == 0)
            return skeleton;
        int at = skeleton.IndexOf(number, StringComparison.Ordinal) + number.Length;
        string body = skeleton[at..];
        return body.StartsWith("部分", StringComparison.Ordinal) && skeleton[0] == '第' ? body[2..] : body;
    }

    /// <summary>Whether two labels differ only in width, blanks and punctuation, yet differ.</summary>
    public static bool DifferInFormOnly(string printed, string label) =>
        !printed.Equals(label, StringComparison.Ordinal) && Skeleton(printed).Equals(Skeleton(label), StringComparison.Ordinal);
}
