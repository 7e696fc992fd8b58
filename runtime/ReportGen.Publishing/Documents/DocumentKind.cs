namespace ReportGen.Publishing.Documents;

/// <summary>The ways a file is read.</summary>
internal enum DocumentKind
{
    /// <summary>Plain text, a line a line.</summary>
    Text,

    /// <summary>A table saved as text, its cells parted by commas, tabs or semicolons.</summary>
    Separated,

    /// <summary>A page of HTML.</summary>
    Html,

    /// <summary>A zip package of Office: a document of Word or a workbook of Excel, told apart by what is in it.</summary>
    Package,

    /// <summary>A compound file: a document of Word or a workbook of Excel as they were until 2003.</summary>
    Compound,

    /// <summary>RTF.</summary>
    RichText,

    /// <summary>A page of HTML with what belongs to it in one file.</summary>
    WebArchive,

    /// <summary>A PDF.</summary>
    Pdf,
}
