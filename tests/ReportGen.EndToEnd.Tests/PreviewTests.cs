using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ReportGen.EndToEnd.Tests;

/// <summary>The site on a local page, that follows what is saved.</summary>
public sealed partial class PreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private Process? _process;

    public void Dispose()
    {
        _client.Dispose();
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("http://127.0.0.1:\\d+/")]
    private static partial Regex Address();

    private async Task Start(params string[] more)
    {
        _process = Tool.Start(["preview", _folder.At("in"), "--port", "0", "--lang", "en", .. more]);
        string? line = await _process.StandardOutput.ReadLineAsync();
        _client.BaseAddress = new Uri(Address().Match(line!).Value);
    }

    private async Task<string> Page(string path)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await response.Content.ReadAsStringAsync();
    }

    // However busy the machine is.
    private async Task<string> PageWith(string path, string text)
    {
        var limit = Stopwatch.StartNew();
        string page;
        while (!(page = await Page(path)).Contains(text, StringComparison.Ordinal) && limit.Elapsed < TimeSpan.FromSeconds(60))
            await Task.Delay(50);
        Assert.Contains(text, page, StringComparison.Ordinal);
        return page;
    }

    [Fact]
    public async Task Data_and_templates_that_are_saved_show()
    {
        string data = _folder.Write("in/a.json", Data.Valid());
        string template = _folder.Write("templates/Disclosure.sbn-html", "<!DOCTYPE html>\n<html><body><p>first {{ report.organ | html.escape }}</p></body></html>\n");
        await Start("--templates", _folder.At("templates"));
        Assert.Contains("first 示例区人民政府", await Page("2024/a.html"), StringComparison.Ordinal);
        Assert.Contains("a.html", await Page("2024/"), StringComparison.Ordinal);

        File.WriteAllText(template, File.ReadAllText(template).Replace("first", "second", StringComparison.Ordinal));
        await PageWith("2024/a.html", "second 示例区人民政府");

        File.WriteAllText(data, Data.Valid().Replace("示例区", "另一区", StringComparison.Ordinal));
        await PageWith("2024/a.html", "second 另一区人民政府");
    }

    [Fact]
    public async Task Faults_of_data_and_templates_stand_on_the_page_at_their_line()
    {
        _folder.Write("in/a.json", Data.Valid());
        string template = _folder.Write("templates/Disclosure.sbn-html", "<!DOCTYPE html>\n<html><body>\n<p>good</p></body></html>\n");
        await Start("--templates", _folder.At("templates"));
        Assert.DoesNotContain("reportgen-faults", await Page("2024/a.html"), StringComparison.Ordinal);

        File.WriteAllText(template, "<!DOCTYPE html>\n<html><body>\n<p>{{ report.orgn }}</p></body></html>\n");
        string page = await PageWith("2024/a.html", "reportgen-faults");
        Assert.Contains("Disclosure.sbn-html(3,", page, StringComparison.Ordinal);
        Assert.Contains("{{ report.orgn }}", page, StringComparison.Ordinal);

        _folder.Write("in/b.json", "{\n  \"form\": 1x\n}");
        Assert.Contains("in/b.json(2,", await PageWith("2024/b.html", "b.json("), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_that_is_saved_shows_in_the_pages_that_are_built_in()
    {
        _folder.Write("in/a.json", Data.Valid());
        string partial = _folder.Write("templates/_figures.sbn-html", "<p>first figures</p>\n");
        await Start("--templates", _folder.At("templates"));
        Assert.Contains("first figures", await Page("2024/a.html"), StringComparison.Ordinal);
        File.WriteAllText(partial, "<p>second figures</p>\n");
        Assert.Contains("政府信息公开", await PageWith("2024/a.html", "second figures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_open_is_told_of_what_is_saved()
    {
        string data = _folder.Write("in/a.json", Data.Valid());
        await Start();
        await using Stream events = await _client.GetStreamAsync(new Uri("_preview/events?path=/2024/a.html", UriKind.Relative));
        using var reader = new StreamReader(events);
        Assert.Equal("data: 0", await reader.ReadLineAsync());
        File.WriteAllText(data, Data.Valid().Replace("示例区", "另一区", StringComparison.Ordinal));
        string? line;
        while ((line = await reader.ReadLineAsync())?.StartsWith("data: ", StringComparison.Ordinal) == false)
        {
        }

        Assert.NotEqual("data: 0", line);
        Assert.Contains("另一区人民政府", await Page("2024/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_around_the_reports_follows_its_template_while_it_is_open_and_saved_again_and_again()
    {
        for (int organ = 1; organ <= 3; organ++)
            _folder.Write($"in/{organ}.json", Data.Other(organ));
        string template = _folder.Write("templates/site.organ.sbn-html", "<!DOCTYPE html>\n<html><body>\n<p>version 0 {{ organ.name | html.escape }}</p></body></html>\n");
        await Start("--templates", _folder.At("templates"));
        const string Organ = "organs/示例区第1局/index.html";
        await using Stream events = await _client.GetStreamAsync(new Uri($"_preview/events?path=/{Uri.EscapeDataString(Organ)}", UriKind.Relative));
        for (int version = 1; version <= 5; version++)
        {
            File.WriteAllText(template, File.ReadAllText(template).Replace($"version {version - 1} ", $"version {version} ", StringComparison.Ordinal));
            if (version % 2 == 1)
                await PageWith(Organ, $"version {version} 示例区第1局");
        }

        // The whole build behind it is not lost by being given up.
        await PageWith("organs/示例区第3局/index.html", "version 5 示例区第3局");
        Assert.Contains("示例区第2局", await Page("2024/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024/none.html")]
    [InlineData(".reportgen/manifest")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    public async Task What_is_no_page_is_not_served(string path)
    {
        _folder.Write("in/a.json", Data.Valid());
        await Start();
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
