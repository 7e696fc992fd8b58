using System.Diagnostics;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>The Nu Html Checker, which the W3C runs.</summary>
internal static class MarkupChecker
{
    /// <summary>What the checker says with arguments and files; empty where nothing is wrong.</summary>
    public static async Task<string> Check(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("java", ["-jar", MarkupFactAttribute.Checker!, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string[] said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        string text = string.Concat(said);
        Assert.True(process.ExitCode is 0 or 1, text);
        return text;
    }
}
