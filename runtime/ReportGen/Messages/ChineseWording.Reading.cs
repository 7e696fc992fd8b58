using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Identity;

namespace ReportGen.Messages;

internal sealed partial class ChineseWording
{
    internal override string DocumentEmpty(string name) =>
        $"{name}：文件是空的。请检查文件是否完整，或重新下载。";

    internal override string NoKnownForm(string name, IReadOnlyList<string> known) =>
        $"{name}：文中找不到任何一种已知表样的标题和表格。已知：{List(known)}。请检查文件是否为年度报告全文。";

    internal override string DocumentCutShort(string last, SourcePlace place) =>
        $"文件在中途断开：最后读到的是{Where(place)}“{last}”，其后的内容都没有。请取得完整文件。";

    internal override string SeveralReports(string name, IReadOnlyList<string> reports) =>
        $"{name}：一个文件里有几份报告（{List(reports)}）。请一份一个文件，分别读取。";

    internal override string ReportFrom(string report, SourcePlace place) => $"{Where(place)}起的{report}";

    internal override string ReportRepeated(SourcePlace place) =>
        $"{Where(place)}起是同一份报告，各数相同，只读取一次。";

    internal override string TitleMissing(string name, string title) =>
        $"{name}：没有找到标题行（机关名称 + 年份 + {title}）。请补上标题。";

    internal override string OrganInferred(string organ) =>
        $"标题没有写机关名称，按正文或页面所写定为“{organ}”。请核实。";

    internal override string OrganUnusual(string organ) =>
        $"标题中写机关名称的地方是“{organ}”，不像机关名称。请核实。";

    internal override string YearInferred(int year, YearSource source) =>
        $"标题没有写年份，按正文{source switch { YearSource.Sentence => "开头公布报告的一句", YearSource.Period => "所写的统计期限", _ => "中最常出现的年份" }}定为 {year} 年。请核实。";

    internal override string SectionsMissing(IReadOnlyList<string> titles) =>
        $"没有找到{string.Join('、', titles.Select(static t => $"“{t}”"))}{(titles.Count > 1 ? $"，共 {titles.Count} 个部分" : "")}。请补上{(titles.Count > 1 ? "这些部分" : "这一部分")}，或改正{(titles.Count > 1 ? "它们" : "它")}的标题。";

    internal override string SectionOutOfOrder(string title, string before) =>
        $"“{title}”排在“{before}”之后，次序与表样不同。请按表样排列。";

    internal override string TitleDiffers(string printed, string title) =>
        $"标题“{printed}”与表样不同，应为“{title}”。请改为表样的文字。";

    internal override string LabelsDifferInForm(string printed, string label) =>
        $"有的标签与表样只差空格、全角半角或标点，例如“{printed}”（表样：“{label}”），已视为相同。";

    internal override string UnitAboveDiffers(string printed, string own) =>
        $"表上写的单位是“{printed}”，表样以“{own}”计；数字按“{own}”读取，没有换算。请核对，确以“{printed}”计的请换算后填写。";

    internal override string TraditionalCharacters() => "全文用繁体字，已逐字转为简体读取，正文也是转换后的。请核对机关名称和正文。";

    internal override string LinesOf(string ranges) => $"第 {ranges} 行";

    internal override string LinesOnPages(string ranges) => $"第 {ranges} 页上的行";

    internal override string ParagraphsOf(string ranges) => $"第 {ranges} 段";

    internal override string OnParagraph(int paragraph) => $"第 {paragraph} 段";

    internal override string RowsOfTable(int table, string ranges) => $"文中第 {table} 个表格第 {ranges} 行";

    internal override string InTable(int table, int row, int column) => $"文中第 {table} 个表格第 {row} 行第 {column} 列";

    internal override string LinesBesideSections(string lines, string first) =>
        $"{lines}（“{first}”）不属于报告的任何部分（如日期、文号、页脚或重复的标题），没有采用。";

    internal override string LinesOfPage(string lines, string first) =>
        $"{lines}（“{first}”）是网页的导航、页脚或重复的标题，不属于报告，没有采用。";

    internal override string LinesAmongTables(string lines, string first) =>
        $"{lines}（“{first}”）在表格之间，既不是表中的标签，也不是成句的文字，没有采用。";

    internal override string RowsOfOtherTable(string lines, string first) =>
        $"{lines}（“{first}”）是表样以外的表格，没有采用。若属于报告，请改写成文字，或填入表样的格子。";

    internal override string StruckOut(string lines, string text) =>
        $"{lines}有删除线的文字（“{text}”）没有读取。请确认已删除，并从文件中去掉。";

    internal override string Hidden(string lines, string text) =>
        $"{lines}（“{text}”）在文件中是隐藏的，已照样读取。请核实。";

    internal override string CharactersRemoved(int count, string[] codes) =>
        $"去除了 {count} 个看不见或会扰乱文字方向的字符（{string.Join('、', codes)}）。";

    internal override string ChangesTracked() =>
        "文档中有未处理的修订。已按“接受全部修订”读取。请在 Word 中接受或拒绝修订后另存。";

    internal override string HiddenTextLeftOut(int count) =>
        $"文档中有 {count} 个设为“隐藏”的字符，没有读取。";

    internal override string ObjectLeftOut(string name) =>
        $"文档中嵌有 {name} 对象，其中的内容没有读取。若是表格，请改为 Word 表格。";

    internal override string PartLeftOut(string name) =>
        $"文档并入了另一份文件（{name}），其中的文字没有读取。请在 Word 中打开并另存后重试。";

    internal override string SheetLeftOut(string title) =>
        $"工作表“{title}”是隐藏的，没有读取。";

    internal override string PagesScanned(string pages) =>
        $"PDF 第 {pages} 页是扫描的图片，其中的文字没有读取。请改用原始文件（Word 或网页），或先做文字识别。";

    internal override string AnnotationsLeftOut(int count, string text) =>
        $"页面上另加了 {count} 处批注（“{text}”），不是正文，没有读取。请核对其中有无更正。";

    internal override string FormFieldsLeftOut(int count, string text) =>
        $"PDF 的表单域里填有 {count} 项内容（“{text}”），没有读取。请把它“打印”成普通的 PDF，或改用原始文件。";

    internal override string UnseenLeftOut(int count) =>
        $"页面上有 {count} 个看不见的字符（透明、白底白字或在页面以外），没有读取。";

    internal override string TableMissing(LocalizedText table, int cells) =>
        $"{table.Chinese}：没有找到这张表，{cells} 格都没有数（空白不是 0）。请补上整张表。";

    internal override string TableIsPicture(LocalizedText table, int cells, string picture) =>
        $"{table.Chinese}：标题之下没有表格，只有图片（{picture}），这张表可能做成了图片。图片中的数字读不出来，{cells} 格都没有数。请改成可以编辑的表格，或改读制作图片所用的原文件。";

    internal override string TableStandsTwice(LocalizedText table, SourcePlace first, SourcePlace second, int cells, CellInfo cell, string one, string other) =>
        $"{table.Chinese}：{Where(first)}和{Where(second)}各有一张，{cells} 格不同，例如 {cell.Name}：{one} 与 {other}。没有取舍；请只留一张。";

    internal override string TableRepeated(LocalizedText table, SourcePlace first, SourcePlace second) =>
        $"{table.Chinese}：{Where(first)}和{Where(second)}各有一张，各数相同，只读取一次。";

    internal override string ValuesLost(LocalizedText table, int cells) =>
        $"{table.Chinese}：只见标签，不见数值（{cells} 格），原文的数值在转载时丢失了，或整张表没有填写。没有按 0 或空白处理；请对照原文填写。";

    internal override string FiguresRanTogether(LocalizedText row, int columns, string printed) =>
        $"{row.Chinese}：数字连在一起（“{printed}”），不能确定怎样分成 {columns} 栏。没有猜测；请对照原文填写。";

    internal override string FiguresParted(LocalizedText table, string printed, string[] numbers) =>
        $"{table.Chinese}：“{printed}”中的数字连在一起，只有一种分法：{string.Join('、', numbers)}。请对照原文核实。";

    private static string MoreRows(int rows) => rows > 1 ? $" 等 {rows} 行" : "";

    internal override string OtherNumberOfFigures(LocalizedText row, int rows, int columns, int figures, string printed) =>
        $"{row.Chinese}{MoreRows(rows)}：应有 {columns} 个数，印出 {figures} 个（“{printed}”），无法确定各数属于哪一栏。没有猜测；请对照原文填写。";

    internal override string FiguresOutOfLine(LocalizedText row, int rows, string printed) =>
        $"{row.Chinese}{MoreRows(rows)}：各数所在的位置与其他行不同（“{printed}”），可能有数字被竖线隔断。没有猜测；请对照原文填写。";

    internal override string RowsDoNotFit(LocalizedText block, int unplaced, int rows, LocalizedText row, string printed) =>
        $"{block.Chinese}：{rows} 行中有 {unplaced} 行的数字与栏目对不上（例如“{row.Chinese}”：“{printed}”），其余各行的数字也可能属于别的行，整张表没有读取。没有猜测；请对照原文填写。";

    internal override string ColumnsUnknown(LocalizedText block, int rows, string printed) =>
        $"{block.Chinese}：表头残缺，无法确定各栏的次序，{rows} 行没有读取（例如“{printed}”）。请补上表头，或对照原文填写。";

    internal override string ColumnsInOtherOrder(LocalizedText block, string printed) =>
        $"{block.Chinese}：各栏的次序是“{printed}”，与表样不同；已按栏目名称读取。请按表样排列。";

    internal override string HeadersBroken(LocalizedText block) =>
        $"{block.Chinese}：表头残缺或次序不清；各行之和按表样的次序成立，已按表样读取。请补上表头并核对。";

    internal override string HeadersLost(LocalizedText block, string[] headers) =>
        $"{block.Chinese}：没有找到表头{Quoted(headers)}。数值按表样的栏目次序读取；请补上表头并核对。";

    internal override string BandLost(LocalizedText table, string[] bands) =>
        $"{table.Chinese}：没有找到{Quoted(bands)}这一栏标题，其下各行已照表样读取。请补上。";

    internal override string NoLabels(LocalizedText table, string printed) =>
        $"{table.Chinese}：表头和行标题都没有找到，各数（“{printed}”）无法对应。没有猜测；请对照原文填写。";

    internal override string FiguresMissing(LocalizedText block, int columns) =>
        $"{block.Chinese}：没有找到数据行，{columns} 格按空白处理。请对照原文填写。";

    internal override string RowLabelMissing(LocalizedText table, string[] labels) =>
        $"{table.Chinese}：没有找到行标题{Quoted(labels)}，这些格按空白处理（空白不是 0）。请对照原文核实。";

    internal override string RowLabelLost(LocalizedText table, string[] labels, int figures, string printed) =>
        $"{table.Chinese}：没有找到行标题{Quoted(labels)}，而这里有 {figures} 个数不属于任何一行（“{printed}”）。没有猜测；请对照原文填写。";

    internal override string OneRowForAll(LocalizedText table, LocalizedText heading, int rows, string printed) =>
        $"{table.Chinese}：“{heading.Chinese}”只有一行数（{printed}），表样在其下分列 {rows} 行，这是以前格式的写法。这 {rows} 行按空白处理；请按现行格式分项填写。";

    internal override string RowUnknown(LocalizedText table, int rows, string label, string figures) =>
        $"{table.Chinese}：“{label}”（{figures}）{(rows > 1 ? $"等 {rows} 行" : "这一行")}是表样没有的，没有采用。所用的若是本地格式，请用 --forms 加上；否则请删去，或并入表样的行。";

    internal override string StrayFigures(LocalizedText table, string after, string figures, int places = 1) =>
        $"{table.Chinese}：“{after}”之后的“{figures}”{(places > 1 ? $"等 {places} 处数字" : "")}不属于任何一行，没有采用。请对照原文核实。";

    internal override string PageNumberAmongRows(LocalizedText table, string after, string figures) =>
        $"{table.Chinese}：“{after}”之后单独成行的“{figures}”按页码处理，没有采用。若是数据，请对照原文改正。";

    internal override string FiguresBelowLabel(CellInfo cell, int rows, string figures) =>
        $"{cell.Name}{MoreRows(rows)}：数字（{figures}）印在行标题的下一行，其他行印在同一行；已按这一行的数读取。请核实不是页码。";

    internal override string LabelDiffers(LocalizedText table, string printed, string label) =>
        $"{table.Chinese}：“{printed}”与表样不同，应为“{label}”。请改为表样的文字。";

    internal override string LabelsDiffer(LocalizedText table, int count, string printed, string label) =>
        $"{table.Chinese}：有 {count} 个标签与表样不同，例如“{printed}”应为“{label}”。请改为表样的文字。";

    internal override string LabelCutShort(LocalizedText table, string printed, string label) =>
        $"{table.Chinese}：“{printed}”不完整，应为“{label}”。请改为表样的文字。";

    internal override string LabelStandsTwice(LocalizedText table, string printed, string label) =>
        $"{table.Chinese}：“{printed}”与前面重复，应为“{label}”。请改为表样的文字。";

    internal override string NotANumber(CellInfo cell, int cells, string printed) =>
        $"{More(cell, cells)}：“{printed}”不是数字。请填数字；没有的留空或填 0。";

    internal override string UnitOfOtherKind(CellInfo cell, int cells, string printed, string unit) =>
        $"{More(cell, cells)}：“{printed}”的单位“{unit}”不能换算成表样的单位{cell.Unit}，没有读取。请按表样的单位填数字。";

    internal override string FormulaNotComputed(CellInfo cell, int cells, string printed) =>
        $"{More(cell, cells)}：公式“{printed}”在文件中没有存下结果。请用 Excel 或 WPS 打开、计算后保存，再读取。";

    internal override string HeaderUnitUnknown(CellInfo cell, string printed, string unit) =>
        $"{cell.Name}：表中的单位写作“{unit}”，不能换算成表样的单位{cell.Unit}，“{printed}”没有读取。请改正单位或数字。";

    internal override string UnitInCell(CellInfo cell, int cells, string printed, string unit, string read) =>
        $"{More(cell, cells)}：“{printed}”带有单位“{unit}”，读作 {read}。格中只填数字即可。";

    internal override string UnitConverted(CellInfo cell, int cells, string printed, string unit, string read, string own) =>
        $"{More(cell, cells)}：“{printed}”的单位是{unit}，换算为 {read}{own}。请核对单位。";

    internal override string UnitMissing(CellInfo cell, int cells, string printed, string unit) =>
        $"{More(cell, cells)}：“{printed}”没有写单位，按“{unit}”读取。请写明单位，例如“{printed}{unit}”。";

    internal override string SignInCell(CellInfo cell, int cells, string printed) =>
        $"{More(cell, cells)}：“{printed}”带有正号，而这一栏不计增减；按不带正号读取。请核对是否填错了栏。";

    internal override string BlanksInFigure(CellInfo cell, int cells, string printed, string read) =>
        $"{More(cell, cells)}：“{printed}”中的空格按千位分隔处理，读作 {read}。请核实，并去掉空格。";

    internal override string NoteMarkInCell(CellInfo cell, int cells, string mark, string read) =>
        $"{More(cell, cells)}：数字旁有上标“{mark}”，按注释标记处理，没有并入数字，读作 {read}。请核实。";

    internal override string StruckOutInCell(CellInfo cell, int cells, string text, string read) =>
        $"{More(cell, cells)}：有删除线的“{text}”没有读取，{(read.Length == 0 ? "格子按空白处理" : $"读作 {read}")}。请核实，并从文件中去掉。";

    internal override string HiddenInCell(CellInfo cell, int cells, string text) =>
        $"{More(cell, cells)}：“{text}”在隐藏的行或列里，已照样读取。请核实。";

    internal override string RemovedInCell(CellInfo cell, int cells, string read) =>
        $"{More(cell, cells)}：数字中间有看不见的字符，已去掉，读作 {read}。请核实。";

    private static string Quoted(string[] labels) =>
        string.Join('、', labels.Take(MostNamed).Select(static l => $"“{l}”")) + (labels.Length > MostNamed ? $" 等 {labels.Length} 个" : "");

    private static string More(CellInfo cell, int cells) => cells > 1 ? $"{cell.Name} 等 {cells} 格" : cell.Name;
}
