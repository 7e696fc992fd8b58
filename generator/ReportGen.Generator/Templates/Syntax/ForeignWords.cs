namespace ReportGen.Generator.Templates.Syntax;

/// <summary>Words of other template and programming languages, with what to write in a template instead.</summary>
internal static class ForeignWords
{
    private static readonly Dictionary<string, string> Openers = new(StringComparer.Ordinal)
    {
        ["foreach"] = "for",
        ["unless"] = "if !",
        ["switch"] = "case",
        ["function"] = "func",
        ["macro"] = "func",
        ["def"] = "func",
    };

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["is"] = "==",
        ["eq"] = "==",
        ["ne"] = "!=",
        ["gt"] = ">",
        ["ge"] = ">=",
        ["lt"] = "<",
        ["le"] = "<=",
        ["mod"] = "%",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["nil"] = "null",
        ["none"] = "null",
        ["None"] = "null",
        ["undefined"] = "null",
        ["default"] = "else",
        ["return"] = "ret",
    };

    /// <summary>Whether a word goes on with an 'if' elsewhere, where a template has 'else if'.</summary>
    public static bool IsElseIf(string word) => word is "elseif" or "elsif" or "elif";

    /// <summary>Whether a word ends a block elsewhere.</summary>
    public static bool IsEnd(string word) => word is "endif" or "endfor" or "endforeach" or "endwhile" or "endcase" or "endswitch" or "endfunc" or "endwith" or "endcapture" or "endunless" or "fi" or "done";

    /// <summary>Whether a word stands before an assignment elsewhere.</summary>
    public static bool IsDeclaration(string word) => word is "set" or "let" or "var" or "assign" or "const";

    /// <summary>What opens such a block in a template; null for any other word.</summary>
    public static string? OpenerFor(string word) => Openers.TryGetValue(word, out string? opener) ? opener : null;

    /// <summary>The operator meant by a word; null for any other word.</summary>
    public static string? OperatorFor(string word) => Operators.TryGetValue(word, out string? symbol) ? symbol : null;

    /// <summary>"; write 'x'" for a word of another language; null for any other word.</summary>
    public static string? Remedy(string word)
    {
        string? instead = IsElseIf(word) ? "else if" : IsEnd(word) ? "end" : OpenerFor(word) ?? OperatorFor(word) ?? (Words.TryGetValue(word, out string? other) ? other : null);
        return instead is not null ? $"; write '{instead}'" : IsDeclaration(word) ? "; a variable is set without a word before it, as in: x = 1" : null;
    }
}
