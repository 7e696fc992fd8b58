using System.Globalization;

namespace ReportGen.Benchmarks;

/// <summary>
/// The most memory that the tool holds over many reports, command by command, as a process. Each is run once: memory hardly
/// depends on what else the machine does.
/// </summary>
internal static class MemoryRun
{
    /// <summary>Runs it.</summary>
    /// <param name="reports">How many reports.</param>
    /// <param name="folder">Where data and what comes of it go; they stay there. All formats take 0.3 MB a report.</param>
    /// <param name="commands">Which of the commands are run; none: all of them.</param>
    public static void Print(int reports, string folder, string[] commands)
    {
        string input = Path.Combine(folder, $"in-{reports}");
        if (!Directory.Exists(input))
            ScaleRun.Generate(reports, input);
        string Out(string name) => Path.Combine(folder, $"out-{reports}-{name}");
        foreach (var (name, arguments) in ((string, string[])[])
        [
            ("check", ["check", input, "--format", "msbuild", "--quiet"]),
            ("publish", ["publish", input, "--out", Out("publish"), "--quiet"]),
            ("publish-json", ["publish", input, "--out", Out("publish-json"), "--formats", "json", "--quiet"]),
            ("dataset", ["dataset", input, "--out", Out("dataset"), "--quiet"]),
        ])
        {
            if (commands.Length > 0 && !commands.Contains(name))
                continue;
            ToolProcess.Figures figures = ToolProcess.Run(arguments);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {reports,8} reports  {figures.PeakMegabytes,5:F0} MB at the peak  {figures.Seconds,7:F1} s  {figures.Cpu / reports * 1000,6:F2} ms of a processor a report"));
        }
    }
}
