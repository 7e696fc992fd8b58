using Parquet;
using Parquet.Schema;

namespace ReportGen.Publishing.Datasets;

/// <summary>Apache Parquet: a row group of lines at a time, text by dictionary, values as DECIMAL(28,8).</summary>
internal sealed class ParquetDatasetWriter : IDatasetWriter
{
    private const int Precision = 28;
    private const int Scale = 8;

    private static readonly DataField[] Columns = [.. DatasetFields.All.Select(static f => f.Type switch
    {
        "integer" => new DataField(f.Name, typeof(int?)),
        "number" => new DecimalDataField(f.Name, Precision, Scale, isNullable: true),
        _ => new DataField(f.Name, typeof(string)),
    })];

    private readonly Stream _stream;
    private readonly int _rowGroup;
    private readonly List<TidyRow> _rows = [];
    private ParquetWriter? _writer;

    /// <param name="stream">Where to write; it is closed in the end.</param>
    /// <param name="rowGroup">How many lines a row group has. Memory holds as many.</param>
    public ParquetDatasetWriter(Stream stream, int rowGroup) => (_stream, _rowGroup) = (stream, rowGroup);

    public async ValueTask WriteAsync(TidyRow row)
    {
        _rows.Add(row);
        if (_rows.Count == _rowGroup)
            await FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_rows.Count > 0 || _writer is null)
            await FlushAsync();
        if (_writer is not null)
            await _writer.DisposeAsync();
        await _stream.DisposeAsync();
    }

    private async Task FlushAsync()
    {
        _writer ??= await ParquetWriter.CreateAsync(new ParquetSchema(Columns), _stream, Options());
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        for (int i = 0; i < Columns.Length; i++)
        {
            DatasetField field = DatasetFields.All[i];
            switch (field.Type)
            {
                case "integer":
                    await group.WriteAsync<int>(Columns[i], _rows.Select(static r => r.Year).ToArray());
                    break;
                case "number":
                    await group.WriteAsync<decimal>(Columns[i], _rows.Select(static r => r.Value).ToArray());
                    break;
                default:
                    await group.WriteAsync(Columns[i], (IReadOnlyCollection<string?>)_rows.ConvertAll(r => field.Text(r)), null);
                    break;
            }
        }

        group.CompleteValidate();
        _rows.Clear();
    }

    private static ParquetOptions Options()
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        foreach (DatasetField field in DatasetFields.All.Where(static f => f.Type == "string"))
            options.ColumnEncodingHints[field.Name] = EncodingHint.Dictionary;
        return options;
    }
}
