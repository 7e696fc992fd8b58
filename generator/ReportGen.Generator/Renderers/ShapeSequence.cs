namespace ReportGen.Generator.Renderers;

/// <summary>
/// The statements of a block as shapes: where one statement, or several in turn, come again and again with other constants.
/// </summary>
internal sealed class ShapeSequence
{
    /// <summary>Statements that come less often must be long to be worth a loop.</summary>
    public const int MinCount = 4;

    // Nothing is looked for that comes again only after hundreds of other statements.
    private const int MinRepeatedCode = 1_200;
    private const int MaxPeriod = 64;

    private readonly CodeShape[] _shapes;
    private readonly int[] _ids;

    // For each distance, from where to where the statements that lie this far apart are known to be alike.
    private readonly (int From, int Until)[] _alike = new (int, int)[MaxPeriod + 1];
    private readonly Dictionary<int, CodeRun?> _best = [];
    private readonly Dictionary<string, (int First, int Last)> _uses = new(StringComparer.Ordinal);

    public ShapeSequence(CodeShape[] shapes)
    {
        _shapes = shapes;
        _ids = new int[shapes.Length];
        var ids = new Dictionary<CodeShape, int>();
        for (int i = 0; i < shapes.Length; i++)
        {
            if (!ids.TryGetValue(shapes[i], out _ids[i]))
                ids.Add(shapes[i], _ids[i] = ids.Count);
            foreach (CodeSlot slot in shapes[i].Slots)
            {
                if (slot.IsName)
                    _uses[slot.Text!] = (_uses.TryGetValue(slot.Text!, out var uses) ? uses.First : i, i);
            }
        }
    }

    /// <summary>The last statement that uses a name which this one uses or declares.</summary>
    public int LastUseOfNamesIn(int index)
    {
        int last = index;
        foreach (CodeSlot slot in _shapes[index].Slots)
        {
            if (slot.IsName)
                last = Math.Max(last, _uses[slot.Text!].Last);
        }

        return last;
    }

    /// <summary>The repetition that begins at a statement, if one does that is worth a loop.</summary>
    public CodeRun? RunAt(int start)
    {
        if (BestAt(start) is not { } best)
            return null;
        // Statements that come first may belong to what was before, and the greater repetition begins after them.
        for (int next = start + 1; next < start + best.Period; next++)
        {
            if (BestAt(next) is { } other && other.Saved * TimesWithin(other, start, best.Period, best.Count) > best.Saved)
                return null;
        }

        return best;
    }

    private CodeRun? BestAt(int start)
    {
        if (_best.TryGetValue(start, out CodeRun? best))
            return best;
        for (int period = 1; period <= MaxPeriod && start + period < _ids.Length; period++)
        {
            if (_ids[start] != _ids[start + period])
                continue;
            int count = 1 + ((AlikeUntil(start, period) - start) / period);
            if (count < 2 || !IsBetter(count))
                continue;
            count = CountOf(start, period, count);
            int saved = (count - 1) * CodeLength(start, period);
            if (count >= 2 && (count >= MinCount || saved >= MinRepeatedCode) && IsBetter(count))
                best = new CodeRun(_shapes, start, period, count, saved);

            bool IsBetter(int times) => best is null || (times - 1) * CodeLength(start, period) > best.Saved * TimesWithin(best, start, period, times);
        }

        return _best[start] = best;
    }

    // A short repetition within a longer one is found again each time.
    private static int TimesWithin(CodeRun run, int start, int period, int count) => run.End <= start + period ? count : 1;

    private int AlikeUntil(int start, int period)
    {
        var (from, until) = _alike[period];
        if (start >= from && start < until)
            return until;
        int at = start;
        while (at + period < _ids.Length && _ids[at] == _ids[at + period])
            at++;
        _alike[period] = (start, at);
        return at;
    }

    private int CodeLength(int start, int period)
    {
        int length = 0;
        for (int i = start; i < start + period; i++)
            length += _shapes[i].Code.Length;
        return length;
    }

    // How many times in turn the names are used alike, too.
    private int CountOf(int start, int period, int most)
    {
        if (!IsClosed(start, period))
            return 0;
        int count = 1;
        while (count < most && IsClosed(start + (count * period), period) && HasSameNames(start, start + (count * period), period))
            count++;
        return count;
    }

    // What is declared in a loop is not seen outside.
    private bool IsClosed(int start, int period)
    {
        for (int i = start; i < start + period; i++)
        {
            foreach (CodeSlot slot in _shapes[i].Slots)
            {
                if (slot.Kind == SlotKind.Declaration && _uses[slot.Text!] is var (first, last) && (first < start || last >= start + period))
                    return false;
            }
        }

        return true;
    }

    private bool HasSameNames(int start, int other, int period)
    {
        Dictionary<string, string>? names = null;
        for (int i = 0; i < period; i++)
        {
            CodeSlot[] slots = _shapes[start + i].Slots;
            for (int s = 0; s < slots.Length; s++)
            {
                if (slots[s].Kind == SlotKind.Declaration)
                    (names ??= new(StringComparer.Ordinal))[slots[s].Text!] = _shapes[other + i].Slots[s].Text!;
            }
        }

        // A jump may come before its label, so all that is declared is known first.
        for (int i = 0; i < period; i++)
        {
            CodeSlot[] slots = _shapes[start + i].Slots;
            for (int s = 0; s < slots.Length; s++)
            {
                if (slots[s].Kind == SlotKind.Use && (names is not null && names.TryGetValue(slots[s].Text!, out string? name) ? name : slots[s].Text) != _shapes[other + i].Slots[s].Text)
                    return false;
            }
        }

        return true;
    }
}
