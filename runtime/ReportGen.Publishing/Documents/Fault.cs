using System.Globalization;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>The faults a document can have, each saying what was found, what was expected and what to do.</summary>
internal static class Fault
{
    public static DocumentException TooLarge(string whatZh, string whatEn, long most) => Make(
        "input.too-large",
        Invariant($"{whatZh}超过上限 {most}。请删去与报告无关的内容，或拆分文件后重试。"),
        Invariant($"{whatEn} exceeds the limit of {most}. Remove what is not part of the report, or split the file."));

    public static DocumentException Damaged(string whatZh, string whatEn) => Make(
        "input.damaged",
        $"文件已损坏：{whatZh}。请在 Word、Excel 或浏览器中打开并另存一份后重试。",
        $"The file is damaged: {whatEn}. Open it in Word, Excel or a browser, save it anew and try again.");

    public static DocumentException Encoding(string whatZh, string whatEn, int line = 0) => Make(
        "input.encoding",
        $"无法识别文字编码：{whatZh}；应为 UTF-8、带 BOM 的 UTF-16 或 GB18030。请另存为 UTF-8 后重试。",
        $"The encoding of the text is not known: {whatEn}; expected UTF-8, UTF-16 with a byte order mark, or GB18030. Save the file as UTF-8.",
        line);

    public static DocumentException Unsupported(string whatZh, string whatEn, string doZh, string doEn) => Make(
        "input.unsupported",
        $"不支持的文件：内容是{whatZh}，应为 txt、html、docx、xlsx 或 pdf。{doZh}。",
        $"The file is not supported: its content is {whatEn}; expected txt, html, docx, xlsx or pdf. {doEn}.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static DocumentException Make(string rule, string message, string messageEn, int line = 0) =>
        new(new ReadFailure(rule, message, messageEn, line));
}
