using System.Runtime.CompilerServices;
using System.Text;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// How lines of the data set are written as UTF-8. What is the same in every report of a form is encoded once, what is the
/// same in every line of a report once a report.
/// </summary>
/// <param name="start">What begins a line.</param>
/// <param name="end">What ends it.</param>
/// <param name="encode">A column of a line by its number, with what parts it from the one before; null for nothing.</param>
/// <param name="number">What stands before and behind a number that there is.</param>
internal sealed class TidyEncoding(string start, string end, Func<int, string?, string> encode, (string Before, string Behind) number)
{
    // Columns that follow each other and are the same within the same.
    private static readonly (FieldScope Scope, int First, int End)[] Runs = [.. FindRuns()];

    private readonly byte[] _start = Encoding.UTF8.GetBytes(start), _end = Encoding.UTF8.GetBytes(end);
    private readonly byte[] _before = Encoding.UTF8.GetBytes(number.Before), _behind = Encoding.UTF8.GetBytes(number.Behind);
    private readonly ConditionalWeakTable<TidyPlace, byte[][]> _places = [];
    private readonly ConditionalWeakTable<string, byte[]> _states = [];

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHead(Utf8Output output)
    {
        output.Write(_start);
        for (int i = 0; i < DatasetFields.All.Length; i++)
            output.Write(Encoding.UTF8.GetBytes(encode(i, DatasetFields.All[i].Name)));
        output.Write(_end);
    }

    /// <summary>What is the same in every line of a report.</summary>
    /// <param name="row">Any of them.</param>
    public byte[][] OfReport(TidyRow row) => Encode(row, FieldScope.Report);

    /// <summary>Writes a line.</summary>
    /// <param name="row">The line.</param>
    /// <param name="report">What <see cref="OfReport"/> gives for its report.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(in TidyRow row, byte[][] report, Utf8Output output)
    {
        if (!_places.TryGetValue(row.Place, out byte[][]? place))
            _places.AddOrUpdate(row.Place, place = Encode(row, FieldScope.Place));
        output.Write(_start);
        int ofReport = 0, ofPlace = 0;
        foreach (var (scope, first, end) in Runs)
        {
            if (scope == FieldScope.Report)
                output.Write(report[ofReport++]);
            else if (scope == FieldScope.Place)
                output.Write(place[ofPlace++]);
            else
                WriteCells(row, first, end, output);
        }

        output.Write(_end);
    }

    private void WriteCells(in TidyRow row, int first, int end, Utf8Output output)
    {
        for (int i = first; i < end; i++)
        {
            DatasetField field = DatasetFields.All[i];
            if (field.Type == "number" && row.Value is { } value)
            {
                output.Write(_before);
                output.Number(value);
                output.Write(_behind);
                continue;
            }

            // One of a few words, always the same object.
            string text = field.Text(row) ?? "";
            if (!_states.TryGetValue(text, out byte[]? utf8))
                _states.AddOrUpdate(text, utf8 = Encoding.UTF8.GetBytes(encode(i, text)));
            output.Write(utf8);
        }
    }

    private byte[][] Encode(TidyRow row, FieldScope scope) =>
    [
        .. from run in Runs
           where run.Scope == scope
           select Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(run.First, run.End - run.First).Select(i => encode(i, DatasetFields.All[i].Text(row))))),
    ];

    private static IEnumerable<(FieldScope Scope, int First, int End)> FindRuns()
    {
        for (int first = 0, end; first < DatasetFields.All.Length; first = end)
        {
            FieldScope scope = DatasetFields.All[first].Scope;
            for (end = first + 1; end < DatasetFields.All.Length && DatasetFields.All[end].Scope == scope;)
                end++;
            yield return (scope, first, end);
        }
    }
}
