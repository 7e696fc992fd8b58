namespace ReportGen.Generator.Templates;

/// <summary>A part of a text, by its characters.</summary>
/// <param name="Start">The first.</param>
/// <param name="Length">How many.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first behind it.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(int position) => position >= Start && position < End;

    public override string ToString() => $"[{Start}..{End})";
}
