using System.Text;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>
/// Reads data files: JSON with comments and trailing commas. What the form does not know is a fault, told with line,
/// column and the names there are: a misspelt row would otherwise be a row of blanks.
/// </summary>
public static class ReportJsonReader
{
    /// <summary>The largest data file read, in bytes.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Reads one report.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="forms">The forms that may be meant.</param>
    public static ReadResult Read(ReadOnlySpan<byte> utf8, IReadOnlyList<FormInfo> forms) => ReadShared(utf8.ToArray(), forms);

    /// <summary>Reads one report from bytes that nobody changes meanwhile.</summary>
    internal static ReadResult ReadShared(ReadOnlyMemory<byte> memory, IReadOnlyList<FormInfo> forms)
    {
        ReadOnlySpan<byte> utf8 = memory.Span;
        if (utf8.Length is > MaxBytes and var length)
            return Fail(new Message(MessageIds.InputTooLarge, w => w.DataTooLarge(length, MaxBytes)));
        if (utf8.StartsWith("\uFEFF"u8))
            memory = memory[3..];
        utf8 = memory.Span;
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            return Fail(new Message(MessageIds.InputEmpty, static w => w.DataEmpty()));
        var source = new DataSource(memory);
        try
        {
            FormInfo form = FindForm(utf8, forms, source);
            Report report = form.CreateReport();
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            var data = new FormDataReader(report, source);
            data.Read(ref reader);
            report.Compute();
            if (reader.Read())
                throw source.Fault(ref reader, static w => w.TextAfterData());
            return ReadResult.Success(report, data.Findings);
        }
        catch (ProblemException fault)
        {
            return ReadResult.Fail(fault.Problem);
        }
        catch (JsonException fault)
        {
            int at = source.IndexOf((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0));
            Func<Wording, string> words = JsonFault.Explain(memory.ToArray(), at, source.PlaceOf);
            (int line, int column) = source.PlaceOf(at);
            return Fail(new Message(MessageIds.InputJson, words), line, column);
        }
    }

    /// <summary>Reads one report of a form that is known.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">The form.</param>
    /// <exception cref="ProblemException">It is no data file of that form; the message names line and column.</exception>
    public static Report Parse(ReadOnlySpan<byte> utf8, FormInfo form)
    {
        ReadResult read = Read(utf8, [form]);
        return read.Report ?? throw new ProblemException(read.Failure!);
    }

    private static ReadResult Fail(Message message, int line = 0, int column = 0) => ReadResult.Fail(new Problem(message, line, column));

    private static FormInfo FindForm(ReadOnlySpan<byte> utf8, IReadOnlyList<FormInfo> forms, DataSource source)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw source.Fault(ref reader, static w => w.DataNotAnObject(), MessageIds.InputNotAReport);
        string? version = null;
        string? report = null;
        (int Line, int Column) place = source.PlaceOf(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // The names of all others are read when the file is.
            string? escaped = reader.ValueIsEscaped ? source.GetString(ref reader) : null;
            bool isForm = escaped is null ? reader.ValueTextEquals("form"u8) : escaped == "form";
            bool isReport = escaped is null ? reader.ValueTextEquals("report"u8) : escaped == "report";
            string name = isForm ? "form" : "report";
            reader.Read();
            if (isForm || isReport)
            {
                if (reader.TokenType != JsonTokenType.String)
                    throw source.Fault(ref reader, w => w.MemberNamesVersion(name));
                if (isForm)
                {
                    (version, place) = (source.GetString(ref reader), source.PlaceOf(ref reader));
                    // Nothing further on could say otherwise.
                    if (forms.Count(f => f.Version == version) == 1 && utf8.IndexOf("report"u8) < 0)
                        break;
                }
                else
                    report = source.GetString(ref reader);
            }

            reader.Skip();
        }

        string[] known = [.. forms.Select(static f => f.Version).Distinct()];
        if (version is null)
            throw DataSource.Fault(place, w => w.VersionMissing(known), MessageIds.InputNotAReport);
        FormInfo[] found = [.. forms.Where(f => f.Version == version && (report is null || f.Report == report))];
        return found switch
        {
            [var form] => form,
            [] => throw DataSource.Fault(place, w => w.VersionUnknown(report, version, known), MessageIds.InputUnknownForm),
            _ => throw DataSource.Fault(place, w => w.VersionOfSeveralReports(version, [.. found.Select(static f => f.Report)]), MessageIds.InputUnknownForm),
        };
    }
}
