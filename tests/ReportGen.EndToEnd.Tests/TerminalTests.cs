using System.Diagnostics;

namespace ReportGen.EndToEnd.Tests;

/// <summary>What a run over many reports says of how far it has come: on a terminal, and elsewhere.</summary>
public sealed class TerminalTests : IDisposable
{
    private const int Count = 600;

    private readonly TemporaryFolder _folder = new();

    public TerminalTests()
    {
        for (int i = 0; i < Count; i++)
            _folder.Write($"in/{i}.json", Data.Other(i));
        _folder.Write("in/bad.json", Data.Invalid());
    }

    public void Dispose() => _folder.Dispose();

    // What a person would see, with what moves the cursor.
    private async Task<string> OnTerminal(string arguments, bool hasColour = true)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"dotnet {Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll")} {arguments}", "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = _folder.Path,
        };
        start.Environment["TERM"] = "xterm";
        if (!hasColour)
            start.Environment["NO_COLOR"] = "1";
        using Process process = Process.Start(start)!;
        string shown = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return shown;
    }

    [ScriptFact]
    public async Task On_a_terminal_one_line_tells_how_far_it_has_come_and_is_gone_in_the_end()
    {
        string shown = await OnTerminal("publish in --out out --lang en");
        string[] updates = [.. shown.Split('\r').Where(static l => l.Contains($"/{Count + 1}  ", StringComparison.Ordinal))];
        Assert.NotEmpty(updates);
        Assert.All(updates, static l => Assert.Contains("\u001b[K", l, StringComparison.Ordinal));
        // Each is written over by what follows: none of them ends its line.
        Assert.DoesNotContain(shown.Split("\r\n"), static l => l.LastIndexOf("per second", StringComparison.Ordinal) > l.LastIndexOf("\r\u001b[K", StringComparison.Ordinal));
    }

    [ScriptFact]
    public async Task Quiet_on_a_terminal_moves_no_cursor()
    {
        string shown = await OnTerminal("publish in --out out --lang en --quiet");
        Assert.DoesNotContain("\u001b[K", shown, StringComparison.Ordinal);
        Assert.Contains("held back", shown, StringComparison.OrdinalIgnoreCase);
    }

    [ScriptFact]
    public async Task Colours_are_for_terminals_and_for_those_who_want_them()
    {
        Assert.Matches(@"\u001b\[[0-9;]+m", await OnTerminal("check in/bad.json"));
        Assert.DoesNotMatch(@"\u001b\[[0-9;]+m", await OnTerminal("check in/bad.json", hasColour: false));
        var (_, output, _) = await Tool.Run(["check", "in/bad.json"], folder: _folder.Path);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_no_cursor_is_moved()
    {
        var (_, output, error) = await Tool.Run(["publish", "in", "--out", "out"], folder: _folder.Path);
        Assert.DoesNotContain('\r', output + error);
        Assert.DoesNotContain('\u001b', output + error);
    }
}
