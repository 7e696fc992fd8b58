using System.Globalization;
using System.Xml.Linq;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>What styles of OpenDocument say that changes how text is read: struck out, raised, lowered, hidden.</summary>
internal sealed class OpenDocumentStyles
{
    /// <summary>Styles that rest on each other more deeply do so in a circle.</summary>
    private const int MaxDepth = 32;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    /// <param name="content">The part with the content, and with the styles made for it.</param>
    /// <param name="styles">The part with the styles that have names; null where there is none.</param>
    public OpenDocumentStyles(XElement content, XElement? styles)
    {
        XElement[] groups = [.. new[] { styles.Child("styles"), styles.Child("automatic-styles"), content.Child("automatic-styles") }.OfType<XElement>()];
        Numbering = new OpenNumbering(groups);
        foreach (XElement group in groups)
        {
            foreach (XElement style in group.Elements().Where(static e => e.Name.LocalName == "style"))
            {
                if (style.Setting("name") is { } name)
                    _styles[Key(style.Setting("family"), name)] = style;
            }
        }
    }

    /// <summary>The numbers of lists and headings.</summary>
    public OpenNumbering Numbering { get; }

    /// <summary>How text of a style is set within text set so: one of <see cref="TextMarks"/>, or \0.</summary>
    public char MarkOf(string family, string? style, char outer)
    {
        if (outer is TextMarks.StruckOut or TextMarks.Hidden)
            return outer;
        if (Value(family, style, "text-properties", "display") == "none")
            return TextMarks.Hidden;
        if (Value(family, style, "text-properties", "text-line-through-style") is { } line ? line != "none" : Value(family, style, "text-properties", "text-line-through-type") is { } type && type != "none")
            return TextMarks.StruckOut;
        return Value(family, style, "text-properties", "text-position") is { } position ? Position(position.Trim()) : outer;
    }

    /// <summary>Whether a table of a style is not shown.</summary>
    public bool IsTableHidden(string? style) => Value("table", style, "table-properties", "display") == "false";

    // "super 58%", "sub", or by how much of its size it is raised: "33% 58%".
    private static char Position(string position)
    {
        if (position.StartsWith("super", StringComparison.Ordinal))
            return TextMarks.Raised;
        if (position.StartsWith("sub", StringComparison.Ordinal))
            return TextMarks.Lowered;
        int percent = position.IndexOf('%', StringComparison.Ordinal);
        return percent > 0 && double.TryParse(position.AsSpan(0, percent), NumberStyles.Float, CultureInfo.InvariantCulture, out double rise) && rise != 0
            ? rise > 0 ? TextMarks.Raised : TextMarks.Lowered
            : '\0';
    }

    private string? Value(string family, string? name, string properties, string attribute)
    {
        for (int depth = 0; depth < MaxDepth && name is not null && _styles.TryGetValue(Key(family, name), out XElement? style); depth++)
        {
            if (style.Child(properties).Setting(attribute) is { } value)
                return value;
            name = style.Setting("parent-style-name");
        }

        return null;
    }

    private static string Key(string? family, string name) => $"{family}\0{name}";
}
