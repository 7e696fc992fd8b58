using System.Text.Json;
using ReportGen.Forms;

namespace ReportGen.Publishing.Loading;

/// <summary>
/// Finds in a data file whose report it is and of which year, and reads no more of it than it must. Where anything is out of
/// the ordinary it gives up, and the file is read as a whole.
/// </summary>
internal static class IdentityScanner
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>The report's name, organ and year; null where they cannot be told with certainty.</summary>
    /// <param name="utf8">The file, or its beginning.</param>
    /// <param name="isWhole">Whether it is the file.</param>
    /// <param name="forms">The forms known.</param>
    public static (string Report, string? Organ, int? Year)? Scan(ReadOnlySpan<byte> utf8, bool isWhole, IReadOnlyList<FormInfo> forms)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        string? version = null, report = null, organ = null;
        int? year = null;
        bool hasOrgan = false, hasYear = false;
        try
        {
            var json = new Utf8JsonReader(utf8, isWhole, new JsonReaderState(Options));
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isForm = json.ValueTextEquals("form"u8), isReport = json.ValueTextEquals("report"u8);
                bool isOrgan = json.ValueTextEquals("organ"u8), isYear = json.ValueTextEquals("year"u8);
                // The value may lie beyond the beginning.
                if (!json.Read() || !json.TrySkip())
                    return null;
                if (isForm)
                    version = Text(ref json);
                else if (isReport)
                    report = Text(ref json);
                else if (isOrgan)
                    (organ, hasOrgan) = (Text(ref json), true);
                else if (isYear)
                    (year, hasYear) = (Year(ref json), true);
                if (version is not null && hasOrgan && hasYear && ReportOf(version, report, forms) is { } found)
                    return (found, Report.CleanName(organ), year);
            }

            return isWhole && version is not null && ReportOf(version, report, forms) is { } one ? (one, Report.CleanName(organ), year) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? Text(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : json.GetString();

    private static int? Year(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : json.GetInt32();

    private static string? ReportOf(string version, string? report, IReadOnlyList<FormInfo> forms)
    {
        string? found = null;
        foreach (FormInfo form in forms)
        {
            if (form.Version != version || (report is not null && form.Report != report))
                continue;
            if (found is not null && found != form.Report)
                return null;
            found = form.Report;
        }

        return found;
    }
}
