namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>Schemas that many tests start from.</summary>
internal static class Schemas
{
    public const string Path = "Sample.report.json";

    /// <summary>A schema of one section with one table, given its keys.</summary>
    public static (string Path, string Text) WithTable(string table) => (Path, $$"""
        {
          "report": "Sample",
          "version": "1",
          "title": "年报",
          "sections": { "s": { "title": "一、表", "tables": ["t"] } },
          "tables": { "t": { {{table}} } },
        }
        """);

    /// <summary>Two rows, two columns.</summary>
    public static (string Path, string Text) Small { get; } = WithTable("""
        "name": "表一", "unit": "件",
        "columns": { "a": "甲", "b": "乙" },
        "rows": { "x": "子", "y": "丑" }
        """);

    /// <summary>A version that extends another, given its own keys.</summary>
    public static (string Path, string Text) Extending(string version, string @base, string keys) => ($"Sample{version}.report.json", $$"""
        { "report": "Sample", "version": "{{version}}", "extends": "{{@base}}", {{keys}} }
        """);

    /// <summary>A version whose one table amends that of its base.</summary>
    public static (string Path, string Text) Amending(string version, string @base, string table) =>
        Extending(version, @base, $$"""
        "tables": { "t": { {{table}} } }
        """);
}
