using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Json;

/// <summary>Goes through the members of the objects of a data file, each name of an object once.</summary>
internal sealed class DataMembers(FormInfo form, DataSource source)
{
    private readonly MemberNames _names = MemberNames.Of(form);

    // For each object that is open the names it had so far.
    private readonly List<SeenNames> _seen = [];
    private int _open;
    private long _nameStart;

    /// <summary>Enters the object the reader stands at.</summary>
    public SeenNames Open()
    {
        if (_open == _seen.Count)
            _seen.Add(new SeenNames(_names.Count));
        SeenNames seen = _seen[_open++];
        seen.Clear();
        return seen;
    }

    /// <summary>Moves to the value of the next member. False at the end of the object.</summary>
    public bool Next(ref Utf8JsonReader reader, SeenNames seen, out string name)
    {
        name = "";
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _open--;
            return false;
        }

        int number = _names.Find(ref reader);
        name = number >= 0 ? _names[number] : source.GetString(ref reader);
        number = number >= 0 ? number : _names.Find(name);
        _nameStart = reader.TokenStartIndex;
        if (!seen.Add(number, name))
            throw Twice(ref reader, name);
        reader.Read();
        return true;
    }

    /// <summary>What is thrown where the member moved to last has no place in the form.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">What the object is.</param>
    /// <param name="known">The names of the members that it may have.</param>
    public ProblemException Unknown(string name, LocalizedText parent, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? near = NearestName.Find(name, names);
        return DataSource.Fault(source.PlaceOf(_nameStart), w => w.MemberUnknown(parent, name, near, names));
    }

    private ProblemException Twice(ref Utf8JsonReader reader, string member) => source.Fault(ref reader, w => w.MemberTwice(member));
}
