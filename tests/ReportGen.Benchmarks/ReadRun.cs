using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportGen.Disclosure;
using ReportGen.Json;
using ReportGen.Reading;

namespace ReportGen.Benchmarks;

/// <summary>
/// What it takes to read a report, from data and from text, and to check it with its text. Processor time of the process, the best of
/// several rounds, so that other work of the machine counts as little as can be.
/// </summary>
internal static class ReadRun
{
    private const int Rounds = 12;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.25);

    private static long Allocated { get; set; }

    /// <summary>Measures the samples, those whose name holds a word where one is given, and any files named.</summary>
    public static void Print(string[] arguments)
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        string samples = Path.Combine(root, "samples", "disclosure");
        string[] words = [.. arguments.Where(static a => !File.Exists(a))];
        string[] files = arguments.Any(File.Exists) ? [.. arguments.Where(File.Exists)] : [.. Directory.GetFiles(Path.Combine(samples, "data"), "*.json").Concat(Directory.GetFiles(Path.Combine(samples, "text"), "*.txt")).Order(StringComparer.Ordinal)];
        var reader = new PublishedTextReader(DisclosureForms.All);
        // So that the first file is not measured while methods are still compiled.
        string any = File.ReadAllText(Directory.GetFiles(Path.Combine(samples, "text"), "*.txt")[0], Encoding.UTF8);
        Repeat(() => reader.Read(SourceDocument.FromText("any", any)), 6 * Warm);
        foreach (string file in files.Where(f => words.Length == 0 || words.Any(w => f.Contains(w, StringComparison.Ordinal))))
        {
            string name = Path.GetFileName(file);
            byte[] bytes = File.ReadAllBytes(file);
            if (file.EndsWith(".json", StringComparison.Ordinal))
            {
                Report report = ReportJsonReader.Read(bytes, DisclosureForms.All).Report!;
                double tokens = Measure(() => Tokens(bytes));
                Write($"{name}, its tokens", tokens, bytes.Length);
                double data = Measure(() => ReportJsonReader.Read(bytes, DisclosureForms.All));
                Write($"{name}, read ({(data / tokens).ToString("F1", CultureInfo.InvariantCulture)} times that)", data, bytes.Length);
                Write($"{name}, checked with its text", Measure(() => report.Validate()), 0);
                continue;
            }

            string text = Encoding.UTF8.GetString(bytes);
            Write($"{name}, read", Measure(() => reader.Read(SourceDocument.FromText(name, text))), bytes.Length);
            // A report with twenty times as much to say: the paragraphs of its first part over and over.
            string[] lines = text.Split('\n');
            int first = Array.FindIndex(lines, static l => l.StartsWith("一、", StringComparison.Ordinal)) + 1;
            int end = Array.FindIndex(lines, first, static l => l.StartsWith("二、", StringComparison.Ordinal));
            if (first <= 0 || end <= first || !lines[first..end].Any(static l => l.Length > 20))
                continue;
            string part = string.Join('\n', lines[first..end].Where(static l => l.Length > 20));
            string longer = string.Join('\n', [.. lines[..end], .. Enumerable.Repeat(part, (20 * text.Length / part.Length) + 1), .. lines[end..]]);
            Write($"{name} with twenty times as much text, read", Measure(() => reader.Read(SourceDocument.FromText(name, longer))), Encoding.UTF8.GetByteCount(longer));
        }
    }

    private static void Tokens(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
        }
    }

    // Microseconds for one.
    private static double Measure(Action action)
    {
        int times = Repeat(action, Warm);
        times = Math.Max(1, (int)(times * Round / Warm));
        double best = double.MaxValue;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int r = 0; r < Rounds; r++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < times; i++)
                action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / times);
        }

        Allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (Rounds * (long)times);
        return best;
    }

    private static int Repeat(Action action, TimeSpan time)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        int times = 0;
        for (; Environment.CpuUsage.TotalTime - start < time; times++)
            action();
        return times;
    }

    private static void Write(string what, double microseconds, int bytes) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {microseconds:F1} µs{(bytes == 0 ? "" : $", {bytes:N0} bytes, {bytes / microseconds:F1} MB/s")}, {Allocated / 1024:N0} KB allocated"));
}
