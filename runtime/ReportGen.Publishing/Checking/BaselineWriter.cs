using System.Text;
using System.Text.Json;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Checking;

/// <summary>Writes a baseline as reports come by: a line for each finding, so that two of them compare well.</summary>
internal sealed class BaselineWriter : IDisposable
{
    private readonly string _file;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _hasAny;

    /// <param name="file">The file. It is replaced when the baseline is complete.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="Messages.ProblemException">Something else stands in its place.</exception>
    public BaselineWriter(string file)
    {
        OutputFault.DemandFile(file);
        _file = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        _temporary = Path.Combine(Path.GetDirectoryName(_file)!, $".{Guid.NewGuid():N}.tmp");
        _stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
        _stream.Write("{\n  \"findings\": ["u8);
    }

    /// <summary>How many findings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in what was found in a report, but for what is accepted anyway.</summary>
    public void Add(CheckedReport report, string path)
    {
        foreach (var (finding, id) in Baseline.IdsOf(report, path))
        {
            if (finding.Waiver is not null && finding.Waiver != Baseline.Known)
                continue;
            byte[] line = JsonLine.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("source", path);
                json.WriteString("rule", finding.Rule);
                json.WriteString("cell", finding.Cells.Count > 0 ? finding.Cells[0].Address : null);
                json.WriteString("id", id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteEndObject();
            });
            _stream.Write(Encoding.UTF8.GetBytes(_hasAny ? ",\n    " : "\n    "));
            _stream.Write(line.AsSpan()[..^1]);
            _hasAny = true;
            Count++;
        }
    }

    /// <summary>Puts it in its place.</summary>
    public void Complete()
    {
        _stream.Write(_hasAny ? "\n  ]\n}\n"u8 : "]\n}\n"u8);
        _stream.Dispose();
        AtomicFile.Move(_temporary, _file);
    }

    public void Dispose()
    {
        _stream.Dispose();
        File.Delete(_temporary);
    }
}
