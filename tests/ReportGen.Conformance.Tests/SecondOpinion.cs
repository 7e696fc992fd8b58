using System.Text.Json;

namespace ReportGen.Conformance.Tests;

/// <summary>
/// The sums of parts three and four of the 2021 form, tested on the data itself with nothing of the library: what the
/// corpus expects must not be true merely because the tool says so. For reports without blanks.
/// </summary>
internal static class SecondOpinion
{
    private static readonly string[] Legal = ["business", "research", "charity", "lawFirm", "other"];

    /// <summary>The rules tested here.</summary>
    public static string[] Rules { get; } = ["applications.row-sum", "applications.column-sum", "applications.balance", "review.row-sum"];

    /// <summary>The broken sums, as rule and the cell of the total.</summary>
    public static IEnumerable<string> BrokenSums(JsonElement report)
    {
        JsonElement table = report.GetProperty("applications");
        var rows = new List<(string Path, decimal[] Cells)>();
        AddRows(table, "", rows);
        foreach (var (path, cells) in rows)
        {
            if (cells[..6].Sum() != cells[6])
                yield return $"applications.row-sum applications/{path}/total";
        }

        decimal[][] items = [.. rows.Where(static r => r.Path.StartsWith("results.", StringComparison.Ordinal) && r.Path != "results.total").Select(static r => r.Cells)];
        for (int column = 0; column < 7; column++)
        {
            decimal total = Row("results.total")[column];
            if (items.Sum(r => r[column]) != total)
                yield return $"applications.column-sum applications/results.total/{Column(column)}";
            if (Row("received")[column] + Row("carriedIn")[column] != total + Row("carriedOut")[column])
                yield return $"applications.balance applications/results.total/{Column(column)}";
        }

        JsonElement review = report.GetProperty("review");
        JsonElement litigation = review.GetProperty("litigation");
        foreach (var (path, group) in new[] { ("reconsideration", review.GetProperty("reconsideration")), ("litigation.direct", litigation.GetProperty("direct")), ("litigation.afterReview", litigation.GetProperty("afterReview")) })
        {
            decimal[] outcomes = [.. group.EnumerateObject().Select(static p => p.Value.GetDecimal())];
            if (outcomes[..4].Sum() != outcomes[4])
                yield return $"review.row-sum review/{path}.total";
        }

        decimal[] Row(string path) => rows.Single(r => r.Path == path).Cells;
    }

    public static bool HasBlanks(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => element.EnumerateObject().Any(static p => HasBlanks(p.Value)),
        _ => false,
    };

    private static string Column(int column) => column switch { 0 => "natural", 6 => "total", _ => $"legal.{Legal[column - 1]}" };

    private static void AddRows(JsonElement element, string path, List<(string Path, decimal[] Cells)> rows)
    {
        if (element.TryGetProperty("natural", out JsonElement natural))
        {
            JsonElement legal = element.GetProperty("legal");
            rows.Add((path, [natural.GetDecimal(), .. Legal.Select(l => legal.GetProperty(l).GetDecimal()), element.GetProperty("total").GetDecimal()]));
            return;
        }

        foreach (JsonProperty member in element.EnumerateObject())
            AddRows(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", rows);
    }
}
