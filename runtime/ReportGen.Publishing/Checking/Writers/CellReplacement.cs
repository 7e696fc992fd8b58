namespace ReportGen.Publishing.Checking.Writers;

/// <summary>A number to be written over another in a file of text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column of the first character replaced, from 1, in UTF-16 units.</param>
/// <param name="EndColumn">The column after the last character replaced.</param>
/// <param name="Text">What to write there.</param>
internal readonly record struct CellReplacement(int Line, int Column, int EndColumn, string Text);
