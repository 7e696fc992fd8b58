using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ReportGen.Publishing.Documents.Pdf.Content;

/// <summary>
/// Looks at what a stream would expand to before the library expands it whole into memory, and at the checksum of its
/// data, which the library does not test: a figure that a damaged stream shows must not be read.
/// </summary>
internal sealed class BoundedFilter(IFilter inner, PageBudget budget) : IFilter
{
    /// <summary>The old ways of packing expand by their nature; a page packed so is never large.</summary>
    private const int MaxPacked = 64 * 1024;

    private const int AdlerBase = 65521;

    /// <summary>So many bytes can be added before the sums of the checksum overflow.</summary>
    private const int AdlerRun = 5552;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        bool isFont = streamDictionary.ContainsKey(NameToken.Create("Length1"))
            || (streamDictionary.TryGet(NameToken.Subtype, out NameToken subtype) && subtype != NameToken.Form);
        long most = isFont ? PageBudget.MaxStream : PageBudget.MaxContent;
        if (inner is FlateFilter)
            Inspect(input, most, isFont);
        else if (inner is LzwFilter or RunLengthFilter && input.Length > MaxPacked)
            throw TooLarge(MaxPacked);
        Memory<byte> decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        if (decoded.Length > most)
            throw TooLarge(most);
        budget.SpendExpanded(decoded.Length);
        return decoded;
    }

    private void Inspect(Memory<byte> input, long most, bool isFont)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        long length = 0;
        uint a = 1;
        uint b = 0;
        bool isWhole = input.Length > 2;
        try
        {
            using var packed = new MemoryStream(input.Length > 2 ? input[2..].ToArray() : []);
            using var expanded = new DeflateStream(packed, CompressionMode.Decompress);
            int read;
            while ((read = expanded.Read(buffer)) > 0)
            {
                length += read;
                if (length > most)
                    throw TooLarge(most);
                Add(buffer.AsSpan(0, read), ref a, ref b);
            }
        }
        catch (InvalidDataException)
        {
            isWhole = false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        // The checksum stands behind the data, and what behind that only the length in the dictionary says, which may err.
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, (b << 16) | a);
        if (!isFont && (!isWhole || input.Span.IndexOf(checksum) < 0))
            throw budget.Keep(DocumentFaults.Damaged(static w => w.PdfStreamDamaged()));
    }

    private static void Add(ReadOnlySpan<byte> bytes, ref uint a, ref uint b)
    {
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> run = bytes[..Math.Min(AdlerRun, bytes.Length)];
            foreach (byte value in run)
            {
                a += value;
                b += a;
            }

            a %= AdlerBase;
            b %= AdlerBase;
            bytes = bytes[run.Length..];
        }
    }

    private ProblemException TooLarge(long most) =>
        budget.Keep(DocumentFaults.TooLarge(static w => w.PdfStreamBytes(), most));
}
