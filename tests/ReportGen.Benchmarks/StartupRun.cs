using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportGen.Benchmarks;

/// <summary>How long the tool takes to check one data file, as a process, against a program that does nothing.</summary>
internal static class StartupRun
{
    private const int Rounds = 25;

    /// <summary>Runs it: a report with every cell filled in, and one with a broken rule and many blanks.</summary>
    /// <param name="tool">The tool: a .dll, or an executable; null to publish it as its package has it, compiled ahead of time.</param>
    /// <param name="empty">An empty program of the same kind; null to make one.</param>
    public static void Print(string? tool, string? empty)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("reportgen-startup-");
        try
        {
            tool ??= Publish(Path.Combine(ScaleRun.Root(), "runtime", "ReportGen.Cli"), Path.Combine(folder.FullName, "tool"), "ReportGen.Cli", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", $"-p:ArtifactsPath={Path.Combine(folder.FullName, "artifacts")}");
            empty ??= Empty(folder.FullName);
            string full = Path.Combine(ScaleRun.Root(), "samples", "city", "yunlan", "2024.json"), bad = Path.Combine(folder.FullName, "bad.json");
            File.WriteAllText(bad, """{ "form": "2021", "organ": "示例区人民政府", "year": 2024, "overview": ["本年度工作如下。"], "applications": { "received": { "natural": 3, "legal": { "business": 0, "research": 0, "charity": 0, "lawFirm": 0, "other": 0 }, "total": 4 } } }""");
            var (fulls, bads, empties) = (new List<double>(), new List<double>(), new List<double>());
            // Interleaved, so that what else the machine does is the same for all.
            for (int i = 0; i < Rounds; i++)
            {
                fulls.Add(ToolProcess.RunProgram(tool, "check", full).Seconds * 1000);
                empties.Add(ToolProcess.RunProgram(empty).Seconds * 1000);
                bads.Add(ToolProcess.RunProgram(tool, "check", bad).Seconds * 1000);
            }

            Show("an empty program", empties, empties);
            Show("check of a data file", fulls, empties);
            Show("check of one with errors", bads, empties);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Empty(string folder)
    {
        string project = Path.Combine(folder, "empty");
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "Empty.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup></Project>""");
        File.WriteAllText(Path.Combine(project, "Program.cs"), "System.Console.WriteLine();\n");
        return Publish(project, Path.Combine(folder, "empty-out"), "Empty");
    }

    private static string Publish(string project, string output, string name, params string[] options)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-v", "q", "-o", output, .. options]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{project} could not be published.");
        return Path.Combine(output, OperatingSystem.IsWindows() ? $"{name}.exe" : name);
    }

    private static void Show(string what, List<double> times, List<double> empties) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-26} {Median(times),5:F0} ms (from {times.Min():F0} to {times.Max():F0}, {Rounds} runs)  {Median(times) / Median(empties):F1} times an empty program, {times.Min() / empties.Min():F1} at the best"));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
