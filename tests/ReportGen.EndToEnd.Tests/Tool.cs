using System.Diagnostics;
using System.Text;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests;

/// <summary>Runs the tool as its users do: as a process.</summary>
internal static class Tool
{
    /// <summary>Starts it.</summary>
    public static Process Start(string[] arguments, string? folder = null, IDictionary<string, string>? environment = null, bool isPlainUser = false)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll"), .. arguments];
        // What a shell starts in the background, tests among it, is deaf to Ctrl-C, and so would the tool be.
        if (OperatingSystem.IsLinux())
            command = ["env", "--default-signal=INT", .. command];
        // Permissions do not hold for root.
        if (isPlainUser && Environment.UserName == "root")
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder ?? Repository.Root,
        };
        // Tests leave nothing where programs keep things for themselves.
        start.Environment["REPORTGEN_CACHE"] = "";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Error)> Run(string[] arguments, string? input = null, string? folder = null, IDictionary<string, string>? environment = null, bool isPlainUser = false)
    {
        using Process process = Start(arguments, folder, environment, isPlainUser);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }
}
