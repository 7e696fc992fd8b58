using System.Text;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Output;

/// <summary>What came of an input or a page of the site: lines, each of which begins with the letter of what it holds.</summary>
/// <param name="Line">Its line in the index.</param>
/// <param name="Bytes">The lines.</param>
internal sealed record RecordEntry(RecordLine Line, byte[] Bytes)
{
    /// <summary>A file that was written: its path, size and time.</summary>
    public const char File = 'F';

    /// <summary>What was said of it, in base 64.</summary>
    public const char Told = 'T';

    private const char Key = 'K', Counts = 'C', Summary = 'S', Read = 'R';

    /// <summary>The files, as <see cref="OutputFolder.Stamp"/> has them.</summary>
    public IEnumerable<string> Files => Of(File);

    /// <summary>What was said of it.</summary>
    public byte[] Message => Convert.FromBase64String(string.Concat(Of(Told)));

    /// <summary>Whether anything was said of it.</summary>
    public bool IsTold => Of(Told).Any();

    /// <summary>Whose reports it holds.</summary>
    public IReadOnlyList<ReportKey?> Keys => [.. Of(Key).Select(static k => k.Split('\0') is [var report, var organ, var year]
        ? new ReportKey(report, organ, year.Length == 0 ? null : int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))
        : (ReportKey?)null)];

    /// <summary>The summaries of its reports, as lines.</summary>
    public IEnumerable<string> Summaries => Of(Summary);

    /// <summary>How many of its reports were held back, published, and published as drafts.</summary>
    public (int Held, int Published, int Drafts) Numbers
    {
        get
        {
            int[] counts = [.. Of(Counts).First().Split(' ').Select(static n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
            return (counts[0], counts[1], counts[2]);
        }
    }

    /// <summary>Of a page, which members of the site it read; 0 for a file that is no page.</summary>
    public ulong SiteMembers => Of(Read).FirstOrDefault() is { } members ? ulong.Parse(members, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>The lines of a page or file around the reports.</summary>
    /// <param name="file">The file.</param>
    /// <param name="siteMembers">Which members of the site it read.</param>
    public static byte[] OfPage(string file, ulong siteMembers) => Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}{file}\n{Read}{siteMembers:X}\n"));

    /// <summary>The lines of an input.</summary>
    public static byte[] OfInput(IEnumerable<string> files, ReadOnlySpan<byte> told, IEnumerable<ReportKey> keys, IEnumerable<string> summaries, (int Held, int Published, int Drafts) counts)
    {
        var text = new StringBuilder();
        foreach (string file in files)
            text.Append(File).Append(file).Append('\n');
        if (told.Length > 0)
            text.Append(Told).Append(Convert.ToBase64String(told)).Append('\n');
        foreach (ReportKey key in keys)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Key}{key.Report}\0{key.Organ}\0{key.Year}\n");
        foreach (string summary in summaries)
            text.Append(Summary).Append(summary).Append('\n');
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Counts}{counts.Held} {counts.Published} {counts.Drafts}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private IEnumerable<string> Of(char letter) => Encoding.UTF8.GetString(Bytes).Split('\n').Where(l => l.Length > 0 && l[0] == letter).Select(static l => l[1..]);
}
