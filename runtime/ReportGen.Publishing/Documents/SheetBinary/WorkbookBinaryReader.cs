using ReportGen.Messages;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>
/// Reads a workbook of Excel 97 to 2003 ([MS-XLS]), as which WPS saves too: the visible sheets in order, as those of an xlsx.
/// The libraries that read such files tell neither what is struck out nor what is raised, and a struck-out figure must never
/// be read as one; so the records are read here.
/// </summary>
internal sealed class WorkbookBinaryReader
{
    private const int Version = 0x0600;

    /// <summary>What a string costs beside its characters.</summary>
    private const int StringCost = 12;

    private readonly BinaryBlock _stream;
    private readonly BiffStyles _styles = new();
    private readonly List<BiffString> _strings = [];
    private readonly BiffNames _names = new();
    private readonly List<string> _titles = [];
    private readonly List<(uint At, bool IsHidden, string Name)> _sheets = [];

    private WorkbookBinaryReader(BinaryBlock stream) => _stream = stream;

    /// <summary>Reads a workbook.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="bytes">The stream Workbook.</param>
    /// <param name="properties">The properties of the file.</param>
    public static SourceDocument Read(string name, byte[] bytes, DocumentProperties properties)
    {
        var reader = new WorkbookBinaryReader(new BinaryBlock(bytes));
        reader.ReadGlobals();
        return reader.ReadSheets(name, properties);
    }

    private SourceDocument ReadSheets(string name, DocumentProperties properties)
    {
        var lines = new LineBuffer { Published = properties.Published };
        var budget = new SheetBudget();
        var sheets = new List<DocumentPart>();
        var notes = new List<DocumentNote>();
        WorkbookFields? fields = _names.ToFields(_titles);
        long left = _stream.Length;
        foreach ((uint at, bool isHidden, string title) in _sheets)
        {
            int before = lines.Lines.Count;
            SheetGrid grid = BiffSheet.Read(_stream, at, title, _styles, _strings, budget, fields, ref left);
            if (!isHidden)
                grid.WriteTo(lines);
            else if (!grid.IsEmpty)
                notes.Add(new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.SheetLeftOut(title))));
            if (lines.Lines.Count > before)
                sheets.Add(new DocumentPart(before, title));
        }

        SourceDocument document = lines.ToDocument(name, placed: true, notes, sheets.Count > 1 ? sheets : []);
        document.Fields = fields?.ToFields();
        return document;
    }

    private void ReadGlobals()
    {
        bool isFirst = true;
        foreach (BiffRecord record in BiffRecord.From(_stream, 0))
        {
            if (isFirst && (record.Type != BiffTypes.Begin || record.Content.UInt16(0) != Version))
                throw DocumentFaults.Unsupported(static w => w.OldExcel(), static w => w.SaveAsXlsxInWps());
            isFirst = false;
            if (record.Type == BiffTypes.End)
                return;
            Take(record);
        }

        throw DocumentFaults.Damaged(static w => w.FileCutShort());
    }

    private void Take(BiffRecord record)
    {
        switch (record.Type)
        {
            case BiffTypes.FilePass:
                throw DocumentFaults.Unsupported(static w => w.EncryptedOffice(), static w => w.RemovePassword());
            case BiffTypes.Sheet:
                const int Worksheet = 0;
                _titles.Add(TextMarks.Remove(new BiffText(record.Content, 6).Read(isShort: true).Text));
                if (record.Content.Byte(5) == Worksheet)
                    _sheets.Add((record.Content.UInt32(0), (record.Content.Byte(4) & 3) != 0, _titles[^1]));
                break;
            case BiffTypes.SheetReferences:
                _names.TakeSheets(record.Content);
                break;
            case BiffTypes.Name:
                _names.Take(record.Content);
                break;
            case BiffTypes.SharedStrings:
                ReadStrings(record);
                break;
            default:
                _styles.Take(record);
                break;
        }
    }

    private void ReadStrings(BiffRecord record)
    {
        var text = new BiffText(BiffRecord.Continued(_stream, record));
        text.Skip(4);
        uint count = text.UInt32();
        int left = SourceDocument.MaxLength;
        // Some programs tell more strings than there are.
        for (uint i = 0; i < count && !text.IsAtEnd; i++)
        {
            BiffString item = text.Read();
            left -= item.Text.Length + StringCost;
            if (left < 0)
                throw DocumentFaults.TooLarge(static w => w.WorkbookCharacters(), SourceDocument.MaxLength);
            _strings.Add(item);
        }
    }
}
