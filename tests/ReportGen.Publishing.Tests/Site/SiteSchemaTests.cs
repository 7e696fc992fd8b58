using System.Text;
using System.Text.Json.Nodes;
using ReportGen.Messages;
using ReportGen.Publishing.Site;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>reportgen.site.schema.json, which editors read, has the keys that the reader takes, and no others.</summary>
public sealed class SiteSchemaTests
{
    private static readonly JsonObject Properties = JsonNode.Parse(File.ReadAllText(Repository.Path("runtime", "ReportGen.Publishing", "reportgen.site.schema.json")))!["properties"]!.AsObject();

    // The reader names the keys there are when it meets one that is not; of many it names the first.
    private static string[] Named(string text)
    {
        string message = SiteFileReader.Read(Encoding.UTF8.GetBytes(text)).Failures[0].Message.In(Wording.English);
        return [.. message.Split("Use one of ")[^1].TrimEnd('.').Split(", ").Where(static k => k != "…")];
    }

    private static string[] Keys(JsonNode? properties) => [.. properties!.AsObject().Select(static p => p.Key).Where(static k => k[0] != '$')];

    [Fact]
    public void The_keys_of_the_file_are_those_the_reader_takes() => Assert.Equal(Named("""{ "zzzzzzzzzzzzz": 1 }"""), Keys(Properties));

    [Fact]
    public void The_keys_of_an_organ_are_those_the_reader_takes() =>
        Assert.Equal(Named("""{ "organs": { "a": { "zzzzzz": 1 } } }"""), Keys(Properties["organs"]!["additionalProperties"]!["properties"]));

    [Fact]
    public void The_properties_of_the_theme_are_those_the_reader_takes() =>
        Assert.Equal([.. SiteFileReader.ThemeProperties, SiteFileReader.Dark], Keys(Properties["theme"]!["properties"]));
}
