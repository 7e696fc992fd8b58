namespace ReportGen.Messages;

/// <summary>What stands behind the figure of a cell that should hold a figure alone: 册 in “5950 册”.</summary>
internal static class TrailingUnit
{
    // What is longer is no unit but a remark.
    private const int Longest = 12;

    /// <summary>The unit; null where the text is no figure with something behind it.</summary>
    public static string? Of(string printed)
    {
        string text = printed.Trim();
        int end = 0;
        while (end < text.Length && (char.IsDigit(text[end]) || (end > 0 && text[end] is '.' or ',' or '，' or '．')))
            end++;
        string unit = text[end..].Trim();
        return end > 0 && unit.Length is > 0 and <= Longest && char.IsLetter(unit[0]) && !unit.Any(char.IsDigit) ? unit : null;
    }
}
