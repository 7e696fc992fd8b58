using System.Text;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>
/// Prints the numbers that Word gives to paragraphs (一、 and 1.), which are no text of theirs and would be lost.
/// Paragraphs are to be asked in order, since each counts on from those before it.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly WordStyles _styles;
    private readonly Dictionary<int, XElement> _abstracts = [];
    private readonly Dictionary<int, XElement> _lists = [];

    /// <summary>Lists that share an abstract list count on from each other, as they do in Word.</summary>
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public WordNumbering(XElement? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (XElement child in numbering?.Elements() ?? [])
        {
            if (child.Name.LocalName == "abstractNum" && PackageXml.Number(child.Setting("abstractNumId")) is { } abstractId)
                _abstracts.TryAdd(abstractId, child);
            else if (child.Name.LocalName == "num" && PackageXml.Number(child.Setting("numId")) is { } listId)
                _lists.TryAdd(listId, child);
        }
    }

    /// <summary>Counts a paragraph and gives the number printed before it; empty where it has none.</summary>
    public string Next(XElement? properties)
    {
        XElement? own = properties.Child("numPr");
        (int? styleList, int? styleLevel) = _styles.NumberingOf(properties.ChildValue("pStyle"));
        int listId = own.ChildNumber("numId") ?? styleList ?? 0;
        int level = own.ChildNumber("ilvl") ?? styleLevel ?? 0;

        // The list 0 takes away the numbering of the style.
        if (listId == 0 || level is < 0 or >= Levels || !_lists.TryGetValue(listId, out XElement? list))
            return "";
        if (AbstractOf(list) is not { } found)
            return "";
        int?[] counters = Count(listId, list, found.Id, found.Element, level);
        return Print(list, found.Element, level, counters);
    }

    private (int Id, XElement Element)? AbstractOf(XElement list)
    {
        for (int i = 0; i < Levels; i++)
        {
            if (list.ChildNumber("abstractNumId") is not { } id || !_abstracts.TryGetValue(id, out XElement? element))
                return null;
            if (element.ChildValue("numStyleLink") is not { } style)
                return (id, element);
            if (_styles.NumberingOf(style).List is not { } linked || !_lists.TryGetValue(linked, out XElement? next))
                return null;
            list = next;
        }

        return null;
    }

    private int?[] Count(int listId, XElement list, int abstractId, XElement definition, int level)
    {
        if (!_counters.TryGetValue(abstractId, out int?[]? counters))
            _counters.Add(abstractId, counters = new int?[Levels]);
        bool restarts = _restarted.Add((listId, level));
        int start = LevelOf(list, definition, level).ChildNumber("start") ?? 1;
        if (restarts && OverrideOf(list, level).ChildNumber("startOverride") is { } over)
            counters[level] = over;
        else
            counters[level] = counters[level] is { } last ? unchecked(last + 1) : start;
        for (int above = 0; above < level; above++)
            counters[above] ??= LevelOf(list, definition, above).ChildNumber("start") ?? 1;
        for (int below = level + 1; below < Levels; below++)
        {
            int restartAfter = LevelOf(list, definition, below).ChildNumber("lvlRestart") ?? below;
            if (restartAfter > level)
                counters[below] = null;
        }

        return counters;
    }

    private static string Print(XElement list, XElement definition, int level, int?[] counters)
    {
        XElement? properties = LevelOf(list, definition, level);
        if (properties.ChildValue("numFmt") == "bullet" || properties.ChildValue("lvlText") is not { } pattern)
            return "";
        bool legal = properties.Switch("isLgl") is true;
        var printed = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                printed.Append(pattern[i]);
                continue;
            }

            int shown = pattern[++i] - '1';
            string? format = LevelOf(list, definition, shown).ChildValue("numFmt");
            if (WordNumberFormat.Print(counters[shown] ?? 1, legal && shown < level ? "decimal" : format) is not { } number)
                return "";
            printed.Append(number);
        }

        // What parts number and text in print is a tab as a rule, which is no part of either.
        if (printed.Length > 0 && char.IsLetterOrDigit(printed[^1]) && properties.ChildValue("suff") != "nothing")
            printed.Append(' ');
        return printed.ToString();
    }

    private static XElement? LevelOf(XElement list, XElement definition, int level) =>
        OverrideOf(list, level).Child("lvl") ?? LevelIn(definition, "lvl", level);

    private static XElement? OverrideOf(XElement list, int level) => LevelIn(list, "lvlOverride", level);

    private static XElement? LevelIn(XElement parent, string name, int level)
    {
        foreach (XElement child in parent.Elements())
        {
            if (child.Name.LocalName == name && PackageXml.Number(child.Setting("ilvl")) == level)
                return child;
        }

        return null;
    }
}
