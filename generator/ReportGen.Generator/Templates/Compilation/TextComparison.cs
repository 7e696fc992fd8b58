using ReportGen.Generator.Templates.Code;
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
        if (((left is CellTextValue && right is KnownValue) || left is ViewTextValue || right is ViewTextValue) && AsString(left) is { } text && AsString(right) is { } otherText)
            return new FlagValue(CodeExpression.Equal(text, otherText));
        if (left is OrganValue && right is OrganValue or KnownValue { Data: null } || AsUtf8(left) is not { } code || left is KnownValue)
            return null;
        // Only the organ can be null, and what is null equals no text.
        if (right is KnownValue { Data: null })
            return new KnownValue(false);
        if (AsUtf8(right) is not { } other)
            return right is KnownValue { Data: string } ? new KnownValue(false) : null;
        CodeExpression isThere = left is OrganValue || right is OrganValue ? CodeExpression.Not(CodeExpression.IsNull(Runtime.Organ)) : CodeExpression.True;
        return new FlagValue(CodeExpression.And(isThere, CodeExpression.CallStatic("global::System.MemoryExtensions.SequenceEqual", code, other)));
    }

    private static CodeExpression? AsString(Value value) => value switch
    {
        ViewTextValue { Escape: Escape.None, Width: 0, Code: var code } => code,
        OrganValue { Escape: Escape.None, Width: 0 } => Runtime.Organ,
        CellTextValue { Escape: Escape.None, Width: 0 } cell => Runtime.PrintCell(cell.Index),
        KnownValue { Data: string text } => new CodeLiteral(text),
        _ => null,
    };

    // Null also for text that UTF-8 cannot hold: no text of a report is like it.
    private static CodeExpression? AsUtf8(Value value) => value switch
    {
        OrganValue { Escape: Escape.None, Width: 0 } => Runtime.OrganText.Member("Utf8"),
        ParagraphValue { Escape: Escape.None, Width: 0, Code: var code } => code.Member("Utf8"),
        KnownValue { Data: string text } when IsWhole(text) => new CodeUtf8(text),
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
