using System.Xml;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Html;
using ReportGen.Publishing.Documents.Pdf;
using ReportGen.Publishing.Documents.RichText;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Opens a published document and gives its lines. Whatever the bytes are, it ends: with lines, or with a failure that
/// says what is wrong. Nothing outside the stream is read, no script runs, no link is followed.
/// </summary>
public static class DocumentLoader
{
    /// <summary>The most bytes of a file that are read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Reads the stream to its end. Faults of the stream itself (a file that vanished) are thrown.</summary>
    /// <param name="name">
    /// The file name; its ending says how to read text and pages (.txt, .csv, .html), all else is known by its content.
    /// </param>
    /// <param name="stream">The bytes of the file.</param>
    public static LoadResult Load(string name, Stream stream)
    {
        try
        {
            byte[] bytes = ReadAll(stream);
            return LoadResult.Success(Read(name, bytes));
        }
        catch (ProblemException fault)
        {
            return LoadResult.Fail(fault.Problem);
        }
    }

    private static SourceDocument Read(string name, byte[] bytes)
    {
        DocumentKind kind = ContentSniffer.Detect(name, bytes);
        try
        {
            return kind switch
            {
                DocumentKind.Package => PackageDocument.Read(name, bytes),
                DocumentKind.Compound => CompoundDocument.Read(name, bytes),
                DocumentKind.RichText => RtfReader.Read(name, bytes),
                DocumentKind.Pdf => PdfDocumentReader.Read(name, bytes),
                DocumentKind.WebArchive => WebArchive.Read(name, bytes),
                DocumentKind.Html => HtmlDocumentReader.Read(name, bytes),
                DocumentKind.Separated => SeparatedText.Read(name, bytes),
                _ => PlainText.Read(name, bytes),
            };
        }
        catch (InsufficientExecutionStackException)
        {
            throw DocumentFaults.Damaged(static w => w.NestedTooDeeply());
        }
        catch (Exception e) when (e is not (ProblemException or OutOfMemoryException))
        {
            // The libraries that read HTML and Office files throw many kinds of exception on content nobody foresaw.
            // A bad file is a fault of the file, and must not end a run over a thousand of them.
            throw kind == DocumentKind.Package && e is XmlException xml
                ? DocumentFaults.Damaged(w => w.SomePartMalformed(xml.LineNumber, xml.LinePosition))
                : DocumentFaults.Damaged(w => w.CannotBeParsed(e.GetType().Name));
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > MaxBytes)
                throw DocumentFaults.TooLarge(static w => w.FileBytes(), MaxBytes);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
