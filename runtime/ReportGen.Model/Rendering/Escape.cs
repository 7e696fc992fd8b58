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
}
