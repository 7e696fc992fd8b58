using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>A field of a form: a box to be ticked, or a list to choose from.</summary>
internal sealed class RtfFormField
{
    private const int CheckBox = 1, List = 2;

    private readonly List<string> _entries = [];
    private int _type;
    private int? _result;
    private int _default;

    /// <summary>Adds what can be chosen.</summary>
    public void Add(string entry) => _entries.Add(entry);

    /// <summary>Takes a word of its description.</summary>
    public void Take(string word, int? number)
    {
        switch (word)
        {
            case "fftype":
                _type = number ?? 0;
                break;
            case "ffres":
                _result = number;
                break;
            case "ffdefres":
                _default = number ?? 0;
                break;
        }
    }

    /// <summary>The field as a document of today has it, with what was chosen; null where it has text of its own.</summary>
    public XElement[]? ToXml()
    {
        int chosen = _result is { } result and not WordXml.NothingChosen ? result : _default;
        return _type switch
        {
            CheckBox => WordXml.CheckBox(chosen != 0),
            List when _entries.Count > 0 => WordXml.List(_entries, chosen),
            _ => null,
        };
    }
}
