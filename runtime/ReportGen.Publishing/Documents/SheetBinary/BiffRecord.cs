using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>A record of a binary workbook ([MS-XLS] 2.1.4).</summary>
/// <param name="Type">Its kind, one of <see cref="BiffTypes"/>.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Next">The place behind it.</param>
internal readonly record struct BiffRecord(int Type, BinaryBlock Content, long Next)
{
    private const int Head = 4;

    /// <summary>The records of a stream from a place on, to its end.</summary>
    public static IEnumerable<BiffRecord> From(BinaryBlock stream, long at)
    {
        while (stream.Holds(at, Head))
        {
            int size = stream.UInt16(at + 2);
            long next = at + Head + size;
            yield return new BiffRecord(stream.UInt16(at), stream.Part(at + Head, size), next);
            at = next;
        }
    }

    /// <summary>The content of a record and of those that go on with it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="record">The first.</param>
    public static List<BinaryBlock> Continued(BinaryBlock stream, BiffRecord record)
    {
        var parts = new List<BinaryBlock> { record.Content };
        foreach (BiffRecord next in From(stream, record.Next))
        {
            if (next.Type != BiffTypes.Continue)
                break;
            parts.Add(next.Content);
        }

        return parts;
    }
}
