using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellValue = DocumentFormat.OpenXml.Spreadsheet.CellValue;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// A workbook: one line of the data set a row, the head frozen and filtered, a new sheet where one is full. Text is stored as
/// text, so that nothing in it is a formula; numbers are numbers.
/// </summary>
internal sealed class WorkbookDatasetWriter : IDatasetWriter
{
    /// <summary>The rows of a sheet in Excel, the head among them.</summary>
    internal const int MaxRows = 1_048_576;

    // The zip format knows no time before; one fixed time makes equal data equal bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Stream _stream;
    private readonly string _scratchPath;
    private readonly FileStream _scratch;
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Sheets _sheets = new();
    private readonly int _maxRows;
    private OpenXmlWriter? _sheet;
    private int _rows;

    /// <param name="stream">Where to write; it is closed in the end.</param>
    /// <param name="scratchPath">A file to build the package in; it is deleted in the end.</param>
    /// <param name="maxRows">How many rows a sheet takes.</param>
    public WorkbookDatasetWriter(Stream stream, string scratchPath, int maxRows = MaxRows)
    {
        _stream = stream;
        _scratchPath = scratchPath;
        _maxRows = maxRows;
        _scratch = new FileStream(scratchPath, FileMode.Create, FileAccess.ReadWrite);
        _document = SpreadsheetDocument.Create(_scratch, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        // Its id would be a random one.
        _document.ChangeIdOfPart(_workbook, "workbook");
    }

    public ValueTask WriteAsync(TidyRow row)
    {
        if (_sheet is null || _rows == _maxRows)
            NextSheet();
        StartRow();
        foreach (DatasetField field in DatasetFields.All)
            Write(field.Text(row), field.Type != "string");
        _sheet!.WriteEndElement();
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        if (_sheet is null)
            NextSheet();
        EndSheet();
        _workbook.Workbook = new Workbook(_sheets);
        _document.Dispose();
        await CopyWithoutTimesAsync();
        await _scratch.DisposeAsync();
        await _stream.DisposeAsync();
        File.Delete(_scratchPath);
    }

    private void NextSheet()
    {
        EndSheet();
        uint number = (uint)_sheets.Count() + 1;
        string id = $"s{number}";
        var part = _workbook.AddNewPart<WorksheetPart>(id);
        _sheets.Append(new Sheet { Id = id, SheetId = number, Name = number == 1 ? "data" : $"data{number}" });
        _sheet = OpenXmlWriter.Create(part);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _sheet.WriteStartElement(new SheetData());
        _rows = 0;
        StartRow();
        foreach (DatasetField field in DatasetFields.All)
            Write(field.Name, isNumber: false);
        _sheet.WriteEndElement();
    }

    private void EndSheet()
    {
        if (_sheet is null)
            return;
        _sheet.WriteEndElement();
        _sheet.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{(char)('A' + DatasetFields.All.Length - 1)}{_rows}") });
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _sheet = null;
    }

    private void StartRow()
    {
        _rows++;
        _sheet!.WriteStartElement(new Row());
    }

    private void Write(string? text, bool isNumber) => _sheet!.WriteElement(
        string.IsNullOrEmpty(text) ? new SheetCell()
        : isNumber ? new SheetCell(new CellValue(text))
        : new SheetCell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString });

    private async Task CopyWithoutTimesAsync()
    {
        _scratch.Position = 0;
        using var from = new ZipArchive(_scratch, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in from.Entries.OrderBy(static e => e.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            await using Stream source = entry.Open();
            await using Stream target = copy.Open();
            await source.CopyToAsync(target);
        }
    }
}
