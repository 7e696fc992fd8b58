using System.ComponentModel;

namespace ReportGen.Rendering;

/// <summary>What <c>xml.escape</c> does: the five characters of markup become references, and everything else stays as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class XmlEscaper
{
    /// <summary>The reference for a character of markup; null for any other.</summary>
    public static string? ReferenceFor(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '&' => "&amp;",
        _ => null,
    };

    /// <summary>Escapes a string.</summary>
    public static string Escape(string text) => CharacterEscape.Apply(text, ReferenceFor);
}
