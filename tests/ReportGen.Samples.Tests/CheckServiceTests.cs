using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CheckService;
using Microsoft.AspNetCore.Builder;

namespace ReportGen.Samples.Tests;

/// <summary>The ASP.NET endpoint, on a port of this machine.</summary>
public sealed class CheckServiceTests : IAsyncLifetime
{
    private readonly WebApplication _application = CheckApplication.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
    private readonly HttpClient _client = new();

    public async Task InitializeAsync()
    {
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task A_valid_report_is_answered_as_valid()
    {
        var (status, answer) = await Post("/check", Json(SampleData.Of(2024)));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.GetProperty("valid").GetBoolean());
        Assert.Equal("松泉县人民政府", answer.GetProperty("organ").GetString());
        Assert.Equal(2024, answer.GetProperty("year").GetInt32());
        Assert.DoesNotContain("error", answer.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task A_broken_sum_is_a_finding_at_its_line_with_the_change_that_would_mend_it()
    {
        string data = SampleData.Broken(SampleData.Of(2024));
        var (status, answer) = await Post("/check", Json(data), "en");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(answer.GetProperty("valid").GetBoolean());
        JsonElement finding = answer.GetProperty("findings").EnumerateArray().First(static f => f.GetProperty("severity").GetString() == "error");
        Assert.StartsWith("applications.", finding.GetProperty("rule").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"total\"", data.Split('\n')[finding.GetProperty("line").GetInt32() - 1], StringComparison.Ordinal);
        JsonElement change = answer.GetProperty("fixes")[0].GetProperty("changes")[0];
        Assert.Equal("applications/received/total", change.GetProperty("cell").GetString());
        Assert.Equal(change.GetProperty("from").GetDecimal() - 1, change.GetProperty("to").GetDecimal());
    }

    [Theory]
    [InlineData("en-GB,zh;q=0.5", "en", "add up")]
    [InlineData("fr, zh-CN;q=0.8, en;q=0.2", "zh", "之和")]
    [InlineData(null, "zh", "之和")]
    public async Task Messages_are_in_the_language_that_is_asked_for(string? wanted, string language, string words)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/check") { Content = Json(SampleData.Broken(SampleData.Of(2024))) };
        if (wanted is not null)
            request.Headers.Add("Accept-Language", wanted);
        using HttpResponseMessage response = await _client.SendAsync(request);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_the_year_before_is_compared()
    {
        var (status, answer) = await Post("/check", Form(("report", SampleData.Of(2024)), ("previous", SampleData.Broken(SampleData.Of(2023)))));
        Assert.Equal(HttpStatusCode.OK, status);
        var (_, alone) = await Post("/check", Form(("report", SampleData.Of(2024))));
        Assert.True(alone.GetProperty("valid").GetBoolean());
        Assert.True(answer.GetProperty("findings").GetArrayLength() >= alone.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task The_page_of_a_report_with_errors_is_a_draft()
    {
        using HttpResponseMessage good = await _client.PostAsync("/page", Json(SampleData.Of(2024)));
        Assert.Equal("text/html", good.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("未通过校验", await good.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage draft = await _client.PostAsync("/page", Json(SampleData.Broken(SampleData.Of(2024))));
        Assert.Contains("未通过校验", await draft.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "input.empty")]
    [InlineData("{ \"form\": \"2021\", \"year\": }", 400, "input.json")]
    [InlineData("{ \"form\": \"2021\"", 400, "input.json")]
    [InlineData("[1, 2]", 422, "input.not-a-report")]
    [InlineData("{ \"year\": 2024 }", 422, "input.not-a-report")]
    [InlineData("{ \"form\": \"1999\" }", 422, "input.unknown-form")]
    [InlineData("{ \"form\": \"2021\", \"yaer\": 2024 }", 422, null)]
    [InlineData("{ \"form\": \"2021\", \"year\": 99999999999999999999 }", 422, null)]
    public async Task A_file_that_is_no_report_is_refused_with_rule_and_place(string text, int status, string? rule)
    {
        var (answered, problem) = await Post("/check", Json(text), "en");
        Assert.Equal(status, (int)answered);
        Assert.Equal("report", problem.GetProperty("file").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        if (rule is not null)
            Assert.Equal(rule, problem.GetProperty("rule").GetString());
        if (text.Length > 0)
            Assert.Equal(1, problem.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        string blanks = new(' ', 9 * 1024 * 1024);
        var (status, problem) = await Post("/check", Json(SampleData.Of(2024) + blanks));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("input.too-large", problem.GetProperty("rule").GetString());

        // So large that the server does not take it in: the client asks first.
        (status, _) = await Post("/check", Json(blanks + blanks), asksFirst: true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        foreach (HttpContent body in (HttpContent[])[new StringContent("a=b", Encoding.UTF8, "text/plain"), new ByteArrayContent([1, 2, 3])])
        {
            var (status, _) = await Post("/check", body);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        }
    }

    [Fact]
    public async Task A_form_without_the_file_or_without_an_end_is_refused()
    {
        var (status, problem) = await Post("/check", Form(("other", SampleData.Of(2024))));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("'report'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var cut = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"report\"; filename=\"a\"\r\n\r\n{ \"form\""));
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (status, _) = await Post("/check", cut);
        Assert.Equal(HttpStatusCode.BadRequest, status);

        var nameless = new ByteArrayContent([]);
        nameless.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");
        (status, _) = await Post("/check", nameless);
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData(2021, "2021")]
    [InlineData(2024, "2024")]
    public async Task A_report_that_is_not_of_the_year_before_is_refused(int year, string named)
    {
        var (status, problem) = await Post("/check", Form(("report", SampleData.Of(2024)), ("previous", SampleData.Of(year))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_bytes_come_there_is_an_answer_and_never_a_fault_of_the_server()
    {
        byte[] good = Encoding.UTF8.GetBytes(SampleData.Of(2024));
        var random = new Random(12);
        for (int i = 0; i < 300; i++)
        {
            byte[] bad = [.. good];
            for (int n = random.Next(1, 6); n > 0; n--)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            if (i % 3 == 0)
                bad = bad[..random.Next(bad.Length)];
            var body = new ByteArrayContent(bad);
            body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
            var (status, _) = await Post("/check", body);
            Assert.InRange((int)status, 200, 499);
        }
    }

    [Fact]
    public async Task An_address_that_is_not_there_and_a_method_that_is_not_are_answered_as_problems()
    {
        using HttpResponseMessage missing = await _client.GetAsync("/nothing");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (missing.StatusCode, missing.Content.Headers.ContentType?.MediaType));
        using HttpResponseMessage method = await _client.GetAsync("/check");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (method.StatusCode, method.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task The_forms_are_listed()
    {
        using JsonDocument forms = JsonDocument.Parse(await _client.GetStringAsync("/forms"));
        Assert.Equal(["2014", "2019", "2021"], forms.RootElement.EnumerateArray().Select(static f => f.GetProperty("version").GetString()).Order());
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string path, HttpContent body, string language = "zh", bool asksFirst = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = body };
        request.Headers.Add("Accept-Language", language);
        request.Headers.ExpectContinue = asksFirst;
        using HttpResponseMessage response = await _client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        Assert.Equal(response.IsSuccessStatusCode ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument json = JsonDocument.Parse(text);
        return (response.StatusCode, json.RootElement.Clone());
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Form(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
            form.Add(new StringContent(text, Encoding.UTF8, "application/json"), name, $"{name}.json");
        return form;
    }
}
