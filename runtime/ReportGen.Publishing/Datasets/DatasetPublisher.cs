using ReportGen.Forms;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// Writes the data set of many reports: a file of each format, or past a size one for each year, and the package that describes
/// them. Reports come one at a time and are dropped; what is not whole yet stands under a temporary name.
/// </summary>
internal sealed class DatasetPublisher : IAsyncDisposable
{
    /// <summary>From how many reports on every year has files of its own: about a million lines.</summary>
    public const int PartitionFrom = 5_000;

    // Files of years are open side by side, and each keeps its row group in memory.
    private const int RowGroup = 100_000, RowGroupOfYear = 25_000;

    private readonly string _directory;
    private readonly IReadOnlyList<string> _formats;
    private readonly bool _isPartitioned;
    private readonly bool _mark;
    private readonly SortedDictionary<string, IDatasetWriter> _writers = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _years = [];
    private readonly HashSet<FormInfo> _forms = [];

    /// <param name="directory">The folder to write to.</param>
    /// <param name="formats">csv, parquet, xlsx.</param>
    /// <param name="isPartitioned">Whether every year has files of its own.</param>
    /// <param name="mark">Whether CSV begins with a byte order mark.</param>
    public DatasetPublisher(string directory, IReadOnlyList<string> formats, bool isPartitioned, bool mark)
    {
        _directory = directory;
        _formats = formats;
        _isPartitioned = isPartitioned;
        _mark = mark;
        Directory.CreateDirectory(directory);
        foreach (string format in formats.Where(_ => !isPartitioned))
            Writer($"figures.{format}", format);
    }

    /// <summary>How many lines were written.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a report.</summary>
    public async Task AddAsync(Report report)
    {
        _forms.Add(report.Form);
        if (report.Year is { } year)
            _years.Add(year);
        IDatasetWriter[] writers = [.. _formats.Select(f => Writer(PathOf(report, f), f))];
        foreach (TidyRow row in TidyRows.Of(report))
        {
            Count++;
            foreach (IDatasetWriter writer in writers)
                await writer.WriteAsync(row);
        }
    }

    /// <summary>Ends the files and puts them, and the package, in the place of earlier ones.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync()
    {
        foreach (var (path, writer) in _writers)
        {
            await writer.DisposeAsync();
            File.Move(Temporary(path), Path.Combine(_directory, path), overwrite: true);
        }

        string[] files = [.. _writers.Keys];
        _writers.Clear();
        FormInfo[] forms = [.. _forms.OrderBy(static f => f.Report, StringComparer.Ordinal).ThenBy(static f => f.Version, StringComparer.Ordinal)];
        Output.AtomicFile.Write(Path.Combine(_directory, DataPackage.FileName), DataPackage.Write(files, forms, [.. _years]));
        return [.. files, DataPackage.FileName];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (path, writer) in _writers)
        {
            await writer.DisposeAsync();
            File.Delete(Temporary(path));
        }
    }

    private string PathOf(Report report, string format) =>
        _isPartitioned ? $"year={(report.Year is { } year ? $"{year}" : "unknown")}/figures.{format}" : $"figures.{format}";

    private string Temporary(string path) => Path.Combine(_directory, path) + ".tmp";

    private IDatasetWriter Writer(string path, string format)
    {
        if (_writers.TryGetValue(path, out IDatasetWriter? writer))
            return writer;
        string file = Temporary(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        writer = format switch
        {
            "csv" => new CsvDatasetWriter(stream, _mark),
            "parquet" => new ParquetDatasetWriter(stream, _isPartitioned ? RowGroupOfYear : RowGroup),
            _ => new WorkbookDatasetWriter(stream),
        };
        _writers.Add(path, writer);
        return writer;
    }
}
