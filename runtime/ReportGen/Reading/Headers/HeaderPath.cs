using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Headers;

/// <summary>A header that names those above it too, where merged headers were written out: 行政诉讼 / 复议后起诉 / 总计.</summary>
internal static class HeaderPath
{
    private const string Separator = " / ";

    /// <summary>The header's own label.</summary>
    public static string Last(string text) => text.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? text[(at + Separator.Length)..] : text;

    /// <summary>Whether a header names those above it.</summary>
    public static bool Is(string text) => text.Contains(Separator, StringComparison.Ordinal);

    /// <summary>Whether a header names a certain other above it.</summary>
    public static bool Names(string text, string label) =>
        Is(text)
        && Array.Exists(text.Split(Separator), part => LabelNormalizer.Skeleton(part).Equals(LabelNormalizer.Skeleton(label), StringComparison.Ordinal));
}
