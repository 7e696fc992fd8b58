using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.EndToEnd.Tests;

/// <summary>Runs that are broken off, and the run after them.</summary>
public sealed partial class InterruptionTests : IDisposable
{
    private const int Count = 800;

    // A hundred take minutes: REPORTGEN_KILLS=100 dotnet test tests/ReportGen.EndToEnd.Tests --filter InterruptionTests
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("REPORTGEN_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public InterruptionTests()
    {
        for (int i = 0; i < Count; i++)
            _folder.Write($"in/{i % 40}/{i}.json", Data.Other(i, 2022 + (i % 3)));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Command(string output) => ["publish", _folder.At("in"), "--out", _folder.At(output), "--lang", "en"];

    private int Written => TemporaryFolder.FilesOf(_folder.At("out")).Length;

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }

    private async Task<Process> StartAndWaitFor(int files)
    {
        Process process = Tool.Start(Command("out"));
        while (Written < files && !process.HasExited)
            await Task.Delay(20);
        return process;
    }

    private async Task AssertTheNextRunMendsAll()
    {
        Assert.Equal(0, (await Tool.Run(Command("out"))).ExitCode);
        Assert.Equal(0, (await Tool.Run(Command("undisturbed"))).ExitCode);
        Assert.Equal(Everything("undisturbed"), Everything("out"));
    }

    // With what a run keeps for the next.
    private string[] Everything(string folder) => [.. Directory.EnumerateFiles(_folder.At(folder), "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(_folder.At(folder), f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_finishes_what_is_in_hand_and_writes_down_what_is_done(string signal, int status)
    {
        using (Process process = await StartAndWaitFor(100))
        {
            Send(process, signal);
            string error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(status, process.ExitCode);
            Assert.Contains("Interrupted: ", error, StringComparison.Ordinal);
        }

        string[] files = _folder.Files("out");
        Assert.InRange(files.Count(static f => f.EndsWith(".md", StringComparison.Ordinal)), 1, Count - 1);
        Assert.Equal(files, File.ReadLines(_folder.At("out", ".reportgen", "manifest")).Skip(1));
        // The pages over them lead to what is there, and to nothing else.
        string[] linked = [.. files.Where(static f => f.EndsWith("/index.html", StringComparison.Ordinal) && f.StartsWith("20", StringComparison.Ordinal))
            .SelectMany(f => Links().Matches(File.ReadAllText(_folder.At("out", f))).Select(m => $"{f[..5]}{Uri.UnescapeDataString(m.Groups[1].Value)}"))];
        Assert.Contains("index.html", files);
        Assert.NotEmpty(linked);
        Assert.DoesNotContain(linked, f => !files.Contains(f));
        await AssertTheNextRunMendsAll();
    }

    [GeneratedRegex("href=\"([^\"/#:?]+\\.html)\"")]
    private static partial Regex Links();

    [Fact]
    public async Task A_data_set_that_is_broken_off_leaves_the_one_before()
    {
        string[] command = ["dataset", _folder.At("in"), "--out", _folder.At("figures"), "--formats", "csv,xlsx", "--lang", "en"];
        Assert.Equal(0, (await Tool.Run(command)).ExitCode);
        string[] before = Everything("figures");
        _folder.Write("in/0/0.json", Data.Other(Count, 2022));
        string scratch = Directory.CreateDirectory(_folder.At("scratch")).FullName;

        // It waits for standard input until the signal is there.
        using Process process = Tool.Start([.. command, "-"], environment: new Dictionary<string, string> { ["TMPDIR"] = scratch });
        while (!Directory.EnumerateFiles(scratch, "figures.*", SearchOption.AllDirectories).Any() && !process.HasExited)
            await Task.Delay(20);
        Send(process, "INT");
        await process.StandardInput.WriteAsync(Data.Other(Count + 1, 2022));
        process.StandardInput.Close();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("written whole or not at all", error, StringComparison.Ordinal);
        Assert.Equal(before, Everything("figures"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch, "reportgen-*"));
    }

    [Fact]
    public async Task A_second_signal_ends_at_once()
    {
        using (Process process = await StartAndWaitFor(40))
        {
            Send(process, "INT");
            Send(process, "INT");
            Task<string> error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(130, process.ExitCode);
            await error;
        }

        await AssertTheNextRunMendsAll();
    }

    [Fact]
    public async Task After_any_number_of_kills_the_next_run_is_as_if_there_had_been_none()
    {
        var random = new Random(11);
        for (int i = 0; i < Kills; i++)
        {
            using Process process = Tool.Start(Command("out"));
            await Task.Delay(random.Next(100, 2500));
            // What is edited meanwhile must not be taken for somebody else's.
            if (i % 2 == 1)
                _folder.Write($"in/0/{40 * (i % 30)}.json", Data.Other(40 * (i % 30) + Count, 2022));
            process.Kill();
            await process.WaitForExitAsync();
        }

        await AssertTheNextRunMendsAll();
        Assert.Equal(["lock", "manifest", "reports"], Directory.EnumerateFileSystemEntries(_folder.At("out", ".reportgen")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Far_from_a_terminal_a_short_run_says_nothing_of_its_progress()
    {
        var (_, _, error) = await Tool.Run(["publish", _folder.At("in", "1"), "--out", _folder.At("out")]);
        Assert.Equal("", error);
    }
}
