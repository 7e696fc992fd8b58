using System.Text.Encodings.Web;
using System.Text.Unicode;
using ReportGen;
using ReportGen.Disclosure;
using ReportGen.Json;

namespace CheckService;

/// <summary>The endpoints: what is wrong with a data file, the page of its report, and the forms there are.</summary>
public static class CheckApplication
{
    /// <summary>Makes the application; it does not run yet.</summary>
    /// <param name="args">The command line: <c>--urls http://127.0.0.1:5080</c> and what else ASP.NET takes.</param>
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        // Two files, and what an upload adds to them.
        builder.WebHost.ConfigureKestrel(static server => server.Limits.MaxRequestBodySize = (2 * ReportJsonReader.MaxBytes) + (64 * 1024));
        builder.Services.AddProblemDetails();
        // Chinese as it is, not as \u escapes.
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        WebApplication application = builder.Build();
        // Whatever goes wrong, the answer is a problem as RFC 9457 has it.
        application.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = static fault => fault is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = static fault => fault.Exception is BadHttpRequestException,
        });
        application.UseStatusCodePages();

        application.MapPost("/check", Check);
        application.MapPost("/page", Page);
        application.MapGet("/forms", static () => DisclosureForms.All.Select(static form => new { form.Report, form.Version, form.Title, form.Source }));
        return application;
    }

    private static async Task<IResult> Check(HttpRequest request, CancellationToken stop)
    {
        Submission submission = await Submission.Read(request, stop);
        return submission.Refusal ?? Results.Ok(CheckAnswer.Of(submission, Languages.Of(request.HttpContext)));
    }

    private static async Task<IResult> Page(HttpRequest request, CancellationToken stop)
    {
        Submission submission = await Submission.Read(request, stop);
        if (submission.Refusal is { } refusal)
            return refusal;
        bool isValid = submission.Findings.All(static f => f.Severity != Severity.Error);
        // Each version of the form has a page of its own.
        var page = new ReportGen.Rendering.Utf8Output();
        submission.Report!.Form.Renderers.Single(static r => r.Format == "html").Render(submission.Report, new() { Draft = !isValid }, page);
        return Results.Bytes(page.Written.ToArray(), "text/html; charset=utf-8");
    }
}
