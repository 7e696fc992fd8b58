using System.ComponentModel;
using System.Text;

namespace ReportGen.Rendering;

[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class TextWidth
{
    /// <summary>The width of UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="isAmbiguousWide">Whether ambiguous characters take two columns, as in Chinese type.</param>
    public static int Of(ReadOnlySpan<byte> utf8, bool isAmbiguousWide = true)
    {
        int width = 0;
        while (!utf8.IsEmpty)
        {
            int ascii = utf8.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
            if (ascii != 0)
            {
                width += ascii < 0 ? utf8.Length : ascii;
                utf8 = ascii < 0 ? default : utf8[ascii..];
                continue;
            }

            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            width += Of(rune.Value, isAmbiguousWide);
            utf8 = utf8[length..];
        }

        return width;
    }
}
