namespace ReportGen.Rendering;

/// <summary>Where a renderer writes.</summary>
public sealed partial class Utf8Output;
