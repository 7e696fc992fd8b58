namespace ReportGen.Reading.Fields;

/// <summary>A place of a form that was filled in, or left blank.</summary>
/// <param name="Text">What stands there; a line for each paragraph.</param>
/// <param name="Place">Where that is.</param>
/// <param name="IsFormula">Whether a formula stands there, so that the text is what somebody's program made of it.</param>
internal sealed record FormField(string Text, SourcePlace Place, bool IsFormula = false);
