namespace ReportGen.Messages;

/// <content>What is said of documents that cannot be read.</content>
internal sealed partial class EnglishWording
{
    // Documents: what cannot be read, and why.

    internal override string LimitExceeded(string what, long most) =>
        $"{what} exceeds the limit of {most}. Remove what is not part of the report, or split the file.";

    internal override string FileDamaged(string what) =>
        $"The file is damaged: {what}. Open it in Word, Excel or a browser, save it again and retry.";

    internal override string EncodingUnknown(string what) =>
        $"The encoding of the text is not known: {what}; expected UTF-8, UTF-16 with a byte order mark, or GB18030. Save the file as UTF-8.";

    internal override string FileUnsupported(string what, string remedy) =>
        $"The file is not supported: its content is {what}; expected txt, html, docx, doc, wps, rtf, xlsx, xls, et, odt, ods, pdf or ofd. {remedy}.";

    internal override string FileBytes() => "The size of the file in bytes";

    internal override string Characters() => "The number of characters";

    internal override string TableCells() => "The number of table cells";

    internal override string TableColumns() => "The number of columns of a table";

    internal override string HtmlBytes() => "The size of the HTML in bytes";

    internal override string HtmlAttributes() => "attributes of HTML tags";

    internal override string Lines() => "lines of text";

    internal override string Paragraphs() => "paragraphs";

    internal override string HtmlTags() => "The number of HTML tags";

    internal override string SheetColumns(string sheet) => $"The number of columns of the sheet \"{sheet}\"";

    internal override string SheetRows(string sheet) => $"The number of rows of the sheet \"{sheet}\"";

    internal override string WorkbookCharacters() => "The number of characters of the workbook";

    internal override string WorkbookCells() => "The number of cells of the workbook";

    internal override string PackageFiles() => "The number of files in the package";

    internal override string PackageBytes() => "The expanded size of the package in bytes";

    internal override string PartBytes(string part) => $"The expanded size in bytes of the part {part}";

    internal override string PartElements(string part) => $"The number of XML elements in the part {part}";

    internal override string PdfBytes() => "The size of the PDF in bytes";

    internal override string PageCount() => "The number of pages";

    internal override string DrawnCharacters() => "The number of characters on the pages";

    internal override string DrawnLines() => "The number of lines drawn on the pages";

    internal override string DrawnLinesOfPage(int page) => $"The number of lines drawn on page {page}";

    internal override string DrawingOperations() => "The number of drawing operations of the pages";

    internal override string ReadingSeconds() => "The time in seconds to read the file";

    internal override string PdfPageBytes() => "The size in bytes of the content of a page of the PDF";

    internal override string PdfStreamBytes() => "The expanded size in bytes of a stream of the PDF";

    internal override string PdfExpandedBytes() => "The expanded size of the PDF in bytes";

    internal override string FileEmpty() => "it is empty";

    internal override string QuoteOpen(int line) => $"a quotation mark on line {line} has no other to close it, and the cells after it cannot be told apart";

    internal override string NotAnOfficeFile() => "it has the extension of a Word or Excel file, but its content is not one";

    internal override string NestedTooDeeply() => "its content is nested too deeply";

    internal override string CannotBeParsed(string type) => $"its content is not in the format it claims and cannot be parsed ({type})";

    internal override string HtmlNestedTooDeeply(int most) => $"its tags are nested more than {most} deep, or very many are left open";

    internal override string PackageIncomplete() => "its zip package is incomplete, perhaps cut short in transfer";

    internal override string PackageNameTwice(string part) => $"its zip package has two files named {part}";

    internal override string PartMissing(string part) => $"its part {part} is missing";

    internal override string PartMalformed(string part, int line, int column) => $"the part {part} is not well-formed XML at line {line}, column {column}";

    internal override string PartHasDtd(string part) => $"the part {part} has a DTD, which no office program writes; it was not read";

    internal override string SomePartMalformed(int line, int column) => $"a part is not well-formed XML at line {line}, column {column}";

    internal override string PartNestedTooDeeply(string part, int most) => $"the part {part} is nested more than {most} deep";

    internal override string PartChecksumWrong(string part) => $"the checksum of the part {part} is wrong";

    internal override string PartNotExpanded(string part) => $"the part {part} cannot be expanded";

    internal override string SharedStringMissing() => "a cell refers to a shared string that does not exist";

    internal override string PlaceOutsideFile() => "a place named in it lies outside of it";

    internal override string FileCutShort() => "it is cut short, part of its data is missing";

    internal override string SectorsBroken() => "the chain of its sectors is broken or runs in a circle";

    internal override string CellOutsideTable() => "a cell stands outside of any table";

    internal override string RowWithOtherCells(int row, int told, int found) => $"row {row} of a table should have {told} cells and has {found}";

    internal override string RowWithoutEnd(int row) => $"row {row} of a table has no end";

    internal override string CellWithoutWidth() => "a cell of a table has no width, yet it holds text";

    internal override string TooManyMergedCells(string sheet) => $"the sheet \"{sheet}\" has too many merged cells";

    internal override string PdfNestedTooDeeply(int most) => $"the graphics states of the PDF are nested more than {most} deep";

    internal override string PagesWithoutText() => "the pages hold no text";

    internal override string PdfStreamDamaged() => "a content stream of the PDF cannot be expanded, or its checksum is wrong";

    internal override string PdfCannotBeParsed(string type) => $"the inner structure of the PDF is incomplete or wrong, and it cannot be parsed ({type})";

    internal override string NulCharacters(int count) => $"it holds {count} NUL characters, like a binary file or UTF-16 without a byte order mark";

    internal override string Utf16Malformed() => "it has the byte order mark of UTF-16, but what follows is not valid UTF-16";

    internal override string NeitherUtf8NorGb18030() => "it is neither valid UTF-8 nor valid GB18030";

    internal override string Utf8Malformed(int line) => $"line {line} has bytes that are not valid UTF-8";

    internal override string OtherOfficeFile(string root) => $"another kind of Office file ({root})";

    internal override string OpenDocument() => "an OpenDocument file";

    internal override string Epub() => "an e-book (EPUB)";

    internal override string Picture() => "a picture, whose text cannot be read";

    internal override string Archive() => "an archive (rar, 7z, gz)";

    internal override string ZipArchive() => "a zip archive that is not a Word or Excel file";

    internal override string ZipPackage() => "a zip package";

    internal override string Mhtml() => "a single-file web page (MHTML)";

    internal override string PackageXml() => "a Word document as XML";

    internal override string ExcelXml() => "an Excel workbook as XML";

    internal override string EncryptedOffice() => "an encrypted Office file";

    internal override string EncryptedPackage() => "an encrypted zip package";

    internal override string OldWord() => "a file of Word 95 or earlier";

    internal override string OldExcel() => "a file of Excel 95 or earlier";

    internal override string OldOrEncryptedOffice() => "an old Office file of neither Word nor Excel, or an encrypted one";

    internal override string ScannedPages(string kind) => $"a scanned {kind} file whose pages are pictures without text";

    internal override string GarbledFonts(string kind) => $"a garbled {kind} file whose fonts do not say what their characters mean (text copied from it is gibberish)";

    internal override string ProtectedPdf() => "a PDF protected by a password";

    internal override string SaveAsDocxOrXlsx() => "Save it as .docx or .xlsx";

    internal override string SaveAsDocxInWord() => "Open it in Word and save it as .docx";

    internal override string SaveAsXlsxInExcel() => "Open it in Excel and save it as .xlsx";

    internal override string SaveAsDocxInWps() => "Open it in Word or WPS and save it as .docx";

    internal override string SaveAsXlsxInWps() => "Open it in Excel or WPS and save it as .xlsx";

    internal override string SaveAsDocxOrHtml() => "Open it in Word or a browser and save it as .docx or .html";

    internal override string RenameToDocxOrXlsx() => "If it is a Word or Excel file, change its extension to .docx or .xlsx";

    internal override string ExtractArchive() => "Extract it and use the files in it";

    internal override string RemovePassword() => "Remove the password and save it again";

    internal override string RemovePasswordAndConvert() => "Remove the password, or save it as .docx or .xlsx";

    internal override string UseOriginal() => "Use the Word file or web page it was made from";

    internal override string UseOriginalOrExport() => "Use the Word file or web page it was made from, or export the PDF again";
}
