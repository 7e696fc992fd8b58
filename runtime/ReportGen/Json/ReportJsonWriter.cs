using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Json;

/// <summary>
/// Writes a report as data: form, organ and year, then one member per section in the order of the form. A table is
/// nested objects by row and column id, a blank cell is null, an unreadable one the text that stood there, and text is
/// an array of paragraphs.
/// </summary>
public static class ReportJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        // The output is a file of UTF-8, not a script in a page: Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where the UTF-8 goes.</param>
    /// <param name="nameReport">Whether to say which report the form is a version of; needed where two reports have a version of the same name.</param>
    /// <param name="schema">Where the JSON Schema of the file is, for editors; null for nowhere.</param>
    public static void Write(Report report, IBufferWriter<byte> output, bool nameReport = false, string? schema = null)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (schema is not null)
            json.WriteString("$schema", schema);
        if (nameReport)
            json.WriteString("report", report.Form.Report);
        json.WriteString("form", report.Form.Version);
        json.WriteString("organ", report.Organ);
        if (report.Year is { } year)
            json.WriteNumber("year", year);
        else
            json.WriteNull("year");
        if (report.Published is { } published)
            json.WriteString(ReportJson.PublishedMember(report.Form), published.ToString());
        foreach (SectionInfo section in report.Form.Sections)
            WriteSection(json, report, section);
        WritePrinted(json, report);
        WriteNotes(json, report);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteSection(Utf8JsonWriter json, Report report, SectionInfo section)
    {
        json.WritePropertyName(section.Id);
        if (section.Tables.Count == 0)
        {
            WriteParagraphs(json, report, section);
        }
        else if (ReportJson.IsOneTable(section))
        {
            WriteTable(json, report, section.Tables[0]);
        }
        else
        {
            json.WriteStartObject();
            if (section.Text != TextRule.None)
            {
                json.WritePropertyName(ReportJson.TextMember);
                WriteParagraphs(json, report, section);
            }

            foreach (TableInfo table in section.Tables)
            {
                json.WritePropertyName(table.Id);
                WriteTable(json, report, table);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteParagraphs(Utf8JsonWriter json, Report report, SectionInfo section)
    {
        json.WriteStartArray();
        foreach (Paragraph paragraph in report.Paragraphs(section))
            json.WriteStringValue(paragraph.Text.Utf8);
        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, Report report, TableInfo table)
    {
        json.WriteStartObject();
        foreach (BlockInfo block in table.Blocks)
        {
            if (block.Id.Length > 0)
                json.WriteStartObject(block.Id);
            if (block.HasRowLabels)
                WriteRows(json, report, block, ReportJson.Below(block.Rows));
            else
                WriteColumns(json, report, block, block.Rows.Lines[0], ReportJson.Below(block.Columns));
            if (block.Id.Length > 0)
                json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, Report report, BlockInfo block, IReadOnlyList<MemberInfo> rows)
    {
        foreach (MemberInfo row in rows)
        {
            json.WriteStartObject(row.Id);
            if (row.HasValue)
                WriteColumns(json, report, block, row, ReportJson.Below(block.Columns));
            WriteRows(json, report, block, row.Members);
            json.WriteEndObject();
        }
    }

    private static void WriteColumns(Utf8JsonWriter json, Report report, BlockInfo block, MemberInfo row, IReadOnlyList<MemberInfo> columns)
    {
        foreach (MemberInfo column in columns)
        {
            if (!Stands(report, block, row, column))
                continue;
            json.WritePropertyName(column.Id);
            if (column.Members.Count == 0)
            {
                WriteCell(json, report, block.CellIndex(row.Index, column.Index));
                continue;
            }

            json.WriteStartObject();
            if (column.HasValue && Stands(report, block.CellIndex(row.Index, column.Index)))
            {
                json.WritePropertyName(ReportJson.OwnMember);
                WriteCell(json, report, block.CellIndex(row.Index, column.Index));
            }

            WriteColumns(json, report, block, row, column.Members);
            json.WriteEndObject();
        }
    }

    // Where the form has no cell nothing is written, but for what a report holds there against the form.
    private static bool Stands(Report report, BlockInfo block, MemberInfo row, MemberInfo column) =>
        (column.HasValue && Stands(report, block.CellIndex(row.Index, column.Index)))
        || column.Members.Any(m => Stands(report, block, row, m));

    private static bool Stands(Report report, int index) => report.Form.Cells[index].Exists || !report.Cell(index).IsBlank;

    private static void WriteCell(Utf8JsonWriter json, Report report, int index)
    {
        Cell cell = report.Cell(index);
        if (cell.HasValue)
            json.WriteNumberValue(cell.Value);
        else if (cell.IsBlank)
            json.WriteNullValue();
        else
            json.WriteStringValue(IsReadable(report, report.Form.Cells[index]) ? PrintedText.Unreadable : report.Origin(index).Printed ?? PrintedText.Unreadable);
    }

    // A text that would be read as a number or a blank although the cell is unreadable: of a column in an unknown unit.
    private static bool IsReadable(Report report, CellInfo cell) =>
        report.Origin(cell.Index).Printed is { } printed && !PrintedText.Means(printed, cell, Cell.Unreadable);

    private static bool IsKept(Report report, CellInfo cell, string printed) => report.Cell(cell.Index).State switch
    {
        CellState.Value => cell.Kind == NumberKind.Amount && PrintedText.Means(printed, cell, report.Cell(cell.Index)),
        CellState.Unreadable => IsReadable(report, cell),
        _ => false,
    };

    // An amount is printed with a unit of its own choice; what stood there is kept beside the number.
    private static void WritePrinted(Utf8JsonWriter json, Report report)
    {
        bool open = false;
        foreach (CellInfo cell in report.Form.Cells)
        {
            if (report.Origin(cell.Index).Printed is not { } printed || !IsKept(report, cell, printed))
                continue;
            if (!open)
                json.WriteStartObject(ReportJson.PrintedMember(report.Form));
            open = true;
            json.WriteString(cell.Address, printed);
        }

        if (open)
            json.WriteEndObject();
    }

    // Text under a title where the form wants tables only: kept, apart from the prescribed members.
    private static void WriteNotes(Utf8JsonWriter json, Report report)
    {
        bool open = false;
        foreach (SectionInfo section in report.Form.Sections)
        {
            if (section.Tables.Count == 0 || section.Text != TextRule.None || report.Paragraphs(section).Count == 0)
                continue;
            if (!open)
                json.WriteStartObject(ReportJson.NotesMember(report.Form));
            open = true;
            json.WritePropertyName(section.Id);
            WriteParagraphs(json, report, section);
        }

        if (open)
            json.WriteEndObject();
    }
}
