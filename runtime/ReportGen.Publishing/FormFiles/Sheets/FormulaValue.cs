namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>What a formula comes to.</summary>
/// <param name="Number">The number; null where it is text.</param>
/// <param name="Text">The text.</param>
internal readonly record struct FormulaValue(decimal? Number, string Text)
{
    public static FormulaValue Blank => new(null, "");

    public static implicit operator FormulaValue(string text) => new(null, text);

    public static implicit operator FormulaValue(decimal number) => new(number, "");
}
