using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ReportGen.Generator.Diagnostics;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Diagnostics;

/// <summary>The examples of docs/diagnostics are run: what a page says is what the compiler says.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.ById.Keys.Where(static id => id != Descriptors.LanguageVersion.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_of_a_page_gives_the_message_on_it(string id)
    {
        string page = File.ReadAllText(Repository.Path("docs", "diagnostics", $"{id}.md")).ReplaceLineEndings("\n");
        (string, string)[] files = [.. Files().Matches(page).Select(static m => (m.Groups["path"].Value, m.Groups["text"].Value))];
        var outcome = GeneratorTest.RunFaulty(files);
        string message = Message().Match(page).Groups["text"].Value;
        var told = Descriptors.ById[id].DefaultSeverity == DiagnosticSeverity.Info ? outcome.Remarks : outcome.Diagnostics;
        Assert.Equal(message, told.Select(static d =>
        {
            var place = d.Location.GetLineSpan();
            string severity = d.Severity.ToString().ToLowerInvariant();
            return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {d.Id}: {d.GetMessage()}";
        }).Single());
    }

    [GeneratedRegex(@"`(?<path>[^`\n]+)`\n\n```(jsonc|html)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```text\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Message();
}
