namespace ReportGen.EndToEnd.Tests;

/// <summary>Data files made for tests.</summary>
internal static class Data
{
    /// <summary>A report in which part three is consistent and the rest blank.</summary>
    public static string Valid(int year = 2024, int natural = 3) => $$"""
        {
          "form": "2021", "organ": "示例区人民政府", "year": {{year}},
          "overview": ["本年度工作如下。"],
          "applications": {
            "received": { "natural": {{natural}}, "legal": { "business": 0, "research": 0, "charity": 0, "lawFirm": 0, "other": 0 }, "total": {{natural}} }
          }
        }
        """;

    /// <summary>Such a report of another organ.</summary>
    public static string Other(int number, int year = 2024) => Valid(year, number).Replace("示例区人民政府", $"示例区第{number}局", StringComparison.Ordinal);

    /// <summary>A report whose row of 新收 does not add up.</summary>
    public static string Invalid() => Valid().Replace("\"total\": 3", "\"total\": 5", StringComparison.Ordinal);
}
