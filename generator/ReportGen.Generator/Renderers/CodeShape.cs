namespace ReportGen.Generator.Renderers;

/// <summary>What a place in a shape holds.</summary>
internal enum SlotKind : byte
{
    /// <summary>Text of the page.</summary>
    Text,

    /// <summary>The index of a cell.</summary>
    Cell,

    /// <summary>Another whole number.</summary>
    Number,

    /// <summary>A variable or label where it is declared.</summary>
    Declaration,

    /// <summary>A variable or label where it is used.</summary>
    Use,
}

/// <summary>A place in a shape, and what stands there.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="At">Where it is in the code.</param>
/// <param name="Text">A text or name.</param>
/// <param name="Number">A number.</param>
internal readonly record struct CodeSlot(SlotKind Kind, int At, string? Text, int Number = 0)
{
    public bool IsName => Kind is SlotKind.Declaration or SlotKind.Use;

    public bool HasSameValue(CodeSlot other) => Number == other.Number && Text == other.Text;
}

/// <summary>A printed statement without its constants and names: statements of one shape differ in nothing else.</summary>
/// <param name="Code">The C# around the slots.</param>
/// <param name="Slots">The slots, in order.</param>
internal sealed record CodeShape(string Code, CodeSlot[] Slots)
{
    public bool Equals(CodeShape? other)
    {
        if (other is null || Code != other.Code || Slots.Length != other.Slots.Length)
            return false;
        for (int i = 0; i < Slots.Length; i++)
        {
            if (Slots[i].Kind != other.Slots[i].Kind || Slots[i].At != other.Slots[i].At)
                return false;
        }

        return true;
    }

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Code) * 31) + Slots.Length);
}
