using System.Reflection;
using System.Text.RegularExpressions;
using ReportGen.Messages;
using ReportGen.TestSupport;

namespace ReportGen.Tests.Messages;

public sealed partial class MessageIdTests
{
    [GeneratedRegex(@"\bMessageIds\.(?<name>\w+)")]
    private static partial Regex Use { get; }

    private static readonly PropertyInfo[] Entries = [.. typeof(MessageIds).GetProperties().Where(static p => p.PropertyType == typeof(MessageId))];

    private static readonly string Sources = string.Join('\n',
        from project in new[] { "ReportGen", "ReportGen.Publishing" }
        from file in Directory.EnumerateFiles(Repository.Path("runtime", project), "*.cs", SearchOption.AllDirectories)
        where Path.GetFileName(file) is not ("MessageIds.cs" or "ChineseWording.cs" or "EnglishWording.cs")
        select File.ReadAllText(file));

    private static string NameOf(MessageId id) => string.Concat(id.Name.Split('.', '-').Select(static p => char.ToUpperInvariant(p[0]) + p[1..]));

    [Fact]
    public void Every_entry_of_the_catalogue_is_used()
    {
        HashSet<string> used = [.. Use.Matches(Sources).Select(static m => m.Groups["name"].Value)];
        // Directories that still name an id by its text count as well.
        Assert.Empty(Entries.Where(p => !used.Contains(p.Name) && !Sources.Contains($"\"{((MessageId)p.GetValue(null)!).Name}\"", StringComparison.Ordinal)).Select(static p => p.Name));
    }

    [Fact]
    public void Entries_are_named_for_their_ids() =>
        Assert.Equal(MessageId.All.Select(NameOf), Entries.Select(static p => p.Name));

    [Fact]
    public void An_entry_is_found_by_its_name() =>
        Assert.All(MessageId.All, static id => Assert.Same(id, MessageId.Find(id.Name)));

    [Fact]
    public void What_a_schema_declares_is_no_entry() => Assert.Null(MessageId.Find("applications.balance"));

    [Fact]
    public void Every_language_has_a_summary_of_its_own_for_every_entry() => Assert.All(Wording.All, static language =>
    {
        Assert.All(MessageId.All, id => Assert.False(string.IsNullOrWhiteSpace(id.Summary(language)), $"{language.Code}: {id}"));
        Assert.Distinct(MessageId.All.Select(id => id.Summary(language)));
    });

    [Fact]
    public void A_fault_of_an_input_is_always_an_error() =>
        Assert.All(MessageId.All.Where(static id => !id.IsOfReport && !id.Name.StartsWith("waiver.", StringComparison.Ordinal)), static id => Assert.Equal(Severity.Error, id.Severity));
}
