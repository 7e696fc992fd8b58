using UglyToad.PdfPig.Core;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>A character as the page draws it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Origin">Where it begins, from the lower left corner of the page.</param>
/// <param name="Advance">How far on the next begins, in points.</param>
/// <param name="Size">The height of the type in points.</param>
/// <param name="Turn">By how many quarters of a turn, against the clock, its line runs; -1 where it runs aslant.</param>
/// <param name="IsInvisible">Whether it is drawn without ink.</param>
internal readonly record struct DrawnGlyph(string Text, PdfPoint Origin, double Advance, double Size, int Turn, bool IsInvisible);
