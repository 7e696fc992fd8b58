using ReportGen.Disclosure;
using ReportGen.Publishing.Commands;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Tests.Output;

/// <summary>
/// Whatever is edited between runs, and whatever a run is told that the one before was not, the publication is that of a run
/// from scratch.
/// </summary>
[Collection(nameof(RunRecord))]
public sealed class IncrementalOptionsTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly string? _kept = Environment.GetEnvironmentVariable(RunRecord.FolderVariable);

    public IncrementalOptionsTests() => Environment.SetEnvironmentVariable(RunRecord.FolderVariable, _folder.At("kept"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(RunRecord.FolderVariable, _kept);
        _folder.Dispose();
    }

    private string Write(int organ, int year, int natural, int? total = null) => _folder.Write($"in/{organ}/{year}.json", $$"""
        {
          "form": "2021", "organ": "示例区第{{organ}}局", "year": {{year}}, "published": "{{year + 1}}-01-2{{organ}}",
          "overview": ["本年度收到{{natural}}件。"],
          "applications": {
            "received": { "natural": {{natural}}, "legal": { "business": 0, "research": 0, "charity": 0, "lawFirm": 0, "other": 0 }, "total": {{total ?? natural}} }
          }
        }
        """);

    private int Publish(string to, IEnumerable<string> options) => ReportCommands.Run([.. DisclosureForms.All], ["publish", _folder.At("in"), "--out", _folder.At(to), "--quiet", .. options]);

    private Dictionary<string, string> Contents(string folder) => Directory.EnumerateFiles(_folder.At(folder), "*", SearchOption.AllDirectories)
        .Where(static f => !f.EndsWith("lock", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(_folder.At(folder), f), static f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_edited_or_asked_for_the_publication_is_that_of_a_run_from_scratch(int seed)
    {
        var random = new Random(seed);
        for (int organ = 1; organ <= 3; organ++)
        {
            for (int year = 2022; year <= 2023; year++)
                Write(organ, year, organ);
        }

        string? formats = null;
        bool isDraft = false, hasSite = false, hasTemplates = false;
        string[] Inputs() => _folder.Files("in");
        string Any() => _folder.At("in", Inputs()[random.Next(Inputs().Length)]);
        string OneOf(params string[] texts) => texts[random.Next(texts.Length)];
        Action[] changes =
        [
            () => Write(random.Next(1, 5), random.Next(2021, 2025), random.Next(9)),
            () => Write(random.Next(1, 5), random.Next(2021, 2025), 3, total: 5),
            () => File.Delete(Any()),
            () => File.Move(Any(), _folder.At("in", $"renamed-{random.Next(3)}.json"), overwrite: true),
            () => formats = OneOf("html", "html,json", "md,txt", "json", "html,csv"),
            () => formats = null,
            () => isDraft = !isDraft,
            () =>
            {
                hasSite = true;
                _folder.Write("site.json", $$"""
                    {
                      "SiteName": "{{OneOf("示例区", "示例市")}}", "regions": ["甲"], "language": "{{OneOf("zh-CN", "en")}}"{{OneOf("", ", \"base\": \"https://example.test/a/\"", ", \"base\": \"https://example.test/\"")}},
                      "theme": { "link": "{{OneOf("#123456", "#654321")}}" },
                      "organs": { "{{OneOf("one", "first")}}": { "name": "示例区第{{random.Next(1, 4)}}局"{{OneOf("", ", \"region\": \"甲\"")}} } }
                    }
                    """);
            },
            () => hasSite = false,
            () =>
            {
                hasTemplates = true;
                _folder.Write("own/site.organ.sbn-html", OneOf("<p>{{ organ.name | html.escape }}</p>", "<p>{{ site.reports | number.format \"N0\" }}</p>", "{{ if organ.years.size > 2 }}<p>{{ site.organs | number.format \"N0\" }}</p>{{ end }}<p>{{ site.title | html.escape }}</p>"));
            },
            () =>
            {
                hasTemplates = true;
                _folder.Write("own/Disclosure.sbn-txt", OneOf("{{ report.organ }}", "{{ report.year }}"));
            },
            () =>
            {
                hasTemplates = true;
                _folder.Write("own/style.css", OneOf("p { margin: 0 }", "p { margin: 1em }"));
            },
            () => hasTemplates = false,
            static () => { },
        ];
        for (int step = 0; step <= 14; step++)
        {
            string[] options =
            [
                .. formats is null ? [] : (string[])["--formats", formats],
                .. isDraft ? (string[])["--draft"] : [],
                .. hasSite ? (string[])["--site", _folder.At("site.json")] : [],
                .. hasTemplates ? (string[])["--templates", _folder.At("own")] : [],
            ];
            int status = Publish("out", options);
            Assert.NotEqual(ExitStatus.Fault, status);
            Assert.Equal(status, Publish($"fresh-{step}", options));
            Assert.Equal(Contents($"fresh-{step}"), Contents("out"));
            // The same again changes nothing.
            Assert.Equal(status, Publish("out", options));
            Assert.Equal(Contents($"fresh-{step}"), Contents("out"));
            for (int many = random.Next(1, 3); many > 0 && Inputs().Length > 2; many--)
                changes[random.Next(changes.Length)]();
        }
    }
}
