namespace ReportGen.Generator.Templates.Places;

/// <summary>What kind of value of the report is written: what may stand in a place depends on it.</summary>
internal enum PageValue : byte
{
    /// <summary>Text that anybody may have written.</summary>
    Text,

    /// <summary>An address that the publication made: it leads to a page or file, and runs nothing.</summary>
    Address,

    /// <summary>Digits, with a sign or a point; nothing where the number is null.</summary>
    NullableNumber,

    /// <summary>Digits, with a sign or a point.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,
}

internal static class PageValues
{
    /// <summary>Whether a value is text, which may hold anything that its escape leaves.</summary>
    public static bool IsText(this PageValue value) => value is PageValue.Text or PageValue.Address;
}
