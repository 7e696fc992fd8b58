using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Site;

/// <summary>The key figures of an organ over its years as JSON, for programs that draw or compare them; addresses are relative to the file.</summary>
internal static class SeriesJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them: the organ, its reports, and each figure with a point for each year.</summary>
    public static void Write(Stream output, OrganGroup organ, IReadOnlyList<OrganSeries> series, SiteFigures figures)
    {
        using var json = new Utf8JsonWriter(output, Options);
        string path = OrganData.Json(organ.Key);
        json.WriteStartObject();
        json.WriteString("organ", organ.Name);
        json.WriteString("key", organ.Key);
        json.WriteString("region", organ.Region);
        json.WriteStartArray("reports");
        foreach (ReportSummary report in organ.Reports.Where(static r => !r.IsHeldBack))
        {
            json.WriteStartObject();
            WriteNumber(json, "year", report.Year);
            json.WriteString("report", report.Report);
            json.WriteString("form", report.Version);
            json.WriteString("published", report.Published?.ToString());
            foreach (SummaryFile file in report.Files)
                json.WriteString(file.Format, SiteRoutes.Link(path, $"{report.Path}.{file.Format}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (OrganSeries own in series)
        {
            foreach (SiteFigure figure in figures.Of(own.Lens))
                Write(json, own, figure);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, OrganSeries series, SiteFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("report", series.Lens.Report);
        json.WriteString("id", figure.Id);
        json.WriteString("group", figure.Group);
        json.WriteString("name", figure.Name);
        json.WriteString("unit", figure.Unit);
        json.WriteStartArray("years");
        foreach (SeriesValue value in series.Years.Select(y => series.Read(y, figure)))
        {
            json.WriteStartObject();
            json.WriteNumber("year", value.Year);
            WriteNumber(json, "value", value.Number);
            json.WriteString("state", value.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
