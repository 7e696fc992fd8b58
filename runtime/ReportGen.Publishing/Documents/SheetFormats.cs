using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportGen.Publishing.Documents;

/// <summary>The units that number formats of a workbook print behind a number, as 0"件" does.</summary>
internal sealed partial class SheetFormats
{
    private readonly List<string> _suffixes = [];

    public SheetFormats(Stylesheet? styles)
    {
        var codes = new Dictionary<int, string>();
        foreach (NumberingFormat format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (WordXml.Number(format.Attribute("numFmtId")) is { } id && format.Attribute("formatCode") is { } code)
                codes.TryAdd(id, code);
        }

        foreach (CellFormat format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            int id = WordXml.Number(format.Attribute("numFmtId")) ?? 0;
            _suffixes.Add(codes.TryGetValue(id, out string? code) ? SuffixOf(code) : "");
        }
    }

    /// <summary>The unit behind numbers of a style of cells; empty where it has none.</summary>
    public string Suffix(int style) => style >= 0 && style < _suffixes.Count ? _suffixes[style] : "";

    private static string SuffixOf(string code)
    {
        // The first section is for positive numbers; the others repeat its unit.
        Match match = Simple().Match(code.Split(';')[0]);
        return match.Success ? match.Groups[1].Value + match.Groups[2].Value : "";
    }

    /// <summary>
    /// Digits, then a unit in quotes or after a backslash. A comma at the end of the digits scales the number, and other
    /// signs change it too: such a format is left alone, and the number printed as it is stored.
    /// </summary>
    [GeneratedRegex("""^(?:\[[A-Za-z]{1,9}\])?(?:General|[#0,]{0,20}[#0](?:\.[#0?]{1,20})?)(?:_.)?(?:\\ )?(?:"([^"0-9]{1,20})"|\\?([\u4E00-\u9FFF]))(?:_.)?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Simple();
}
