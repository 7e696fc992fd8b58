using System.IO.Enumeration;
using ReportGen.Characters;

namespace ReportGen.Forms;

/// <summary>Tells organs by their names: <c>*区人民政府</c>, and <c>!*自治区*</c> for those left out.</summary>
internal sealed class OrganPattern
{
    private readonly string _pattern;
    private readonly string[] _parts;

    private OrganPattern(string pattern)
    {
        IsExclusion = pattern.StartsWith('!');
        _pattern = NameKey.Of(IsExclusion ? pattern[1..] : pattern);
        _parts = _pattern.Split('*');
    }

    private bool IsExclusion { get; }

    public static OrganPattern[] All(IReadOnlyList<string> patterns) => [.. patterns.Select(static p => new OrganPattern(p))];

    public static bool Matches(OrganPattern[] patterns, string organ)
    {
        bool matches = false;
        organ = NameKey.Of(organ);
        foreach (OrganPattern pattern in patterns)
        {
            // Once it is among those meant, only an exclusion can tell otherwise.
            if ((matches && !pattern.IsExclusion) || !pattern.Matches(organ))
                continue;
            if (pattern.IsExclusion)
                return false;
            matches = true;
        }

        return matches;
    }

    private bool Matches(string organ)
    {
        // Other signs than * are seldom; .NET knows what they mean.
        if (_parts.Length == 1 || _pattern.AsSpan().ContainsAny('?', '\\'))
            return FileSystemName.MatchesSimpleExpression(_pattern, organ, ignoreCase: false);
        string first = _parts[0];
        string last = _parts[^1];
        ReadOnlySpan<char> between = organ;
        if (organ.Length < first.Length + last.Length || !between.StartsWith(first) || !between.EndsWith(last))
            return false;
        between = between[first.Length..^last.Length];
        for (int i = 1; i < _parts.Length - 1; i++)
        {
            int at = between.IndexOf(_parts[i].AsSpan());
            if (at < 0)
                return false;
            between = between[(at + _parts[i].Length)..];
        }

        return true;
    }
}
