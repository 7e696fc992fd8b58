using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// Comma-separated values by RFC 4180 in UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe before
/// it; numbers stay numbers.
/// </summary>
internal sealed class CsvDatasetWriter : IDatasetWriter
{
    /// <summary>How lines are written.</summary>
    public static readonly TidyEncoding Lines = new("", "\r\n", Encode, (",", ""));

    private readonly Stream _stream;
    private readonly TidyLines _lines;

    /// <param name="stream">Where to write; it is closed in the end.</param>
    /// <param name="mark">Whether a byte order mark begins the file, by which Excel knows UTF-8.</param>
    public CsvDatasetWriter(Stream stream, bool mark)
    {
        (_stream, _lines) = (stream, new TidyLines(stream, Lines));
        if (mark)
            _lines.Write("\uFEFF");
        _lines.WriteHead();
    }

    public ValueTask WriteAsync(TidyRow row)
    {
        _lines.Write(row);
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Flush();
        await _stream.DisposeAsync();
    }

    private static string Encode(int field, string? text)
    {
        string comma = field == 0 ? "" : ",";
        return string.IsNullOrEmpty(text) ? comma : comma + (DatasetFields.All[field].Type == "string" ? CsvEscaper.Escape(text) : text);
    }
}
