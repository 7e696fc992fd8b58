using System.Globalization;

namespace ReportGen.Benchmarks;

/// <summary>How long the tool takes to check one data file, as a process, against a program that does nothing.</summary>
internal static class StartupRun
{
    private const int Rounds = 15;

    /// <summary>Runs it.</summary>
    /// <param name="tool">The tool: a .dll, or an executable; null for the one built beside this program.</param>
    /// <param name="empty">An empty program of the same kind; null to leave it out.</param>
    public static void Print(string? tool, string? empty)
    {
        string data = Path.Combine(Path.GetTempPath(), "reportgen-startup.json");
        File.WriteAllText(data, """{ "form": "2021", "organ": "示例区人民政府", "year": 2024, "overview": ["本年度工作如下。"], "applications": { "received": { "natural": 3, "legal": { "business": 0, "research": 0, "charity": 0, "lawFirm": 0, "other": 0 }, "total": 3 } } }""");
        tool ??= Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll");
        var (tools, empties) = (new List<double>(), new List<double>());
        // Interleaved, so that what else the machine does is the same for both.
        for (int i = 0; i < Rounds; i++)
        {
            tools.Add(ToolProcess.RunProgram(tool, "check", data).Seconds * 1000);
            if (empty is not null)
                empties.Add(ToolProcess.RunProgram(empty).Seconds * 1000);
        }

        Show("check of one data file", tools);
        if (empty is null)
            return;
        Show("an empty program", empties);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Median(tools) / Median(empties):F1} times"));
    }

    private static void Show(string what, List<double> times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24} {Median(times):F0} ms (from {times.Min():F0} to {times.Max():F0}, {Rounds} runs)"));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
