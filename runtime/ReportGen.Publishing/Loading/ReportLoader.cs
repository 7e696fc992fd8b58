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

    private static IReadOnlyList<LoadedReport> Failed(InputSource source, Problem failure) => [new LoadedReport(source, ReadResult.Fail(failure))];

    private IReadOnlyList<ReadResult> Read(InputSource source)
    {
        if (source.IsData)
            return [ReadData(InputBytes.ReadAll(source, ReportJsonReader.MaxBytes))];
        // Standard input has no name to tell by: a brace begins data.
        if (source.Path == "-")
        {
            byte[] bytes = InputBytes.ReadAll(source, DocumentLoader.MaxBytes);
            ReadOnlySpan<byte> start = bytes.AsSpan().TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
            return start.StartsWith("{"u8) ? [ReadData(bytes)] : ReadDocument(source, new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true));
        }

        using Stream stream = source.Open();
        return ReadDocument(source, stream);
    }

    private IReadOnlyList<ReadResult> ReadDocument(InputSource source, Stream stream)
    {
        LoadResult loaded = DocumentLoader.Load(source.Path == "-" ? "-" : Path.GetFileName(source.Path), stream);
        return loaded.Document is { } document ? _reader.Value.ReadAll(document) : [ReadResult.Fail(loaded.Failure!)];
    }

    private ReadResult ReadData(byte[] bytes) =>
        ReportJsonReader.ReadShared(bytes.Length > ReportJsonReader.MaxBytes ? bytes : TextDecoder.ToUtf8(bytes), forms);
}
