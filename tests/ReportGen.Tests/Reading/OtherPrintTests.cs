using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Tables as people type and paste them: headers run together, labels with a colon, two columns of rows, labels for short.</summary>
public sealed class OtherPrintTests
{
    private static readonly Report Clinic = FilledReport.Of(TestForms.Clinic, 4);
    private static readonly Report Training = FilledReport.Of(TestForms.Training, 4);

    public static TheoryData<Layout> Layouts => [.. Enum.GetValues<Layout>()];

    [Fact]
    public void Headers_that_ran_together_are_those_of_the_form()
    {
        string[] lines = LayoutPrinter.Print(Clinic, Layout.B).Split('\n');
        int joined = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 3 || cells.Any(static c => c.Any(char.IsAsciiDigit)) || cells[0].StartsWith('一'))
                continue;
            lines[i] = string.Concat(cells);
            joined++;
        }

        ReadResult result = ReadText.Read(string.Join('\n', lines));
        Assert.True(joined > 2);
        ReadText.AssertSame(Clinic, result.Report!);
        Assert.DoesNotContain(result.Findings, static f => f.Rule is "read.header-lost" or "read.chrome");
    }

    [Theory]
    [InlineData("青石镇卫生院\n2021年诊疗工作年度报告")]
    [InlineData("青石镇卫生院\n诊疗工作年度报告\n（2021年度）")]
    public void A_title_over_several_lines_is_no_page_around_the_report(string title)
    {
        ReadResult result = ReadText.Read(LayoutPrinter.Print(Clinic, Layout.B, title));
        Assert.Equal(("青石镇卫生院", 2021), (result.Report!.Organ, result.Report.Year));
        Assert.DoesNotContain(result.Findings, static f => f.Rule == "read.chrome");
    }

    [Theory]
    [InlineData("单位：件", false)]
    [InlineData("（单位：件）", false)]
    [InlineData("单位: 件", false)]
    [InlineData("单位：万元", true)]
    [InlineData("单位：箱", true)]
    public void The_unit_of_a_table_above_it_is_told_only_where_it_is_another(string note, bool isTold)
    {
        const string Section = "三、收治和转诊人员情况\n";
        string text = LayoutPrinter.Print(Clinic, Layout.B);
        Assert.Contains(Section, text, StringComparison.Ordinal);
        ReadResult result = ReadText.Read(text.Replace(Section, $"{Section}{note}\n", StringComparison.Ordinal));
        Assert.Equal(isTold, result.Findings.Any(static f => f.Rule == "read.chrome"));
    }

    [Theory]
    [InlineData("万元", "25000", null)]
    [InlineData("元", "2.5", "read.unit-converted")]
    [InlineData("千元", "2500", "read.unit-converted")]
    [InlineData("件", "", "read.values-unreadable")]
    public void A_column_of_units_counts_for_its_rows(string unit, string value, string? expected)
    {
        string[] rows = ["统计指标|单位|统计数", "一、公开培训情况||", "（一）举办培训班次数|次|5", "（二）接受培训人员数|人|30", "1.专职人员数|人|10", "2.兼职人员数|人|20", $"二、培训专项经费|{unit}|25000"];
        string title = "青石镇卫生院2021年培训工作情况统计表\n附件：培训工作情况统计表\n";
        foreach (char separator in (ReadOnlySpan<char>)['|', SourceDocument.CellSeparator, '\t', '\n'])
        {
            ReadResult result = ReadText.Read(title + string.Join('\n', rows).Replace('|', separator));
            CellInfo cell = TestForms.Training.FindCell("list/money/count")!;
            Assert.Equal(value, result.Report!.Cell(cell.Index) is { HasValue: true } read ? read.ToString() : "");
            Assert.Equal(expected, result.Findings.FirstOrDefault(f => f.Cells.Contains(cell) && f.Severity > Severity.Info)?.Rule);
            Assert.Equal("10", result.Report.Cell(TestForms.Training.FindCell("list/open.people.full/count")!.Index).ToString());
        }
    }

    [Theory]
    [InlineData("单位：元", "read.unit-differs")]
    [InlineData("（金额单位：元）", "read.unit-differs")]
    [InlineData("单位：吨", "read.chrome")]
    public void A_unit_above_a_table_of_which_that_of_the_form_is_a_multiple_is_a_warning(string note, string expected)
    {
        const string Section = "二、床位设置情况\n";
        string text = LayoutPrinter.Print(Clinic, Layout.B);
        Assert.Contains(Section, text, StringComparison.Ordinal);
        ReadResult result = ReadText.Read(text.Replace(Section, $"{Section}{note}\n", StringComparison.Ordinal));
        ReadText.AssertSame(Clinic, result.Report!);
        Assert.Equal([expected], result.Findings.Where(static f => f.Rule is "read.chrome" or "read.unit-differs").Select(static f => f.Rule));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_label_for_short_is_known_by_its_number_and_its_letters(Layout layout)
    {
        string text = LayoutPrinter.Print(Clinic, layout, label: static l => l == "（二）部分转诊（分次转诊的，只计这一情形，不计其他情形）" ? "（二）转诊情形" : l);
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(Clinic, result.Report!);
        Assert.Contains(result.Findings, static f => f.Rule == "read.label-differs");
    }

    [Theory]
    [InlineData(Layout.L)]
    [InlineData(Layout.C)]
    public void Units_may_stand_apart_from_their_figures_in_every_table(Layout layout)
    {
        string text = LayoutPrinter.Print(Clinic, layout, figure: static (i, f) => Clinic.Form.Cells[i].Block.Table.Id == "beds" ? f : $"{f} 件");
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(Clinic, result.Report!);
        Assert.Equal(2, result.Findings.Count(static f => f.Rule == "read.unit-in-cell"));
    }

    [Fact]
    public void A_list_of_labels_with_a_colon_and_a_figure_is_a_table()
    {
        string[] lines = [.. Rows().Select(static r => $"{r.Label}：{r.Value}{(r.Value.Length > 0 ? r.Unit : "----")}")];
        ReadText.AssertSame(Training, ReadText.Report($"青石镇卫生院2020年培训工作情况统计表\n{string.Join('\n', lines)}\n"));
    }

    [Fact]
    public void A_line_with_a_colon_among_sentences_is_text()
    {
        string text = LayoutPrinter.Print(Clinic, Layout.B).Replace("一、基本情况\n", "一、基本情况\n门诊收费：12件\n", StringComparison.Ordinal);
        Report read = ReadText.Report(text);
        ReadText.AssertSame(Clinic, read);
        Assert.Contains("门诊收费：12件", string.Concat(read.Paragraphs(read.Form.Sections[1]).Select(static p => p.Text.ToString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\uE000")]
    public void Rows_that_go_on_beside_themselves_are_read_one_below_the_other(string separator)
    {
        (string Label, string Unit, string Value)[] rows = [.. Rows()];
        string cell = separator == "\t" ? "\t" : SourceDocument.CellSeparator.ToString();
        int half = (rows.Length + 1) / 2;
        string Row(int i) => i < rows.Length ? string.Join(cell, rows[i].Label, rows[i].Unit, rows[i].Value) : string.Join(cell, "", "", "");
        string head = string.Join(cell, "统计指标", "单位", "统计数", "统计指标", "单位", "统计数");
        string text = $"青石镇卫生院2020年培训工作情况统计表\n{head}\n{string.Join('\n', Enumerable.Range(0, half).Select(i => Row(i) + cell + Row(half + i)))}\n";
        ReadText.AssertSame(Training, ReadText.Report(text));
    }

    // The rows of the list in the order in which it prints them.
    private static IEnumerable<(string Label, string Unit, string Value)> Rows()
    {
        BlockInfo block = TestForms.Training.Tables[0].Blocks[0];
        foreach (MemberInfo row in block.Rows.All)
            yield return (row.Label, row.HasValue ? row.Unit ?? "" : "----", row.HasValue ? Training.Cell(block.CellIndex(row.Index, 0)).ToString() : "");
    }
}
