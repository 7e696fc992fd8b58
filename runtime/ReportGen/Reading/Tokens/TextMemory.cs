using System.Collections.Concurrent;

namespace ReportGen.Reading.Tokens;

/// <summary>
/// What was made of short texts, kept for the next document that holds them: labels and headers are the same in all reports.
/// What is made may depend on the text alone, so that it makes no difference whether it is remembered.
/// </summary>
/// <param name="make">What is made of a text.</param>
internal sealed class TextMemory<T>(Func<string, T> make)
    where T : class
{
    private const int Longest = 64;
    private const int Most = 8192;

    private ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What is made of a text.</summary>
    public T Of(string text) => Of(text, text);

    /// <summary>What is made of a text that need not be a string of its own.</summary>
    public T Of(ReadOnlySpan<char> text) => Of(text, null);

    private T Of(ReadOnlySpan<char> text, string? own)
    {
        if (text.Length > Longest)
            return make(own ?? text.ToString());
        ConcurrentDictionary<string, T> known = _known;
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out T? made))
            return made;
        own ??= text.ToString();
        made = make(own);
        // Documents full of other things must not fill the memory.
        if (Interlocked.Increment(ref _count) > Most)
            (_known, _count) = (new(StringComparer.Ordinal), 0);
        else
            known[own] = made;
        return made;
    }
}
