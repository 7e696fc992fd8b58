namespace ReportGen.Generator.Tests.Templates.Compilation;

public class ExpressionTests
{
    private static string Value(string expression) => Page.Text("{{ " + expression + " }}");

    [Theory]
    [InlineData("1 + 2 * 3 - 4", "3")]
    [InlineData("7 % 3", "1")]
    [InlineData("1.5 + 1", "2.5")]
    [InlineData("-(2 - 5)", "3")]
    [InlineData("math.plus 1 2", "3")]
    [InlineData("3 | math.times 4 | math.minus 2", "10")]
    [InlineData("9 | math.modulo 4", "1")]
    public void Numbers_are_computed_at_build_time(string expression, string expected) => Assert.Equal(expected, Value(expression));

    [Theory]
    [InlineData("'a' + 1 + true", "a1true")]
    [InlineData("'ab' * 3", "ababab")]
    [InlineData("3 * 'ab'", "ababab")]
    [InlineData("'ab' * -1", "")]
    [InlineData("'中文' | string.size", "2")]
    [InlineData("'a,b' | string.replace ',' '、'", "a、b")]
    [InlineData("'abab' | string.remove 'b'", "aa")]
    [InlineData("' a ' | string.strip", "a")]
    [InlineData("'a' | string.append 'b' | string.prepend 'c'", "cab")]
    [InlineData("'aB' | string.upcase", "AB")]
    [InlineData("'abc' | string.contains 'b'", "true")]
    [InlineData("'abc' | string.starts_with 'b'", "false")]
    [InlineData("['a', 'b'] | array.join '、'", "a、b")]
    [InlineData("['a', 'b'] | array.last", "b")]
    [InlineData("[] | array.first", "")]
    [InlineData("[1, 2] | array.size", "2")]
    [InlineData("'中a' | text.width", "3")]
    [InlineData("('中' | text.pad_left 4) + '|'", "  中|")]
    [InlineData("('中' | text.pad_right 4) + '|'", "中  |")]
    public void Text_and_lists_are_computed_at_build_time(string expression, string expected) => Assert.Equal(expected, Value(expression));

    [Theory]
    [InlineData("1 == 1.0", "true")]
    [InlineData("'1' == 1", "true")]
    [InlineData("null == ''", "false")]
    [InlineData("null == false", "false")]
    [InlineData("'a' < 'b'", "true")]
    [InlineData("0 && ''", "true")]
    [InlineData("null || false", "false")]
    [InlineData("null ?? 'a'", "a")]
    [InlineData("report.source ? '有' : '无'", "有")]
    [InlineData("report.sections[0].title", "一、概况")]
    [InlineData("report.sections[-1].title", "二、表")]
    [InlineData("report.sections[9]?.title", "")]
    [InlineData("report['title']", "年<报>")]
    [InlineData("report.title.size", "4")]
    public void Comparisons_and_members_are_those_of_Scriban(string expression, string expected) => Assert.Equal(expected, Value(expression));

    [Theory]
    [InlineData("'a' - 'b'")]
    [InlineData("report.year < null")]
    [InlineData("'x' * 999999999")]
    public void An_operator_that_does_not_fit_its_operands_is_refused(string expression) =>
        Assert.Contains("does not apply to", Page.Refused("txt", "RG1004", "{{ [|" + expression + "|] }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("report.year / 2")]
    [InlineData("report.organ < 'x'")]
    [InlineData("report.organ * 2")]
    public void What_would_need_the_report_to_compute_is_refused(string expression) => Page.Refused("txt", "RG1007", "{{ [|" + expression + "|] }}");

    [Fact]
    public void Text_of_the_report_is_padded_by_its_width() => Assert.Equal(
        "[   甲]", Page.Text("[{{ report.organ | text.pad_left 5 }}]", Page.Report with { Organ = "甲" }));
}
