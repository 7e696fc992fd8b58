using System.Text;
using ReportGen.Disclosure;
using ReportGen.Publishing.Documents;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Documents.RichText;

public sealed class RtfTests
{
    private static byte[] Rtf(string body) => Encoding.Latin1.GetBytes("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 x;}{\\f2\\fcharset128 y;}}" + body + "}");

    private static string[] Lines(string body) => Loading.Lines("a.rtf", Rtf(body));

    private static string Cells(params string[] texts) => string.Concat(texts.Select(static t => $"\\pard\\intbl {t}\\cell"));

    [Fact]
    public void Text_is_read_by_code_page_and_as_unicode() => Assert.Equal(
        ["甲7乙亜", "一\u00A0二“三”"],
        Lines("\\f1 \\'bc\\'d7{\\f0 7}\\uc1\\u20057?{\\f2 \\'88\\'9f}\\par\r\n\\uc2\\u19968\\'d2\\'bb\\~\\uc0\\u20108{\\ldblquote\\u19977\\rdblquote}\\par"));

    [Fact]
    public void What_is_struck_out_raised_or_lowered_is_marked() => Assert.Equal(
        ["{~998}1108{^1}{_2}", "1108{^1}"],
        Lines("{\\strike 99}{\\striked1 8}1108{\\super 1}{\\sub 2}\\par 1108{\\up8 1}\\par"));

    [Fact]
    public void Hidden_and_deleted_text_is_not_read_and_told()
    {
        SourceDocument document = Loading.Document("a.rtf", Rtf("{\\deleted 3}{\\revised 4}{\\v 56}x\\par"));
        Assert.Equal(["4x"], document.Lines);
        Assert.Equal(["read.tracked-changes", "read.left-out"], document.Notes.Select(static n => n.Message.Id.Name));
    }

    [Fact]
    public void Of_a_field_only_the_result_is_read_and_numbers_of_lists_are_text() => Assert.Equal(
        ["a7b", "1.c", "（1）d", "3 e"], Lines("a{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}b\\par{\\listtext\\pard 1.\\tab}c\\par{\\listtext\\f1 \\'a3\\'a81\\'a3\\'a9\\tab}d\\par{\\pntext 3\\tab}e\\par"));

    [Fact]
    public void What_is_chosen_in_a_field_of_a_form_is_read() => Assert.Equal(
        ["甲35件", "甲12件", "☑x☐y☑"],
        Lines("\\u30002?{\\field{\\*\\fldinst { FORMDROPDOWN {\\*\\formfield{\\fftype2\\ffhaslistbox1\\ffres1{\\*\\ffname n}{\\*\\ffl 12}{\\*\\ffl 35}}}}}{\\fldrslt {}}}\\u20214?\\par"
            + "\\u30002?{\\field{\\*\\fldinst  FORMDROPDOWN {\\*\\formfield{\\fftype2\\ffres25\\ffdefres0{\\*\\ffl 12}{\\*\\ffl 35}}}}}\\u20214?\\par"
            + Ticked("\\ffres1") + "x" + Ticked("\\ffres0\\ffdefres1") + "y" + Ticked("\\ffres25\\ffdefres1") + "\\par"));

    private static string Ticked(string result) => $"{{\\field{{\\*\\fldinst FORMCHECKBOX{{\\*\\formfield{{\\fftype1{result}}}}}}}{{\\fldrslt}}}}";

    [Fact]
    public void A_field_that_does_not_say_what_was_chosen_is_named()
    {
        SourceDocument document = Loading.Document("a.rtf", Rtf("a{\\field{\\*\\fldinst { FORMCHECKBOX }}{\\fldrslt {}}}b\\par"));
        Assert.Equal(["ab"], document.Lines);
        Assert.Contains("FORMCHECKBOX", Assert.Single(document.Notes).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_properties_that_an_office_gave_it_say_its_form_and_when_it_was_published()
    {
        SourceDocument document = Loading.Document("a.rtf", Rtf("{\\*\\userprops{\\propname ReportForm}\\proptype30{\\staticval Disclosure/2021}{\\propname \\'b7\\'a2\\'b2\\'bc\\'c8\\'d5\\'c6\\'da}\\proptype30{\\staticval 2025-01-20}{\\linkval x}}a\\par"));
        Assert.Equal(["a"], document.Lines);
        Assert.Equal(("Disclosure/2021", "2025-01-20"), (document.FormName, document.Published?.ToString()));
    }

    [Fact]
    public void Headers_notes_and_what_is_not_known_are_left_out() => Assert.Equal(
        ["ab"], Lines("{\\header x\\par}{\\info{\\title y}}a{\\footnote z}{\\*\\unknown w}b\\par"));

    [Fact]
    public void Cells_merged_by_edges_or_by_words_keep_the_others_in_their_columns() => Assert.Equal(
        ["a|b||c", "|1|2|3", "d||4|5"],
        Lines(
            "\\trowd\\clvmgf\\cellx1000\\cellx3000\\cellx4000" + Cells("a", "b", "c") + "\\row"
            + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3005\\cellx4000" + Cells("", "1", "2", "3") + "\\row"
            + "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\cellx4000" + Cells("d", "", "4", "5") + "\\row\\pard"));

    [Fact]
    public void A_table_within_a_cell_is_read_within_it() => Assert.Equal(
        ["a", "x|3", "b", "5|"],
        Lines("\\trowd\\cellx1000\\cellx5000" + Cells("a") + "\\pard\\intbl\\itap2 x\\nestcell 3\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl b\\cell\\row"
            + "\\trowd\\cellx5000" + Cells("5") + "\\row\\pard"));

    [Fact]
    public void Text_boxes_are_read_behind_their_paragraph_and_pictures_are_named()
    {
        SourceDocument document = Loading.Document("a.rtf", Rtf("a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt b\\par}}{\\shprslt c}}d\\par e{\\*\\shppict{\\pict\\picwgoal6000\\pichgoal4000 00ff}}{\\nonshppict{\\pict 00}}\\par"));
        Assert.Equal(["ad", "b", "e"], document.Lines);
        Assert.Equal(["image1"], document.Pictures.Select(static p => p.Name));
    }

    [Fact]
    public void A_report_that_an_office_program_saved_reads_as_its_doc()
    {
        ReadResult saved = Read(Repository.Path("tests", "ReportGen.Publishing.Tests", "Documents", "RichText", "report.rtf"));
        ReadResult doc = Read(Repository.Path("tests", "ReportGen.Publishing.Tests", "Documents", "WordBinary", "report.doc"));
        foreach (var cell in doc.Report!.Form.Cells.Where(static c => c.Exists))
            Assert.Equal((cell.Address, doc.Report.Cell(cell.Index).ToString()), (cell.Address, saved.Report!.Cell(cell.Index).ToString()));
        Assert.Contains(saved.Findings, static f => f.Rule == "read.note-mark");
        Assert.Contains(saved.Findings, static f => f.Rule == "read.struck-out");
    }

    private static ReadResult Read(string path) => new PublishedTextReader(DisclosureForms.All).Read(Loading.Document(path, File.ReadAllBytes(path)));

    [Theory]
    [InlineData("a\\par", "input.damaged")] // without an end
    [InlineData("\\trowd\\cellx1000\\pard\\intbl a\\cell b\\cell\\row}", "input.damaged")]
    [InlineData("\\trowd\\cellx1000\\pard\\intbl a\\cell b\\row}", "input.damaged")]
    [InlineData("\\trowd\\cellx1000\\pard\\intbl a\\cell\\pard b\\par}", "input.damaged")]
    [InlineData("\\f1\\'ff\\'ff}", "input.encoding")]
    [InlineData("\\'zz}", "input.damaged")]
    public void What_is_cut_or_does_not_fit_is_refused(string body, string rule) => Assert.Equal(rule, Loading.Failure("a.rtf", Rtf(body)[..^1]).Rule);

    [Fact]
    public void Groups_without_end_are_refused() => Assert.Equal("input.damaged", Loading.Failure("a.rtf", Rtf(new string('{', 100_000))).Rule);

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_fails()
    {
        byte[] file = File.ReadAllBytes(Repository.Path("tests", "ReportGen.Publishing.Tests", "Documents", "RichText", "report.rtf"));
        var random = new Random(13);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = random.Next(4) == 0 ? file[..random.Next(file.Length)] : [.. file];
            for (int k = random.Next(1, 8); k > 0 && damaged.Length > 0; k--)
                damaged[random.Next(damaged.Length)] = (byte)"{}\\ 0a;'"[random.Next(8)];
            LoadResult result = DocumentLoader.Load("a.rtf", new MemoryStream(damaged));
            Assert.True(result.Failure is not null || result.Document is not null);
        }
    }
}
