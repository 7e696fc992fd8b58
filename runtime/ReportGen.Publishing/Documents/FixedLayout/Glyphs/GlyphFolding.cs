using ReportGen.Reading;
using ReportGen.Reading.Labels;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>
/// Gives back the characters that were printed. Fonts of East Asia share one shape between several characters, and a PDF
/// names but one of them: of the 6,763 ideographs of GB2312, 225 come out of a browser's PDF as others. No compatibility
/// form of Unicode folds all of these, and those that exist fold more than was printed otherwise.
/// </summary>
internal static class GlyphFolding
{
    public static string Fold(string text)
    {
        int at = 0;
        while (at < text.Length && Fold(text[at]) == text[at])
            at++;
        return at == text.Length ? text : string.Create(text.Length, text, static (folded, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                folded[i] = Fold(source[i]);
        });
    }

    private static char Fold(char c) => c switch
    {
        '\u2F3E' => '户',
        '\u3B35' => '胶',
        >= '\u2E80' and <= '\u2FDF' => LabelNormalizer.Fold(c),
        '\u2011' => '-',
        '\u2027' or '\u30FB' or '\uFF65' => '·',
        '\u2035' => '｀',
        '\u2215' => '/',
        '\u2329' => '〈',
        '\u232A' => '〉',
        '\u301C' => '～',
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        _ => c,
    };
}
