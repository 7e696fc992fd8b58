namespace ReportGen.Reading;

/// <summary>A part of a file that may hold a report of its own: a sheet of a workbook.</summary>
/// <param name="FirstLine">The index of its first line, from 0.</param>
/// <param name="Name">What the file calls it.</param>
public sealed record DocumentPart(int FirstLine, string Name);
