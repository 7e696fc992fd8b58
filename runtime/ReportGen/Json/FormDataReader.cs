using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>Fills a report of a known form from JSON.</summary>
internal sealed class FormDataReader(Report report, DataSource source)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create([.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static c => (char)c), '\u2028', '\u2029']);

    // Among more, a name is looked up.
    private const int FewMembers = 32;

    private static readonly ConditionalWeakTable<IReadOnlyList<MemberInfo>, Dictionary<string, MemberInfo>> Lookups = [];

    private readonly FormInfo _form = report.Form;
    private readonly RemovedText _removed = new();
    private readonly List<(CellInfo Cell, string Text, (int Line, int Column) Place)> _printedTexts = [];
    private readonly MemberNames _names = MemberNames.Of(report.Form);
    // As the form has them.
    private readonly string _published = ReportJson.PublishedMember(report.Form);
    private readonly string _printed = ReportJson.PrintedMember(report.Form);
    private readonly string _notes = ReportJson.NotesMember(report.Form);

    // For each object that is open the names it had so far.
    private readonly List<SeenNames> _seen = [];
    private int _open;
    private long _nameStart;
    private int _paragraphs;

    /// <summary>What was taken out of what was read, once it was.</summary>
    public IReadOnlyList<Finding> Findings => _removed.Findings;

    /// <summary>Reads the object the reader stands at.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string name))
        {
            switch (name)
            {
                case "$schema" or "form" or "report":
                    reader.Skip();
                    break;
                case "organ":
                    report.Organ = ReadName(ref reader);
                    break;
                case "year":
                    report.Year = ReadYear(ref reader);
                    break;
                case var _ when name == _published:
                    report.Published = ReadPublished(ref reader);
                    break;
                case var _ when name == _printed:
                    ReadPrinted(ref reader);
                    break;
                case var _ when name == _notes:
                    ReadNotes(ref reader);
                    break;
                default:
                    if (_form.Sections.FirstOrDefault(s => s.Id == name) is not { } section)
                        throw Unknown(name, new($"{_form}"), ["form", "organ", "year", .. _form.Sections.Select(static s => s.Id), _published, _printed, _notes]);
                    ReadSection(ref reader, section);
                    break;
            }
        }

        foreach (var (cell, text, place) in _printedTexts)
            KeepPrinted(cell, text, place);
    }

    private void ReadSection(ref Utf8JsonReader reader, SectionInfo section)
    {
        LocalizedText name = Names.Of(section);
        if (section.Tables.Count == 0)
        {
            ReadParagraphs(ref reader, section);
            return;
        }

        if (ReportJson.IsOneTable(section))
        {
            ReadTable(ref reader, section.Tables[0]);
            return;
        }

        Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), name);
        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string member))
        {
            if (member == ReportJson.TextMember)
                ReadParagraphs(ref reader, section);
            else if (section.Tables.FirstOrDefault(t => t.Id == member) is { } table)
                ReadTable(ref reader, table);
            else
                throw Unknown(member, name, [ReportJson.TextMember, .. section.Tables.Select(static t => t.Id)]);
        }
    }

    private void ReadParagraphs(ref Utf8JsonReader reader, SectionInfo section)
    {
        LocalizedText name = Names.Of(section);
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType == JsonTokenType.String)
        {
            AddParagraphs(ref reader, section);
            return;
        }

        Expect(ref reader, JsonTokenType.StartArray, static (w, n, found) => w.ParagraphsExpected(n, found), name);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.String, static (w, n, found) => w.ParagraphExpected(n, found), name);
            AddParagraphs(ref reader, section);
        }
    }

    // A line end within a paragraph begins another: on the page a paragraph is one line.
    private void AddParagraphs(ref Utf8JsonReader reader, SectionInfo section)
    {
        (int Line, int Column) place = source.PlaceOf(ref reader);
        int line = place.Line;
        foreach (string part in CharacterPolicy.Clean(source.GetString(ref reader), _removed.At(place)).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            if (++_paragraphs > SourceDocument.MaxParagraphs)
                throw source.Fault(ref reader, static w => w.LimitExceeded(w.Paragraphs(), SourceDocument.MaxParagraphs), MessageIds.InputTooLarge);
            report.Paragraphs(section).Add(new Paragraph(part.Trim(), line));
        }
    }

    private void ReadTable(ref Utf8JsonReader reader, TableInfo table)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), Names.Of(table));
        if (table.Blocks is [{ Id: "" } only])
        {
            ReadBlock(ref reader, only);
            return;
        }

        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string name))
        {
            if (table.Blocks.FirstOrDefault(b => b.Id == name) is not { } block)
                throw Unknown(name, Names.Of(table), table.Blocks.Select(static b => b.Id));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), LocalizedText.Of(block.Label ?? block.Id, block.LabelEn ?? block.Label));
            ReadBlock(ref reader, block);
        }
    }

    private void ReadBlock(ref Utf8JsonReader reader, BlockInfo block)
    {
        if (block.HasRowLabels)
            ReadRows(ref reader, block, null, ReportJson.Below(block.Rows));
        else
            ReadColumns(ref reader, block, block.Rows.Lines[0], ReportJson.Below(block.Columns));
    }

    private void ReadRows(ref Utf8JsonReader reader, BlockInfo block, MemberInfo? parent, IReadOnlyList<MemberInfo> rows)
    {
        IReadOnlyList<MemberInfo> columns = ReportJson.Below(block.Columns);
        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string name))
        {
            MemberInfo? row = Find(rows, name);
            if (row is null && parent is { HasValue: true } && Find(columns, name) is { } own)
            {
                ReadColumn(ref reader, block, parent, own);
                continue;
            }

            if (row is null)
                throw Unknown(name, parent is null ? Names.Of(block.Table) : Names.In(block.Table, Names.Of(parent)), rows.Select(static r => r.Id));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            ExpectObject(ref reader, row);
            if (row.Members.Count > 0)
                ReadRows(ref reader, block, row, row.Members);
            else
                ReadColumns(ref reader, block, row, columns);
        }
    }

    private void ReadColumns(ref Utf8JsonReader reader, BlockInfo block, MemberInfo row, IReadOnlyList<MemberInfo> columns, MemberInfo? own = null)
    {
        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string name))
        {
            if (own is not null && name == ReportJson.OwnMember)
                ReadCell(ref reader, block.CellIndex(row.Index, own.Index));
            else if (Find(columns, name) is { } column)
                ReadColumn(ref reader, block, row, column);
            else
                throw Unknown(name, block.HasRowLabels ? Names.In(block.Table, Names.Of(row)) : Names.Of(block.Table), columns.Select(static c => c.Id));
        }
    }

    private void ReadColumn(ref Utf8JsonReader reader, BlockInfo block, MemberInfo row, MemberInfo column)
    {
        if (column.Members.Count == 0)
        {
            ReadCell(ref reader, block.CellIndex(row.Index, column.Index));
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            ExpectObject(ref reader, column);
            ReadColumns(ref reader, block, row, column.Members, column.HasValue ? column : null);
        }
    }

    private void ReadCell(ref Utf8JsonReader reader, int index)
    {
        CellInfo info = _form.Cells[index];
        (int line, int column) = source.PlaceOf(ref reader);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                report.SetOrigin(index, new CellOrigin(line, column, null));
                return;
            case JsonTokenType.Number:
                if (!TryNumber(ref reader, out Cell number))
                    throw OutOfRange(ref reader, info);
                report.Cell(index) = number;
                report.SetOrigin(index, new CellOrigin(line, column, null));
                return;
            case JsonTokenType.String:
                string text = ReadPrinted(ref reader, info);
                // As a document would print it: 37.81亿, or what could not be read.
                CellValue value = CellValueParser.Parse(text, info);
                report.Cell(index) = value.Cell;
                report.SetOrigin(index, new CellOrigin(line, column, value.Printed));
                return;
            default:
                throw NoNumber(ref reader, info);
        }
    }

    private static bool TryNumber(ref Utf8JsonReader reader, out Cell cell)
    {
        cell = default;
        if (reader.TryGetInt64(out long whole) && whole is > -1_000_000_000_000_000 and < 1_000_000_000_000_000)
        {
            cell = Cell.Of(whole);
            return true;
        }

        if (!reader.TryGetDecimal(out decimal value) || Math.Abs(value) >= 1_000_000_000_000_000m)
            return false;
        value = FloatNoise.Trim(value);
        if (value.Scale > Cell.MaxScale)
        {
            decimal rounded = decimal.Round(value, Cell.MaxScale);
            if (rounded != value)
                return false;
            value = rounded;
        }

        if (Math.Abs(value) * (decimal)Math.Pow(10, value.Scale) >= 1_000_000_000_000_000m)
            return false;
        cell = Cell.Of(value);
        return true;
    }

    private void ReadPrinted(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), new LocalizedText(_printed));
        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string address))
        {
            if (_form.FindCell(address) is not { } cell)
                throw Unknown(address, new(_printed), _form.Cells.Where(static c => c.Exists).Select(static c => c.Address));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            Expect(ref reader, JsonTokenType.String, static (w, n, found) => w.StringExpected(n.Chinese, found), new LocalizedText(address));
            _printedTexts.Add((cell, ReadPrinted(ref reader, cell), source.PlaceOf(ref reader)));
        }
    }

    // What is printed in a cell is one line: another would be a row, a heading, a paragraph of its own on a page of text.
    private string ReadPrinted(ref Utf8JsonReader reader, CellInfo cell)
    {
        string text = source.GetString(ref reader);
        if (text.AsSpan().IndexOfAny(LineEnds) >= 0)
            throw source.Fault(ref reader, w => w.PrintedNotOneLine(cell));
        return CharacterPolicy.CleanName(text, _removed.At(source.PlaceOf(ref reader), cell));
    }

    // Compared when all is read: the member may stand before the cell.
    private void KeepPrinted(CellInfo cell, string text, (int Line, int Column) place)
    {
        Cell held = report.Cell(cell.Index);
        CellOrigin origin = report.Origin(cell.Index);
        bool isUnreadable = held.State == CellState.Unreadable;
        if (isUnreadable ? origin.Printed != PrintedText.Unreadable && origin.Printed != text : !PrintedText.Means(text, cell, held))
        {
            string read = $"{CellValueParser.Parse(text, cell).Cell}";
            string data = isUnreadable ? origin.Printed ?? PrintedText.Unreadable : $"{held}";
            throw DataSource.Fault(place, w => w.PrintedDiffers(cell, FindingList.Shorten(text), read, data));
        }

        report.SetOrigin(cell.Index, origin with { Printed = text });
    }

    private void ReadNotes(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), new LocalizedText(_notes));
        SeenNames seen = OpenObject();
        while (NextMember(ref reader, seen, out string id))
        {
            if (_form.Sections.FirstOrDefault(s => s.Id == id && s.Tables.Count > 0) is not { } section)
                throw Unknown(id, new(_notes), _form.Sections.Where(static s => s.Tables.Count > 0).Select(static s => s.Id));
            ReadParagraphs(ref reader, section);
        }
    }

    private string? ReadText(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        Expect(ref reader, JsonTokenType.String, static (w, n, found) => w.StringExpected(n.Chinese, found), new LocalizedText(member));
        return source.GetString(ref reader);
    }

    private string? ReadName(ref Utf8JsonReader reader) =>
        ReadText(ref reader, "organ") is { } name && !string.IsNullOrWhiteSpace(name) ? CharacterPolicy.CleanName(name, _removed.At(source.PlaceOf(ref reader))) : null;

    private int? ReadYear(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int year) && year is >= ReportJson.FirstYear and <= ReportJson.LastYear)
            return year;
        throw NoYear(ref reader);
    }

    private PublicationTime? ReadPublished(ref Utf8JsonReader reader)
    {
        if (ReadText(ref reader, _published) is not { } text)
            return null;
        return PublicationTime.TryParse(text, out PublicationTime time) ? time : throw source.Fault(ref reader, w => w.PublishedExpected(text));
    }

    // Moves to the value of the next member. False at the end of the object.
    private bool NextMember(ref Utf8JsonReader reader, SeenNames seen, out string name)
    {
        name = "";
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _open--;
            return false;
        }

        int number = _names.Find(ref reader);
        name = number >= 0 ? _names[number] : source.GetString(ref reader);
        number = number >= 0 ? number : _names.Find(name);
        _nameStart = reader.TokenStartIndex;
        if (!seen.Add(number, name))
            throw Twice(ref reader, name);
        reader.Read();
        return true;
    }

    private SeenNames OpenObject()
    {
        if (_open == _seen.Count)
            _seen.Add(new SeenNames(_names.Count));
        SeenNames seen = _seen[_open++];
        seen.Clear();
        return seen;
    }

    private static MemberInfo? Find(IReadOnlyList<MemberInfo> members, string id)
    {
        if (members.Count > FewMembers)
            return Lookups.GetValue(members, static m => m.DistinctBy(static member => member.Id).ToDictionary(static member => member.Id, StringComparer.Ordinal)).GetValueOrDefault(id);
        for (int i = 0; i < members.Count; i++)
        {
            if (members[i].Id == id)
                return members[i];
        }

        return null;
    }

    // What is thrown is made apart, so that nothing is made for it where nothing is thrown.
    private void ExpectObject(ref Utf8JsonReader reader, MemberInfo member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw NoObject(ref reader, Names.Of(member));
    }

    private ProblemException NoObject(ref Utf8JsonReader reader, LocalizedText name)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => w.ObjectExpected(name, found));
    }

    private ProblemException NoYear(ref Utf8JsonReader reader)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => w.YearExpected(found));
    }

    private ProblemException Twice(ref Utf8JsonReader reader, string member) => source.Fault(ref reader, w => w.MemberTwice(member));

    private ProblemException OutOfRange(ref Utf8JsonReader reader, CellInfo cell) => source.Fault(ref reader, w => w.NumberOutOfRange(cell));

    private ProblemException NoNumber(ref Utf8JsonReader reader, CellInfo cell)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => w.NumberExpected(cell, found));
    }

    private void Expect(ref Utf8JsonReader reader, JsonTokenType type, Func<Wording, LocalizedText, string, string> words, LocalizedText name)
    {
        if (reader.TokenType != type)
            throw Other(ref reader, words, name);
    }

    private ProblemException Other(ref Utf8JsonReader reader, Func<Wording, LocalizedText, string, string> words, LocalizedText name)
    {
        string found = DataSource.Found(ref reader);
        return source.Fault(ref reader, w => words(w, name, found));
    }

    private ProblemException Unknown(string name, LocalizedText parent, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? near = NearestName.Find(name, names);
        return DataSource.Fault(source.PlaceOf(_nameStart), w => w.MemberUnknown(parent, name, near, names));
    }
}
