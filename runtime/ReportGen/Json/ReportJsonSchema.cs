using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Forms;

namespace ReportGen.Json;

/// <summary>
/// Writes the JSON Schema of a form's data files, for editors: names complete, with the labels of the form, and what
/// <see cref="ReportJsonReader"/> refuses is refused as it is typed, as far as one place of the file can tell.
/// </summary>
public sealed class ReportJsonSchema
{
    private const string Cell = "cell", Paragraphs = "paragraphs";

    // One line, without controls.
    private const string OneLine = @"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$";

    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FormInfo _form;
    private readonly Utf8JsonWriter _json;

    private ReportJsonSchema(FormInfo form, Utf8JsonWriter json) => (_form, _json) = (form, json);

    /// <summary>Writes the schema of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Where the UTF-8 goes.</param>
    public static void Write(FormInfo form, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var json = new Utf8JsonWriter(output, Options);
        new ReportJsonSchema(form, json).Write();
        json.Flush();
        output.Write("\n"u8);
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        Label($"{_form.Title} · {_form.Version}", _form.TitleEn);
        Object(isNullable: false, () =>
        {
            Member("$schema", static () => { });
            Member("report", () => Only(_form.Report));
            Member("form", () => Only(_form.Version));
            Member("organ", () => Types("string", "null"));
            Member("year", () =>
            {
                Types("integer", "null");
                _json.WriteNumber("minimum", ReportJson.FirstYear);
                _json.WriteNumber("maximum", ReportJson.LastYear);
            });
            Member(ReportJson.PublishedMember(_form), () => Types("string", "null"));
            foreach (SectionInfo section in _form.Sections)
                Member(section.Id, () => Section(section));
            Member(ReportJson.PrintedMember(_form), Printed);
            Member(ReportJson.NotesMember(_form), Notes);
        });
        _json.WriteStartArray("required");
        _json.WriteStringValue("form");
        _json.WriteEndArray();
        Definitions();
        _json.WriteEndObject();
    }

    private void Section(SectionInfo section)
    {
        if (section.Tables.Count > 0 && ReportJson.IsOneTable(section))
        {
            Table(section.Tables[0]);
            return;
        }

        Label(section.Title, section.TitleEn);
        if (section.Tables.Count == 0)
        {
            Reference(Paragraphs);
            return;
        }

        Object(isNullable: false, () =>
        {
            Member(ReportJson.TextMember, () => Reference(Paragraphs));
            foreach (TableInfo table in section.Tables)
                Member(table.Id, () => Table(table));
        });
    }

    private void Table(TableInfo table)
    {
        Label(table.Name, table.NameEn);
        if (table.Unit is { } unit)
            _json.WriteString("description", unit);
        if (table.Blocks is [{ Id: "" } only])
        {
            Block(only);
            return;
        }

        Object(isNullable: true, () =>
        {
            foreach (BlockInfo block in table.Blocks)
            {
                Member(block.Id, () =>
                {
                    Label(block.Label, block.LabelEn);
                    Block(block);
                });
            }
        });
    }

    private void Block(BlockInfo block)
    {
        if (!block.HasRowLabels)
            Reference(NameOf(block));
        else
            Object(isNullable: true, () => Rows(block, ReportJson.Below(block.Rows)));
    }

    private void Rows(BlockInfo block, IReadOnlyList<MemberInfo> rows)
    {
        foreach (MemberInfo row in rows)
        {
            Member(row.Id, () =>
            {
                Label(row.Label, row.LabelEn);
                if (row.Unit is { } unit)
                    _json.WriteString("description", unit);
                if (row.Members.Count == 0)
                {
                    Reference(NameOf(block));
                    return;
                }

                Object(isNullable: true, () =>
                {
                    Rows(block, row.Members);
                    // A row below goes before a column of its name.
                    if (row.HasValue)
                        Columns([.. ReportJson.Below(block.Columns).Where(c => row.Members.All(m => m.Id != c.Id))], own: false);
                });
            });
        }
    }

    private void Columns(IReadOnlyList<MemberInfo> columns, bool own)
    {
        if (own)
            Member(ReportJson.OwnMember, () => Reference(Cell));
        foreach (MemberInfo column in columns)
        {
            if (own && column.Id == ReportJson.OwnMember)
                continue;
            Member(column.Id, () =>
            {
                Label(column.Label, column.LabelEn);
                if (column.Unit is { } unit)
                    _json.WriteString("description", unit);
                if (column.Members.Count == 0)
                    Reference(Cell);
                else
                    Object(isNullable: true, () => Columns(column.Members, column.HasValue));
            });
        }
    }

    private void Printed() => Object(isNullable: false, () =>
    {
        foreach (CellInfo cell in _form.Cells)
        {
            Member(cell.Address, () =>
            {
                Types("string", "null");
                _json.WriteString("pattern", OneLine);
            });
        }
    });

    private void Notes() => Object(isNullable: false, () =>
    {
        foreach (SectionInfo section in _form.Sections.Where(static s => s.Tables.Count > 0))
        {
            Member(section.Id, () =>
            {
                Label(section.Title, section.TitleEn);
                Reference(Paragraphs);
            });
        }
    });

    private void Definitions()
    {
        _json.WriteStartObject("$defs");
        _json.WriteStartObject(Cell);
        _json.WriteString("description", "数字；空白写 null；或印出的文字，如 37.81亿。A number; null for a blank; or what is printed.");
        Types("number", "string", "null");
        _json.WriteNumber("exclusiveMinimum", -1_000_000_000_000_000);
        _json.WriteNumber("exclusiveMaximum", 1_000_000_000_000_000);
        _json.WriteString("pattern", OneLine);
        _json.WriteEndObject();
        _json.WriteStartObject(Paragraphs);
        _json.WriteString("description", "段落的数组。An array of paragraphs.");
        Types("array", "string", "null");
        _json.WriteStartObject("items");
        _json.WriteString("type", "string");
        _json.WriteEndObject();
        _json.WriteEndObject();
        foreach (BlockInfo block in _form.Tables.SelectMany(static t => t.Blocks))
        {
            _json.WriteStartObject(NameOf(block));
            Object(isNullable: true, () => Columns(ReportJson.Below(block.Columns), own: false));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private static string NameOf(BlockInfo block) => block.Id.Length == 0 ? $"{block.Table.Id}.columns" : $"{block.Table.Id}.{block.Id}.columns";

    private void Label(string? label, string? english)
    {
        if (label is not null)
            _json.WriteString("title", english is null || english == label ? label : $"{label} · {english}");
    }

    private void Object(bool isNullable, Action members)
    {
        Types(isNullable ? ["object", "null"] : ["object"]);
        _json.WriteBoolean("additionalProperties", false);
        _json.WriteStartObject("properties");
        members();
        _json.WriteEndObject();
    }

    private void Member(string name, Action content)
    {
        _json.WriteStartObject(name);
        content();
        _json.WriteEndObject();
    }

    private void Reference(string definition) => _json.WriteString("$ref", $"#/$defs/{definition}");

    private void Only(string value)
    {
        _json.WriteStartArray("enum");
        _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void Types(params ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
        {
            _json.WriteString("type", types[0]);
            return;
        }

        _json.WriteStartArray("type");
        foreach (string type in types)
            _json.WriteStringValue(type);
        _json.WriteEndArray();
    }
}
