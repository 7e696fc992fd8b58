namespace ReportGen.Rendering;

/// <summary>How a number is written in Chinese numerals.</summary>
internal enum NumeralStyle : byte
{
    /// <summary>In digits.</summary>
    None,

    /// <summary>一万二千三百零五.</summary>
    Plain,

    /// <summary>壹万贰仟叁佰零伍, as on bills.</summary>
    Formal,

    /// <summary>Digit by digit, as years: 二〇二四.</summary>
    Digits,
}
