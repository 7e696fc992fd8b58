namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>Parts of a binary document of Word, by their number among the places in its head ([MS-DOC] 2.5.6).</summary>
internal enum WordPart
{
    /// <summary>The styles (STSH).</summary>
    Styles = 1,

    /// <summary>Which page describes which characters (PlcBteChpx).</summary>
    CharacterPages = 12,

    /// <summary>Which page describes which paragraphs (PlcBtePapx).</summary>
    ParagraphPages = 13,

    /// <summary>The pieces of the text (Clx).</summary>
    Pieces = 33,

    /// <summary>Where in the document drawings are anchored (PlcfSpa).</summary>
    Anchors = 40,

    /// <summary>The drawings themselves (OfficeArtContent).</summary>
    Drawings = 50,

    /// <summary>Where the texts of text boxes begin (PlcftxbxTxt).</summary>
    TextBoxes = 56,

    /// <summary>The kinds of lists (PlfLst).</summary>
    Lists = 73,

    /// <summary>The lists themselves (PlfLfo).</summary>
    ListOverrides = 74,
}
