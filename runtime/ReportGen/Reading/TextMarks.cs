using System.Text;

namespace ReportGen.Reading;

/// <summary>
/// How a stretch of a line is set, where that changes what it says. A container that knows it puts one of these
/// characters before the stretch and <see cref="End"/> behind it, on the same line or in the same cell; stretches may
/// stand within each other. As with <see cref="SourceDocument.CellSeparator"/>, no text of a file holds these
/// characters: a container takes them out of what it reads with <see cref="Remove"/>.
/// </summary>
internal static class TextMarks
{
    /// <summary>Raised, as a note mark is: read apart from the figure or word before it.</summary>
    public const char Raised = '\u0001';

    /// <summary>Lowered: read apart in the same way.</summary>
    public const char Lowered = '\u0002';

    /// <summary>Struck out: not read, and reported.</summary>
    public const char StruckOut = '\u0003';

    /// <summary>In a row, column or sheet that the program does not show: read, and reported.</summary>
    public const char Hidden = '\u0004';

    /// <summary>Ends the stretch begun last.</summary>
    public const char End = '\u0005';

    /// <summary>Whether a character begins or ends a stretch.</summary>
    public static bool Is(char c) => c is >= Raised and <= End;

    /// <summary>Marks a text; one without a letter stays as it is.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="mark">How it is set.</param>
    public static string Wrap(string text, char mark) => string.IsNullOrWhiteSpace(text) ? text : $"{mark}{text}{End}";

    /// <summary>A file's own text without the characters that mean something between container and reader.</summary>
    public static string Remove(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(Raised, End) && !text.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!Is(c) && c != SourceDocument.CellSeparator)
                clean.Append(c);
        }

        return clean.ToString();
    }
}
