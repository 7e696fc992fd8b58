namespace ReportGen.Reading.Sections;

/// <summary>A line that may be, or is, the title of a section.</summary>
/// <param name="Section">The place of the section in the form.</param>
/// <param name="Line">The line.</param>
/// <param name="EndLine">The line after it; one more where the title is broken over two.</param>
/// <param name="Printed">The title as printed.</param>
/// <param name="Quality">How well it matches, up to 1.</param>
internal sealed record Heading(int Section, int Line, int EndLine, string Printed, double Quality)
{
    /// <summary>The text that follows the title on its line; null where none does.</summary>
    public string? RunOn { get; init; }

    /// <summary>Whether the title reads as the form has it.</summary>
    public bool IsExact => Quality >= 0.9 && !IsAlias;

    /// <summary>Whether another known wording is printed.</summary>
    public bool IsAlias { get; init; }
}
