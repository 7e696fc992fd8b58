using System.Globalization;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Rules;

namespace ReportGen.Reading.Fields;

/// <summary>Takes a report from the places of a form that was made to be filled in. No label is looked for: each place has a name.</summary>
internal sealed class FieldReader
{
    private readonly FormFields _fields;
    private readonly Report _report;
    private readonly FieldFindings _findings = new();
    private readonly List<int> _removed = [];
    private SourcePlace _firstRemoved;

    private FieldReader(FormFields fields, FormInfo form) => (_fields, _report) = (fields, form.CreateReport());

    /// <summary>The report; null where the form is not known or a place is missing, so that the file is to be read as any other.</summary>
    public static ReadResult? Read(FormFields fields, IReadOnlyList<FormInfo> forms)
    {
        if (forms.FirstOrDefault(f => FieldNames.Of(f) == fields.Form) is not { } form || !IsWhole(fields, form))
            return null;
        var reader = new FieldReader(fields, form);
        return reader.ReadIdentity() is { } fault ? ReadResult.Fail(fault) : reader.ReadAll();
    }

    private static bool IsWhole(FormFields fields, FormInfo form) =>
        form.Cells.All(c => !c.Exists || fields.ByName.ContainsKey(FieldNames.Of(c)))
        && form.Sections.All(s => s.Text == TextRule.None || fields.ByName.ContainsKey(FieldNames.Of(s)));

    private ReadResult ReadAll()
    {
        foreach (SectionInfo section in _report.Form.Sections)
            ReadText(section);
        foreach (CellInfo cell in _report.Form.Cells)
        {
            if (_fields.ByName.TryGetValue(FieldNames.Of(cell), out FormField? field))
                ReadCell(cell, field);
        }

        TotalCells.Fill(_report);
        KeepOtherTotals();
        List<Finding> findings = _findings.Of(_report);
        if (_removed.Count > 0)
            findings.Add(FieldFindings.At(RemovedCharacters.Tell(_removed), _firstRemoved));
        return ReadResult.Success(_report, findings);
    }

    private Problem? ReadIdentity()
    {
        if (Clean(FieldNames.Organ) is { Length: > 0 } organ)
            _report.Organ = organ;
        if (Clean(FieldNames.Year) is { Length: > 0 } year)
        {
            string digits = LabelNormalizer.Fold(year).Trim().TrimEnd('年', ' ');
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < ReportJson.FirstYear or > ReportJson.LastYear)
                return FaultAt(FieldNames.Year, w => w.YearOfFormUnreadable(FindingList.Shorten(year)));
            _report.Year = number;
        }

        if (Clean(FieldNames.Published) is { Length: > 0 } published)
        {
            if (!PublicationTime.TryParse(published, out PublicationTime time))
                return FaultAt(FieldNames.Published, w => w.DateOfFormUnreadable(FindingList.Shorten(published)));
            _report.Published = time;
        }

        return null;
    }

    private Problem FaultAt(string name, Func<Wording, string> words)
    {
        SourcePlace place = _fields.ByName[name].Place;
        var message = new Message(MessageIds.InputData, words);
        return new Problem(place.Name is { } called ? message.At(called) : message, place.Line, place.Column);
    }

    private string? Clean(string name) => _fields.ByName.TryGetValue(name, out FormField? field) ? CharacterPolicy.CleanName(TextMarks.Remove(field.Text), Removed(field.Place)).Trim() : null;

    // Counts what is removed, and notes where that began.
    private List<int> Removed(SourcePlace place)
    {
        if (_removed.Count == 0)
            _firstRemoved = place;
        return _removed;
    }

    private void ReadText(SectionInfo section)
    {
        if (!_fields.ByName.TryGetValue(FieldNames.Of(section), out FormField? field))
            return;
        foreach (string printed in field.Text.Split('\n'))
        {
            List<LineMark>? marks = null;
            string line = MarkedLine.Read(printed, 0, ref marks, isName: false, Removed(field.Place));
            if (!string.IsNullOrWhiteSpace(line))
                _report.Paragraphs(section).Add(new Paragraph(line.Trim(), field.Place.Line));
        }
    }

    private void ReadCell(CellInfo cell, FormField field)
    {
        // What a program last made of our own formula may be older than the figures, or was never made: it is reckoned anew.
        if (field.IsFormula && (TotalCells.Of(_report.Form).ContainsKey(cell.Index) || cell.IsComputed))
            return;
        List<LineMark>? marks = null;
        string text = MarkedLine.Read(field.Text, 0, ref marks, isName: true, Removed(field.Place));
        CellValue value = CellValueParser.Parse(text, cell);
        _report.Cell(cell.Index) = value.Cell;
        _report.SetOrigin(cell.Index, new CellOrigin(field.Place.Line, field.Place.Column, value.Printed));
        _findings.See(cell, field with { Text = text }, value, marks ?? []);
    }

    // Somebody's own formula in the place of a total whose items are not all filled in.
    private void KeepOtherTotals()
    {
        foreach (CellInfo cell in _report.Form.Cells)
        {
            if (_fields.ByName.TryGetValue(FieldNames.Of(cell), out FormField? field) && field.IsFormula && _report.Cell(cell.Index).IsBlank && CellValueParser.Parse(TextMarks.Remove(field.Text), cell).Cell is { HasValue: true } stated)
                _report.Cell(cell.Index) = stated;
        }
    }
}
