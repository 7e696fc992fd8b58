using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// A workbook: one line of the data set a row, the head frozen and filtered, a new sheet where one is full. Text is stored as
/// text, so that nothing in it is a formula; numbers are numbers. The parts are written as they are made, and nothing is kept.
/// </summary>
internal sealed class WorkbookDatasetWriter : IDatasetWriter
{
    /// <summary>The rows of a sheet in Excel, the head among them.</summary>
    internal const int MaxRows = 1_048_576;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // The zip format knows no time before; one fixed time makes equal data equal bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TidyEncoding Rows = new("<row>", "</row>", Encode, ("<c><v>", "</v></c>"));

    private readonly Stream _stream;
    private readonly ZipArchive _zip;
    private readonly int _maxRows;
    private Stream? _sheet;
    private TidyLines? _lines;
    private int _sheets;
    private int _rows;

    /// <param name="stream">Where to write; it is closed in the end.</param>
    /// <param name="maxRows">How many rows a sheet takes.</param>
    public WorkbookDatasetWriter(Stream stream, int maxRows = MaxRows)
    {
        _stream = stream;
        _maxRows = maxRows;
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    public ValueTask WriteAsync(TidyRow row)
    {
        if (_sheet is null || _rows == _maxRows)
            NextSheet();
        _rows++;
        _lines!.Write(row);
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        if (_sheet is null)
            NextSheet();
        EndSheet();
        int[] numbers = [.. Enumerable.Range(1, _sheets)];
        WritePart("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
            + string.Concat(numbers.Select(static n => $"<sheet name=\"{(n == 1 ? "data" : $"data{n}")}\" sheetId=\"{n}\" r:id=\"s{n}\"/>")) + "</sheets></workbook>");
        WritePart("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}relationships\">"
            + string.Concat(numbers.Select(static n => $"<Relationship Id=\"s{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>");
        WritePart("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"workbook\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        WritePart("[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + string.Concat(numbers.Select(static n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        _zip.Dispose();
        await _stream.DisposeAsync();
    }

    private void NextSheet()
    {
        EndSheet();
        _sheet = Open(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{++_sheets}.xml"));
        _lines = new TidyLines(_sheet, Rows);
        _lines.Write($"{Head}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        _lines.WriteHead();
        _rows = 1;
    }

    private void EndSheet()
    {
        if (_sheet is null)
            return;
        _lines!.Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{(char)('A' + DatasetFields.All.Length - 1)}{_rows}\"/></worksheet>"));
        _lines.Flush();
        _sheet.Dispose();
        _sheet = null;
    }

    // The first row holds names, whatever the type of the column.
    private static string Encode(int field, string? text) => string.IsNullOrEmpty(text) ? "<c/>"
        : DatasetFields.All[field].Type == "string" || text == DatasetFields.All[field].Name ? $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{XmlEscaper.Escape(text)}</t></is></c>"
        : $"<c><v>{text}</v></c>";

    private void WritePart(string name, string content)
    {
        using Stream part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(Head + content));
    }

    private Stream Open(string name)
    {
        ZipArchiveEntry entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}
