namespace ReportGen;

/// <summary>The end of a message about a name that is not there.</summary>
internal static class Suggestion
{
    private const int Listed = 16;
    private const int Several = 8;

    /// <summary>"; did you mean 'x'?", or where nothing is near, the names there are.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">The names there are.</param>
    /// <param name="also">What may have been meant as well, but is not listed.</param>
    public static string For(string word, IEnumerable<string> candidates, IEnumerable<string>? also = null)
    {
        string[] all = [.. candidates.Distinct(StringComparer.Ordinal)];
        if (Near(word, all, also) is { } near)
            return near;
        string list = string.Join(", ", all.Take(Listed).Select(static n => $"'{n}'"));
        return all.Length == 0 ? "" : $"; available: {list}{(all.Length > Listed ? $" and {all.Length - Listed} more" : "")}";
    }

    /// <summary>"; did you mean 'x'?"; null where nothing is near.</summary>
    public static string? Near(string word, IEnumerable<string> candidates, IEnumerable<string>? also = null)
    {
        string[] all = [.. candidates];
        if (NearestName.Find(word, all) is { } near)
            return Meant(near);
        if (Whole(word, all) is { Length: > 0 } whole)
            return Meant(whole);
        return also is not null && NearestName.Find(word, also) is { } other ? Meant(other) : null;
    }

    // The end of a path alone (total for open.total, escape for html.escape), or the beginning of one name (dec for decimal).
    private static string[] Whole(string word, string[] all)
    {
        string[] ending = [.. all.Where(n => n.Length > word.Length && n.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (n[n.Length - word.Length - 1] is '.' or '/'))];
        if (ending.Length is > 0 and <= Several || word.Length < 3)
            return ending.Length <= Several ? ending : [];
        string[] beginning = [.. all.Where(n => n.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        return beginning.Length == 1 ? beginning : [];
    }

    private static string Meant(params string[] names)
    {
        string last = $"'{names[names.Length - 1]}'";
        return $"; did you mean {(names.Length == 1 ? last : $"{string.Join(", ", names.Take(names.Length - 1).Select(static n => $"'{n}'"))} or {last}")}?";
    }
}
