using System.Buffers;
using System.Text;
using ReportGen.Characters;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Lines;

/// <summary>Takes apart a line or cell in which stretches are marked by <see cref="TextMarks"/>, or characters stand that nobody sees.</summary>
internal static class MarkedLine
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\u0001\u0002\u0003\u0004\u0005");

    /// <summary>What is read as the text: without what is struck out, raised or lowered, which is told apart, and without what cannot be seen.</summary>
    /// <param name="text">The line or cell as the container gave it.</param>
    /// <param name="cell">The index of the cell, for the marks.</param>
    /// <param name="marks">Takes the stretches, in order of their ends.</param>
    /// <param name="isName">Whether it is a label or a figure, as all that stands in a cell.</param>
    /// <param name="removed">Takes the characters that cannot be seen.</param>
    public static string Read(string text, int cell, ref List<LineMark>? marks, bool isName, List<int> removed)
    {
        if (!text.AsSpan().ContainsAny(Marks) && !CharacterPolicy.HasSuspects(text))
            return text;
        var read = new StringBuilder(text.Length);
        var open = new Stack<(char Kind, int Offset, StringBuilder Text)>();
        int before = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int character = TextCleaner.CodePoint(text, i);
            int length = character > char.MaxValue ? 2 : 1;
            if (c == TextMarks.End)
            {
                if (open.TryPop(out var stretch))
                    Close(stretch, cell, ref marks);
            }
            else if (TextMarks.Is(c))
            {
                open.Push((c, read.Length, new StringBuilder()));
            }
            else if (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\u0085') && IsInFigure(text, i, length))
            {
                // What stands in place of a digit, or beside one, is not taken out: the rest would be another number.
                read.Append('\uFFFD');
            }
            else if (CharacterTable.IsInvisible(character) && (isName || !CharacterTable.Joins(before, character)))
            {
                removed.Add(character);
                if (read.Length > 0 && char.IsAsciiDigit(LabelNormalizer.Fold(read[^1])))
                    (marks ??= []).Add(new LineMark(LineMark.Removed, cell, read.Length, ""));
            }
            else
            {
                bool isRead = true;
                foreach (var (kind, _, said) in open)
                {
                    said.Append(text, i, length);
                    isRead &= kind == TextMarks.Hidden;
                }

                if (isRead)
                    read.Append(text, i, length);
                before = CharacterTable.IsInvisible(character) ? before : character;
            }

            i += length - 1;
        }

        // A container that did not close a stretch meant the rest of the line.
        while (open.TryPop(out var rest))
            Close(rest, cell, ref marks);
        return read.ToString();
    }

    private static bool IsInFigure(string text, int at, int length)
    {
        char before = at == 0 ? ' ' : LabelNormalizer.Fold(text[at - 1]);
        char after = at + length >= text.Length ? ' ' : LabelNormalizer.Fold(text[at + length]);
        return (char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || IsEdge(after))) || (char.IsAsciiDigit(after) && IsEdge(before));
    }

    private static bool IsEdge(char c) => c is ' ' or '\t' or '.' or ',' || Bars.Is(c);

    /// <summary>The line as it is written without marks: raised and lowered digits by the characters that look so.</summary>
    public static string Write(string text, IReadOnlyList<LineMark> marks)
    {
        var written = new StringBuilder(text);
        for (int i = marks.Count - 1; i >= 0; i--)
        {
            if (marks[i].Kind is TextMarks.Raised or TextMarks.Lowered)
                written.Insert(Math.Min(marks[i].Offset, text.Length), Small(marks[i]));
        }

        return written.ToString();
    }

    private static string Small(LineMark mark) => string.Create(mark.Text.Length, mark, static (small, mark) =>
    {
        for (int i = 0; i < small.Length; i++)
            small[i] = char.IsAsciiDigit(mark.Text[i]) ? (mark.Kind == TextMarks.Raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")[mark.Text[i] - '0'] : mark.Text[i];
    });

    private static void Close((char Kind, int Offset, StringBuilder Text) stretch, int cell, ref List<LineMark>? marks)
    {
        string said = CharacterPolicy.Clean(stretch.Text.ToString(), out _).Trim();
        if (said.Length > 0)
            (marks ??= []).Add(new LineMark(stretch.Kind, cell, stretch.Offset, said));
    }
}
