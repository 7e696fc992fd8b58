using ReportGen.Characters;

namespace ReportGen.Publishing.Loading;

/// <summary>Tells organs apart: by their codes where there is a list of them, else by their names.</summary>
/// <param name="codes">The codes of organs by the bare names they have or had; null for none.</param>
public sealed class OrganKeys(IReadOnlyDictionary<string, string>? codes = null)
{
    /// <summary>Tells them apart by their names alone.</summary>
    internal static OrganKeys ByName { get; } = new();

    private readonly Dictionary<string, string>? _codes = codes is null ? null : ByKey(codes);

    /// <summary>The key of the organ of a name; empty for none.</summary>
    public string Of(string? organ)
    {
        if (organ is null)
            return "";
        string name = Bare(NameKey.Of(organ));
        return _codes?.GetValueOrDefault(name) ?? name;
    }

    /// <summary>The codes that are known by name; null for none.</summary>
    internal IReadOnlyDictionary<string, string>? Codes => codes;

    // 喀什市 and 喀什市人民政府 are one; its 办公室 is another organ, with a report of its own.
    internal static string Bare(string organ)
    {
        foreach (string suffix in (ReadOnlySpan<string>)["人民政府", "政府"])
        {
            if (organ.Length > suffix.Length && organ.EndsWith(suffix, StringComparison.Ordinal))
                return organ[..^suffix.Length];
        }

        return organ;
    }

    private static Dictionary<string, string> ByKey(IReadOnlyDictionary<string, string> codes)
    {
        var byKey = new Dictionary<string, string>(codes.Count, StringComparer.Ordinal);
        foreach (var (name, code) in codes)
            byKey[NameKey.Of(name)] = code;
        return byKey;
    }
}
