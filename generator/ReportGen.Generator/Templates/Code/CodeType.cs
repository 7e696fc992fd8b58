namespace ReportGen.Generator.Templates.Code;

/// <summary>A type of C#.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="IsReference">Whether it is a class, and its default null.</param>
/// <param name="IsNullable">Whether null is among its values.</param>
internal sealed record CodeType(string Name, bool IsReference = false, bool IsNullable = false)
{
    public static readonly CodeType Flag = new("bool");
    public static readonly CodeType Int = new("int");
    public static readonly CodeType Long = new("long");
    public static readonly CodeType Decimal = new("decimal");
    public static readonly CodeType String = new("string", IsReference: true);
    public static readonly CodeType Text = new("global::ReportGen.ReportText");
    public static readonly CodeType Output = new("global::ReportGen.Rendering.Utf8Output", IsReference: true);
    public static readonly CodeType Record = new("global::ReportGen.Views.ViewRecord", IsReference: true);
    public static readonly CodeType Records = new("global::System.Collections.Generic.IReadOnlyList<global::ReportGen.Views.ViewRecord>", IsReference: true);

    public CodeType OrNull(bool isNullable = true) => this with { IsNullable = isNullable };
}
