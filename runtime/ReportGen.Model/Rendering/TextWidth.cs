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

    /// <summary>The width of a code point. East Asian Width W and F count two; A (“ ” · …) too, as Chinese fonts have it.</summary>
    public static int Of(int code) => code switch
    {
        < 0x300 => code is 0xB7 or 0xD7 or 0xA7 or 0xB0 ? 2 : 1,
        < 0x370 => 0,
        >= 0x200B and <= 0x200F => 0,
        >= 0x2010 and <= 0x2027 => 2,
        >= 0x2030 and <= 0x205E => 2,
        >= 0x20D0 and <= 0x20FF => 0,
        >= 0x2100 and <= 0x27BF => 2,
        >= 0x2E80 and <= 0xA4CF => code is >= 0x302A and <= 0x302D or 0x3099 or 0x309A ? 0 : 2,
        >= 0xA960 and <= 0xA97C => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE00 and <= 0xFE0F => 0,
        >= 0xFE10 and <= 0xFE6F => 2,
        >= 0xFF01 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1F9FF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };

    /// <summary>Fills up with blanks before the text.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, Math.Min(width, 200) - Of(text))) + text;

    /// <summary>Fills up with blanks after the text.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, Math.Min(width, 200) - Of(text)));
}
