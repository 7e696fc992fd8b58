namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// Where in JSON the output stands: in which brackets, and whether in a string. Commas and colons are not followed, as a
/// loop may write one before or after each item.
/// </summary>
internal readonly record struct JsonState
{
    private const int MaxDepth = 64;

    /// <summary>The brackets that are open.</summary>
    public string Brackets { get; private init; }

    private bool IsInString { get; init; }

    // How many more characters belong to what a reversed solidus began.
    private int Escaped { get; init; }

    public static JsonState Start { get; } = new() { Brackets = "" };

    /// <summary>Whether something is open that must be closed.</summary>
    public string? LeftOpen => IsInString ? "a string is left open; write a quotation mark at its end" : Brackets.Length > 0 ? $"a bracket '{Brackets[Brackets.Length - 1]}' is left open" : null;

    public JsonState After(char c, out string? fault)
    {
        fault = null;
        if (Escaped > 0)
            return this with { Escaped = Escaped == 1 && c == 'u' ? 4 : Escaped > 4 ? 4 : Escaped - 1 };
        if (IsInString)
        {
            if (c < ' ')
                fault = "a line or control character cannot stand in a string; write \\n, or end the string";
            return c switch { '\\' => this with { Escaped = 5 }, '"' => this with { IsInString = false }, _ => this };
        }

        switch (c)
        {
            case '"':
                return this with { IsInString = true };
            case '{' or '[' when Brackets.Length < MaxDepth:
                return this with { Brackets = Brackets + c };
            case '{' or '[':
                fault = $"brackets are nested more than {MaxDepth} deep";
                return this;
            case '}' or ']' when Brackets.Length > 0 && Brackets[Brackets.Length - 1] == (c == '}' ? '{' : '['):
                return this with { Brackets = Brackets.Substring(0, Brackets.Length - 1) };
            case '}' or ']':
                fault = $"'{c}' closes no bracket that is open here";
                return this;
            default:
                return this;
        }
    }

    /// <summary>What forbids a value here; null where it may stand.</summary>
    public string? Refusal(PageValue value) => value switch
    {
        _ when Escaped > 0 => "a value cannot be part of what '\\' begins; write '\\\\' for the character itself",
        _ when IsInString => null,
        PageValue.Text or PageValue.Address => "text of a report stands in a string; write quotation marks around it, as in \"{{ report.organ | json.escape }}\"",
        PageValue.NullableNumber => "this number may be null, and an empty value is not valid JSON; ask first, as in: if report.year; report.year; else; 'null'; end",
        _ => null,
    };

    /// <summary>Whether text known at build time may stand here without the escape.</summary>
    public bool Allows(string known) => !IsInString || known.All(static c => c is not ('"' or '\\') && c >= ' ');

    /// <summary>In what two places differ.</summary>
    public string Difference(JsonState other) => IsInString != other.IsInString ? "(inside and outside a string)" : "(with different brackets open)";
}
