namespace ReportGen.Generator.Templates;

/// <summary>A line of a text and a character of it, both from 0.</summary>
internal readonly record struct TextPosition(int Line, int Character)
{
    /// <summary>Where a character of a text stands.</summary>
    public static TextPosition Of(string text, int position)
    {
        int line = 0;
        int start = 0;
        for (int i = 0; i < position; i++)
        {
            // What a compiler takes for the end of a line; carriage returns were taken away before.
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029')
                (line, start) = (line + 1, i + 1);
        }

        return new(line, position - start);
    }
}
