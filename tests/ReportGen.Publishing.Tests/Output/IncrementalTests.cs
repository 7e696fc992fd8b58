using System.Collections.Concurrent;
using System.Text;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Commands;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Reading;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Tests.Output;

/// <summary>A run makes anew what depends on something that changed, and leaves exactly what a run from scratch would make.</summary>
[Collection(nameof(RunRecord))]
public sealed class IncrementalTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<string> _made = [];
    private readonly ConcurrentBag<string> _rendered = [];
    private readonly string? _kept = Environment.GetEnvironmentVariable(RunRecord.FolderVariable);
    private string _rules = "{}";

    public IncrementalTests() => Environment.SetEnvironmentVariable(RunRecord.FolderVariable, _folder.At("kept"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(RunRecord.FolderVariable, _kept);
        _folder.Dispose();
    }

    private static FormInfo[] Forms { get; } = [.. DisclosureForms.All];

    private static string Data(int organ, int year, int natural, int? total = null) => $$"""
        {
          "form": "2021", "organ": "示例区第{{organ}}局", "year": {{year}},
          "overview": ["本年度收到{{natural}}件。"],
          "applications": {
            "received": { "natural": {{natural}}, "legal": { "business": 0, "research": 0, "charity": 0, "lawFirm": 0, "other": 0 }, "total": {{total ?? natural}} }
          }
        }
        """;

    private void Write(int organ, int year, int natural, int? total = null) => _folder.Write($"in/{organ}/{year}.json", Data(organ, year, natural, total));

    private (int Status, string Told) Publish(string to, bool remembers, CancellationToken outdated = default)
    {
        string rules = _folder.Write("rules.json", _rules);
        using var inputs = new InputList([_folder.At("in")], _folder.At(to));
        using var checker = new ReportChecker(Forms, inputs, new CheckOptions { Rules = rules, Today = new DateOnly(2026, 1, 1), Jobs = 2 });
        using var folder = new OutputFolder(_folder.At(to), inputs.IsInput, static () => { });
        using RunMemory? memory = remembers ? new RunMemory(folder, _rules) : null;
        var renderers = new PageRenderers(null);
        var site = new SitePublisher(folder, Forms, SiteSettings.None, renderers, 2) { Memory = memory, Rendered = _rendered.Add };
        using var output = new MemoryStream();
        using var run = new LongRun(inputs.Count, isQuiet: true, TextWriter.Null, Wording.English) { Outdated = outdated };
        using var publication = new PublicationRun(
            checker, folder, new ReportPublisher(folder, ["html", "txt", "json"], renderers, static _ => false), new KeptFiles(inputs.Failures.Count == 0, renderers.IsAnyFaulty),
            new ShardState(Shard.Whole, "", IsFinished: true), new Messages(_made), output, publishesDrafts: false, site) { Memory = memory };
        _made.Clear();
        _rendered.Clear();
        int status = publication.Run(run);
        return (status, Encoding.UTF8.GetString(output.ToArray()));
    }

    // Also the lists that are left for the next run.
    private Dictionary<string, string> Contents(string folder) => Directory.EnumerateFiles(_folder.At(folder), "*", SearchOption.AllDirectories)
        .Where(static f => !f.EndsWith("lock", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(_folder.At(folder), f), static f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    private void AssertLikeFromScratch(int step)
    {
        var told = Publish("out", remembers: true);
        Assert.Equal(Publish("full", remembers: false), told);
        Assert.Equal(Contents("full"), Contents("out"));
        // What cannot be read keeps the pages it had.
        if (told.Status == ExitStatus.Fault)
            return;
        string fresh = $"fresh-{step}";
        Assert.Equal(Publish(fresh, remembers: false), told);
        Assert.Equal(Contents(fresh), Contents("out"));
        Directory.Delete(_folder.At(fresh), recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_changes_the_publication_is_that_of_a_run_from_scratch(int seed)
    {
        var random = new Random(seed);
        for (int organ = 1; organ <= 3; organ++)
        {
            for (int year = 2021; year <= 2023; year++)
                Write(organ, year, organ);
        }

        string[] Inputs() => _folder.Files("in");
        string Any() => _folder.At("in", Inputs()[random.Next(Inputs().Length)]);
        Action[] changes =
        [
            () => Write(random.Next(1, 5), random.Next(2020, 2025), random.Next(9)),
            () => Write(random.Next(1, 5), random.Next(2020, 2025), 3, total: 5),
            () => File.WriteAllText(Any(), "{"),
            () => File.Delete(Any()),
            () => File.Move(Any(), _folder.At("in", $"renamed-{random.Next(3)}.json"), overwrite: true),
            () => File.Copy(Any(), _folder.Write($"in/copies/{random.Next(2)}/2022.json"), overwrite: true),
            () => File.WriteAllText(Any(), Data(random.Next(1, 5), 2022, random.Next(9)).Replace("件", "份", StringComparison.Ordinal)),
            () => _rules = random.Next(2) == 0 ? "{}" : """{ "consolidation": { "示例区第1局": ["示例区第2局", "示例区第3局"] } }""",
            () =>
            {
                string[] written = _folder.Files("out");
                string file = written[random.Next(written.Length)];
                bool isDeleted = random.Next(2) == 0;
                foreach (string path in (string[])[_folder.At("out", file), _folder.At("full", file)])
                {
                    if (isDeleted)
                        File.Delete(path);
                    else
                        File.WriteAllText(path, "edited");
                }
            },
            () =>
            {
                string record = Directory.GetFiles(_folder.At("kept"), "*", SearchOption.AllDirectories)[0];
                byte[] bytes = File.ReadAllBytes(record);
                bytes[random.Next(bytes.Length)] ^= 1;
                File.WriteAllBytes(record, bytes);
            },
            static () => { },
        ];
        AssertLikeFromScratch(0);
        for (int step = 1; step <= 12; step++)
        {
            for (int many = random.Next(1, 3); many > 0 && Inputs().Length > 2; many--)
                changes[random.Next(changes.Length)]();
            AssertLikeFromScratch(step);
        }
    }

    [Fact]
    public void What_does_not_depend_on_a_change_is_not_made_again()
    {
        for (int organ = 1; organ <= 3; organ++)
        {
            for (int year = 2020; year <= 2024; year++)
                Write(organ, year, 1);
        }

        Publish("out", remembers: true);
        Assert.Equal(15, _made.Count);
        Write(2, 2022, 7);
        DateTime page = File.GetLastWriteTimeUtc(_folder.At("out", "organs", "示例区第1局", "index.html"));
        Publish("out", remembers: true);
        // The year before compares nothing with it, but leads to it.
        Assert.Equal(["2021", "2022", "2023"], _made.Select(static p => Path.GetFileNameWithoutExtension(p)));
        Assert.Equal(page, File.GetLastWriteTimeUtc(_folder.At("out", "organs", "示例区第1局", "index.html")));
        Publish("out", remembers: true);
        Assert.Empty(_made);
    }

    [Fact]
    public void A_report_that_comes_or_goes_renders_the_pages_that_show_it_and_no_others()
    {
        for (int organ = 1; organ <= 3; organ++)
        {
            for (int year = 2020; year <= 2024; year++)
                Write(organ, year, 1);
        }

        File.Delete(_folder.At("in", "2", "2022.json"));
        Publish("out", remembers: true);
        string[] all = [.. _rendered];
        Assert.Contains("organs/示例区第1局/index.html", all);
        Write(2, 2022, 7);
        Publish("out", remembers: true);
        string[] come = [.. _rendered.Order(StringComparer.Ordinal)];
        // The list of its year, its organ, all organs, and the lists of figures that it adds a column or a value to.
        Assert.Equal(["2022/index.html", "index.html", "organs/示例区第2局/index.html"], come.Where(static p => !p.StartsWith("indicators/", StringComparison.Ordinal)));
        File.Delete(_folder.At("in", "2", "2022.json"));
        Publish("out", remembers: true);
        Assert.Equal(come, _rendered.Order(StringComparer.Ordinal));
        Publish("out", remembers: true);
        Assert.Empty(_rendered);
    }

    [Fact]
    public void A_run_that_is_given_up_takes_nothing_away_and_the_next_mends_what_it_left()
    {
        Write(1, 2023, 1);
        Write(1, 2024, 2);
        Publish("out", remembers: false);
        string[] before = _folder.Files("out");
        Write(1, 2024, 3);
        Assert.ThrowsAny<OperationCanceledException>(() => Publish("out", remembers: false, new CancellationToken(canceled: true)));
        Assert.Equal(before, _folder.Files("out"));
        Publish("out", remembers: false);
        Publish("full", remembers: false);
        Assert.Equal(Contents("full"), Contents("out"));
    }

    [Fact]
    public void A_failure_of_one_input_is_told_again_and_costs_the_others_nothing()
    {
        Write(1, 2024, 1);
        _folder.Write("in/bad.json", "{");
        var first = Publish("out", remembers: true);
        Assert.Equal(2, first.Status);
        Assert.Single(_made);
        Assert.Equal(first, Publish("out", remembers: true));
        Assert.Empty(_made);
    }

    [Fact]
    public void A_report_that_is_held_back_is_told_again_without_being_checked()
    {
        Write(1, 2024, 1);
        Write(2, 2024, 3, total: 5);
        var first = Publish("out", remembers: true);
        Write(1, 2024, 2);
        var (status, told) = Publish("out", remembers: true);
        Assert.Equal(first, (status, told));
        Assert.Equal(["2024"], _made.Select(static p => Path.GetFileNameWithoutExtension(p)));
    }

    // What is taken away is no matter of a run from scratch.
    private sealed class Messages(List<string> made) : PublishMessages
    {
        private readonly TextPublishMessages _text = new(Wording.English, isColoured: false);

        public override byte[] Published(CheckedReport report) => Made(report, []);

        public override byte[] HeldBack(CheckedReport report) => Made(report, _text.HeldBack(report));

        public override byte[] Failed(string path, Problem failure) => _text.Failed(path, failure);

        public override byte[] Template(TemplateProblem problem) => _text.Template(problem);

        public override byte[] Summary(PublishSummary summary) => _text.Summary(summary with { Removed = 0, Directory = "out" });

        private byte[] Made(CheckedReport report, byte[] told)
        {
            lock (made)
            {
                made.Add(report.Source.Path);
                made.Sort(StringComparer.Ordinal);
            }

            return told;
        }
    }
}
