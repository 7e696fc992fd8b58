using System.Globalization;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Word;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Counts the paragraphs of lists, and headings that are numbered by themselves: their numbers are no text of the file.</summary>
internal sealed class OpenNumbering
{
    private const int MaxLevels = 10;
    private const string Outline = "";

    private readonly Dictionary<(string List, int Level), XElement> _levels = [];
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <param name="groups">The groups of styles of the document.</param>
    public OpenNumbering(IEnumerable<XElement> groups)
    {
        foreach (XElement list in groups.SelectMany(static g => g.Elements()).Where(static e => e.Name.LocalName is "list-style" or "outline-style"))
        {
            string name = list.Name.LocalName == "outline-style" ? Outline : list.Setting("name") ?? "";
            foreach (XElement level in list.Elements().Where(static e => e.Name.LocalName is "list-level-style-number" or "outline-level-style"))
            {
                if (PackageXml.Number(level.Setting("level")) is >= 1 and <= MaxLevels and var number)
                    _levels[(name, number)] = level;
            }
        }
    }

    /// <summary>Begins a list; one that does not continue another begins with its first number.</summary>
    /// <param name="style">The name of its style.</param>
    /// <param name="isContinued">Whether it goes on counting.</param>
    public void Begin(string style, bool isContinued)
    {
        if (!isContinued)
            _counts.Remove(style);
    }

    /// <summary>The number before a heading that stands in no list, as printed.</summary>
    public string NextHeading(int level) => Next(Outline, level, null);

    /// <summary>The number before the next item of a list, as printed; empty where it has none.</summary>
    /// <param name="style">The name of the style of the list.</param>
    /// <param name="level">How deep it lies, from 1.</param>
    /// <param name="start">The number that the item is given; null for the next.</param>
    public string Next(string style, int level, int? start)
    {
        if (level is < 1 or > MaxLevels || !_levels.TryGetValue((style, level), out XElement? format))
            return "";
        if (!_counts.TryGetValue(style, out int[]? counts))
            _counts[style] = counts = new int[MaxLevels + 1];
        counts[level] = start ?? (counts[level] == 0 ? StartOf(format) : counts[level] + 1);
        Array.Clear(counts, level + 1, MaxLevels - level);
        return Print(style, level, format, counts);
    }

    private string Print(string style, int level, XElement format, int[] counts)
    {
        if (format.Setting("num-format") is not { Length: > 0 })
            return format.Setting("num-prefix") + format.Setting("num-suffix");
        int shown = Math.Clamp(PackageXml.Number(format.Setting("display-levels")) ?? 1, 1, level);
        string? printed = format.Setting("num-list-format");
        var numbers = new List<string>();
        for (int i = printed is null ? level - shown + 1 : 1; i <= level; i++)
        {
            string? number = Number(_levels.GetValueOrDefault((style, i)), counts[i]);
            if (i == level && number is null)
                return "";
            printed = printed?.Replace(string.Create(CultureInfo.InvariantCulture, $"%{i}%"), number, StringComparison.Ordinal);
            numbers.Add(number ?? "");
        }

        return printed ?? format.Setting("num-prefix") + string.Join('.', numbers) + format.Setting("num-suffix");
    }

    private static string? Number(XElement? level, int count) =>
        level is null ? null : WordNumberFormat.Print(count == 0 ? StartOf(level) : count, FormatOf(level.Setting("num-format")));

    private static int StartOf(XElement level) => PackageXml.Number(level.Setting("start-value")) ?? 1;

    // The names that LibreOffice gives to formats beside those of the standard are their first numbers.
    private static string FormatOf(string? format) => format switch
    {
        "1" => "decimal",
        "01, 02, 03, ..." => "decimalZero",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "一, 二, 三, ..." => "chineseCounting",
        "壹, 贰, 叁, ..." => "chineseLegalSimplified",
        "甲, 乙, 丙, ..." => "ideographTraditional",
        "子, 丑, 寅, ..." => "ideographZodiac",
        "①, ②, ③, ..." => "decimalEnclosedCircle",
        "１, ２, ３, ..." => "decimalFullWidth",
        _ => "unknown",
    };
}
