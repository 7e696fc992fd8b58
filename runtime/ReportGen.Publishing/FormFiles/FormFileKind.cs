namespace ReportGen.Publishing.FormFiles;

/// <summary>What a report is filled in with.</summary>
internal enum FormFileKind
{
    /// <summary>A data file.</summary>
    Data,

    /// <summary>A workbook.</summary>
    Workbook,

    /// <summary>A document of Word.</summary>
    Word,
}
