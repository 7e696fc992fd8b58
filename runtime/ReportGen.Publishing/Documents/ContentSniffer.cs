namespace ReportGen.Publishing.Documents;

/// <summary>Tells what a file is by its ending, or by its first bytes where the ending does not say.</summary>
internal static class ContentSniffer
{
    public static DocumentKind Detect(string name, ReadOnlySpan<byte> bytes)
    {
        RefuseForeign(bytes);
        if (bytes.StartsWith("%PDF-"u8))
            return DocumentKind.Pdf;
        bool zipped = bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".docx" or ".xlsx":
                if (!zipped)
                    throw NotAPackage(bytes.Length);
                return DocumentKind.Package;
            case ".txt" when !zipped:
                return DocumentKind.Text;
            case ".html" or ".htm" when !zipped:
                return DocumentKind.Html;
            case ".txt" or ".html" or ".htm":
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
            "扩展名是 .docx 或 .xlsx，但内容不是 Office 的 zip 包",
            "its ending is .docx or .xlsx, but its content is not a zip package of Office");

    /// <summary>Names the formats that people send in place of the four, so that the message can say how to convert them.</summary>
    private static void RefuseForeign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw Fault.Unsupported(
                "旧版 Office 文件（.doc、.xls、.wps）或加密的文件",
                "an old file of Office (.doc, .xls, .wps) or an encrypted one",
                "请取消密码并另存为 .docx 或 .xlsx",
                "Remove the password and save it as .docx or .xlsx");
        }

        if (bytes.StartsWith("{\\rtf"u8))
            throw Fault.Unsupported(" RTF", "RTF", "请另存为 .docx", "Save it as .docx");
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            bytes = bytes[2..].Trim((byte)0);
        return bytes.TrimStart(" \t\r\n\f\0"u8).StartsWith("<"u8);
    }
}
