namespace ReportGen.Generator.Templates.Places;

/// <summary>What kind of value of the report is written: what may stand in a place depends on it.</summary>
internal enum PageValue : byte
{
    /// <summary>Text that anybody may have written.</summary>
    Text,

    /// <summary>Digits, with a sign or a point; nothing where the number is null.</summary>
    NullableNumber,

    /// <summary>Digits, with a sign or a point.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,
}
