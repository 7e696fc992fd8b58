using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>A field of a form as the data stream has it: a box to be ticked, or a list to choose from ([MS-DOC] 2.9.78, 2.9.158).</summary>
internal static class FormFieldData
{
    private const int CheckBox = 1, List = 2, MostEntries = 1000;

    /// <summary>The field as a document of today has it, with what was chosen; null where it has text of its own, or says no more.</summary>
    /// <param name="data">The data stream.</param>
    /// <param name="place">Where its data begin.</param>
    public static XElement[]? Read(BinaryBlock data, int place)
    {
        if (!data.Holds(place, 6) || !data.Holds(place, data.UInt16(place + 4L) + 10L))
            return null;
        BinaryBlock field = data.From(place + data.UInt16(place + 4L));
        int type = field.UInt16(4) & 3;
        int result = (field.UInt16(4) >> 2) & 0x1F;
        if (field.UInt32(0) != uint.MaxValue || type is not (CheckBox or List))
            return null;
        long at = AfterText(field, 10);
        int chosen = result == WordXml.NothingChosen ? field.UInt16(at) : result;
        if (type == CheckBox)
            return WordXml.CheckBox(chosen != 0);
        at += 2;
        for (int texts = 0; texts < 5; texts++)
            at = AfterText(field, at);
        return EntriesOf(field, at) is { Count: > 0 } entries ? WordXml.List(entries, chosen) : null;
    }

    // A text, its length before it and a null behind.
    private static long AfterText(BinaryBlock field, long at) => at + 4 + (field.UInt16(at) * 2L);

    private static List<string> EntriesOf(BinaryBlock field, long at)
    {
        const int Wide = 0xFFFF;
        var entries = new List<string>();
        if (field.UInt16(at) != Wide)
            return entries;
        int count = Math.Min((int)field.UInt16(at + 2), MostEntries);
        int extra = field.UInt16(at + 4);
        at += 6;
        for (int i = 0; i < count; i++)
        {
            int length = field.UInt16(at);
            entries.Add(field.Text(at + 2, length));
            at += 2 + (length * 2L) + extra;
        }

        return entries;
    }
}
