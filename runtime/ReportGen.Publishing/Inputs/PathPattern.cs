using System.IO.Enumeration;

namespace ReportGen.Publishing.Inputs;

/// <summary>A pattern of paths: * and ? within a name, ** for any number of folders. Case does not matter.</summary>
internal sealed class PathPattern
{
    private readonly string[] _names;

    private PathPattern(string folder, string pattern) => (Folder, _names) = (folder, pattern.Split('/', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The folder before the first wildcard, as it was spelt; empty for the current one.</summary>
    public string Folder { get; }

    /// <summary>The pattern that an argument is; null where it has no wildcard.</summary>
    public static PathPattern? Parse(string argument)
    {
        string path = argument.Replace('\\', '/');
        int wild = path.IndexOfAny(['*', '?']);
        if (wild < 0)
            return null;
        int slash = path.LastIndexOf('/', wild);
        return new PathPattern(path[..(slash + 1)], path[(slash + 1)..]);
    }

    /// <summary>Whether a path below <see cref="Folder"/>, with / between the names, is one of those meant.</summary>
    public bool Matches(string path) => Match(path.Split('/'), 0, 0, isBeginning: false);

    /// <summary>Whether a folder may hold some of those meant.</summary>
    public bool MayHold(string folder) => Match(folder.Split('/'), 0, 0, isBeginning: true);

    private bool Match(string[] path, int name, int at, bool isBeginning)
    {
        for (; ; name++, at++)
        {
            if (name == path.Length)
                return isBeginning ? at < _names.Length : _names.AsSpan(at).IndexOfAnyExcept("**") < 0;
            if (at == _names.Length)
                return false;
            if (_names[at] == "**")
                return Match(path, name, at + 1, isBeginning) || Match(path, name + 1, at, isBeginning);
            if (!FileSystemName.MatchesSimpleExpression(_names[at], path[name]))
                return false;
        }
    }
}
