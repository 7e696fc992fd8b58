using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Benchmarks;

/// <summary>How long a page that is open waits for what is saved: from the moment it is saved until the preview has the page load again.</summary>
internal static partial class PreviewRun
{
    private const int Rounds = 10;

    // What is left of a build goes on after the page was told.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    [GeneratedRegex("http://127.0.0.1:\\d+/")]
    private static partial Regex Address();

    /// <summary>Runs it over the reports of the sample city: a data file, the template of reports, that of the home page.</summary>
    public static async Task PrintAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("reportgen-preview-run-");
        try
        {
            string data = Path.Combine(folder.FullName, "data"), templates = Path.Combine(folder.FullName, "templates");
            string city = Path.Combine(ScaleRun.Root(), "samples", "city");
            foreach (string file in Directory.EnumerateFiles(city, "*.json", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(data, Path.GetRelativePath(city, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            foreach (string template in (string[])["Disclosure.sbn-html", "site.index.sbn-html"])
                ToolProcess.Run("templates", template, "--out", templates);
            using Process preview = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll"), "preview", data, "--templates", templates, "--port", "0", "--lang", "en"]) { RedirectStandardOutput = true })!;
            try
            {
                using var client = new HttpClient { BaseAddress = new Uri(Address().Match((await preview.StandardOutput.ReadLineAsync())!).Value) };
                await Show("a data file", client, "2024/yunlan/2024.html", Path.Combine(data, "yunlan", "2024.json"), static (text, mark) => text.Replace("本年度", $"本年度{mark}", StringComparison.Ordinal));
                await Show("the template of reports", client, "2024/yunlan/2024.html", Path.Combine(templates, "Disclosure.sbn-html"), static (text, mark) => $"{text}<p>{mark}</p>\n");
                await Show("the template of the home page", client, "index.html", Path.Combine(templates, "site.index.sbn-html"), static (text, mark) => $"{text}<p>{mark}</p>\n");
            }
            finally
            {
                preview.Kill(entireProcessTree: true);
                await preview.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Show(string what, HttpClient client, string page, string file, Func<string, string, string> edit)
    {
        await using Stream events = await client.GetStreamAsync(new Uri($"_preview/events?path=/{page}", UriKind.Relative));
        using var reader = new StreamReader(events);
        await Next(reader);
        string text = await File.ReadAllTextAsync(file), saved = Path.Combine(Path.GetTempPath(), $"reportgen-{Guid.NewGuid():N}");
        var times = new List<double>();
        for (int round = 1; round <= Rounds; round++)
        {
            await Task.Delay(Pause);
            string mark = string.Create(CultureInfo.InvariantCulture, $"第{round}次");
            await File.WriteAllTextAsync(saved, edit(text, mark));
            var time = Stopwatch.StartNew();
            // As editors save: another file takes the place of the one there was.
            File.Move(saved, file, overwrite: true);
            double told;
            do
            {
                await Next(reader);
                told = time.Elapsed.TotalMilliseconds;
            }
            while (!(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Contains(mark, StringComparison.Ordinal));
            times.Add(told);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-30} {times.Order().ElementAt(Rounds / 2),5:F0} ms (the first {times[0]:F0}, from {times.Min():F0} to {times.Max():F0}, {Rounds} times)"));
    }

    // Waits until the page is told of a build.
    private static async Task Next(StreamReader reader)
    {
        string? line;
        while ((line = await reader.ReadLineAsync())?.StartsWith("data: ", StringComparison.Ordinal) == false)
        {
        }

        if (line is null)
            throw new InvalidOperationException("The preview has ended.");
    }
}
