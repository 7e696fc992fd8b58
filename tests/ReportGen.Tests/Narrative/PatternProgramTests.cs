using System.Text.RegularExpressions;
using ReportGen.Narrative;

namespace ReportGen.Tests.Narrative;

public sealed class PatternProgramTests
{
    private const char Mark = MarkedText.QuantityMark;

    /// <summary>An expression that means the same, under an engine that is known, is the other opinion.</summary>
    [Fact]
    public void Random_patterns_are_found_where_expressions_that_mean_the_same_are_found()
    {
        var random = new Random(3);
        const string Signs = "收收收件件条##……()()||?申请,";
        const string Letters = "收收件件条申请,。\uE000\uE000\uE002x";
        int compared = 0;
        for (int i = 0; i < 60_000; i++)
        {
            string[] patterns = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Any(Signs, random.Next(1, 10)))];
            bool wantsNumber = random.Next(2) == 0;
            string?[] expressions = [.. patterns.Select(p => StatementPattern.Translate(p, wantsNumber).Expression)];
            if (expressions.Any(static e => e is null))
                continue;
            string text = Any(Letters, random.Next(40));
            PatternProgram program = PatternProgram.Of(patterns)!;
            var found = new List<(int, int)>();
            for (int at = 0; program.Find(text, at, out int start, out int end); at = end)
                found.Add((start, end - start));
            // Nothing at all is no match.
            var expected = Regex.Matches(text, string.Join('|', expressions), RegexOptions.CultureInvariant).Where(static m => m.Length > 0).Select(static m => (m.Index, m.Length));
            Assert.Equal(expected, found);
            Assert.True(found.Count == 0 || program.MayBeIn(LetterSet.Of(text)));
            compared++;
        }

        Assert.InRange(compared, 1_500, int.MaxValue);

        string Any(string from, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => from[random.Next(from.Length)]));
    }

    [Theory]
    [InlineData("收……收……收……收……收……#件")]
    [InlineData("(收)?(收)?(收)?(收)?(收)?(收)?(收)?(收)?……(收)?(收)?(收)?(收)?#件")]
    [InlineData("(收|收收|……收)(收|收收|……收)(收|收收|……收)(收|收收|……收)#件")]
    public void Time_is_in_proportion_to_the_text_whatever_it_says(string pattern)
    {
        PatternProgram program = PatternProgram.Of([pattern])!;
        string text = new('收', 4_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(program.IsIn(text));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("(收|受)到#件", "到件", "收到件")]
    [InlineData("无(公开|信息)?申请", "申请", "无公开")]
    public void A_pattern_is_not_sought_where_a_letter_that_it_needs_is_not(string pattern, params string[] texts)
    {
        PatternProgram program = PatternProgram.Of([pattern])!;
        Assert.All(texts, t => Assert.False(program.MayBeIn(LetterSet.Of(t)), t));
    }

    [Fact]
    public void The_first_that_a_pattern_allows_is_taken()
    {
        Assert.True(PatternProgram.Of(["收(到|到了)?…#"])!.Find($"x收到了申请{Mark}件", 0, out int start, out int end));
        Assert.Equal((1, 7), (start, end));
    }
}
