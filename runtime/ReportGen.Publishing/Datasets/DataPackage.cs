using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Forms;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// Describes the data set as a Data Package of Frictionless Data (v1, tabular resources): the columns, the files, and under
/// <c>forms</c> the cells of every form in it with their labels, kinds and units.
/// </summary>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    /// <summary>The package as UTF-8 JSON.</summary>
    /// <param name="files">The CSV and Parquet files, by paths with / relative to the package.</param>
    /// <param name="forms">The forms whose reports are in it.</param>
    /// <param name="years">The years reported on, in order.</param>
    public static byte[] Write(IReadOnlyList<string> files, IReadOnlyList<FormInfo> forms, IReadOnlyList<int> years)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", "reports");
            json.WriteString("title", string.Join("、", forms.Select(static f => f.Title).Distinct()) is { Length: > 0 } title ? title : "reports");
            if (years.Count > 0)
                json.WriteString("temporal", years[0] == years[^1] ? $"{years[0]}" : $"{years[0]}/{years[^1]}");
            json.WriteStartArray("resources");
            foreach (IGrouping<string, string> format in files.GroupBy(static f => Path.GetExtension(f)[1..]))
                WriteResource(json, format.Key, [.. format]);
            json.WriteEndArray();
            json.WriteStartArray("forms");
            foreach (FormInfo form in forms)
                WriteForm(json, form);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteResource(Utf8JsonWriter json, string format, string[] paths)
    {
        bool isCsv = format == "csv";
        json.WriteStartObject();
        json.WriteString("profile", isCsv ? "tabular-data-resource" : "data-resource");
        json.WriteString("name", $"figures-{format}");
        if (paths.Length == 1)
        {
            json.WriteString("path", paths[0]);
        }
        else
        {
            json.WriteStartArray("path");
            foreach (string path in paths)
                json.WriteStringValue(path);
            json.WriteEndArray();
        }

        json.WriteString("format", format);
        json.WriteString("mediatype", format switch
        {
            "csv" => "text/csv",
            "parquet" => "application/vnd.apache.parquet",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        });
        if (isCsv)
            json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (DatasetField field in DatasetFields.All)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type);
            json.WriteString("title", field.Title);
            json.WriteString("description", field.Description);
            if (field.Name == "state")
            {
                json.WriteStartObject("constraints");
                json.WriteStartArray("enum");
                foreach (string state in (ReadOnlySpan<string>)["value", "blank", "unreadable"])
                    json.WriteStringValue(state);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, FormInfo form)
    {
        json.WriteStartObject();
        json.WriteString("report", form.Report);
        json.WriteString("version", form.Version);
        json.WriteString("title", form.Title);
        if (form.Source is not null)
            json.WriteString("source", form.Source);
        json.WriteStartArray("cells");
        foreach (TidyPlace place in TidyPlace.Of(form))
        {
            CellInfo cell = form.Cells[place.Index];
            json.WriteStartObject();
            json.WriteString("address", place.Address);
            json.WriteString("name", cell.Name);
            if (cell.NameEn != cell.Name)
                json.WriteString("nameEn", cell.NameEn);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName($"{cell.Kind}"));
            if (place.Unit is not null)
                json.WriteString("unit", place.Unit);
            if (cell.UnitEn != cell.Unit)
                json.WriteString("unitEn", cell.UnitEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
