namespace ReportGen.Messages;

/// <content>What is said of documents that cannot be read.</content>
public abstract partial class Wording
{
    // Documents: what cannot be read, and why.

    internal abstract string LimitExceeded(string what, long most);

    internal abstract string FileDamaged(string what);

    internal abstract string EncodingUnknown(string what);

    internal abstract string FileUnsupported(string what, string remedy);

    internal abstract string FileBytes();

    internal abstract string Characters();

    internal abstract string TableCells();

    internal abstract string TableColumns();

    internal abstract string HtmlBytes();

    internal abstract string HtmlTags();

    internal abstract string HtmlAttributes();

    internal abstract string Lines();

    internal abstract string Paragraphs();

    internal abstract string SheetColumns(string sheet);

    internal abstract string SheetRows(string sheet);

    internal abstract string WorkbookCharacters();

    internal abstract string WorkbookCells();

    internal abstract string PackageFiles();

    internal abstract string PackageBytes();

    internal abstract string PartBytes(string part);

    internal abstract string PartElements(string part);

    internal abstract string PdfBytes();

    internal abstract string PageCount();

    internal abstract string DrawnCharacters();

    internal abstract string DrawnLines();

    internal abstract string DrawnLinesOfPage(int page);

    internal abstract string DrawingOperations();

    internal abstract string ReadingSeconds();

    internal abstract string PdfPageBytes();

    internal abstract string PdfStreamBytes();

    internal abstract string PdfExpandedBytes();

    internal abstract string FileEmpty();

    internal abstract string QuoteOpen(int line);

    internal abstract string NotAnOfficeFile();

    internal abstract string NestedTooDeeply();

    internal abstract string CannotBeParsed(string type);

    internal abstract string HtmlNestedTooDeeply(int most);

    internal abstract string PackageIncomplete();

    internal abstract string PackageNameTwice(string part);

    internal abstract string PartMissing(string part);

    internal abstract string PartMalformed(string part, int line, int column);

    internal abstract string PartHasDtd(string part);

    internal abstract string SomePartMalformed(int line, int column);

    internal abstract string PartNestedTooDeeply(string part, int most);

    internal abstract string PartChecksumWrong(string part);

    internal abstract string PartNotExpanded(string part);

    internal abstract string SharedStringMissing();

    internal abstract string PlaceOutsideFile();

    internal abstract string FileCutShort();

    internal abstract string SectorsBroken();

    internal abstract string CellOutsideTable();

    internal abstract string RowWithOtherCells(int row, int told, int found);

    internal abstract string RowWithoutEnd(int row);

    internal abstract string CellWithoutWidth();

    internal abstract string TooManyMergedCells(string sheet);

    internal abstract string PdfNestedTooDeeply(int most);

    internal abstract string PagesWithoutText();

    internal abstract string PdfStreamDamaged();

    internal abstract string PdfCannotBeParsed(string type);

    internal abstract string NulCharacters(int count);

    internal abstract string Utf16Malformed();

    internal abstract string NeitherUtf8NorGb18030();

    internal abstract string Utf8Malformed(int line);

    internal abstract string OtherOfficeFile(string root);

    internal abstract string OpenDocument();

    internal abstract string Epub();

    internal abstract string Picture();

    internal abstract string Archive();

    internal abstract string ZipArchive();

    internal abstract string ZipPackage();

    internal abstract string Mhtml();

    internal abstract string PackageXml();

    internal abstract string ExcelXml();

    internal abstract string EncryptedOffice();

    internal abstract string EncryptedPackage();

    internal abstract string OldWord();

    internal abstract string OldExcel();

    internal abstract string OldOrEncryptedOffice();

    internal abstract string ScannedPages(string kind);

    internal abstract string GarbledFonts(string kind);

    internal abstract string ProtectedPdf();

    internal abstract string SaveAsDocxOrXlsx();

    internal abstract string SaveAsDocxInWord();

    internal abstract string SaveAsXlsxInExcel();

    internal abstract string SaveAsDocxInWps();

    internal abstract string SaveAsXlsxInWps();

    internal abstract string SaveAsDocxOrHtml();

    internal abstract string RenameToDocxOrXlsx();

    internal abstract string ExtractArchive();

    internal abstract string RemovePassword();

    internal abstract string RemovePasswordAndConvert();

    internal abstract string UseOriginal();

    internal abstract string UseOriginalOrExport();
}
