namespace ReportGen.Generator.Templates.Places;

/// <summary>What an element belongs to: a browser reads each by rules of its own.</summary>
internal enum Vocabulary : byte
{
    Html,
    Svg,
    MathMl,

    /// <summary>Any other vocabulary of XML: a feed, a site map, data.</summary>
    Data,

    /// <summary>An element of a feed whose text readers take for HTML.</summary>
    Markup,

    /// <summary>XML that programs are written in, such as XSLT.</summary>
    Program,
}
