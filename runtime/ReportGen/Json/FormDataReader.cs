using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>Fills a report of a known form from JSON.</summary>
internal sealed class FormDataReader(Report report, DataSource source)
{
    private readonly FormInfo _form = report.Form;
    private (int Line, int Column) _namePlace;

    /// <summary>Reads the object the reader stands at.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(ref reader, seen, out string name))
        {
            switch (name)
            {
                case "$schema" or "form" or "report":
                    reader.Skip();
                    break;
                case "organ":
                    report.Organ = ReadText(ref reader, "organ", "机关名称");
                    break;
                case "year":
                    report.Year = ReadYear(ref reader);
                    break;
                case ReportJson.PrintedMember:
                    ReadPrinted(ref reader);
                    break;
                case ReportJson.NotesMember:
                    ReadNotes(ref reader);
                    break;
                default:
                    if (_form.Sections.FirstOrDefault(s => s.Id == name) is not { } section)
                        throw Unknown(name, $"{_form}", ["form", "organ", "year", .. _form.Sections.Select(static s => s.Id), ReportJson.PrintedMember, ReportJson.NotesMember]);
                    ReadSection(ref reader, section);
                    break;
            }
        }
    }

    private void ReadSection(ref Utf8JsonReader reader, SectionInfo section)
    {
        string name = section.Title ?? section.Id;
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

        Expect(ref reader, JsonTokenType.StartObject, name, "对象", "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
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
        string name = section.Title ?? section.Id;
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType == JsonTokenType.String)
        {
            AddParagraphs(ref reader, section);
            return;
        }

        Expect(ref reader, JsonTokenType.StartArray, name, "段落数组", "an array of paragraphs");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.String, name, "段落文字", "a paragraph as a string");
            AddParagraphs(ref reader, section);
        }
    }

    // A line end within a paragraph begins another: on the page a paragraph is one line.
    private void AddParagraphs(ref Utf8JsonReader reader, SectionInfo section)
    {
        int line = source.PlaceOf(ref reader).Line;
        foreach (string part in CharacterPolicy.Clean(source.GetString(ref reader), out _).Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(part))
                report.Paragraphs(section).Add(new Paragraph(part.Trim(), line));
        }
    }

    private void ReadTable(ref Utf8JsonReader reader, TableInfo table)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        Expect(ref reader, JsonTokenType.StartObject, table.Name, "对象", "an object");
        if (table.Blocks is [{ Id: "" } only])
        {
            ReadBlock(ref reader, only);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(ref reader, seen, out string name))
        {
            if (table.Blocks.FirstOrDefault(b => b.Id == name) is not { } block)
                throw Unknown(name, table.Name, table.Blocks.Select(static b => b.Id));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            Expect(ref reader, JsonTokenType.StartObject, block.Label ?? block.Id, "对象", "an object");
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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(ref reader, seen, out string name))
        {
            MemberInfo? row = rows.FirstOrDefault(r => r.Id == name);
            if (row is null && parent is { HasValue: true } && columns.FirstOrDefault(c => c.Id == name) is { } own)
            {
                ReadColumn(ref reader, block, parent, own);
                continue;
            }

            if (row is null)
                throw Unknown(name, parent is null ? block.Table.Name : $"{block.Table.Name} · {parent.Name}", rows.Select(static r => r.Id));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            Expect(ref reader, JsonTokenType.StartObject, row.Name, "对象", "an object");
            if (row.Members.Count > 0)
                ReadRows(ref reader, block, row, row.Members);
            else
                ReadColumns(ref reader, block, row, columns);
        }
    }

    private void ReadColumns(ref Utf8JsonReader reader, BlockInfo block, MemberInfo row, IReadOnlyList<MemberInfo> columns, MemberInfo? own = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(ref reader, seen, out string name))
        {
            if (own is not null && name == ReportJson.OwnMember)
                ReadCell(ref reader, block.CellIndex(row.Index, own.Index));
            else if (columns.FirstOrDefault(c => c.Id == name) is { } column)
                ReadColumn(ref reader, block, row, column);
            else
                throw Unknown(name, block.HasRowLabels ? $"{block.Table.Name} · {row.Name}" : block.Table.Name, columns.Select(static c => c.Id));
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
            Expect(ref reader, JsonTokenType.StartObject, column.Name, "对象", "an object");
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
                    throw source.Fault(ref reader, $"{info.Name}：数字超出范围（最多 {Cell.MaxDigits} 位，{Cell.MaxScale} 位小数）。", $"{info.NameEn}: the number is out of range (at most {Cell.MaxDigits} digits, {Cell.MaxScale} decimal places).");
                report.Cell(index) = number;
                report.SetOrigin(index, new CellOrigin(line, column, null));
                return;
            case JsonTokenType.String:
                string text = CharacterPolicy.Clean(source.GetString(ref reader), out _).Trim();
                // As a document would print it: 37.81亿, or what could not be read.
                CellValue value = CellValueParser.Parse(text, info);
                report.Cell(index) = value.Cell;
                report.SetOrigin(index, new CellOrigin(line, column, value.Printed));
                return;
            default:
                throw source.Fault(ref reader, $"{info.Name}：应是数字，空白写 null。", $"{info.NameEn}: must be a number, or null for a blank.");
        }
    }

    private static bool TryNumber(ref Utf8JsonReader reader, out Cell cell)
    {
        cell = default;
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
        Expect(ref reader, JsonTokenType.StartObject, ReportJson.PrintedMember, "对象", "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(ref reader, seen, out string address))
        {
            if (_form.FindCell(address) is not { } cell)
                throw Unknown(address, ReportJson.PrintedMember, _form.Cells.Where(static c => c.Kind == NumberKind.Amount).Select(static c => c.Address));
            string? printed = ReadText(ref reader, address, cell.Name);
            report.SetOrigin(cell.Index, report.Origin(cell.Index) with { Printed = printed is null ? null : CharacterPolicy.Clean(printed, out _) });
        }
    }

    private void ReadNotes(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, ReportJson.NotesMember, "对象", "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(ref reader, seen, out string id))
        {
            if (_form.Sections.FirstOrDefault(s => s.Id == id && s.Tables.Count > 0) is not { } section)
                throw Unknown(id, ReportJson.NotesMember, _form.Sections.Where(static s => s.Tables.Count > 0).Select(static s => s.Id));
            ReadParagraphs(ref reader, section);
        }
    }

    private string? ReadText(ref Utf8JsonReader reader, string member, string what)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        Expect(ref reader, JsonTokenType.String, member, $"{what}（字符串）", "a string");
        return source.GetString(ref reader);
    }

    private int? ReadYear(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int year) && year is >= 1900 and <= 2999)
            return year;
        throw source.Fault(ref reader, "“year”应是四位年份的数字，例如 2024。", "\"year\" must be a year of four digits as a number, for example 2024.");
    }

    // Moves to the value of the next member. False at the end of the object.
    private bool NextMember(ref Utf8JsonReader reader, HashSet<string> seen, out string name)
    {
        name = "";
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;
        name = source.GetString(ref reader);
        _namePlace = source.PlaceOf(ref reader);
        if (!seen.Add(name))
            throw source.Fault(ref reader, $"“{name}”出现了两次。请删去一个。", $"\"{name}\" stands twice. Remove one.");
        reader.Read();
        return true;
    }

    private void Expect(ref Utf8JsonReader reader, JsonTokenType type, string name, string expected, string expectedEn)
    {
        if (reader.TokenType != type)
            throw source.Fault(ref reader, $"“{name}”应是{expected}。", $"\"{name}\" must be {expectedEn}.");
    }

    private DataFault Unknown(string name, string parent, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? near = NearestName.Find(name, names);
        string list = string.Join(", ", names.Take(12)) + (names.Length > 12 ? ", …" : "");
        return DataSource.Fault(
            _namePlace,
            $"“{parent}”中没有“{name}”。{(near is null ? $"可用：{list}。" : $"是否应为“{near}”？")}",
            $"\"{parent}\" has no \"{name}\"{(near is null ? $"; there is {list}." : $"; did you mean \"{near}\"?")}");
    }
}
