using ReportGen.Views;

namespace ReportGen.Generator.Templates.Places;

/// <summary>The formats that a template can have, by the ending of its name, each with the family that says what text must pass.</summary>
internal static class PageFormat
{
    /// <summary>The ending that a report is published in without a template.</summary>
    public const string Data = "json";

    private static readonly Dictionary<string, PagePlace> Starts = new(StringComparer.Ordinal)
    {
        ["html"] = HtmlPlace.Start,
        ["htm"] = HtmlPlace.Start,
        ["xhtml"] = XmlPlace.Start(Vocabulary.Html),
        ["svg"] = XmlPlace.Start(Vocabulary.Svg),
        ["xml"] = XmlPlace.Start(Vocabulary.Data),
        ["md"] = MarkdownPlace.Start,
        ["markdown"] = MarkdownPlace.Start,
        ["csv"] = CsvPlace.Start,
        ["json"] = JsonPlace.Start,
        ["txt"] = PlainPlace.Instance,
    };

    /// <summary>The endings there are.</summary>
    public static IEnumerable<string> Names => Starts.Keys;

    /// <summary>Why a template renders nothing, by the ending of its name; null for one that does.</summary>
    public static string? FaultOf(TemplateFile file, string kind) => file.Format switch
    {
        Data when !PageKinds.IsOfReport(kind) => null,
        Data => $"a report is published as .{Data} without a template: its data; '{file.Name}' would replace it. Name another format, or use json.escape in a script of type application/ld+json",
        "" => $"'{file.Name}' names no format after '.sbn-'; write one, as in {file.Stem}.sbn-html",
        _ when StartOf(file.Format) is null =>
            $"'{file.Format}' is not a known format{(NearestName.Find(file.Format, Names) is { } near ? $"; did you mean '{near}'?" : $"; available: {string.Join(", ", Names)}")}",
        _ => null,
    };

    /// <summary>The beginning of a page of a format; null for an ending that is none.</summary>
    public static PagePlace? StartOf(string format) => Starts.TryGetValue(format, out PagePlace? start) ? start : null;
}
