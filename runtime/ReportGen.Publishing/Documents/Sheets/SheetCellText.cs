using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>What a cell of a sheet holds, as text with marks.</summary>
internal static partial class SheetCellText
{
    /// <summary>What a cell holds, with the lines it has.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="strings">The strings that cells share, as <see cref="TextOf"/> gives them.</param>
    /// <param name="styles">The styles of the workbook.</param>
    public static string Read(XElement cell, List<string> strings, SheetStyles styles)
    {
        (SheetNumberFormat format, bool isStruckOut) = styles.Of(PackageXml.Number(cell.Setting("s")));
        string text = Shown(cell, strings, styles, format);
        return isStruckOut ? TextMarks.Wrap(text, TextMarks.StruckOut) : text;
    }

    /// <summary>The text of a string with its runs, without the phonetic guides of Asian text.</summary>
    public static string TextOf(XElement item)
    {
        var text = new MarkedText();
        foreach (XElement child in item.Elements())
        {
            if (child.Name.LocalName == "t")
                text.Append(Unescape(child.Value), '\0');
            else if (child.Name.LocalName == "r")
                text.Append(Unescape(child.Child("t")?.Value ?? ""), MarkOf(child.Child("rPr")));
        }

        return text.ToString();
    }

    /// <summary>The lines of a cell as one.</summary>
    public static string Fold(string text) => text.Contains('\n', StringComparison.Ordinal) ? CellText.Fold(text.Split('\n')) : text.Trim(' ', '\t');

    private static string Shown(XElement cell, List<string> strings, SheetStyles styles, SheetNumberFormat format)
    {
        string? value = cell.Child("v")?.Value;
        switch (cell.Setting("t"))
        {
            case "inlineStr":
                return cell.Child("is") is { } inline ? TextOf(inline).ReplaceLineEndings("\n") : "";
            case "s":
                return PackageXml.Number(value) is { } index && index >= 0 && index < strings.Count
                    ? strings[index]
                    : throw DocumentFaults.Damaged(static w => w.SharedStringMissing());
            case "b":
                return value?.Trim() switch { "1" => "TRUE", "0" => "FALSE", _ => Plain(value) };
            case "str" or "e" or "d":
                return value is null ? Formula(cell) : Plain(Unescape(value));
            default:
                if (string.IsNullOrWhiteSpace(value))
                    return Formula(cell);
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
                    return Plain(value);
                return Number(number, format, styles.IsFrom1904);
        }
    }

    /// <summary>A number as its format shows it, marked as hidden where that shows nothing.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">The format.</param>
    /// <param name="isFrom1904">Whether the workbook counts days from 1904.</param>
    public static string Number(double number, SheetNumberFormat format, bool isFrom1904)
    {
        string shown = format.Print(number, isFrom1904);
        return format.ShowsNothing ? TextMarks.Wrap(shown, TextMarks.Hidden) : shown;
    }

    private static string Plain(string? value) => Fold(TextMarks.Remove(value ?? "").ReplaceLineEndings("\n"));

    private static char MarkOf(XElement? properties) => properties.Switch("strike") is true
        ? TextMarks.StruckOut
        : properties.ChildValue("vertAlign") switch { "superscript" => TextMarks.Raised, "subscript" => TextMarks.Lowered, _ => '\0' };

    /// <summary>
    /// A formula that was never computed has no value. The formula itself is shown, so that the cell counts as one that
    /// cannot be read; shown as nothing it would pass for a blank.
    /// </summary>
    private static string Formula(XElement cell) => cell.Child("f") is { } formula ? "=" + Plain(formula.Value) : "";

    /// <summary>Characters that XML cannot hold stand as _x000D_.</summary>
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
