using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Publishing.Documents;
using ReportGen.Reading;
using ReportGen.TestSupport;
using static ReportGen.TestSupport.Files.SheetBinaryFile;

namespace ReportGen.Publishing.Tests.Documents.SheetBinary;

/// <summary>Workbooks of Excel 97 to 2003 and of WPS.</summary>
public sealed class SheetBinaryTests
{
    private static readonly string ReportFile = Repository.Path("tests", "ReportGen.Publishing.Tests", "Documents", "SheetBinary", "report.xls");

    private static byte[] Wide(string text) => System.Text.Encoding.Unicode.GetBytes(text);

    private static string[] Lines(params byte[][] cells) => Loading.Lines("a.xls", SheetBinaryFile.Make(cells));

    [Fact]
    public void A_report_that_an_office_program_saved_reads_as_the_page_that_it_was_made_from()
    {
        Report page = Read("WordBinary", "report.html");
        Report saved = Read("SheetBinary", "report.xls");
        Assert.Equal((page.Organ, page.Year), (saved.Organ, saved.Year));
        // The program had lost there what is struck out and raised on the page.
        CellInfo lost = Assert.Single(page.Form.Cells, c => c.Exists && page.Cell(c.Index).ToString() != saved.Cell(c.Index).ToString());
        Assert.Equal(("4125", "741251"), (page.Cell(lost.Index).ToString(), saved.Cell(lost.Index).ToString()));
    }

    private static Report Read(string folder, string file) => new PublishedTextReader(DisclosureForms.All)
        .Read(Loading.Document(file, File.ReadAllBytes(Repository.Path("tests", "ReportGen.Publishing.Tests", "Documents", folder, file)))).Report!;

    [Fact]
    public void Numbers_of_every_kind_are_read() => Assert.Equal(
        ["103.5|17|-3|0.25|1|2"],
        Lines(Number(0, 0, 103.5), Rk(0, 1, (17 << 2) | 2), Rk(0, 2, (-3 << 2) | 2), Rk(0, 3, (25 << 2) | 3), Record(0x00BD, [0, 0, 4, 0, 0, 0, 6, 0, 0, 0, 0, 0, 10, 0, 0, 0, 5, 0])));

    [Fact]
    public void Texts_of_every_kind_are_read() => Assert.Equal(
        ["甲|乙丙|x|TRUE|#DIV/0!"],
        Loading.Lines("a.xls", SheetBinaryFile.Make([SharedStrings(String("甲"))], ("表", 0, [
            Shared(0, 0, 0), Label(0, 1, "乙\n丙"), Record(0x0204, [0, 0, 2, 0, 0, 0, 1, 0, 0, (byte)'x']), Record(0x0205, [0, 0, 3, 0, 0, 0, 1, 0]), Record(0x0205, [0, 0, 4, 0, 0, 0, 7, 1])]))));

    [Fact]
    public void What_is_struck_out_raised_or_lowered_is_marked() => Assert.Equal(
        ["{~7}1108{^1}|{~99}|{~甲}|{~5}乙|{_2}"],
        Loading.Lines("a.xls", SheetBinaryFile.Make([SharedStrings(String("711081", (0, 1), (1, 0), (5, 2)), String("5乙", (1, 0)))], ("表", 0, [
            Shared(0, 0, 0), Number(0, 1, 99, Struck), Label(0, 2, "甲", Struck), Shared(0, 3, 1, Struck),
            Record(0x00D6, [0, 0, 4, 0, 0, 0, .. String("2"), 1, 0, 0, 0, 3, 0])]))));

    [Fact]
    public void A_string_goes_on_in_the_next_record_with_characters_of_another_width() => Assert.Equal(
        ["甲乙ab丙|丁"],
        Loading.Lines("a.xls", SheetBinaryFile.Make([
            Record(0x00FC, [2, 0, 0, 0, 2, 0, 0, 0, 5, 0, 1, .. Wide("甲乙")]),
            Record(0x003C, [0, (byte)'a', (byte)'b']), Record(0x003C, [1, .. Wide("丙"), .. String("丁")])],
            ("表", 0, [Shared(0, 0, 0), Shared(0, 1, 1)]))));

    [Fact]
    public void Phonetic_guides_are_no_text() => Assert.Equal(
        ["章|乙"],
        Loading.Lines("a.xls", SheetBinaryFile.Make([SharedStrings([1, 0, 5, 6, 0, 0, 0, .. Wide("章"), 1, 2, 3, 4, 5, 6], String("乙"))], ("表", 0, [Shared(0, 0, 0), Shared(0, 1, 1)]))));

    [Fact]
    public void Of_a_formula_the_result_is_read() => Assert.Equal(
        ["12|甲|TRUE|#N/A||5"],
        Lines(
            Formula(0, 0, BitConverter.GetBytes(12.0)), Formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), Record(0x0207, String("甲")),
            Formula(0, 2, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]), Formula(0, 3, [2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF]), Formula(0, 4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]), Number(0, 5, 5)));

    [Fact]
    public void Numbers_are_read_as_their_format_shows_them() => Assert.Equal(
        ["2024年1月2日|{#7}|103.5万元"], Lines(Number(0, 0, 45293, Date), Number(0, 1, 7, Nothing), Number(0, 2, 103.5, TenThousands)));

    [Fact]
    public void Days_may_be_counted_from_1904() => Assert.Equal(
        ["2024年1月2日|1"], Loading.Lines("a.xls", SheetBinaryFile.Make([Record(0x0022, 1, 0)], ("表", 0, [Number(0, 0, 45293 - 1462, Date), Number(0, 1, 1)]))));

    [Fact]
    public void Hidden_rows_and_columns_are_marked_wherever_the_file_says_so() => Assert.Equal(
        ["甲|1|{#2}", "{#乙}|{#3}|{#4}"],
        Lines(HiddenColumns(2, 2), Label(0, 0, "甲"), Number(0, 1, 1), Number(0, 2, 2), Label(1, 0, "乙"), Number(1, 1, 3), Number(1, 2, 4), Row(0, isHidden: false), Row(1, isHidden: true)));

    [Fact]
    public void What_lies_under_a_merged_cell_is_not_read() => Assert.Equal(
        ["甲||3", "||4"], Lines(Label(0, 0, "甲"), Label(0, 1, "旧"), Number(0, 2, 3), Label(1, 0, "旧"), Number(1, 2, 4), Merge(0, 1, 0, 1)));

    [Fact]
    public void A_hidden_sheet_is_left_out_and_told()
    {
        SourceDocument document = Loading.Document("a.xls", SheetBinaryFile.Make([], ("一", 0, [Label(0, 0, "甲"), Number(0, 1, 1)]), ("二", 1, [Label(0, 0, "乙"), Number(0, 1, 2)])));
        Assert.Single(document.Lines);
        Assert.Contains("二", Assert.Single(document.Notes).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_within_a_sheet_is_no_part_of_it() => Assert.Equal(["甲|1"], Lines(Label(0, 0, "甲"), Begin(0x20), Number(0, 1, 9), Record(0x000A), Number(0, 1, 1)));

    [Fact]
    public void A_cell_is_told_by_its_sheet_and_name() => Assert.Equal(
        "表!B1", Loading.Document("a.xls", SheetBinaryFile.Make(Label(0, 0, "甲"), Number(0, 1, 1))).PlaceOf(0, 1).Name);

    [Fact]
    public void An_encrypted_workbook_is_refused() => Assert.Equal(
        "input.unsupported", Loading.Failure("a.xls", SheetBinaryFile.Make([Record(0x002F, 1, 0)], ("表", 0, []))).Rule);

    [Fact]
    public void A_workbook_of_Excel_95_is_refused() => Assert.Equal(
        "input.unsupported", Loading.Failure("a.xls", CompoundWriter.Make(512, ("Workbook", [.. Begin(5, 0x0500), .. Record(0x000A)]))).Rule);

    [Theory]
    [InlineData(0, 9, "input.damaged")] // no style of this number
    [InlineData(7, 0, "input.damaged")] // no string of this number
    public void What_a_cell_names_and_is_not_there_is_refused(int text, int style, string rule) =>
        Assert.Equal(rule, Loading.Failure("a.xls", SheetBinaryFile.Make([SharedStrings(String("甲"))], ("表", 0, [Shared(0, 0, text, style)]))).Rule);

    [Fact]
    public void A_workbook_cut_at_any_sector_is_refused_or_whole()
    {
        byte[] file = File.ReadAllBytes(ReportFile);
        int whole = Loading.Lines("a.xls", file).Length;
        for (int length = 512; length < file.Length; length += 512)
        {
            LoadResult result = DocumentLoader.Load("a.xls", new MemoryStream(file[..length]));
            Assert.True(result.Failure is not null || result.Document!.Lines.Count == whole, $"cut at {length}");
        }
    }

    [Fact]
    public void A_damaged_workbook_is_read_or_refused_and_never_fails()
    {
        byte[] file = File.ReadAllBytes(ReportFile);
        var random = new Random(12);
        for (int i = 0; i < 600; i++)
        {
            byte[] damaged = [.. file];
            for (int k = random.Next(1, 8); k > 0; k--)
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            LoadResult result = DocumentLoader.Load("a.xls", new MemoryStream(damaged));
            Assert.True(result.Failure is not null || result.Document is not null);
        }
    }
}
