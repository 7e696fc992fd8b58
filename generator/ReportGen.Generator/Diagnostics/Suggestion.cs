namespace ReportGen.Generator.Diagnostics;

/// <summary>The end of a message about a name that is not there.</summary>
internal static class Suggestion
{
    private const int Listed = 16;

    /// <summary>"; did you mean 'x'?", or where nothing is near, the names there are.</summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        string[] all = [.. candidates.Distinct(StringComparer.Ordinal)];
        if (NearestName.Find(word, all) is { } near)
            return $"; did you mean '{near}'?";
        string list = string.Join(", ", all.Take(Listed).Select(static n => $"'{n}'"));
        return all.Length == 0 ? "" : $"; there is {list}{(all.Length > Listed ? $" and {all.Length - Listed} more" : "")}";
    }
}
