using ReportGen.Characters;

namespace ReportGen.Publishing.Inputs;

/// <summary>What tells names of files apart on every system: neither their case nor how their characters are composed.</summary>
internal static class FileNameKey
{
    /// <summary>The key of a name.</summary>
    public static string Of(string name) => Composition.Compose(name).ToUpperInvariant();
}
