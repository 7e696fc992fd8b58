namespace ReportGen.Reading.Lines;

/// <summary>A stretch of a line that is set in a way that changes what it says.</summary>
/// <param name="Kind">One of the characters of <see cref="TextMarks"/>, or <see cref="Removed"/>.</param>
/// <param name="Cell">The index of the cell within its line.</param>
/// <param name="Offset">Where it stands, or stood, in the cell or line as it is read.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct LineMark(char Kind, int Cell, int Offset, string Text)
{
    /// <summary>A character that cannot be seen stood behind a digit and was taken out.</summary>
    public const char Removed = '\u200B';
}
