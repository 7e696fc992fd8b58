using System.Diagnostics;
using System.Text;

namespace ReportGen.Package.Tests;

/// <summary>Runs the .NET SDK as a user does, apart from the build or test run these tests are part of.</summary>
internal static class Sdk
{
    public static async Task<(int ExitCode, string Output)> Run(string folder, params string[] arguments)
    {
        using Process process = Process.Start(Of(folder, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await error);
    }

    /// <summary>Starts a command that goes on until it is ended.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="said">Takes what it says, under its own lock.</param>
    /// <param name="arguments">The command.</param>
    public static Process Start(string folder, StringBuilder said, params string[] arguments)
    {
        var process = new Process { StartInfo = Of(folder, arguments) };
        void Take(object sender, DataReceivedEventArgs line)
        {
            lock (said)
                said.Append(line.Data).Append('\n');
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static ProcessStartInfo Of(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder,
        };
        // What "dotnet test" tells its children about itself is not for these.
        foreach (string name in start.Environment.Keys.Where(static k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        // Nothing stays behind when a command has ended.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}
