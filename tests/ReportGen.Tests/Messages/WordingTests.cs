using System.Reflection;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Messages;

public sealed class WordingTests
{
    /// <summary>Every wording, by name: what a language must say.</summary>
    public static TheoryData<string> Wordings => [.. Methods.Select(static m => m.ToString()!)];

    private static IEnumerable<MethodInfo> Methods =>
        typeof(Wording).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Where(static m => m.IsAbstract && m.ReturnType == typeof(string) && m.Name != "Of");

    private static MethodInfo Find(string wording) => Methods.First(m => m.ToString() == wording);

    private static string Say(Wording language, MethodInfo method, object[] arguments) => (string)method.Invoke(language, arguments)!;

    // What an argument must leave in the text, if it leaves anything: chosen so that no two are alike.
    private static (object Value, string Trace) Sample(Type type, int n)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Sample(underlying, n);
        FormInfo form = SmallForm.Create();
        return type switch
        {
            _ when type == typeof(int) => (700 + n, $"{700 + n}"),
            _ when type == typeof(SourcePlace) => (new SourcePlace(700 + n, 1) { IsPage = n % 2 == 0 }, $"{700 + n}"),
            _ when type == typeof(long) => (8000L + n, $"{8000 + n}"),
            _ when type == typeof(double) => (400.0 + n, $"{400 + n}"),
            _ when type == typeof(decimal) => (600.5m + n, $"{600 + n}.5"),
            _ when type == typeof(string) => ($"⟨{n}⟩", $"⟨{n}⟩"),
            _ when type == typeof(LocalizedText) => (new LocalizedText($"⟨{n}⟩"), $"⟨{n}⟩"),
            _ when type == typeof(bool) => (n % 2 == 0, ""),
            _ when type == typeof(DateOnly) => (new DateOnly(2031, 1, n + 1), $"2031-01-{n + 1:00}"),
            _ when type == typeof(FormInfo) => (form, form.Version),
            _ when type == typeof(CellInfo) => (form.Cells[n], ""),
            _ when type == typeof(RuleInfo) => (form.Rules[2], form.Rules[2].Assertion!),
            _ when type.IsAssignableFrom(typeof(CellInfo[])) => (new[] { form.Cells[n], form.Cells[n + 1] }, ""),
            _ when type == typeof(SectionInfo) => (Section(n), $"⟨{n}⟩"),
            _ when type.IsAssignableFrom(typeof(SectionInfo[])) => (new[] { Section(n) }, $"⟨{n}⟩"),
            _ when type == typeof(StatementInfo) => (new StatementInfo { Id = "s", Severity = Severity.Warning, Label = $"⟨{n}⟩", Patterns = [$"⟨{n}⟩#件"], Mention = [$"⟨{n}⟩"] }, $"⟨{n}⟩"),
            _ when type.IsAssignableFrom(typeof(TopicInfo[])) => (new[] { new TopicInfo("t", $"⟨{n}⟩") }, $"⟨{n}⟩"),
            _ when type.IsEnum => (Enum.GetValues(type).GetValue(1)!, ""),
            _ when type.IsAssignableFrom(typeof(string[])) => (new[] { $"⟨{n}a⟩", $"⟨{n}b⟩" }, $"⟨{n}a⟩"),
            _ when type.IsAssignableFrom(typeof(LocalizedText[])) => (new[] { new LocalizedText($"⟨{n}a⟩"), new LocalizedText($"⟨{n}b⟩") }, $"⟨{n}a⟩"),
            _ => throw new NotSupportedException($"Say how to make a sample of {type}."),
        };
    }

    private static SectionInfo Section(int n) => new("s", $"⟨{n}⟩", TextRule.Required, []);

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Every_language_words_it_and_names_the_same_arguments(string wording)
    {
        MethodInfo method = Find(wording);
        (object Value, string Trace)[] samples = [.. method.GetParameters().Select(static p => Sample(p.ParameterType, p.Position))];
        object[] arguments = [.. samples.Select(static s => s.Value)];
        string[] traces = [.. samples.Select(static s => s.Trace).Where(static t => t.Length > 0)];
        string[] named = [.. traces.Where(t => Say(Wording.Chinese, method, arguments).Contains(t, StringComparison.Ordinal))];
        Assert.All(Wording.All, language =>
        {
            string text = Say(language, method, arguments);
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.DoesNotContain('\n', text);
            Assert.Equal(named, traces.Where(t => text.Contains(t, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void A_message_is_worded_in_the_language_asked_for()
    {
        var message = new Message(MessageIds.IdentityPeriod, static w => w.TitleAndPeriodDiffer(2023, 2022));
        Assert.Contains("报告写的是 2023 年", message.In(Wording.Chinese), StringComparison.Ordinal);
        Assert.Contains("The report is called that of 2023", message.In(Wording.English), StringComparison.Ordinal);
        Assert.Equal(message.In(Wording.Chinese), message.ToString());
    }

    [Fact]
    public void A_text_of_a_schema_without_a_translation_is_the_same_in_every_language()
    {
        Assert.Equal("总计", LocalizedText.Of("总计", null).In(Wording.English));
        Assert.Equal("total", LocalizedText.Of("总计", "total").In(Wording.English));
        Assert.Equal("总计", LocalizedText.Of("总计", "total").In(Wording.Chinese));
    }

    [Fact]
    public void An_exception_reads_as_the_problem_behind_it()
    {
        var problem = new Problem(new Message(MessageIds.InputEmpty, new LocalizedText("文件是空的。", "The file is empty.")));
        Assert.Equal("The file is empty.", new ProblemException(problem).Message);
        Assert.Equal("input.empty", problem.Rule);
    }
}
