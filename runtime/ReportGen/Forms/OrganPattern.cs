using System.IO.Enumeration;

namespace ReportGen.Forms;

/// <summary>Tells organs by their names: <c>*区人民政府</c>, and <c>!*自治区*</c> for those left out.</summary>
internal static class OrganPattern
{
    public static bool Matches(IReadOnlyList<string> patterns, string organ)
    {
        bool matches = false;
        foreach (string pattern in patterns)
        {
            bool isExclusion = pattern.StartsWith('!');
            if (!FileSystemName.MatchesSimpleExpression(isExclusion ? pattern.AsSpan(1) : pattern, organ, ignoreCase: false))
                continue;
            if (isExclusion)
                return false;
            matches = true;
        }

        return matches;
    }
}
