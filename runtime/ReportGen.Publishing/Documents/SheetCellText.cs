using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ReportGen.Publishing.Documents;

/// <summary>What a cell of a sheet holds, as text.</summary>
internal static partial class SheetCellText
{
    public static string Read(SheetCell cell, List<string> strings, SheetFormats formats)
    {
        string? value = cell.Child("v")?.InnerText;
        switch (cell.Attribute("t"))
        {
            case "inlineStr":
                return cell.Child("is") is { } inline ? TextOf(inline) : "";
            case "s":
                return WordXml.Number(value) is { } index && index >= 0 && index < strings.Count
                    ? strings[index]
                    : throw Fault.Damaged("单元格引用了不存在的共享字符串", "a cell refers to a shared string that is not there");
            case "b":
                return value?.Trim() switch { "1" => "TRUE", "0" => "FALSE", _ => value ?? "" };
            case "str" or "e" or "d":
                return value is null ? Formula(cell) : Unescape(value);
            default:
                if (string.IsNullOrWhiteSpace(value))
                    return Formula(cell);
                return PrintNumber(value) is { } number ? number + formats.Suffix(WordXml.Number(cell.Attribute("s")) ?? 0) : value;
        }
    }

    /// <summary>The text of a string with its runs, without the phonetic guides of Asian text.</summary>
    public static string TextOf(OpenXmlElement item)
    {
        var text = new StringBuilder();
        for (OpenXmlElement? child = item.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "t")
                text.Append(child.InnerText);
            else if (child.LocalName == "r")
                text.Append(child.Child("t")?.InnerText);
        }

        return Unescape(text.ToString());
    }

    /// <summary>
    /// A number as Excel would show it in full: 37.810000000000002 is how a file stores 37.81. Null where it is none.
    /// </summary>
    private static string? PrintNumber(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
            return null;
        string shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (shortest is "-0")
            return "0";
        if (!shortest.Contains('E', StringComparison.Ordinal))
            return shortest;
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal plain) && plain != 0
            ? plain.ToString(CultureInfo.InvariantCulture)
            : shortest;
    }

    /// <summary>
    /// A formula that was never computed has no value. The formula itself is shown, so that the cell counts as one that
    /// cannot be read; shown as nothing it would pass for a blank.
    /// </summary>
    private static string Formula(SheetCell cell) => cell.Child("f") is { } formula ? "=" + formula.InnerText : "";

    /// <summary>Characters that XML cannot hold stand as _x000D_.</summary>
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
