using System.Buffers.Binary;
using ReportGen.Disclosure;
using ReportGen.Publishing.Documents;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Documents.WordBinary;

/// <summary>Documents of Word 97 to 2003 and of WPS.</summary>
public sealed class WordBinaryTests
{
    private static readonly byte[] Strike = [0x37, 0x08, 1];
    private static readonly byte[] DoubleStrike = [0x53, 0x2A, 1];
    private static readonly byte[] Raised = [0x48, 0x2A, 1];
    private static readonly byte[] Lowered = [0x48, 0x2A, 2];
    private static readonly byte[] Vanish = [0x3C, 0x08, 1];
    private static readonly byte[] Deleted = [0x00, 0x08, 1];
    private static readonly byte[] Inserted = [0x01, 0x08, 1];

    private static string[] Lines(params WordBinaryFile.Stretch[] stretches) => Loading.Lines("a.doc", WordBinaryFile.Make(stretches));

    private static byte[] File(string name) => System.IO.File.ReadAllBytes(Repository.Path("tests", "ReportGen.Publishing.Tests", "Documents", "WordBinary", name));

    [Fact]
    public void A_document_that_an_office_program_saved_is_read_with_its_lists_boxes_marks_and_tables_in_tables() => Assert.Equal(
        [
            "标题", "一、总体情况", "（1）第一项", "（2）第二项", "二、主动公开", "收到{~9988}1108{^1}{_2}件完", "脚注后", "页码1链接网站换", "行\t制表",
            "框前框后", "框内文字", "框尾", "图小", "浮图后", "形尾", "组内一", "组内二", "甲|乙|", "|1|2", "嵌", "x|3", "嵌后", "4", "末段",
        ],
        Loading.Lines("a.wps", File("parts.doc")));

    [Fact]
    public void A_report_reads_as_the_page_that_it_was_made_from()
    {
        ReadResult saved = Read("report.doc");
        Assert.Equal(Cells(Read("report.html")), Cells(saved));
        Assert.Contains(saved.Findings, static f => f.Rule == "read.note-mark");
        Assert.Contains(saved.Findings, static f => f.Rule == "read.struck-out");
    }

    private static ReadResult Read(string name) => new PublishedTextReader(DisclosureForms.All).Read(Loading.Document(name, File(name)));

    private static string[] Cells(ReadResult result) => [.. result.Report!.Form.Cells.Where(static c => c.Exists).Select(c => $"{c.Address} {result.Report.Cell(c.Index)}")];

    [Fact]
    public void What_such_a_document_leaves_out_is_told_and_its_large_pictures_are_named()
    {
        SourceDocument document = Loading.Document("a.doc", File("parts.doc"));
        Assert.Equal(["read.tracked-changes", "read.left-out"], document.Notes.Select(static n => n.Message.Id.Name));
        Assert.Equal(["image1", "image3"], document.Pictures.Select(static p => p.Name));
    }

    [Fact]
    public void The_name_of_the_file_does_not_matter() => Assert.Equal(["甲"], Loading.Lines("a.docx", WordBinaryFile.Make(WordBinaryFile.P("甲"))));

    [Fact]
    public void What_is_struck_out_raised_or_lowered_is_marked() => Assert.Equal(
        ["{~998}1108{^1}{_2}"],
        Lines(WordBinaryFile.Run("99", Strike), WordBinaryFile.Run("8", DoubleStrike), WordBinaryFile.Run("1108"), WordBinaryFile.Run("1", Raised), WordBinaryFile.P("2", Lowered)));

    [Fact]
    public void Text_raised_by_points_is_marked_and_a_paragraph_moved_as_a_whole_is_not() => Assert.Equal(
        ["1108{^1}", "17"],
        Lines(WordBinaryFile.Run("1108"), WordBinaryFile.P("1", 0x45, 0x48, 8, 0), WordBinaryFile.P("17", 0x45, 0x48, 8, 0)));

    [Fact]
    public void Hidden_and_deleted_text_is_not_read_and_told()
    {
        SourceDocument document = Loading.Document("a.doc", WordBinaryFile.Make(
            WordBinaryFile.Run("3", Deleted), WordBinaryFile.Run("4", Inserted), WordBinaryFile.Run("56", Vanish), WordBinaryFile.P("件")));
        Assert.Equal(["4件"], document.Lines);
        Assert.Equal(["read.tracked-changes", "read.left-out"], document.Notes.Select(static n => n.Message.Id.Name));
    }

    [Fact]
    public void Of_a_field_only_the_result_is_read() => Assert.Equal(
        ["第7页", "甲"], Lines(WordBinaryFile.P("第\u0013 PAGE \u00147\u0015页"), WordBinaryFile.P("\u0013 TOC \u0015甲")));

    [Theory]
    [InlineData(2, 1, 0, "收到35件")] // the second of a list
    [InlineData(2, 25, 2, "收到无件")] // none chosen: what it begins with
    [InlineData(2, 9, 0, "收到件")] // one that is not there
    [InlineData(1, 1, 0, "收到☑件")]
    [InlineData(1, 25, 0, "收到☐件")]
    public void What_is_chosen_in_a_field_of_a_form_is_read(int type, int result, ushort begins, string read)
    {
        byte[] field = [0xFF, 0xFF, 0xFF, 0xFF, .. WordBinaryFile.Word((short)(type | (result << 2))), 0, 0, 0, 0, .. Text("x"), .. BitConverter.GetBytes(begins), .. Text(""), .. Text("甲乙"), .. Text(""), .. Text(""), .. Text(""),
            0xFF, 0xFF, 3, 0, 0, 0, 2, 0, .. Wide("12"), 2, 0, .. Wide("35"), 1, 0, .. Wide("无")];
        byte[] data = [.. BitConverter.GetBytes(68 + field.Length), 68, 0, .. new byte[62], .. field];
        Assert.Equal([read], Loading.Lines("a.doc", WordBinaryFile.Make(
            static _ => { }, [("Data", data)],
            WordBinaryFile.Run($"收到\u0013 {(type == 2 ? "FORMDROPDOWN" : "FORMCHECKBOX")} "), WordBinaryFile.Run("\u0001", 0x03, 0x6A, 0, 0, 0, 0, 0x06, 0x08, 1, 0x55, 0x08, 1), WordBinaryFile.P("\u0014\u0015件"))));
    }

    private static byte[] Wide(string text) => System.Text.Encoding.Unicode.GetBytes(text);

    private static byte[] Text(string text) => [(byte)text.Length, 0, .. Wide(text), 0, 0];

    [Fact]
    public void Breaks_hyphens_and_marks_of_notes_are_read_as_they_print() => Assert.Equal(
        ["甲", "乙", "2-3", "丙丁"], Lines(WordBinaryFile.P("甲\v乙"), WordBinaryFile.P("2\u001E3"), WordBinaryFile.P("丙\u0002\u001F丁")));

    [Fact]
    public void Columns_come_of_the_edges_of_all_rows() => Assert.Equal(
        ["甲|乙||丙", "|1|2|3"],
        Lines(
            WordBinaryFile.Cell("甲"), WordBinaryFile.Cell("乙"), WordBinaryFile.Cell("丙"), WordBinaryFile.Row([-108, 1000, 3010, 4000]),
            WordBinaryFile.Cell(""), WordBinaryFile.Cell("1"), WordBinaryFile.Cell("2"), WordBinaryFile.Cell("3"), WordBinaryFile.Row([-100, 1002, 2000, 3000, 4001])));

    [Fact]
    public void A_row_may_begin_further_to_the_right() => Assert.Equal(
        ["甲|1|2", "|3|4"],
        Lines(
            WordBinaryFile.Cell("甲"), WordBinaryFile.Cell("1"), WordBinaryFile.Cell("2"), WordBinaryFile.Row([0, 1000, 2000, 3000]),
            WordBinaryFile.Cell("3"), WordBinaryFile.Cell("4"), WordBinaryFile.Row([1000, 2000, 3000])));

    [Fact]
    public void Cells_merged_downwards_keep_the_others_in_their_columns() => Assert.Equal(
        ["甲|1|2", "|3|4"],
        Lines(
            WordBinaryFile.Cell("甲"), WordBinaryFile.Cell("1"), WordBinaryFile.Cell("2"), WordBinaryFile.Row([0, 1000, 2000, 3000], [0x60, 0, 0]),
            WordBinaryFile.Cell("旧"), WordBinaryFile.Cell("3"), WordBinaryFile.Cell("4"), WordBinaryFile.Row([0, 1000, 2000, 3000], [0x20, 0, 0])));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    public void Cells_merged_across_are_one_whichever_number_the_first_has(ushort first, ushort other) => Assert.Equal(
        ["甲|||丁", "1|2|3|4"],
        Lines(
            WordBinaryFile.Cell("甲"), WordBinaryFile.Cell("旧"), WordBinaryFile.Cell(""), WordBinaryFile.Cell("丁"), WordBinaryFile.Row([0, 1000, 2000, 3000, 4000], [first, other, other, 0]),
            WordBinaryFile.Cell("1"), WordBinaryFile.Cell("2"), WordBinaryFile.Cell("3"), WordBinaryFile.Cell("4"), WordBinaryFile.Row([0, 1000, 2000, 3000, 4000])));

    [Fact]
    public void Cells_put_in_and_taken_out_after_the_row_was_described_count() => Assert.Equal(
        ["甲|1|2|3", "乙|4|5"],
        Lines(
            WordBinaryFile.Cell("甲"), WordBinaryFile.Cell("1"), WordBinaryFile.Cell("2"), WordBinaryFile.Cell("3"), WordBinaryFile.Row([0, 1000, 2000, 3000], null, [0x21, 0x76, 3, 1, 0xE8, 0x03]),
            WordBinaryFile.Cell("乙"), WordBinaryFile.Cell("4"), WordBinaryFile.Cell("5"), WordBinaryFile.Row([0, 1000, 2000, 3000, 4000], null, [0x22, 0x56, 3, 4])));

    [Fact]
    public void A_row_deleted_under_tracked_changes_is_not_read_and_told()
    {
        SourceDocument document = Loading.Document("a.doc", WordBinaryFile.Make(
            WordBinaryFile.Cell("甲"), WordBinaryFile.Cell("1"), WordBinaryFile.Row([0, 1000, 2000]),
            WordBinaryFile.Cell("乙"), WordBinaryFile.Cell("2"), WordBinaryFile.Row([0, 1000, 2000], characters: Deleted)));
        Assert.Single(document.Lines);
        Assert.Equal("read.tracked-changes", Assert.Single(document.Notes).Message.Id.Name);
    }

    [Fact]
    public void A_row_that_has_other_cells_than_it_says_is_refused() => Assert.Equal(
        "input.damaged", Loading.Failure("a.doc", WordBinaryFile.Make(WordBinaryFile.Cell("甲"), WordBinaryFile.Row([0, 1000, 2000]))).Rule);

    [Fact]
    public void A_cell_outside_of_a_table_is_refused() => Assert.Equal("input.damaged", Loading.Failure("a.doc", WordBinaryFile.Make(new WordBinaryFile.Stretch("甲\a", [], []))).Rule);

    [Theory]
    [InlineData(10, 0x0300, "input.unsupported")] // encrypted
    [InlineData(2, 0x65, "input.unsupported")] // Word 6
    [InlineData(0, 0xA5DC, "input.unsupported")] // Word 6
    [InlineData(10, 0x0000, "input.damaged")] // the other table stream, which is not there
    [InlineData(154 + (33 * 8), 0x7000, "input.damaged")] // the pieces lie outside
    [InlineData(76, 0x7000, "input.damaged")] // more text than there is
    [InlineData(78, 0x7000, "input.too-large")]
    [InlineData(78, 0xFFFF, "input.damaged")] // a negative length
    [InlineData(152, 3, "input.damaged")] // no place for the pieces
    public void A_head_that_cannot_be_followed_is_refused_with_the_reason(int at, int value, string rule) => Assert.Equal(
        rule, Loading.Failure("a.doc", WordBinaryFile.Make(bytes => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value), WordBinaryFile.P("甲"))).Rule);

    [Fact]
    public void A_document_cut_at_any_sector_is_refused_or_whole()
    {
        byte[] file = File("parts.doc");
        string[] whole = Loading.Lines("a.doc", file);
        for (int length = 512; length < file.Length; length += 512)
        {
            LoadResult result = DocumentLoader.Load("a.doc", new MemoryStream(file[..length]));
            Assert.True(result.Failure is not null || result.Document!.Lines.Count == whole.Length, $"cut at {length}");
        }
    }

    [Fact]
    public void A_damaged_document_is_read_or_refused_and_never_fails()
    {
        byte[] file = File("report.doc");
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. file];
            for (int k = random.Next(1, 8); k > 0; k--)
                damaged[random.Next(2) == 0 ? random.Next(damaged.Length) : random.Next(4096)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            LoadResult result = DocumentLoader.Load("a.doc", new MemoryStream(damaged));
            Assert.True(result.Failure is not null || result.Document is not null);
        }
    }
}
