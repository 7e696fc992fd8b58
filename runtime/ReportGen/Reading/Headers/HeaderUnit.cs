using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Headers;

/// <summary>The unit that a header prints beyond what the form has: 采购总金额（万元）, 本年收费金额（单位：元）.</summary>
/// <param name="Text">The unit as printed.</param>
internal sealed record HeaderUnit(string Text)
{
    /// <summary>The unit; null where the header prints none, or the one of the form.</summary>
    /// <param name="printed">The header as printed.</param>
    /// <param name="label">The header of the form.</param>
    /// <param name="isConvertible">Whether the figures of the column can be converted from a unit.</param>
    public static HeaderUnit? Read(string printed, string label, Func<string, bool> isConvertible)
    {
        if (Find(printed) is not { } unit || unit == Find(label))
            return null;
        // What stands in brackets is a unit only where it says so, where the form has one there, or where it is known to be one.
        return printed.Contains("单位", StringComparison.Ordinal) || Find(label) is not null || isConvertible(unit) ? new HeaderUnit(unit) : null;
    }

    /// <summary>The unit that a line above a table prints: （单位：元）, 金额单位：万元; null where the line is none of this kind.</summary>
    public static string? OfNote(string line) => line.IndexOf("单位", StringComparison.Ordinal) is >= 0 and <= 3 ? Find(line) : null;

    // What stands in the last brackets, or behind 单位.
    private static string? Find(string header)
    {
        string folded = LabelNormalizer.Fold(header).Replace(" ", "", StringComparison.Ordinal);
        int named = folded.LastIndexOf("单位", StringComparison.Ordinal);
        int open = folded.LastIndexOf('(');
        int start = named >= 0 ? named + 2 : open + 1;
        if (named < 0 && open < 0)
            return null;
        int end = folded.IndexOfAny([')', ',', ';'], start);
        string unit = folded[start..(end < 0 ? folded.Length : end)].AsSpan().Trim(":为.-").ToString();
        unit = unit.StartsWith("人民币", StringComparison.Ordinal) ? unit[3..] : unit;
        return unit.Length is > 0 and <= Thresholds.LongestUnit ? unit : null;
    }
}
