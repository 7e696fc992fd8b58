namespace ReportGen.Publishing.Checking.Writers;

/// <summary>How text for people is set off.</summary>
internal enum Style
{
    Bold,
    Grey,
    Red,
    Green,
    Yellow,
    Blue,
}
