namespace ReportGen.Publishing.Documents;

/// <summary>Tells what a file is by its ending, or by its first bytes where the ending does not say.</summary>
internal static class ContentSniffer
{
    public static DocumentKind Detect(string name, ReadOnlySpan<byte> bytes)
    {
        RefuseForeign(bytes);
        if (bytes.StartsWith("%PDF-"u8))
            return DocumentKind.Pdf;
        bool zipped = IsZip(bytes);
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".docx" or ".xlsx" or ".doc" or ".xls" or ".wps" or ".et":
                // Many programs save a page of HTML under the name of a file of Office, and Office opens it.
                return zipped ? DocumentKind.Package : LooksLikeHtml(bytes) ? DocumentKind.Html : throw NotAPackage(bytes.Length);
            case ".txt" or ".md" when !zipped:
                return DocumentKind.Text;
            case ".html" or ".htm" when !zipped:
                return DocumentKind.Html;
            case ".txt" or ".md" or ".html" or ".htm":
                throw Fault.Unsupported(
                    " zip 压缩包",
                    "a zip package",
                    "若它是 Word 或 Excel 文件，请把扩展名改为 .docx 或 .xlsx",
                    "If it is a file of Word or Excel, give it the ending .docx or .xlsx");
            default:
                return zipped ? DocumentKind.Package : LooksLikeHtml(bytes) ? DocumentKind.Html : DocumentKind.Text;
        }
    }

    private static DocumentException NotAPackage(int length) => length == 0
        ? Fault.Damaged("文件为空", "it is empty")
        : Fault.Damaged(
            "扩展名是 Word 或 Excel 的，但内容不是",
            "its ending is that of a file of Word or Excel, but its content is not");

    /// <summary>Names the formats that people send in place of those that are read, so that the message can say how to convert them.</summary>
    private static void RefuseForeign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw OldOffice(bytes);
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 4096)];
        if (start.StartsWith("{\\rtf"u8))
            throw Fault.Unsupported(" RTF", "RTF", "请在 Word 中打开，另存为 .docx", "Open it in Word and save it as .docx");
        if (start.IndexOf("MIME-Version:"u8) >= 0 && start.IndexOf("multipart/related"u8) >= 0)
            throw Fault.Unsupported("单个文件网页（MHTML）", "a web page in one file (MHTML)", "请在 Word 或浏览器中打开，另存为 .docx 或 .html", "Open it in Word or a browser and save it as .docx or .html");
        if (start.IndexOf("http://schemas.microsoft.com/office/word/2003/wordml"u8) >= 0 || start.IndexOf("http://schemas.microsoft.com/office/2006/xmlPackage"u8) >= 0)
            throw Fault.Unsupported(" Word XML 文档", "a document of Word as XML", "请在 Word 中打开，另存为 .docx", "Open it in Word and save it as .docx");
        if (start.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 && start.IndexOf("<Workbook"u8) >= 0)
            throw Fault.Unsupported(" Excel XML 表格", "a workbook of Excel as XML", "请在 Excel 中打开，另存为 .xlsx", "Open it in Excel and save it as .xlsx");
    }

    // The names of its streams, in UTF-16, say what such a file is.
    private static DocumentException OldOffice(ReadOnlySpan<byte> bytes)
    {
        static bool Has(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes(stream)) >= 0;
        if (Has(bytes, "EncryptedPackage"))
            return Fault.Unsupported("加密的 Office 文件", "an encrypted file of Office", "请取消密码后另存", "Remove the password and save it anew");
        if (Has(bytes, "WordDocument"))
            return Fault.Unsupported("旧版 Word 文件（.doc、.wps）", "an old file of Word (.doc, .wps)", "请在 Word 或 WPS 中打开，另存为 .docx", "Open it in Word or WPS and save it as .docx");
        if (Has(bytes, "Workbook") || Has(bytes, "Book"))
            return Fault.Unsupported("旧版 Excel 文件（.xls、.et）", "an old file of Excel (.xls, .et)", "请在 Excel 或 WPS 中打开，另存为 .xlsx", "Open it in Excel or WPS and save it as .xlsx");
        return Fault.Unsupported(
            "旧版 Office 文件（.doc、.xls、.wps）或加密的文件", "an old file of Office (.doc, .xls, .wps) or an encrypted one",
            "请取消密码并另存为 .docx 或 .xlsx", "Remove the password and save it as .docx or .xlsx");
    }

    /// <summary>Whether the bytes begin as a zip package does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>Whether the first character is the bracket of a tag.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            bytes = bytes[2..].Trim((byte)0);
        return bytes.TrimStart(" \t\r\n\f\0"u8).StartsWith("<"u8);
    }
}
