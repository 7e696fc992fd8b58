using System.Globalization;

namespace ReportGen.Publishing.Pipeline;

/// <summary>
/// One of several parts of an input list that separate runs work on: a block of the list as it stands. Whoever lists the same
/// inputs splits them alike, and the parts together are the whole.
/// </summary>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Count">How many parts there are.</param>
internal readonly record struct Shard(int Index, int Count)
{
    /// <summary>More than any installation has processors.</summary>
    public const int MaxCount = 1_000_000;

    /// <summary>The whole list.</summary>
    public static Shard Whole { get; } = new(0, 1);

    /// <summary>Whether it is the whole list.</summary>
    public bool IsWhole => Count == 1;

    /// <summary>Reads i/n; false where it is no such thing.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = Whole;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || count > MaxCount || index >= count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }

    /// <summary>The numbers of its inputs: the first, and the one after the last.</summary>
    /// <param name="inputs">How many there are in all.</param>
    public (int First, int End) Of(int inputs) => ((int)((long)inputs * Index / Count), (int)((long)inputs * (Index + 1) / Count));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
