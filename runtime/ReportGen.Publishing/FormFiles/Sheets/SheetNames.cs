namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>Names of sheets that Excel takes: of 31 characters at most, without those that formulas need, and no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name like the one wanted that no sheet has.</summary>
    public string Take(string wanted)
    {
        string name = string.Concat(wanted.Select(static c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c)).Trim('\'', ' ');
        name = name.Length == 0 ? "1" : name;
        for (int n = 1; ; n++)
        {
            string ending = n == 1 ? "" : $" ({n})";
            string taken = name[..Math.Min(name.Length, Longest - ending.Length)] + ending;
            if (_taken.Add(taken))
                return taken;
        }
    }
}
