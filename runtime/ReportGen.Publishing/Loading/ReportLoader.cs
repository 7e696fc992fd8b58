using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Loading;

/// <summary>Reads inputs as reports, whatever they are. What cannot be read becomes a failure, never an exception.</summary>
public sealed class ReportLoader(IReadOnlyList<FormInfo> forms)
{
    // Data needs none of its vocabulary.
    private readonly Lazy<PublishedTextReader> _reader = new(() => new PublishedTextReader(forms));

    /// <summary>Reads one input: its report, or its reports where it is a workbook that holds several.</summary>
    public IReadOnlyList<LoadedReport> Load(InputSource source)
    {
        try
        {
            IReadOnlyList<ReadResult> results = Read(source);
            return results.Count == 1
                ? [new LoadedReport(source, results[0])]
                : [.. results.Select(r => new LoadedReport(source with { Part = r.Part }, r))];
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            Func<Wording, string> reason = FileFault.Explain(e);
            return Failed(source, new Problem(new Message(MessageIds.InputIo, w => w.FileUnreadable(reason(w)))));
        }
        catch (ProblemException fault)
        {
            return Failed(source, fault.Problem);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Failed(source, Unforeseen(e));
        }
    }

    /// <summary>A fault of the program itself. None is known to come; should one, it must not cost the other inputs of a run theirs.</summary>
    internal static Problem Unforeseen(Exception fault) =>
        new(new Message(MessageIds.InputDamaged, w => w.ProgramFailed(fault.GetType().Name, fault.Message)));

    /// <summary>The bytes of a data file; null where it cannot be read or is not worth it, which loading it will tell.</summary>
    internal static byte[]? TryReadData(InputSource source)
    {
        try
        {
            using Stream stream = source.Open();
            if (stream.Length > ReportJsonReader.MaxBytes)
                return null;
            var bytes = new byte[stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return null;
        }
    }

    private static IReadOnlyList<LoadedReport> Failed(InputSource source, Problem failure) => [new LoadedReport(source, ReadResult.Fail(failure))];

    private IReadOnlyList<ReadResult> Read(InputSource source)
    {
        using Stream stream = source.Open();
        if (source.IsData)
            return [ReadData(stream)];
        // Standard input has no name to tell by: a brace begins data.
        if (source.Path == "-")
        {
            var copy = new MemoryStream();
            CopyBounded(stream, copy);
            copy.Position = 0;
            ReadOnlySpan<byte> start = copy.GetBuffer().AsSpan(0, (int)copy.Length).TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
            return start.StartsWith("{"u8) ? [ReadData(copy)] : ReadDocument(source, copy);
        }

        return ReadDocument(source, stream);
    }

    private IReadOnlyList<ReadResult> ReadDocument(InputSource source, Stream stream)
    {
        LoadResult loaded = DocumentLoader.Load(source.Path == "-" ? "-" : Path.GetFileName(source.Path), stream);
        return loaded.Document is { } document ? _reader.Value.ReadAll(document) : [ReadResult.Fail(loaded.Failure!)];
    }

    private ReadResult ReadData(Stream stream)
    {
        byte[] bytes = ReadAll(stream);
        return ReportJsonReader.Read(bytes.Length > ReportJsonReader.MaxBytes ? bytes : TextDecoder.ToUtf8(bytes).Span, forms);
    }

    // Of a file it is known how much there is to read; of a pipe it is not.
    private static byte[] ReadAll(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position is > 0 and <= ReportJsonReader.MaxBytes and var length)
        {
            var whole = new byte[length];
            int read = stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
            return read == whole.Length ? whole : whole[..read];
        }

        var bytes = new MemoryStream();
        CopyBounded(stream, bytes);
        return bytes.ToArray();
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
