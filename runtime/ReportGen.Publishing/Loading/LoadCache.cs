using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Loading;

/// <summary>
/// Loads inputs, and keeps the last few: reports that are compared mostly stand near each other. Several threads may ask at
/// a time, and one file is not loaded by two of them.
/// </summary>
/// <param name="loader">What reads them.</param>
/// <param name="inputs">The inputs.</param>
internal sealed class LoadCache(ReportLoader loader, InputList inputs)
{
    private const int MostFiles = 256;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, (Lazy<IReadOnlyList<LoadedReport>> Reports, long Bytes)> _kept = [];
    private readonly Queue<int> _order = new();
    private long _bytes;

    /// <summary>What an input holds.</summary>
    public IReadOnlyList<LoadedReport> Load(int number)
    {
        Lazy<IReadOnlyList<LoadedReport>> reports;
        lock (_gate)
        {
            if (!_kept.TryGetValue(number, out var kept))
            {
                InputSource source = inputs[number];
                kept = (new(() => loader.Load(source)), LengthOf(source));
                _kept.Add(number, kept);
                _order.Enqueue(number);
                _bytes += kept.Bytes;
                while (_order.Count > 1 && (_order.Count > MostFiles || _bytes > MostBytes))
                {
                    _kept.Remove(_order.Dequeue(), out var dropped);
                    _bytes -= dropped.Bytes;
                }
            }

            reports = kept.Reports;
        }

        return reports.Value;
    }

    private static long LengthOf(InputSource source)
    {
        var file = new FileInfo(source.Path);
        return file.Exists ? file.Length : 0;
    }
}
