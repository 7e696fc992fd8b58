using System.Text.RegularExpressions;
using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

public sealed class LayoutTests
{
    public static TheoryData<Layout> Layouts => [.. Enum.GetValues<Layout>()];

    public static TheoryData<Layout> LayoutsThatShowBlanks => [.. LayoutPrinter.ShowingBlanks];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_full_report_is_read_back_from_every_layout(Layout layout)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            foreach (FormInfo form in new[] { TestForms.Clinic, TestForms.LaterClinic })
            {
                Report truth = FilledReport.Of(form, seed);
                Report read = ReadText.Report(LayoutPrinter.Print(truth, layout));
                Assert.Equal(form, read.Form);
                ReadText.AssertSame(truth, read);
                Assert.Equal("青石镇卫生院", read.Organ);
                Assert.Equal(form.FirstYear, read.Year);
                Assert.Equal(3, form.Sections.Sum(s => read.Paragraphs(s).Count));
            }
        }
    }

    [Theory]
    [MemberData(nameof(LayoutsThatShowBlanks))]
    public void Blank_cells_keep_their_columns_where_the_layout_shows_them(Layout layout)
    {
        int right = 0;
        int all = 0;
        for (int seed = 0; seed < 10; seed++)
        {
            Report truth = FilledReport.Of(TestForms.Clinic, seed, blank: 0.08);
            ReadResult result = ReadText.Read(LayoutPrinter.Print(truth, layout));
            Assert.Empty(ReadText.SilentlyWrong(truth, result));
            all += truth.Form.Cells.Count;
            right += truth.Form.Cells.Count(c => result.Report!.Cell(c.Index) == truth.Cell(c.Index));
        }

        Assert.True(right >= all * 0.9, $"{right} of {all} cells were read");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_is_guessed_where_a_layout_hides_blanks(Layout layout)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            Report truth = FilledReport.Of(TestForms.Clinic, seed, blank: 0.25);
            Assert.Empty(ReadText.SilentlyWrong(truth, ReadText.Read(LayoutPrinter.Print(truth, layout))));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Width_and_stray_blanks_in_labels_do_not_matter(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 3);
        string text = LayoutPrinter.Print(truth, layout, label: static l => l.Replace('（', '(').Replace('）', ')').Replace('，', ',').Replace("自然人", layoutBlank, StringComparison.Ordinal));
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(truth, result.Report!);
        Assert.Single(result.Findings, static f => f.Rule == "read.blanks-in-label");
        Assert.DoesNotContain(result.Findings, static f => f.Severity > Severity.Info);
    }

    private const string layoutBlank = "自\u2002然\u00A0人";

    [Fact]
    public void Lines_without_repeats_lose_values_and_never_gain_a_zero()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 1);
        string[] lines = LayoutPrinter.Print(truth, Layout.C).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ReadResult result = ReadText.Read(string.Join("\n\n", lines.Distinct()));
        Assert.Empty(ReadText.SilentlyWrong(truth, result));
    }

    [Fact]
    public void Radicals_that_a_PDF_puts_for_characters_are_folded()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 2);
        string text = LayoutPrinter.Print(truth, Layout.L, label: static l => l.Replace('自', '⾃').Replace('人', '⼈').Replace('门', '⻔'));
        ReadText.AssertSame(truth, ReadText.Report(text));
    }

    [Fact]
    public void A_label_broken_over_lines_keeps_its_values()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 4);
        string text = LayoutPrinter.Print(truth, Layout.C, label: static l => l.Length > 6 ? l[..4] + "\n" + l[4..] : l);
        ReadText.AssertSame(truth, ReadText.Report(text));
    }

    [Fact]
    public void Page_numbers_between_rows_belong_to_no_row()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 5);
        string text = LayoutPrinter.Print(truth, Layout.L).Replace("\n（三）不予收治", "\n— 3 —\n（三）不予收治", StringComparison.Ordinal).Replace("\n（五）总计", "\n- 4 -\n（五）总计", StringComparison.Ordinal);
        ReadText.AssertSame(truth, ReadText.Report(text));
    }

    [Fact]
    public void Totals_above_their_items_and_a_column_of_units_are_read()
    {
        const string text = "培训工作情况统计表\n统计指标\t单位\t统计数\n一、公开培训情况\t----\t\n（一）举办培训班次数\t次\t4\n（二）接受培训人员数\t人\t70\n1.专职人员数\t人\t30\n2.兼职人员数\t人\t40\n二、培训专项经费\t万元\t5.2\n";
        Report report = ReadText.Report(text);
        Assert.Equal(TestForms.Training, report.Form);
        Assert.Equal(["4", "70", "30", "40", "5.2"], report.Cells.ToArray().Select(static c => c.ToString()));
    }

    [Theory]
    [InlineData(Layout.A)]
    [InlineData(Layout.B)]
    [InlineData(Layout.C)]
    [InlineData(Layout.L)]
    [InlineData(Layout.Grid)]
    public void A_remark_in_brackets_behind_a_label_changes_nothing(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 6);
        string text = LayoutPrinter.Print(truth, layout, label: static l => l switch
        {
            "病区" => "病区（二级以上填写，未设的填0）",
            "现有床位总数" => "现有床位总数（历史累计）",
            _ => l,
        });
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(truth, result.Report!);
        Assert.Equal(2, result.Findings.Count(static f => f.Rule == "read.label-differs" && f.Severity == Severity.Info));
        Assert.DoesNotContain(result.Findings, static f => f.Severity > Severity.Info);
    }

    [Fact]
    public void A_header_of_one_level_may_be_broken_though_another_stands_before_it()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 7);
        ReadResult result = ReadText.Read(LayoutPrinter.Print(truth, Layout.C, label: static l => l == "未经复核起诉" ? "未经\n\n复核起诉" : l));
        ReadText.AssertSame(truth, result.Report!);
        Assert.DoesNotContain(result.Findings, static f => f.Rule == "read.header-lost");
    }

    [Fact]
    public void A_number_repeated_in_every_place_of_its_span_is_one()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 8);
        string text = LayoutPrinter.Print(truth, Layout.E);
        string repeated = Regex.Replace(text, @"\| 门诊收费 \| (\S+) \|  \|  \|", "| 门诊收费 | $1 | $1 | $1 |");
        Assert.NotEqual(text, repeated);
        ReadResult result = ReadText.Read(repeated);
        ReadText.AssertSame(truth, result.Report!);
    }

    [Fact]
    public void Bars_that_close_cells_show_blanks_where_a_full_row_under_a_group_has_no_padding()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 9);
        // One full row, of a label that spans; every other row has a blank.
        CellInfo[] cells = [.. truth.Form.Cells.Where(static c => c.Address.StartsWith("visits/", StringComparison.Ordinal) && c.Address.EndsWith("firm", StringComparison.Ordinal) && !c.Address.Contains("results.total", StringComparison.Ordinal))];
        Assert.NotEmpty(cells);
        foreach (CellInfo cell in cells)
            truth.Cell(cell.Index) = Cell.Blank;
        string text = LayoutPrinter.Print(truth, Layout.B);
        string unpadded = Regex.Replace(text, @" \| \|+$", " |", RegexOptions.Multiline);
        ReadText.AssertSame(truth, ReadText.Report(unpadded));
    }
}
