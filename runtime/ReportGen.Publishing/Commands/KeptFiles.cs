using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Commands;

/// <summary>
/// Which files of a publication stay though this run did not write them. What could not be read or written this time is not
/// gone; where not all inputs could be listed, neither is what was not seen. While a template of reports has faults, nothing is
/// taken away: the pages of reports lean on the styles, the lists and the data around them.
/// </summary>
/// <param name="areAllListed">Whether all inputs could be listed.</param>
/// <param name="areTemplatesFaulty">Whether a template of reports has faults.</param>
internal sealed class KeptFiles(bool areAllListed, bool areTemplatesFaulty)
{
    private readonly HashSet<string> _undone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <summary>Whether everything stays, since the run was broken off.</summary>
    public bool KeepsAll { get; set; }

    /// <summary>An input that could not be read or written.</summary>
    public void Fail(InputSource source) => _undone.Add(source.Name);

    /// <summary>An input that was dealt with.</summary>
    public void Done(InputSource source)
    {
        if (!areAllListed)
            _done.Add(source.Name);
    }

    /// <summary>Whether a file stays.</summary>
    /// <param name="path">Its path below the folder: the year, then the name and an ending.</param>
    public bool Keeps(string path)
    {
        if (KeepsAll || areTemplatesFaulty)
            return true;
        string name = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        for (int dot = name.LastIndexOf('.'); dot > name.LastIndexOf('/'); dot = name.LastIndexOf('.', dot - 1))
        {
            if (_undone.Contains(name[..dot]))
                return true;
            if (_done.Contains(name[..dot]))
                return false;
        }

        return !areAllListed;
    }
}
