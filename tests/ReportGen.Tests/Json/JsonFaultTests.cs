using System.Text;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Tests.Reading;

namespace ReportGen.Tests.Json;

public sealed class JsonFaultTests
{
    private const string Good = """
        {
          "form": "2020",
          "organ": "青石镇卫生院",
          "year": 2020,
          "overview": ["本年度工作如下。"],
          "visits": { "received": { "person": 3, "group": { "firm": 0 } } }
        }
        """;

    private static Problem Fault(string text)
    {
        ReadResult read = ReportJsonReader.Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), [TestForms.Clinic]);
        Assert.Null(read.Report);
        return read.Failure!;
    }

    private static Problem Fault(string good, string faulty)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        return Fault(Good.Replace(good, faulty, StringComparison.Ordinal));
    }

    [Fact]
    public void What_these_faults_are_made_in_is_read() => Assert.NotNull(ReportJsonReader.Read(Encoding.UTF8.GetBytes(Good), [TestForms.Clinic]).Report);

    [Theory]
    [InlineData("\"person\": 3,", "\"person\": 3", 6, "少了一个逗号", "comma is missing")]
    [InlineData("\"person\": 3,", "\"person\": 3，", 6, "全角的“，”", "full-width")]
    [InlineData("\"person\"", "“person”", 6, "全角的““”", "full-width")]
    [InlineData("\"person\":", "\"person\"：", 6, "全角的“：”", "full-width")]
    [InlineData("\"person\": 3", "\"person\": ３", 6, "全角的“３”", "full-width")]
    [InlineData("\"person\"", "person", 6, "名称“person”要用双引号", "name \"person\" must stand in double quotes")]
    [InlineData("\"person\"", "'person'", 6, "不能用单引号", "not in single")]
    [InlineData("\"person\":", "\"person\" =", 6, "半角冒号", "colon")]
    [InlineData("\"person\": 3,", "\"person\": 3;", 6, "不能用分号", "semicolons")]
    [InlineData("\"person\": 3,", "\"person\": ,", 6, "少了一个值", "value is missing")]
    [InlineData("\"person\": 3,", "\"person\": 3,,", 6, "多了一个逗号", "comma too many")]
    [InlineData("\"person\": 3", "\"person\": +3", 6, "不写加号", "no plus sign")]
    [InlineData("\"person\": 3", "\"person\": 03", 6, "不能补 0", "leading zeros")]
    [InlineData("\"person\": 3", "\"person\": 1,234", 6, "分节的逗号", "separators")]
    [InlineData("\"person\": 3", "\"person\": 3件", 6, "不能直接写“件”", "\"件\" cannot follow a number")]
    [InlineData("\"person\": 3", "\"person\": 无", 6, "“无”要用双引号", "\"无\" must stand in double quotes")]
    [InlineData("\"person\": 3", "\"person\": None", 6, "“None”要用双引号", "\"None\" must stand in double quotes")]
    [InlineData("\"firm\": 0 } }", "\"firm\": 0 ] }", 6, "不成对", "does not match the bracket")]
    [InlineData("  \"year\"", "  # 年度\n  \"year\"", 4, "不能用 #", "not with #")]
    [InlineData("工作如下", "工作\n如下", 5, "没有在本行内结束", "not closed on its line")]
    [InlineData("工作如下", "工作\t如下", 5, "制表符", "tab")]
    [InlineData("工作如下", "D:\\公开", 5, "反斜杠", "backslash")]
    public void It_is_told_in_the_words_of_who_wrote_it(string good, string faulty, int line, string chinese, string english)
    {
        Problem fault = Fault(good, faulty);
        Assert.Equal(("input.json", line), (fault.Rule, fault.Line));
        Assert.Contains(chinese, fault.Message.In(Wording.Chinese), StringComparison.Ordinal);
        Assert.Contains(english, fault.Message.In(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bracket_that_is_not_closed_is_named_where_it_was_opened()
    {
        Problem fault = Fault(Good[..^1]);
        Assert.Contains("第 1 行第 1 列的 {", fault.Message.In(Wording.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_named_where_it_was_opened()
    {
        Problem fault = Fault(Good[..(Good.IndexOf("工作如下", StringComparison.Ordinal) + 2)]);
        Assert.Contains("第 5 行第 16 列的引号", fault.Message.In(Wording.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("单位,年度\n甲,2024\n")]
    [InlineData("<html></html>")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_data_at_all_is_told_to_be_none(string text) => Assert.Contains("不是数据文件", Fault(text).Message.In(Wording.Chinese), StringComparison.Ordinal);

    [Fact]
    public void No_sentence_of_a_library_is_in_it()
    {
        for (int length = 1; length < Good.Length; length++)
        {
            string text = Fault(Good[..length]).Message.In(Wording.Chinese);
            Assert.DoesNotContain("Expected", text, StringComparison.Ordinal);
            Assert.DoesNotContain("invalid", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2020,\n", "\"2020\",\n", "“year”应是四位年份，不加引号，例如 2024；这里是 \"2020\"。")]
    [InlineData("2020,\n", "20,\n", "“year”应是四位年份，不加引号，例如 2024；这里是 20。")]
    [InlineData("\"青石镇卫生院\"", "12", "“organ”应是加引号的文字，这里是 12。")]
    [InlineData("\"person\": 3", "\"person\": true", "应是数字，空白写 null，这里是 true。")]
    [InlineData("{ \"person\": 3, \"group\": { \"firm\": 0 } }", "3", "这里是 3。")]
    public void A_value_of_another_kind_is_shown(string good, string faulty, string chinese) =>
        Assert.EndsWith(chinese, Fault(good.ReplaceLineEndings("\n"), faulty).Message.In(Wording.Chinese), StringComparison.Ordinal);
}
