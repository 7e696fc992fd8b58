using ReportGen;
using ReportGen.Disclosure;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Reading;

namespace CheckService;

/// <summary>
/// What a request brings: a data file as its body (application/json), or as the file <c>report</c> of a form
/// (multipart/form-data), there with that of the year before as <c>previous</c>.
/// </summary>
internal sealed class Submission
{
    /// <summary>Why there is nothing to check; null where there is.</summary>
    public IResult? Refusal { get; private init; }

    /// <summary>The report; null where there is a refusal.</summary>
    public Report? Report { get; private init; }

    /// <summary>What was found in it, reading included.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Reads the body of a request.</summary>
    public static async Task<Submission> Read(HttpRequest request, CancellationToken stop)
    {
        byte[]? report, previous = null;
        if (request.HasJsonContentType())
        {
            report = await Bytes(request.Body, stop);
        }
        else if (request.HasFormContentType)
        {
            (IFormFileCollection? files, IResult? refusal) = await Files(request, stop);
            if (files is null)
                return new() { Refusal = refusal };
            if (files["report"] is not { } file)
                return new() { Refusal = Refuse(StatusCodes.Status400BadRequest, "The form has no file named 'report'.") };
            report = await Bytes(file, stop);
            if (files["previous"] is { } before)
                previous = await Bytes(before, stop);
        }
        else
        {
            return new() { Refusal = Refuse(StatusCodes.Status415UnsupportedMediaType, "Expected a data file as application/json, or a form (multipart/form-data) with the file 'report'.") };
        }

        return Read(report, previous, Languages.Of(request.HttpContext));
    }

    private static Submission Read(byte[] report, byte[]? previous, Wording language)
    {
        ReadResult read = ReportJsonReader.Read(report, DisclosureForms.All);
        if (read.Failure is { } failure)
            return new() { Refusal = Refuse("report", failure, language) };
        ReadResult? before = previous is null ? null : ReportJsonReader.Read(previous, DisclosureForms.All);
        if (before?.Failure is { } unreadable)
            return new() { Refusal = Refuse("previous", unreadable, language) };
        try
        {
            return new() { Report = read.Report, Findings = [.. read.Findings, .. read.Report!.Validate(before?.Report)] };
        }
        catch (ArgumentException e)
        {
            // The report of another organ or year, which no figure of this one can be held against.
            return new() { Refusal = Refuse(StatusCodes.Status422UnprocessableEntity, e.Message) };
        }
    }

    private static async Task<(IFormFileCollection? Files, IResult? Refusal)> Files(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return ((await request.ReadFormAsync(stop)).Files, null);
        }
        catch (InvalidDataException e)
        {
            return (null, Refuse(StatusCodes.Status400BadRequest, e.Message));
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            return (null, Refuse(StatusCodes.Status400BadRequest, e.Message));
        }
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        await using Stream stream = file.OpenReadStream();
        return await Bytes(stream, stop);
    }

    // One byte more than the reader takes is enough for it to say so.
    private static async Task<byte[]> Bytes(Stream body, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= ReportJsonReader.MaxBytes && (read = await body.ReadAsync(buffer, stop)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static IResult Refuse(string file, Problem problem, Wording language) => Results.Problem(
        problem.Message.In(language),
        statusCode: problem.Rule switch
        {
            "input.too-large" => StatusCodes.Status413PayloadTooLarge,
            "input.empty" or "input.json" => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        extensions: new Dictionary<string, object?>
        {
            ["file"] = file,
            ["rule"] = problem.Rule,
            ["line"] = problem.Line > 0 ? problem.Line : null,
            ["column"] = problem.Column > 0 ? problem.Column : null,
        });

    private static IResult Refuse(int status, string detail) => Results.Problem(detail, statusCode: status);
}
