using System.Text;
using System.Text.Json;
using ReportGen.Forms;
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
    public static ReadResult Read(ReadOnlySpan<byte> utf8, IReadOnlyList<FormInfo> forms)
    {
        if (utf8.Length > MaxBytes)
            return ReadResult.Fail(new ReadFailure("input.too-large", $"文件有 {utf8.Length} 字节，超过上限 {MaxBytes} 字节。", $"The file has {utf8.Length} bytes; at most {MaxBytes} are read."));
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            return ReadResult.Fail(new ReadFailure("input.empty", "文件是空的。请提供年度报告数据（JSON）。", "The file is empty. Give it the data of a report (JSON)."));
        var source = new DataSource(utf8.ToArray());
        try
        {
            FormInfo form = FindForm(utf8, forms, source);
            Report report = form.CreateReport();
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            new FormDataReader(report, source).Read(ref reader);
            if (reader.Read())
                throw source.Fault(ref reader, "文件在 JSON 值结束之后还有内容。请删除。", "The file goes on after the end of the JSON value. Remove what follows.");
            return ReadResult.Success(report, []);
        }
        catch (DataFault fault)
        {
            return ReadResult.Fail(fault.Failure);
        }
        catch (JsonException fault)
        {
            int line = (int)(fault.LineNumber ?? 0) + 1;
            int column = source.ColumnOf(line, (int)(fault.BytePositionInLine ?? 0));
            return ReadResult.Fail(new ReadFailure("input.json", $"不是合法的 JSON：{Strip(fault.Message)}。请检查此处的逗号、引号和括号。", $"This is not well-formed JSON: {Strip(fault.Message)}. Look for a comma, quote or bracket here.", line, column));
        }
    }

    // .NET appends the place, which is told apart.
    private static string Strip(string message)
    {
        int at = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (at < 0 ? message : message[..at]).TrimEnd('.', ' ');
    }

    private static FormInfo FindForm(ReadOnlySpan<byte> utf8, IReadOnlyList<FormInfo> forms, DataSource source)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw source.Fault(ref reader, "数据文件应是一个 JSON 对象（以 { 开头）。", "A data file is a JSON object (it begins with {).", "input.not-a-report");
        string? version = null;
        string? report = null;
        (int Line, int Column) place = source.PlaceOf(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = source.GetString(ref reader);
            bool isForm = name == "form";
            bool isReport = name == "report";
            reader.Read();
            if (isForm || isReport)
            {
                if (reader.TokenType != JsonTokenType.String)
                    throw source.Fault(ref reader, $"“{(isForm ? "form" : "report")}”应是字符串，例如 \"2021\"。", $"\"{(isForm ? "form" : "report")}\" must be a string, for example \"2021\".");
                if (isForm)
                    (version, place) = (source.GetString(ref reader), source.PlaceOf(ref reader));
                else
                    report = source.GetString(ref reader);
            }

            reader.Skip();
        }

        string known = string.Join(", ", forms.Select(static f => $"\"{f.Version}\"").Distinct());
        if (version is null)
            throw new DataFault(new ReadFailure("input.not-a-report", $"缺少“form”（格式版本）。请写明，可用：{known}。", $"\"form\" (the version of the form) is missing. Name one of: {known}.", place.Line, place.Column));
        FormInfo[] found = [.. forms.Where(f => f.Version == version && (report is null || f.Report == report))];
        return found switch
        {
            [var form] => form,
            [] => throw new DataFault(new ReadFailure("input.unknown-form", $"没有“{report}{(report is null ? "" : " ")}{version}”这一格式版本。可用：{known}。", $"There is no version \"{version}\" of the form{(report is null ? "" : $" {report}")}. Known are: {known}.", place.Line, place.Column)),
            _ => throw new DataFault(new ReadFailure("input.unknown-form", $"“{version}”属于多种报告。请用“report”写明：{string.Join("、", found.Select(static f => f.Report))}。", $"Several reports have a version \"{version}\". Name yours with \"report\": {string.Join(", ", found.Select(static f => f.Report))}.", place.Line, place.Column)),
        };
    }
}
