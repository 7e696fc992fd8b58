namespace ReportGen.Reading.Labels;

/// <summary>How near a printed label comes to one of the form from which it differs.</summary>
internal static class LabelSimilarity
{
    /// <summary>Compares; quality 0 where they have nothing to do with each other.</summary>
    /// <param name="skeleton">The printed label.</param>
    /// <param name="number">The numbering at its head.</param>
    /// <param name="body">What follows it.</param>
    /// <param name="label">The label of the form.</param>
    /// <param name="isKnown">Whether the printed label is another label of the same table.</param>
    public static (MatchKind Kind, double Quality) Compare(string skeleton, string number, string body, ExpectedLabel label, bool isKnown)
    {
        // What is a label of its own right stands in for another only where a heading was copied: 第（五）项 over the band 第（八）项.
        if (isKnown)
            return label.Role == LabelRole.Band && Near(skeleton, label.Skeleton, 1) ? (MatchKind.Similar, 0.4) : default;
        if (label.Number.Length > 0 && body.Equals(label.Body, StringComparison.Ordinal) && body.Length >= 2)
            return (MatchKind.OtherNumber, body.Length >= 4 ? 0.8 : 0.6);
        if (RunTogetherDigits(skeleton, label) is { Length: > 0 })
            return (MatchKind.RunTogether, 0.9);
        if (!number.Equals(label.Number, StringComparison.Ordinal) && (number.Length > 0 || label.Role == LabelRole.Row))
            return default;
        int length = Math.Max(skeleton.Length, label.Skeleton.Length);
        if (skeleton.Length > label.Skeleton.Length && skeleton.Length - label.Skeleton.Length <= Math.Max(8, label.Skeleton.Length)
            && label.Skeleton.Length >= 3 && skeleton.StartsWith(label.Skeleton, StringComparison.Ordinal))
        {
            return (MatchKind.Longer, 0.7);
        }

        if (number.Length > 0 && IsShortened(body, label.Body))
            return (MatchKind.Similar, 0.6);
        int allowed = length <= 3 ? 0 : length <= 6 ? 1 : Math.Max(2, length / 4);
        int distance = allowed == 0 ? 1 : NearestName.Distance(skeleton, label.Skeleton, allowed + 1);
        if (distance > allowed)
            return default;
        return (MatchKind.Similar, 0.85 - (0.5 * distance / length));
    }

    /// <summary>What stands before a remark in brackets that ends a label; null where none does, or where it tells labels apart.</summary>
    public static string? WithoutRemark(string printed)
    {
        string folded = LabelNormalizer.Fold(printed).TrimEnd();
        if (!folded.EndsWith(')'))
            return null;
        int depth = 0;
        for (int i = folded.Length - 1; i > 0; i--)
        {
            depth += folded[i] == ')' ? 1 : folded[i] == '(' ? -1 : 0;
            if (depth == 0)
                return LabelNormalizer.Skeleton(folded[..i]) is { Length: > 0 } rest ? rest : null;
        }

        return null;
    }

    /// <summary>The digits that follow a label in its own token; null where there are none or something else follows.</summary>
    public static string? RunTogetherDigits(string skeleton, ExpectedLabel label)
    {
        if (label.Role != LabelRole.Row || skeleton.Length == 0 || !char.IsAsciiDigit(skeleton[^1]))
            return null;
        string? longest = IsBefore(label.Skeleton) ? label.Skeleton : null;
        foreach (string alias in label.Aliases)
        {
            if (alias.Length > (longest?.Length ?? 0) && IsBefore(alias))
                longest = alias;
        }

        return longest is null ? null : skeleton[longest.Length..];

        bool IsBefore(string name) => skeleton.Length > name.Length && skeleton.StartsWith(name, StringComparison.Ordinal) && skeleton.AsSpan(name.Length).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // 1.逾期不补正 for 1.申请人无正当理由逾期不补正…, 四、结转2024年度继续办理 for 四、结转下年度继续办理: nothing but letters of the label, in their order.
    private static bool IsShortened(string body, string label)
    {
        int year = body.AsSpan().IndexOfAnyInRange('0', '9');
        int end = year < 0 ? -1 : body.AsSpan(year).IndexOfAnyExceptInRange('0', '9') + year;
        string rest = year >= 0 && end - year == 4 && body[end] == '年' ? body.Remove(year, 5) : body;
        if (rest.Length < Thresholds.ShortestPieceOfLabel)
            return false;
        int at = 0;
        foreach (char c in label)
            at += at < rest.Length && rest[at] == c ? 1 : 0;
        return at == rest.Length;
    }

    private static bool Near(string a, string b, int distance) => NearestName.Distance(a, b, distance + 1) <= distance;
}
