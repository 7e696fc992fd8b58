using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>What the styles of a workbook say of its cells: in which format numbers are shown, and what is struck out.</summary>
internal sealed class SheetStyles
{
    private readonly List<(SheetNumberFormat Format, bool IsStruckOut)> _cells = [];

    public SheetStyles(XElement? styles)
    {
        var codes = new Dictionary<int, string>();
        foreach (XElement format in styles.Child("numFmts")?.Elements() ?? [])
        {
            if (PackageXml.Number(format.Setting("numFmtId")) is { } id && format.Setting("formatCode") is { } code)
                codes.TryAdd(id, code);
        }

        bool[] struck = [.. styles.Child("fonts")?.Elements().Select(font => font.Switch("strike") is true) ?? []];
        foreach (XElement cell in styles.Child("cellXfs")?.Elements() ?? [])
        {
            int id = PackageXml.Number(cell.Setting("numFmtId")) ?? 0;
            int font = PackageXml.Number(cell.Setting("fontId")) ?? 0;
            _cells.Add((SheetNumberFormat.Of(id, codes.GetValueOrDefault(id)), font >= 0 && font < struck.Length && struck[font]));
        }
    }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool IsFrom1904 { get; init; }

    /// <summary>The format of numbers and whether the text is struck out, for the style a cell names.</summary>
    public (SheetNumberFormat Format, bool IsStruckOut) Of(int? style) =>
        style is { } index && index >= 0 && index < _cells.Count ? _cells[index] : (SheetNumberFormat.General, false);
}
