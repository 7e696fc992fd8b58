using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>Fills a report of a known form from JSON.</summary>
internal sealed class FormDataReader
{
    private readonly FormInfo _form;
    private readonly Report _report;
    private readonly DataSource _source;
    private readonly DataMembers _members;
    private readonly DataFaults _faults;
    private readonly PrintedData _texts;
    private readonly TableDataReader _tables;
    private readonly RemovedText _removed = new();

    // As the form has them.
    private readonly string _published;
    private readonly string _printed;
    private readonly string _notes;

    private int _paragraphs;

    public FormDataReader(Report report, DataSource source)
    {
        _form = report.Form;
        _report = report;
        _source = source;
        _members = new DataMembers(_form, source);
        _faults = new DataFaults(source);
        _texts = new PrintedData(report, source, _members, _faults, _removed);
        _tables = new TableDataReader(report, source, _members, _faults, _texts);
        _published = ReportJson.PublishedMember(_form);
        _printed = ReportJson.PrintedMember(_form);
        _notes = ReportJson.NotesMember(_form);
    }

    /// <summary>What was taken out of what was read, once it was.</summary>
    public IReadOnlyList<Finding> Findings => _removed.Findings;

    /// <summary>Reads the object the reader stands at.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        SeenNames seen = _members.Open();
        while (_members.Next(ref reader, seen, out string name))
        {
            switch (name)
            {
                case "$schema" or "form" or "report":
                    reader.Skip();
                    break;
                case "organ":
                    _report.Organ = ReadName(ref reader);
                    break;
                case "year":
                    _report.Year = ReadYear(ref reader);
                    break;
                case var _ when name == _published:
                    _report.Published = ReadPublished(ref reader);
                    break;
                case var _ when name == _printed:
                    _texts.Read(ref reader);
                    break;
                case var _ when name == _notes:
                    ReadNotes(ref reader);
                    break;
                default:
                    if (_form.Sections.FirstOrDefault(s => s.Id == name) is not { } section)
                        throw _members.Unknown(name, new($"{_form}"), ["form", "organ", "year", .. _form.Sections.Select(static s => s.Id), _published, _printed, _notes]);
                    ReadSection(ref reader, section);
                    break;
            }
        }

        _texts.Keep();
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
            _tables.Read(ref reader, section.Tables[0]);
            return;
        }

        _faults.Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), name);
        SeenNames seen = _members.Open();
        while (_members.Next(ref reader, seen, out string member))
        {
            if (member == ReportJson.TextMember)
                ReadParagraphs(ref reader, section);
            else if (section.Tables.FirstOrDefault(t => t.Id == member) is { } table)
                _tables.Read(ref reader, table);
            else
                throw _members.Unknown(member, name, [ReportJson.TextMember, .. section.Tables.Select(static t => t.Id)]);
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

        _faults.Expect(ref reader, JsonTokenType.StartArray, static (w, n, found) => w.ParagraphsExpected(n, found), name);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _faults.Expect(ref reader, JsonTokenType.String, static (w, n, found) => w.ParagraphExpected(n, found), name);
            AddParagraphs(ref reader, section);
        }
    }

    // A line end within a paragraph begins another: on the page a paragraph is one line.
    private void AddParagraphs(ref Utf8JsonReader reader, SectionInfo section)
    {
        (int Line, int Column) place = _source.PlaceOf(ref reader);
        int line = place.Line;
        foreach (string part in CharacterPolicy.Clean(_source.GetString(ref reader), _removed.At(place)).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            if (++_paragraphs > SourceDocument.MaxParagraphs)
                throw _source.Fault(ref reader, static w => w.LimitExceeded(w.Paragraphs(), SourceDocument.MaxParagraphs), MessageIds.InputTooLarge);
            _report.Paragraphs(section).Add(new Paragraph(part.Trim(), line));
        }
    }

    private void ReadNotes(ref Utf8JsonReader reader)
    {
        _faults.Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), new LocalizedText(_notes));
        SeenNames seen = _members.Open();
        while (_members.Next(ref reader, seen, out string id))
        {
            if (_form.Sections.FirstOrDefault(s => s.Id == id && s.Tables.Count > 0) is not { } section)
                throw _members.Unknown(id, new(_notes), _form.Sections.Where(static s => s.Tables.Count > 0).Select(static s => s.Id));
            ReadParagraphs(ref reader, section);
        }
    }

    private string? ReadText(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        _faults.Expect(ref reader, JsonTokenType.String, static (w, n, found) => w.StringExpected(n.Chinese, found), new LocalizedText(member));
        return _source.GetString(ref reader);
    }

    private string? ReadName(ref Utf8JsonReader reader) =>
        ReadText(ref reader, "organ") is { } name && !string.IsNullOrWhiteSpace(name) ? CharacterPolicy.CleanName(name, _removed.At(_source.PlaceOf(ref reader))) : null;

    private int? ReadYear(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int year) && year is >= ReportJson.FirstYear and <= ReportJson.LastYear)
            return year;
        throw _faults.NoYear(ref reader);
    }

    private PublicationTime? ReadPublished(ref Utf8JsonReader reader)
    {
        if (ReadText(ref reader, _published) is not { } text)
            return null;
        return PublicationTime.TryParse(text, out PublicationTime time) ? time : throw _source.Fault(ref reader, w => w.PublishedExpected(text));
    }
}
