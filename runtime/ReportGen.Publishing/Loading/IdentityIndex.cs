using System.Globalization;
using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Loading;

/// <summary>
/// Where the reports of an organ and year are, in a file sorted by them. Memory holds nothing of it. Several threads may
/// search at a time.
/// </summary>
internal sealed class IdentityIndex : IDisposable
{
    // Of one organ and year there is one report. More than a few are not worth being looked at.
    private const int Most = 4;

    private const int PlaceLength = 13;

    // No report has this name: what of the history could not be read stands under it.
    private static readonly byte[] Unread = "\0"u8.ToArray();

    private static ReadOnlySpan<byte> Magic => "reportgen identities 1"u8;

    private readonly FileStream _file;
    private readonly long _start;
    private readonly SortedLines _lines;

    private IdentityIndex(FileStream file, long start, IdentityCounts counts)
    {
        (_file, _start, Counts) = (file, start, counts);
        _lines = new SortedLines(file, start);
    }

    /// <summary>How many reports there are.</summary>
    public IdentityCounts Counts { get; }

    /// <summary>Makes one.</summary>
    /// <param name="fingerprint">What the reports are of: one line.</param>
    /// <param name="fill">Hands over the reports, in any order, one after the other; without a key those of the history that could not be read.</param>
    /// <param name="file">Where it goes; closed with this.</param>
    public static IdentityIndex Build(string fingerprint, Action<Action<ReportKey?, ReportPlace>> fill, FileStream file)
    {
        using var sorter = new LineSorter();
        var counts = new IdentityCounts();
        fill((key, place) =>
        {
            sorter.Add(Encoding.UTF8.GetBytes((key is { } known ? Prefix(known) : Encoding.UTF8.GetString(Unread)) + Format(place)));
            if (key is not null)
                counts.Add(place);
        });
        byte[] head = [.. Magic, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\t{fingerprint}\t{counts.Inputs}\t{counts.History}\t{(counts.OnlyOfHistory is { } only ? Format(only) : "")}\n"))];
        file.Write(head);
        foreach (ReadOnlyMemory<byte> line in sorter.Sorted())
        {
            file.Write(line.Span);
            file.WriteByte((byte)'\n');
        }

        return new IdentityIndex(file, head.Length, counts);
    }

    /// <summary>Opens one that was made before; null where there is none, or it is of other reports.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fingerprint">What the reports are of.</param>
    public static IdentityIndex? Open(string path, string fingerprint)
    {
        if (!File.Exists(path))
            return null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var reader = new LineReader(file, longest: 4096);
        if (reader.Read() && reader.IsWhole && Encoding.UTF8.GetString(reader.Line.Span).Split('\t') is [_, var of, var inputs, var history, var only]
            && reader.Line.Span.StartsWith(Magic) && of == fingerprint && (only.Length is 0 or PlaceLength)
            && int.TryParse(inputs, NumberStyles.None, CultureInfo.InvariantCulture, out int inputCount) && int.TryParse(history, NumberStyles.None, CultureInfo.InvariantCulture, out int historyCount))
        {
            return new IdentityIndex(file, reader.Line.Length + 1, new IdentityCounts(inputCount, historyCount, only.Length == 0 ? null : Parse(Encoding.ASCII.GetBytes(only))));
        }

        file.Dispose();
        return null;
    }

    /// <summary>The reports of a key: inputs before history, each in their order; the first few where there are many.</summary>
    public List<ReportPlace> Find(ReportKey key) => [.. _lines.StartingWith(Encoding.UTF8.GetBytes(Prefix(key)), Most).Select(Parse)];

    /// <summary>The reports of the history of an organ, of whatever year.</summary>
    public List<ReportPlace> HistoryOf(ReportKey key) =>
        [.. _lines.StartingWith(Encoding.UTF8.GetBytes($"{key.Report}\0{key.Organ}\0"), 100).Select(Parse).Where(static p => p.IsHistory)];

    /// <summary>What of the history could not be read.</summary>
    public List<ReportPlace> UnreadOfHistory() => [.. _lines.StartingWith(Unread).Select(Parse)];

    /// <summary>The reports of a year, whatever their organ; the first few where there are many. Reads the whole file.</summary>
    public List<ReportPlace> OfYear(string report, int year)
    {
        var found = new List<ReportPlace>();
        byte[] begin = Encoding.UTF8.GetBytes($"{report}\0"), end = Encoding.UTF8.GetBytes(Year(year));
        lock (_file)
        {
            _file.Position = _start;
            var reader = new LineReader(_file);
            while (found.Count < Most && reader.Read())
            {
                ReadOnlySpan<byte> line = reader.Line.Span;
                if (line.StartsWith(begin) && line[..^PlaceLength].EndsWith(end))
                    found.Add(Parse(line.ToArray()));
            }
        }

        return found;
    }

    /// <summary>The reports that name their organ and year, an organ and kind of report at a time, in order.</summary>
    public IEnumerable<(ReportKey Organ, List<(int Year, ReportPlace Place)> Reports)> Organs()
    {
        _file.Position = _start;
        var reader = new LineReader(_file);
        ReportKey? last = null;
        List<(int, ReportPlace)> reports = [];
        while (reader.Read())
        {
            byte[] line = reader.Line.ToArray();
            if (Encoding.UTF8.GetString(line.AsSpan(0, Math.Max(0, line.Length - PlaceLength))).Split('\0') is not [var report, { Length: > 0 } organ, { Length: > 0 } year, _])
                continue;
            var key = new ReportKey(report, organ, null);
            if (key != last && reports.Count > 0)
            {
                yield return (last!.Value, reports);
                reports = [];
            }

            last = key;
            reports.Add((int.Parse(year, CultureInfo.InvariantCulture), Parse(line)));
        }

        if (reports.Count > 0)
            yield return (last!.Value, reports);
    }

    public void Dispose() => _lines.Dispose();

    // Neither name nor year holds a zero, which so parts them.
    private static string Prefix(ReportKey key) => $"{key.Report}\0{key.Organ}{Year(key.Year)}";

    private static string Year(int? year) => string.Create(CultureInfo.InvariantCulture, $"\0{year}\0");

    private static string Format(ReportPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{(place.IsHistory ? 'H' : '-')}{place.Input:X8}{place.Part:X4}");

    private static ReportPlace Parse(byte[] line)
    {
        string place = Encoding.ASCII.GetString(line.AsSpan(line.Length - PlaceLength));
        return new ReportPlace(place[0] == 'H', Hex(place[1..9]), Hex(place[9..]));

        static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
