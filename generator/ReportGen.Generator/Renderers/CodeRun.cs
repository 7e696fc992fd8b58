namespace ReportGen.Generator.Renderers;

/// <summary>Statements that come several times in turn and differ in constants only.</summary>
/// <param name="Shapes">The statements of the block.</param>
/// <param name="Start">The first of them.</param>
/// <param name="Period">How many come in turn.</param>
/// <param name="Count">How many times.</param>
/// <param name="Saved">How many characters of C# a loop saves.</param>
internal sealed record CodeRun(CodeShape[] Shapes, int Start, int Period, int Count, int Saved)
{
    public int End => Start + (Period * Count);

    /// <summary>The slots of one time, each with the statement it stands in.</summary>
    public IEnumerable<(int Statement, int Slot)> Places() =>
        Enumerable.Range(0, Period).SelectMany(i => Enumerable.Range(0, Shapes[Start + i].Slots.Length).Select(s => (i, s)));

    public CodeSlot Slot(int time, (int Statement, int Slot) place) => Shapes[Start + (time * Period) + place.Statement].Slots[place.Slot];

    /// <summary>Whether a constant is another one from time to time.</summary>
    public bool Varies((int Statement, int Slot) place)
    {
        CodeSlot first = Slot(0, place);
        if (first.IsName)
            return false;
        for (int time = 1; time < Count; time++)
        {
            if (!Slot(time, place).HasSameValue(first))
                return true;
        }

        return false;
    }

    /// <summary>Whether two constants are the same one each time.</summary>
    public bool AreSame((int Statement, int Slot) place, (int Statement, int Slot) other)
    {
        for (int time = 0; time < Count; time++)
        {
            if (Slot(time, place) is var a && Slot(time, other) is var b && (a.Kind != b.Kind || !a.HasSameValue(b)))
                return false;
        }

        return true;
    }
}
