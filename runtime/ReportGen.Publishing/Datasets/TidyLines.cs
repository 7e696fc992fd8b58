using System.Text;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>Writes lines of the data set to a stream, which it leaves open.</summary>
/// <param name="stream">The stream.</param>
/// <param name="encoding">How they are written.</param>
internal sealed class TidyLines(Stream stream, TidyEncoding encoding)
{
    // A larger buffer is a large object to the collector, and each organ has its files.
    private const int BufferLength = 1 << 14;

    private readonly Utf8Output _output = new(BufferLength * 2);
    private (string? Organ, int? Year, string Report)? _of;
    private byte[][] _report = [];

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHead() => encoding.WriteHead(_output);

    /// <summary>Writes a line.</summary>
    public void Write(TidyRow row)
    {
        if (_of is not { } of || !ReferenceEquals(of.Organ, row.Organ) || of.Year != row.Year || !ReferenceEquals(of.Report, row.Report))
            (_of, _report) = ((row.Organ, row.Year, row.Report), encoding.OfReport(row));
        encoding.Write(row, _report, _output);
        if (_output.Written.Length >= BufferLength)
            Flush();
    }

    /// <summary>Writes what stands around lines.</summary>
    public void Write(string text) => _output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Hands on what is still kept.</summary>
    public void Flush()
    {
        stream.Write(_output.Written);
        _output.Clear();
    }
}
