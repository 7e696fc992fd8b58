using System.Globalization;
using ReportGen.Messages;

namespace ReportGen.Reading;

/// <summary>Says which characters were removed from what was read.</summary>
internal static class RemovedCharacters
{
    private const int MostNamed = 5;

    /// <summary>The message, with the characters by their codes: U+200B.</summary>
    public static Message Tell(IReadOnlyList<int> removed)
    {
        int count = removed.Count;
        string[] codes = [.. removed.Distinct().Order().Select(static c => $"U+{c.ToString("X4", CultureInfo.InvariantCulture)}")];
        string[] named = codes.Length > MostNamed ? [.. codes.Take(MostNamed), "…"] : codes;
        return new Message(MessageIds.ReadCharacters, w => w.CharactersRemoved(count, named));
    }
}
