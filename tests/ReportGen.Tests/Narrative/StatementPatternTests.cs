using System.Text.RegularExpressions;
using ReportGen.Narrative;

namespace ReportGen.Tests.Narrative;

public sealed class StatementPatternTests
{
    private const string Mark = "\uE000";

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, StatementPattern.Translate(pattern, pattern.AsSpan().IndexOfAny('#', '＃') >= 0).Expression!, RegexOptions.NonBacktracking);

    [Theory]
    [InlineData("收到#件", "共收到" + Mark + "件", true)]
    [InlineData("收到 ＃ 件", "收到" + Mark + "件", true)]
    [InlineData("收到…#件", "收到政府信息公开申请" + Mark + "件", true)]
    [InlineData("收到…#件", "收到申请,共" + Mark + "件", false)]
    [InlineData("收到……#件", "收到申请,共" + Mark + "件", true)]
    [InlineData("收到……#件", "收到申请。共" + Mark + "件", false)]
    [InlineData("收到……#件", "收到" + Mark + "条,申请" + Mark + "件", false)]
    [InlineData("(收到|受理)(各类)?申请#(件|份)", "受理各类申请" + Mark + "份", true)]
    [InlineData("(收到|受理)(各类)?申请#(件|份)", "受理申请" + Mark + "条", false)]
    [InlineData("（A+B）", "A+B", true)]
    public void A_pattern_matches_what_it_says(string pattern, string text, bool expected) => Assert.Equal(expected, Matches(pattern, text));

    [Theory]
    [InlineData("收到件", true, 0, "needs one '#'")]
    [InlineData("收到#件", false, 0, "no number is wanted")]
    [InlineData("收到##件", true, 0, "it has 2")]
    [InlineData("(收到#件", true, 0, "not closed")]
    [InlineData("收到)#件", true, 2, "no '('")]
    [InlineData("收到|受理#件", true, 2, "alternatives")]
    [InlineData("(收到|)#件", true, 4, "empty")]
    [InlineData("()#件", true, 1, "empty")]
    [InlineData("收?#件", true, 1, "follows a group")]
    [InlineData("(#件|无)", true, 0, "as many '#'")]
    [InlineData("(#件)?", true, 0, "optional")]
    [InlineData("……", false, 0, "names no words")]
    [InlineData("", false, 0, "names no words")]
    public void A_faulty_pattern_says_where_and_why(string pattern, bool wantsNumber, int at, string problem)
    {
        var (expression, where, _, why) = StatementPattern.Translate(pattern, wantsNumber);
        Assert.Null(expression);
        Assert.Equal(at, where);
        Assert.Contains(problem, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_words_make_a_pattern_or_a_fault_and_nothing_worse()
    {
        var random = new Random(1);
        const string Signs = "()|?#…收件[]{}+*.^$\\";
        for (int i = 0; i < 20_000; i++)
        {
            string pattern = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Signs[random.Next(Signs.Length)]));
            var (expression, at, length, _) = StatementPattern.Translate(pattern, random.Next(2) == 0);
            if (expression is not null)
                _ = new Regex(expression, RegexOptions.NonBacktracking);
            else
                Assert.InRange(at + length, 0, pattern.Length);
        }
    }
}
