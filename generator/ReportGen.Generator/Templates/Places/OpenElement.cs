namespace ReportGen.Generator.Templates.Places;

/// <summary>An element that is open, with those around it.</summary>
/// <param name="name">Its name, in HTML in lower case.</param>
/// <param name="vocabulary">What it belongs to.</param>
/// <param name="parent">The element around it.</param>
/// <param name="opened">Where its tag stands.</param>
/// <param name="localName">Its name without the prefix of XML, where it has one.</param>
internal sealed class OpenElement(string name, Vocabulary vocabulary, OpenElement? parent, PagePoint opened, string? localName = null)
{
    public string Name { get; } = name;

    public string LocalName { get; } = localName ?? name;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public OpenElement? Parent { get; } = parent;

    public PagePoint Opened { get; } = opened;

    /// <summary>The prefixes of XML that are bound in it.</summary>
    public XmlNamespace? Namespaces { get; init; }

    public int Depth { get; } = (parent?.Depth ?? 0) + 1;

    public bool IsHtml => Vocabulary == Vocabulary.Html;

    /// <summary>Whether what stands in it is read as HTML, although it may be none itself (an integration point of the HTML standard).</summary>
    public bool HoldsHtml => Vocabulary switch
    {
        Vocabulary.Html => true,
        Vocabulary.Svg => Name is "foreignobject" or "desc" or "title",
        Vocabulary.MathMl => Name is "mi" or "mo" or "mn" or "ms" or "mtext",
        _ => false,
    };

    /// <summary>Whether the same elements are open, wherever their tags stand.</summary>
    public static bool AreSame(OpenElement? a, OpenElement? b)
    {
        if (a?.Depth != b?.Depth)
            return false;
        for (; a is not null && !ReferenceEquals(a, b); a = a.Parent, b = b.Parent)
        {
            if (a.Name != b!.Name || a.Vocabulary != b.Vocabulary || !Equals(a.Namespaces, b.Namespaces))
                return false;
        }

        return true;
    }

    /// <summary>How a message names it.</summary>
    public override string ToString() => $"<{Name}>, opened at {Opened}";
}
