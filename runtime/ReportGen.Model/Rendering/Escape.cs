namespace ReportGen.Rendering;

/// <summary>How text is made safe for the place it is written to.</summary>
public enum Escape : byte
{
    /// <summary>As it stands: plain text.</summary>
    None,

    /// <summary>For element text and quoted attributes of HTML.</summary>
    Html,

    /// <summary>For a paragraph, heading or table cell of Markdown.</summary>
    Markdown,

    /// <summary>For element text and quoted attributes of XML.</summary>
    Xml,

    /// <summary>For a string of JSON, also of JSON in a page of HTML.</summary>
    Json,

    /// <summary>A whole field of comma-separated values, with its quotation marks where it needs them.</summary>
    Csv,
}
