using System.Diagnostics;
using System.Globalization;

namespace ReportGen.Benchmarks;

/// <summary>
/// Many data reports through the tool as a process: published, checked, and beside it a plain loop that writes the same
/// bytes to as many new files. The rounds are interleaved and nothing is deleted between them, since a file system is slow
/// for minutes after that.
/// </summary>
internal static class ScaleRun
{
    private const int Rounds = 3;

    /// <summary>Runs it.</summary>
    /// <param name="reports">How many reports.</param>
    /// <param name="folder">Where data and publications go; they stay there.</param>
    public static void Print(int reports, string folder)
    {
        string input = Path.Combine(folder, $"in-{reports}");
        if (!Directory.Exists(input))
            Generate(reports, input);
        string run = Path.Combine(folder, $"run-{DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}");
        Console.WriteLine($"{reports} reports, {Environment.ProcessorCount} processors");
        for (int round = 0; round < Rounds; round++)
        {
            string output = Path.Combine(run, $"tool-{round}"), plain = Path.Combine(run, $"plain-{round}");
            Show("publish", reports, ToolProcess.Run("publish", input, "--out", output, "--quiet"));
            Show("the same bytes by a plain loop", reports, Copy(output, plain));
            Show("publish again, nothing changed", reports, ToolProcess.Run("publish", input, "--out", output, "--quiet"));
            string one = Directory.EnumerateFiles(input, "*.json", SearchOption.AllDirectories).First(), text = File.ReadAllText(one);
            File.WriteAllText(one, text.Replace("本年度", "这一年度", StringComparison.Ordinal));
            Show("publish again, one text changed", reports, ToolProcess.Run("publish", input, "--out", output, "--quiet"));
            File.Delete(one);
            Show("publish again, one report gone", reports, ToolProcess.Run("publish", input, "--out", output, "--quiet"));
            File.WriteAllText(one, text);
            Show("check", reports, ToolProcess.Run("check", input, "--format", "msbuild", "--quiet"));
        }
    }

    private static void Show(string what, int reports, ToolProcess.Figures figures) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what,-32} {figures.Seconds,7:F2} s  {reports / figures.Seconds,8:F0} reports/s  {figures.Cpu / figures.Seconds,5:F2} cores  {figures.PeakMegabytes,5:F0} MB at the peak"));

    // Files are read beforehand, so that only the writing is timed.
    private static ToolProcess.Figures Copy(string from, string to)
    {
        var files = new List<(string Path, byte[] Bytes)>();
        var watch = new Stopwatch();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        void Flush()
        {
            watch.Start();
            foreach (var (path, bytes) in files)
            {
                using var file = new FileStream(path, FileMode.Create);
                file.Write(bytes);
            }

            watch.Stop();
            files.Clear();
        }

        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            files.Add((path, File.ReadAllBytes(file)));
            if (files.Count >= 2000)
                Flush();
        }

        Flush();
        return new(watch.Elapsed.TotalSeconds, Math.Min(watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds), 0);
    }

    /// <summary>Makes data of many organs over six years each, whose figures go together; the names are each organ's own.</summary>
    /// <param name="reports">How many reports.</param>
    /// <param name="folder">Where they go.</param>
    public static void Generate(int reports, string folder)
    {
        string[] years = [.. Directory.EnumerateFiles(Path.Combine(Root(), "samples", "city", "yunlan"), "*.json").Order(StringComparer.Ordinal)];
        string[] texts = [.. years.Select(File.ReadAllText)];
        for (int i = 0; i < reports; i++)
        {
            int organ = i / years.Length;
            string path = Path.Combine(folder, $"{organ / 1000:000}", $"{organ:000000}", Path.GetFileName(years[i % years.Length]));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, texts[i % years.Length].Replace("云澜市", $"第{organ}市", StringComparison.Ordinal));
        }
    }

    /// <summary>The root of the repository.</summary>
    public static string Root()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        return root;
    }
}
