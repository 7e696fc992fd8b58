using System.Globalization;
using ReportGen.Publishing.Storage;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// What a page read of the site. A page shows little of it, and which is a matter of its template, so it is noted while the page
/// is rendered: where all that it read is the same again, it would come out the same.
/// </summary>
internal static class SiteReads
{
    /// <summary>A fingerprint of the members that were read.</summary>
    /// <param name="site">The site as the page sees it.</param>
    /// <param name="members">Which of its members, as <see cref="ViewRecord.Read"/> has them.</param>
    public static UInt128 Fingerprint(ViewRecord site, ulong members)
    {
        using var fingerprint = new Fingerprint();
        for (int i = 0; i < site.Type.Members.Count; i++)
        {
            if ((members & ViewRecord.BitOf(i)) != 0)
                Add(fingerprint, site, i);
        }

        return fingerprint.End();
    }

    private static void Add(Fingerprint fingerprint, ViewRecord record, int index)
    {
        switch (record.Type.Members[index].Kind)
        {
            case ViewKind.Text or ViewKind.Address:
                AddText(fingerprint, record.Text(index));
                break;
            case ViewKind.Number:
                AddText(fingerprint, record.Number(index)?.ToString(CultureInfo.InvariantCulture));
                break;
            case ViewKind.Flag:
                fingerprint.Add(record.Flag(index) ? "1" : "0");
                break;
            case ViewKind.List:
                IReadOnlyList<ViewRecord> list = record.List(index);
                fingerprint.Add(list.Count.ToString(CultureInfo.InvariantCulture));
                foreach (ViewRecord one in list)
                    AddAll(fingerprint, one);
                break;
            default:
                AddAll(fingerprint, record.Record(index));
                break;
        }
    }

    private static void AddAll(Fingerprint fingerprint, ViewRecord? record)
    {
        AddText(fingerprint, record?.Type.Name);
        for (int i = 0; i < record?.Type.Members.Count; i++)
            Add(fingerprint, record, i);
    }

    // Null is told from text that is empty.
    private static void AddText(Fingerprint fingerprint, string? text) => fingerprint.Add(text is null ? "\0" : text);
}
