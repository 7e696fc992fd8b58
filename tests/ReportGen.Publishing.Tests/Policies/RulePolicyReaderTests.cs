using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Policies;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Policies;

public sealed class RulePolicyReaderTests
{
    private static readonly string[] Rules = ["beds.row-sum", "beds.column-sum", "jump", "read.chrome"];

    private static RulePolicy Read(string text)
    {
        var (policy, failure) = RulePolicyReader.Read("rules.json", Encoding.UTF8.GetBytes(text), Rules);
        Assert.Null(failure);
        return policy!;
    }

    private static Problem Fail(string text)
    {
        var (policy, failure) = RulePolicyReader.Read("rules.json", Encoding.UTF8.GetBytes(text), Rules);
        Assert.Null(policy);
        return failure!;
    }

    [Fact]
    public void Everything_a_policy_may_say_is_read()
    {
        RulePolicy policy = Read("""
            { // why
              "severity": { "read.*": "off", "jump": "info" },
              "waivers": [{ "rule": "beds.*", "cell": "beds/total/*", "organ": "甲市*", "year": 2024, "reason": "已报备", "expires": "2026-03-31" },],
              "consolidation": { "甲市": ["乙局", "丙局"] },
            }
            """);
        Assert.Equal([("read.*", (Severity?)null), ("jump", Severity.Info)], policy.Settings.Select(static s => (s.Rule.Text, s.Severity)));
        RuleWaiver waiver = Assert.Single(policy.Waivers);
        Assert.Equal(("beds.*", "beds/total/*", "甲市*", 2024, "已报备", new DateOnly(2026, 3, 31), 3), (waiver.Rule.Text, waiver.Cell!.Text, waiver.Organ!.Text, waiver.Year, waiver.Waiver.Reason, waiver.Waiver.Expires, waiver.Line));
        Assert.Equal(["乙局", "丙局"], Assert.Single(policy.Consolidations).Parts);
    }

    [Theory]
    [InlineData("{ \"severity\": { \"jmup\": \"off\" } }", "\"jump\"", 17)]
    [InlineData("{ \"severity\": { \"jump\": \"none\" } }", "off", 25)]
    [InlineData("{ \"severty\": {} }", "severity", 3)]
    [InlineData("{ \"waivers\": [{ \"rule\": \"jump\", \"reason\": \"x\" }] }", "expires", 15)]
    [InlineData("{ \"waivers\": [{ \"rule\": \"jump\", \"reason\": \" \", \"expires\": \"2026-01-01\" }] }", "reason", 43)]
    [InlineData("{ \"waivers\": [{ \"rule\": \"jump\", \"reason\": \"x\", \"expires\": \"2026-13-01\" }] }", "2025-12-31", 59)]
    [InlineData("{ \"waivers\": [{ \"year\": \"2024\" }] }", "2024", 25)]
    [InlineData("{ \"waivers\": {} }", "array", 14)]
    [InlineData("{ \"consolidation\": { \"甲\": [] } }", "no organs", 22)]
    [InlineData("{ \"consolidation\": { \"甲\": [\"乙\", \"乙\"] } }", "twice", 33)]
    [InlineData("[]", "object", 1)]
    public void What_it_does_not_know_is_told_with_its_place_and_what_there_is(string text, string message, int column)
    {
        Problem failure = Fail(text);
        Assert.Contains(message, failure.Message.In(Wording.English), StringComparison.Ordinal);
        Assert.Equal((1, column), (failure.Line, failure.Column));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{ \"severity\": { \"jump\" } }")]
    [InlineData("nonsense")]
    public void What_is_no_json_is_told(string text) => Assert.Equal("rules.json", Fail(text).Rule);

    [Fact]
    public void A_key_that_was_probably_meant_is_named() =>
        Assert.Contains("Did you mean \"waivers\"?", Fail("{ \"waiver\": [] }").Message.In(Wording.English), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"severity\": { \"jump\": \"off\", \"jump\": \"info\" } }", 32)]
    [InlineData("{ \"waivers\": [], \"waivers\": [] }", 18)]
    [InlineData("{ \"consolidation\": { \"甲\": [\"乙\"], \"甲\": [\"丙\"] } }", 34)]
    public void What_stands_there_twice_is_told(string text, int column)
    {
        Problem failure = Fail(text);
        Assert.Contains("twice", failure.Message.In(Wording.English), StringComparison.Ordinal);
        Assert.Equal(column, failure.Column);
    }

    [Theory]
    [InlineData("{ \"severity\": { \"\\uD800\": \"off\" } }", 17)]
    [InlineData("{} {}", 4)]
    [InlineData("{ \"consolidation\": { \"甲乙丙\": [\"丁\"] x", 35)]
    public void A_place_in_what_is_no_json_counts_characters(string text, int column)
    {
        Problem failure = Fail(text);
        Assert.Equal(("rules.json", 1, column), (failure.Rule, failure.Line, failure.Column));
    }

    [Fact]
    public void Nothing_in_a_reason_can_steer_a_terminal()
    {
        RulePolicy policy = Read("{ \"waivers\": [{ \"rule\": \"jump\", \"reason\": \"已\\u001b[31m报\\n备\", \"expires\": \"2026-03-31\" }] }");
        Assert.Equal("已[31m报 备", Assert.Single(policy.Waivers).Waiver.Reason);
    }

    [Fact]
    public void Any_change_of_a_policy_is_read_or_told_and_nothing_worse()
    {
        const string Text = """{ "severity": { "read.*": "off" }, "waivers": [{ "rule": "jump", "year": 2024, "reason": "x", "expires": "2026-03-31" }], "consolidation": { "a": ["b"] } }""";
        var random = new Random(7);
        const string Signs = "{}[]\",: 0a\\*";
        for (int i = 0; i < 5_000; i++)
        {
            var text = new StringBuilder(Text);
            for (int n = random.Next(1, 4); n > 0; n--)
                text[random.Next(text.Length)] = Signs[random.Next(Signs.Length)];
            var (policy, failure) = RulePolicyReader.Read("rules.json", Encoding.UTF8.GetBytes(text.ToString()), Rules);
            Assert.True(policy is null != failure is null);
        }
    }
}
