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

    private readonly FileStream _file = ScratchFile.Create();
    private readonly SortedLines _lines;

    /// <param name="fill">Hands over the reports, in any order, one after the other.</param>
    public IdentityIndex(Action<Action<ReportKey, ReportPlace>> fill)
    {
        using var sorter = new LineSorter();
        fill((key, place) => sorter.Add(Encoding.UTF8.GetBytes(Prefix(key) + Format(place))));
        foreach (ReadOnlyMemory<byte> line in sorter.Sorted())
        {
            _file.Write(line.Span);
            _file.WriteByte((byte)'\n');
        }

        _lines = new SortedLines(_file);
    }

    /// <summary>The reports of a key: inputs before history, each in their order; the first few where there are many.</summary>
    public List<ReportPlace> Find(ReportKey key) => [.. _lines.StartingWith(Encoding.UTF8.GetBytes(Prefix(key)), Most).Select(Parse)];

    /// <summary>The reports of the history of an organ, of whatever year.</summary>
    public List<ReportPlace> HistoryOf(ReportKey key) =>
        [.. _lines.StartingWith(Encoding.UTF8.GetBytes($"{key.Report}\0{key.Organ}\0"), 100).Select(Parse).Where(static p => p.IsHistory)];

    /// <summary>The reports of a year, whatever their organ; the first few where there are many. Reads the whole file.</summary>
    public List<ReportPlace> OfYear(string report, int year)
    {
        _file.Position = 0;
        var found = new List<ReportPlace>();
        var reader = new LineReader(_file);
        byte[] begin = Encoding.UTF8.GetBytes($"{report}\0"), end = Encoding.UTF8.GetBytes(Year(year));
        while (found.Count < Most && reader.Read())
        {
            ReadOnlySpan<byte> line = reader.Line.Span;
            if (line.StartsWith(begin) && line[..^PlaceLength].EndsWith(end))
                found.Add(Parse(line.ToArray()));
        }

        return found;
    }

    public void Dispose() => _lines.Dispose();

    // Neither name nor year holds a zero, which so parts them.
    private static string Prefix(ReportKey key) => $"{key.Report}\0{key.Organ}{Year(key.Year)}";

    private static string Year(int? year) => string.Create(CultureInfo.InvariantCulture, $"\0{year}\0");

    private const int PlaceLength = 13;

    private static string Format(ReportPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{(place.IsHistory ? 'H' : '-')}{place.Input:X8}{place.Part:X4}");

    private static ReportPlace Parse(byte[] line)
    {
        string place = Encoding.ASCII.GetString(line.AsSpan(line.Length - PlaceLength));
        return new ReportPlace(place[0] == 'H', Hex(place[1..9]), Hex(place[9..]));

        static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
