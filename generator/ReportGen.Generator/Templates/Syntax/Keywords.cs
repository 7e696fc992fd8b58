namespace ReportGen.Generator.Templates.Syntax;

/// <summary>The words of the language, for those who misspell one.</summary>
internal static class Keywords
{
    /// <summary>Those that open a block, which an end closes.</summary>
    public static readonly string[] Openers = ["if", "for", "while", "case", "capture", "func", "with", "wrap", "tablerow"];

    public static readonly string[] All = [.. Openers, "else", "end", "when", "ret", "break", "continue", "include", "true", "false", "null", "empty"];
}
