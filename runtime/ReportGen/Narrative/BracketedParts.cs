namespace ReportGen.Narrative;

/// <summary>The parts of a whole that stand in brackets behind it and nothing else with them: 46 件（网上 30 件，当面 16 件）.</summary>
internal static class BracketedParts
{
    private const int LongestLabel = 14;

    /// <summary>Whether a bracket opens right behind a quantity, and holds nothing but at least two further ones of its unit, each with a name before it.</summary>
    public static bool Open(MarkedText text, int at)
    {
        if (at == 0 || text.LastQuantityBefore(at) is not (>= 0 and var last) || text.Quantities[last] is not { IsPercent: false, Unit.Length: > 0 } whole || whole.At + 1 + whole.Unit.Length != at)
            return false;
        int parts = 0;
        int label = at + 1;
        for (int i = label; i < text.Text.Length; i++)
        {
            char c = text.Text[i];
            if (c == MarkedText.QuantityMark)
            {
                if (text.QuantityAt(i) is not { IsApproximate: false } part || part.Unit != whole.Unit || !IsName(text.Text.AsSpan(label, i - label)))
                    return false;
                parts++;
                i += part.Unit.Length;
                label = i + 1;
            }
            else if (c == ')')
            {
                return parts > 1 && label == i;
            }
            else if (c is '(' or '。' or MarkedText.NumberMark or MarkedText.ComparisonMark || i - label > LongestLabel)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> label)
    {
        label = label.TrimStart(",、;和及");
        if (label.IsEmpty || label.ContainsAny(',', ';', ':'))
            return false;
        foreach (string word in GeneralWords.NoParts)
        {
            if (label.Contains(word, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
