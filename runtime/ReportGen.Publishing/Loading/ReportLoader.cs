using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Loading;

/// <summary>Reads inputs as reports, whatever they are. What cannot be read becomes a failure, never an exception.</summary>
public sealed class ReportLoader(IReadOnlyList<FormInfo> forms)
{
    private readonly PublishedTextReader _reader = new(forms);

    /// <summary>Reads one input.</summary>
    public LoadedReport Load(InputSource source)
    {
        try
        {
            return new LoadedReport(source, Read(source));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LoadedReport(source, ReadResult.Fail(new ReadFailure("input.io", $"无法读取：{e.Message}", $"It cannot be read: {e.Message}")));
        }
    }

    private ReadResult Read(InputSource source)
    {
        using Stream stream = source.Open();
        if (source.IsData)
            return ReadData(stream);
        // Standard input has no name to tell by: a brace begins data.
        if (source.Path == "-")
        {
            var copy = new MemoryStream();
            CopyBounded(stream, copy);
            copy.Position = 0;
            ReadOnlySpan<byte> start = copy.GetBuffer().AsSpan(0, (int)copy.Length).TrimStart("\uFEFF \t\r\n"u8);
            return start.StartsWith("{"u8) ? ReadData(copy) : ReadDocument(source, copy);
        }

        return ReadDocument(source, stream);
    }

    private ReadResult ReadDocument(InputSource source, Stream stream)
    {
        LoadResult loaded = DocumentLoader.Load(source.Path == "-" ? "-" : Path.GetFileName(source.Path), stream);
        return loaded.Document is { } document ? _reader.Read(document) : ReadResult.Fail(loaded.Failure!);
    }

    private ReadResult ReadData(Stream stream)
    {
        var bytes = new MemoryStream();
        CopyBounded(stream, bytes);
        return ReportJsonReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), forms);
    }

    // One byte over the limit is enough for the reader to refuse.
    private static void CopyBounded(Stream from, MemoryStream to)
    {
        var buffer = new byte[81920];
        int read;
        while (to.Length <= DocumentLoader.MaxBytes && (read = from.Read(buffer)) > 0)
            to.Write(buffer.AsSpan(0, read));
    }
}
