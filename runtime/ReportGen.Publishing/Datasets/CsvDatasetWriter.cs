using System.Text;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// Comma-separated values by RFC 4180 in UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe before
/// it; numbers stay numbers.
/// </summary>
internal sealed class CsvDatasetWriter : IDatasetWriter
{
    /// <summary>In characters. A larger buffer is a large object to the collector, and each organ has its files.</summary>
    public const int BufferLength = 1 << 14;

    private readonly StreamWriter _writer;

    /// <param name="stream">Where to write; it is closed in the end.</param>
    /// <param name="mark">Whether a byte order mark begins the file, by which Excel knows UTF-8.</param>
    public CsvDatasetWriter(Stream stream, bool mark)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(mark), BufferLength) { NewLine = "\r\n" };
        for (int i = 0; i < DatasetFields.All.Length; i++)
            Write(i, DatasetFields.All[i].Name, isText: false);
        _writer.WriteLine();
    }

    public ValueTask WriteAsync(TidyRow row)
    {
        for (int i = 0; i < DatasetFields.All.Length; i++)
            Write(i, DatasetFields.All[i].Text(row), isText: DatasetFields.All[i].Type == "string");
        _writer.WriteLine();
        return default;
    }

    public async ValueTask DisposeAsync() => await _writer.DisposeAsync();

    private void Write(int index, string? text, bool isText)
    {
        if (index > 0)
            _writer.Write(',');
        if (string.IsNullOrEmpty(text))
            return;
        _writer.Write(isText ? CsvEscaper.Escape(text) : text);
    }
}
