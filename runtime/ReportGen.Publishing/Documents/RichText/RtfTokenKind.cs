namespace ReportGen.Publishing.Documents.RichText;

/// <summary>What a token of RTF is.</summary>
internal enum RtfTokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>A group begins.</summary>
    Open,

    /// <summary>A group ends.</summary>
    Close,

    /// <summary>A word, such as par or cellx, with its number.</summary>
    Word,

    /// <summary>A byte of text in a code page.</summary>
    Byte,
}
