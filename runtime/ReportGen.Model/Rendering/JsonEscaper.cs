using System.ComponentModel;

namespace ReportGen.Rendering;

/// <summary>
/// What <c>json.escape</c> does: what stands between the quotation marks of a string of JSON (RFC 8259, 7). The characters
/// of markup are escaped too, so that the string may stand in a script of a page.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEscaper
{
    /// <summary>The escape for a character; null for one that stands for itself.</summary>
    public static string? EscapeFor(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '<' => "\\u003C",
        '>' => "\\u003E",
        '&' => "\\u0026",
        '\u2028' => "\\u2028",
        '\u2029' => "\\u2029",
        < ' ' => $"\\u{(int)c:X4}",
        _ => null,
    };

    /// <summary>Escapes a string.</summary>
    public static string Escape(string text) => CharacterEscape.Apply(text, EscapeFor);
}
