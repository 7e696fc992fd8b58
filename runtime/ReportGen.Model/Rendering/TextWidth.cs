namespace ReportGen.Rendering;

/// <summary>How many columns of a fixed-width screen a text takes: two for a wide character, none for a combining one.</summary>
public static partial class TextWidth
{
    /// <summary>The width of a string.</summary>
    public static int Of(string text)
    {
        int width = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int code = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                code = char.ConvertToUtf32(text[i], text[++i]);
            width += Of(code);
        }

        return width;
    }

    /// <summary>The width of a code point. East Asian Width W and F count two; A (“ ” · …) too unless it is asked for in Latin type.</summary>
    /// <param name="code">The code point.</param>
    /// <param name="isAmbiguousWide">Whether ambiguous characters take two columns, as in Chinese type.</param>
    public static int Of(int code, bool isAmbiguousWide = true) => code switch
    {
        < 0xA1 => 1,
        >= 0x4E00 and <= 0x9FFF => 2,
        _ when EastAsianWidth.IsWide(code) => 2,
        _ when EastAsianWidth.IsZero(code) => 0,
        _ => isAmbiguousWide && EastAsianWidth.IsAmbiguous(code) ? 2 : 1,
    };

    /// <summary>Fills up with blanks before the text.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, Math.Min(width, 200) - Of(text))) + text;

    /// <summary>Fills up with blanks after the text.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, Math.Min(width, 200) - Of(text)));
}
