namespace ReportGen.Messages;

/// <content>What is said of documents that cannot be read.</content>
internal sealed partial class ChineseWording
{
    // Documents: what cannot be read, and why.

    internal override string LimitExceeded(string what, long most) => $"{what}超过上限 {most}。请删去与报告无关的内容，或拆分文件后重试。";

    internal override string FileDamaged(string what) => $"文件已损坏：{what}。请在 Word、Excel 或浏览器中打开并另存一份后重试。";

    internal override string EncodingUnknown(string what) => $"无法识别文字编码：{what}；应为 UTF-8、带 BOM 的 UTF-16 或 GB18030。请另存为 UTF-8 后重试。";

    internal override string FileUnsupported(string what, string remedy) => $"不支持的文件：内容是{what}，应为 txt、html、docx、doc、wps、rtf、xlsx、xls、et、odt、ods、pdf 或 ofd。{remedy}。";

    internal override string FileBytes() => "文件字节数";

    internal override string Characters() => "文字数";

    internal override string TableCells() => "表格的单元格数";

    internal override string TableColumns() => "表格的列数";

    internal override string HtmlBytes() => "HTML 的字节数";

    internal override string HtmlAttributes() => "HTML 标签的属性数";

    internal override string Lines() => "文字的行数";

    internal override string Paragraphs() => "段落数";

    internal override string HtmlTags() => "HTML 标签数";

    internal override string SheetColumns(string sheet) => $"工作表“{sheet}”的列数";

    internal override string SheetRows(string sheet) => $"工作表“{sheet}”的行数";

    internal override string WorkbookCharacters() => "工作簿的文字数";

    internal override string WorkbookCells() => "工作簿的单元格数";

    internal override string PackageFiles() => "压缩包内的文件数";

    internal override string PackageBytes() => "压缩包展开后的字节数";

    internal override string PartBytes(string part) => $"部件 {part} 展开后的字节数";

    internal override string PartElements(string part) => $"部件 {part} 的 XML 元素数";

    internal override string PdfBytes() => "PDF 的字节数";

    internal override string PageCount() => "页数";

    internal override string DrawnCharacters() => "页面上的文字数";

    internal override string DrawnLines() => "页面上的线条数";

    internal override string DrawnLinesOfPage(int page) => $"第 {page} 页的线条数";

    internal override string DrawingOperations() => "页面的绘图指令数";

    internal override string ReadingSeconds() => "读取文件的秒数";

    internal override string PdfPageBytes() => "PDF 一页内容的字节数";

    internal override string PdfStreamBytes() => "PDF 中一个数据流展开后的字节数";

    internal override string PdfExpandedBytes() => "PDF 展开后的字节数";

    internal override string FileEmpty() => "文件为空";

    internal override string QuoteOpen(int line) => $"第 {line} 行有一个双引号没有配对，其后的内容分不出单元格";

    internal override string NotAnOfficeFile() => "扩展名是 Word 或 Excel 的，但内容不是";

    internal override string NestedTooDeeply() => "内容嵌套过深";

    internal override string CannotBeParsed(string type) => $"内容不合格式，无法解析（{type}）";

    internal override string HtmlNestedTooDeeply(int most) => $"HTML 标签嵌套超过 {most} 层，或有大量未闭合的标签";

    internal override string PackageIncomplete() => "压缩包不完整，可能未下载完";

    internal override string PackageNameTwice(string part) => $"压缩包内有重名文件 {part}";

    internal override string PartMissing(string part) => $"缺少部件 {part}";

    internal override string PartMalformed(string part, int line, int column) => $"部件 {part} 在第 {line} 行第 {column} 列处不是合法的 XML";

    internal override string PartHasDtd(string part) => $"部件 {part} 含有 DTD，办公软件不会写出这样的文件，没有读取";

    internal override string SomePartMalformed(int line, int column) => $"有一个部件在第 {line} 行第 {column} 列处不是合法的 XML";

    internal override string PartNestedTooDeeply(string part, int most) => $"部件 {part} 的嵌套超过 {most} 层";

    internal override string PartChecksumWrong(string part) => $"部件 {part} 的校验和不符";

    internal override string PartNotExpanded(string part) => $"部件 {part} 无法解压";

    internal override string SharedStringMissing() => "单元格引用了不存在的共享字符串";

    internal override string PlaceOutsideFile() => "文件中记录的一处位置超出了文件范围";

    internal override string FileCutShort() => "文件不完整，缺少一部分数据";

    internal override string SectorsBroken() => "文件内部的扇区链断裂或成环";

    internal override string CellOutsideTable() => "有单元格不在任何表格中";

    internal override string RowWithOtherCells(int row, int told, int found) => $"某表格第 {row} 行应有 {told} 个单元格，实有 {found} 个";

    internal override string RowWithoutEnd(int row) => $"某表格第 {row} 行没有结束";

    internal override string CellWithoutWidth() => "某表格中有宽度为零却有内容的单元格";

    internal override string TooManyMergedCells(string sheet) => $"工作表“{sheet}”的合并单元格过多";

    internal override string PdfNestedTooDeeply(int most) => $"PDF 的图形状态嵌套超过 {most} 层";

    internal override string PagesWithoutText() => "页面上没有文字";

    internal override string PdfStreamDamaged() => "PDF 的内容流无法解压，或校验和不符";

    internal override string PdfCannotBeParsed(string type) => $"PDF 的内部结构残缺或有误，无法解析（{type}）";

    internal override string NulCharacters(int count) => $"含 {count} 个空字符（NUL），像是二进制文件或缺少 BOM 的 UTF-16";

    internal override string Utf16Malformed() => "有 UTF-16 的 BOM，但其后不是合法的 UTF-16";

    internal override string NeitherUtf8NorGb18030() => "既不是合法的 UTF-8，也不是合法的 GB18030";

    internal override string Utf8Malformed(int line) => $"第 {line} 行有不合法的 UTF-8 字节";

    internal override string OtherOfficeFile(string root) => $"另一种 Office 文件（{root}）";

    internal override string OpenDocument() => " OpenDocument 文件";

    internal override string Epub() => "电子书（EPUB）";

    internal override string Picture() => "图片，其中的文字无法读取";

    internal override string Archive() => "压缩包（rar、7z、gz）";

    internal override string ZipArchive() => "普通 zip 压缩包";

    internal override string ZipPackage() => " zip 压缩包";

    internal override string Mhtml() => "单个文件网页（MHTML）";

    internal override string PackageXml() => " Word XML 文档";

    internal override string ExcelXml() => " Excel XML 表格";

    internal override string EncryptedOffice() => "加密的 Office 文件";

    internal override string EncryptedPackage() => "加密的压缩包";

    internal override string OldWord() => "Word 95 及更早版本的文件";

    internal override string OldExcel() => "Excel 95 及更早版本的文件";

    internal override string OldOrEncryptedOffice() => "既非 Word 也非 Excel 的旧版 Office 文件，或加密的文件";

    internal override string ScannedPages(string kind) => $" {kind}，且页面是扫描的图片，没有文字";

    internal override string GarbledFonts(string kind) => $" {kind}，且其字体没有说明字符的含义（复制出来是乱码）";

    internal override string ProtectedPdf() => " PDF，且设有密码";

    internal override string SaveAsDocxOrXlsx() => "请另存为 .docx 或 .xlsx";

    internal override string SaveAsDocxInWord() => "请在 Word 中打开，另存为 .docx";

    internal override string SaveAsXlsxInExcel() => "请在 Excel 中打开，另存为 .xlsx";

    internal override string SaveAsDocxInWps() => "请在 Word 或 WPS 中打开，另存为 .docx";

    internal override string SaveAsXlsxInWps() => "请在 Excel 或 WPS 中打开，另存为 .xlsx";

    internal override string SaveAsDocxOrHtml() => "请在 Word 或浏览器中打开，另存为 .docx 或 .html";

    internal override string RenameToDocxOrXlsx() => "若它是 Word 或 Excel 文件，请把扩展名改为 .docx 或 .xlsx";

    internal override string ExtractArchive() => "请先解压，再处理其中的文件";

    internal override string RemovePassword() => "请取消密码后另存";

    internal override string RemovePasswordAndConvert() => "请取消密码，或另存为 .docx 或 .xlsx";

    internal override string UseOriginal() => "请使用原始的 Word 文件或网页";

    internal override string UseOriginalOrExport() => "请使用原始的 Word 文件或网页，或另行导出 PDF";
}
