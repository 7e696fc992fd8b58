using ReportGen.Generator.Emit;
using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Whether text of the report is the same as other text, as C#.</summary>
internal static class TextComparison
{
    /// <summary>A flag, or what is known of it; null where it is not compiled.</summary>
    public static Value? Equal(Value left, Value right)
    {
        if (left is KnownValue && right is TextValue)
            (left, right) = (right, left);
        if (left is CellTextValue { Escape: Escape.None, Width: 0 } cell && right is KnownValue { Data: string printed })
            return new FlagValue($"(global::ReportGen.Rendering.CellFormat.Print(report, {cell.Index}) == {StringLiteral.Of(printed)})");
        if ((left is ViewTextValue || right is ViewTextValue) && Strings(left) is { } text && Strings(right) is { } otherText)
            return new FlagValue($"({text} == {otherText})");
        if (left is OrganValue && right is OrganValue or KnownValue { Data: null } || Bytes(left) is not { } code || left is KnownValue)
            return null;
        // Only the organ can be null, and what is null equals no text.
        if (right is KnownValue { Data: null })
            return new KnownValue(false);
        if (Bytes(right) is not { } other)
            return right is KnownValue { Data: string } ? new KnownValue(false) : null;
        string known = left is OrganValue || right is OrganValue ? "report.Organ is not null && " : "";
        return new FlagValue($"({known}global::System.MemoryExtensions.SequenceEqual({code}, {other}))");
    }

    private static string? Strings(Value value) => value switch
    {
        ViewTextValue { Escape: Escape.None, Width: 0, Code: var code } => code,
        OrganValue { Escape: Escape.None, Width: 0 } => "report.Organ",
        CellTextValue { Escape: Escape.None, Width: 0 } cell => $"global::ReportGen.Rendering.CellFormat.Print(report, {RendererPart.CellIndex(cell.Index)})",
        KnownValue { Data: string text } => StringLiteral.Of(text),
        _ => null,
    };

    // Null also for text that UTF-8 cannot hold: no text of a report is like it.
    private static string? Bytes(Value value) => value switch
    {
        OrganValue { Escape: Escape.None, Width: 0 } => "report.OrganText.Utf8",
        ParagraphValue { Escape: Escape.None, Width: 0, Code: var code } => $"{code}.Utf8",
        KnownValue { Data: string text } when IsWhole(text) => $"{StringLiteral.Of(text)}u8",
        _ => null,
    };

    /// <summary>Whether UTF-8 can hold the text: no half of a surrogate pair stands in it alone.</summary>
    public static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return false;
            i++;
        }

        return true;
    }
}
