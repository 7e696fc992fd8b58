namespace ReportGen.Json;

/// <summary>The names that an object of a data file had so far: those a form knows by their numbers, others as they are.</summary>
/// <param name="known">How many names the form knows.</param>
internal sealed class SeenNames(int known)
{
    private readonly ulong[] _known = new ulong[(known + 63) / 64];
    private HashSet<string>? _others;

    public void Clear()
    {
        Array.Clear(_known);
        _others?.Clear();
    }

    /// <summary>Adds a name; false where it was there.</summary>
    /// <param name="number">Its number; -1 where the form does not know it.</param>
    /// <param name="name">The name.</param>
    public bool Add(int number, string name)
    {
        if (number < 0)
            return (_others ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        ulong bit = 1UL << (number & 63);
        bool isNew = (_known[number >> 6] & bit) == 0;
        _known[number >> 6] |= bit;
        return isNew;
    }
}
