namespace ReportGen.Characters;

/// <summary>
/// The one table of characters that have no place in what people read: those that may stand in no text at all, and those
/// that nobody sees.
/// </summary>
internal static class CharacterTable
{
    /// <summary>Whether a character may stand in no text: controls, noncharacters, halves of a pair, marks that turn the direction of writing.</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsForbidden(int codePoint) => codePoint switch
    {
        '\t' or '\n' => false,
        < ' ' or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 => true,
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        (>= 0xD800 and <= 0xDFFF) or (>= 0xFDD0 and <= 0xFDEF) or 0xFEFF => true,
        _ => (codePoint & 0xFFFE) == 0xFFFE,
    };

    /// <summary>
    /// Whether a character is there and nobody sees it: blanks and joiners without width, the soft hyphen, fillers, selectors
    /// of variants, tags. Between two digits they make two numbers of one, and of one name two.
    /// </summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsInvisible(int codePoint) => codePoint switch
    {
        < 0xAD => false,
        0xAD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) => true,
        (>= 0x200B and <= 0x200D) or (>= 0x2060 and <= 0x2065) or (>= 0x206A and <= 0x206F) or 0x2800 or 0x3164 => true,
        (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    /// <summary>
    /// Whether an invisible character belongs to the way the one before it is written: in an emoji of several parts, in
    /// scripts whose letters join, in a variant of an ideograph. In a name, a label or a figure it says nothing all the same.
    /// </summary>
    /// <param name="before">The last character that can be seen.</param>
    /// <param name="codePoint">The invisible one.</param>
    public static bool Joins(int before, int codePoint) => codePoint switch
    {
        0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F) or (>= 0xE0020 and <= 0xE007F) =>
            before is (>= 0x0590 and <= 0x10FF) or (>= 0x1200 and <= 0x1CFF) or (>= 0x2190 and <= 0x2BFF) or 0x3030 or 0x303D or 0x3297 or 0x3299 or (>= 0x1F000 and <= 0x1FAFF),
        >= 0xE0100 and <= 0xE01EF => before is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF),
        _ => false,
    };
}
