namespace ReportGen.Messages;

internal sealed partial class ChineseWording
{
    internal override string DataIsNoJson(string first) => $"这不是数据文件：数据文件是 JSON，以 {{ 开头{(first.Length == 0 ? "" : $"，这里是“{first}”")}。请核对文件；Word、Excel 和网页请保留原来的扩展名。";

    internal override string JsonFullWidth(string character, string wanted) => $"这里是全角的“{character}”，数据文件中要用半角的 {(wanted == " " ? "空格" : wanted)}。";

    internal override string JsonSingleQuote() => "名称和文字要用双引号 \" 括起来，不能用单引号。";

    internal override string JsonHash() => "注释以 // 开头，不能用 #。";

    internal override string JsonSemicolon() => "各项之间用半角逗号分隔，不能用分号。";

    internal override string JsonColonMissing(string found) => $"名称后面应是半角冒号，再写它的值；这里是“{found}”。";

    internal override string JsonCommaMissing() => "这一项前面少了一个逗号：上一项的值后面要有逗号。";

    internal override string JsonCommaTwice() => "这里多了一个逗号。请删去。";

    internal override string JsonValueMissing() => "这里少了一个值。空白写 null，确为零的写 0。";

    internal override string JsonPlus() => "数字前面不写加号。请删去。";

    internal override string JsonLeadingZero() => "数字前面不能补 0，如 03 写作 3。";

    internal override string JsonThousands() => "数字中不能有分节的逗号：1,234 写作 1234，或加引号写作 \"1,234\"。";

    internal override string JsonNumber(string number) => $"“{number}”不是写得正确的数字。";

    internal override string JsonUnit(string unit) => $"数字后面不能直接写“{unit}”：请只写数字，或把整格的文字用双引号括起来。";

    internal override string JsonWord(string word) => $"“{word}”要用双引号括起来；空白写 null。";

    internal override string JsonName(string name) => $"名称“{name}”要用双引号括起来。";

    internal override string JsonUnexpected(string character) => $"这里不应有“{character}”。请检查此处的逗号、引号和括号。";

    internal override string JsonMismatched(string closed, int line, int column) => $"这里的 {closed} 与第 {line} 行第 {column} 列的括号不成对。请检查是否漏写了括号。";

    internal override string JsonNotClosed(string bracket, int line, int column) => $"文件到这里就结束了，第 {line} 行第 {column} 列的 {bracket} 没有对应的括号。文件可能不完整。";

    internal override string JsonQuoteOpen(int line, int column) => $"第 {line} 行第 {column} 列的引号没有在本行内结束。一段文字写在一行；几段文字分别加引号，用逗号分隔。";

    internal override string JsonQuoteOpenAtEnd(int line, int column) => $"文件到这里就结束了，第 {line} 行第 {column} 列的引号没有结束。文件可能不完整。";

    internal override string JsonControl() => "文字中有制表符或其他看不见的控制字符。请删去，或改为空格。";

    internal override string JsonBackslash() => "文字中的反斜杠 \\ 要写成两个：\\\\。";
}
