using ReportGen.Publishing.Documents.SheetBinary;
using ReportGen.Publishing.Documents.WordBinary;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Compound;

/// <summary>Opens a compound file and reads the document that is in it, whatever its ending says.</summary>
internal static class CompoundDocument
{
    /// <summary>Reads the document.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="bytes">The bytes of the file.</param>
    public static SourceDocument Read(string name, byte[] bytes)
    {
        var file = new CompoundFile(bytes);
        if (file.Has("EncryptedPackage"))
            throw DocumentFaults.Unsupported(static w => w.EncryptedOffice(), static w => w.RemovePassword());
        if (file.Has("WordDocument"))
            return WordBinaryReader.Read(name, file);
        if (file.Read("Workbook") is { } workbook)
            return WorkbookBinaryReader.Read(name, workbook, DocumentProperties.Of(file));
        if (file.Has("Book"))
            throw DocumentFaults.Unsupported(static w => w.OldExcel(), static w => w.SaveAsXlsxInWps());
        throw DocumentFaults.Unsupported(static w => w.OldOrEncryptedOffice(), static w => w.RemovePasswordAndConvert());
    }
}
