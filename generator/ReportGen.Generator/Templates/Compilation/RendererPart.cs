using System.Globalization;

namespace ReportGen.Generator.Templates.Compilation;

internal enum PartKind : byte
{
    /// <summary>Text of the page.</summary>
    Constant,

    /// <summary>A statement.</summary>
    Line,

    /// <summary>The head of a block.</summary>
    Open,
    Close,

    /// <summary>What another writer has collected, or will.</summary>
    Place,
}

/// <summary>A piece of a renderer: text of the page, or a line of C# in which the cell it asks for is left open.</summary>
internal sealed class RendererPart(PartKind kind, string text)
{
    /// <summary>Stands in code on both sides of the index of a cell, and in the text of a part for the index.</summary>
    private const char Mark = '\u0001';

    public PartKind Kind { get; } = kind;

    /// <summary>The text of the page, or code.</summary>
    public string Text { get; } = text;

    /// <summary>The cell that the code asks for; null if it asks for none, or for several, which then stand in the code.</summary>
    public int? Cell { get; init; }

    public RendererWriter? Writer { get; init; }

    /// <summary>How code names a cell, so that the same code for another cell is known as such.</summary>
    public static string CellIndex(int index) => $"{Mark}{index.ToString(CultureInfo.InvariantCulture)}{Mark}";

    public static RendererPart Code(PartKind kind, string code)
    {
        if (code.IndexOf(Mark) < 0)
            return new RendererPart(kind, code);
        string[] pieces = code.Split(Mark);
        for (int i = 3; i < pieces.Length; i += 2)
        {
            if (pieces[i] != pieces[1])
                return new RendererPart(kind, string.Concat(pieces));
        }

        string text = pieces.Length == 3 ? $"{pieces[0]}{Mark}{pieces[2]}" : string.Join(Mark.ToString(), pieces.Where(static (_, i) => i % 2 == 0));
        return new RendererPart(kind, text) { Cell = int.Parse(pieces[1], CultureInfo.InvariantCulture) };
    }

    /// <summary>The code, with an expression for the cell.</summary>
    public string With(string? cell) => cell is null || Cell is null ? Text : Text.Replace(Mark.ToString(), cell);

    /// <summary>Whether another part is the same but for the cell.</summary>
    public bool IsLike(RendererPart other) => Kind == other.Kind && Cell is null == other.Cell is null && string.Equals(Text, other.Text, StringComparison.Ordinal);
}
