using System.Globalization;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Tables;

/// <summary>
/// A line over a table that says only what the report says elsewhere: which table it is, its subject, the organ, the year,
/// the unit (表三　示例市人民政府2024年收到和处理政府信息公开申请情况（单位：件）).
/// </summary>
internal static class TableCaption
{
    private const int Longest = 200;

    private static readonly string[] Fillers = ["年度", "年", "情况表", "统计表", "一览表", "表"];

    /// <summary>Whether a line is the caption of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="line">The skeleton of the line.</param>
    /// <param name="organ">The organ of the report.</param>
    /// <param name="year">The year of the report.</param>
    public static bool Is(TableInfo table, string line, string? organ, int? year)
    {
        if (line.Length > Longest || table.Section.Title is not { } title || !line.Contains(LabelNormalizer.Body(title), StringComparison.Ordinal))
            return false;
        string[] parts =
        [
            .. new[] { title, LabelNormalizer.Body(title), table.Name, organ, year?.ToString(CultureInfo.InvariantCulture) }
                .Concat(table.Blocks.Select(static b => b.Label))
                .Concat(Wording.All.Select(w => table.Unit is { } unit ? w.UnitNote(unit) : null))
                .Concat(Fillers)
                .Select(static p => LabelNormalizer.Skeleton(p ?? ""))
                .Where(static p => p.Length > 0)
                .OrderByDescending(static p => p.Length),
        ];
        ReadOnlySpan<char> left = line;
        while (First(parts, left) is { } part)
            left = left[part.Length..];
        return left.IsEmpty;
    }

    private static string? First(string[] parts, ReadOnlySpan<char> text)
    {
        foreach (string part in parts)
        {
            if (text.StartsWith(part, StringComparison.Ordinal))
                return part;
        }

        return null;
    }
}
