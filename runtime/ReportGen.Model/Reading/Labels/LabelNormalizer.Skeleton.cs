using System;
using ReportGen.Characters;

namespace ReportGen.Reading.Labels;

/// <summary>
/// What is left of a label when width, blanks and punctuation are taken away. The work of Unicode's compatibility forms
/// is done by table, because without ICU the platform does not do it. The generator too looks for labels
/// that a reader could not tell apart.
/// </summary>
internal static partial class LabelNormalizer
{
    // U+2F00 to U+2FD5: PDF fonts put these radicals in the place of the characters they look like.
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // U+2E80 to U+2EF3; no compatibility form folds these.
    private const string RadicalsSupplement =
        "⺀厂⺂⺃⺄亻⺆⺇⺈⺉⺊⺋小小⺎尢⺐⺑巳幺彑彐忄心手攵⺚旡日月歹母民氵水灬爪爪⺦牛犭王疋目示礻竹糸纟罒罒⺳⺴⺵羊羊羊老⺺聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長长长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾斉齐齿齿竜龙龟龟龟";

    // U+FF61 to U+FF9F.
    private const string HalfWidthKana = "。「」、·ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    /// <summary>A character in the one form in which labels and numbers are compared.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u00A0' => c,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200B') or '\u202F' or '\u205F' or '\u2060' or '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\u2F00' and <= '\u2FD5' => KangxiRadicals[c - 0x2F00],
        >= '\u2E80' and <= '\u2EF3' => RadicalsSupplement[c - 0x2E80],
        '〔' or '【' or '［' or '﹝' => '(',
        '〕' or '】' or '］' or '﹞' => ')',
        '−' or '﹣' or '‐' or '‑' => '-',
        '﹢' => '+',
        '\u30FB' or '\u2027' => '·',
        >= '\uFF61' and <= '\uFF9F' => HalfWidthKana[c - 0xFF61],
        >= '\uF900' and <= '\uFAD9' when CompatibilityIdeographs.Find(c) is { Length: 1 } meant => meant[0],
        _ => c,
    };

    /// <summary>The letters and digits of a text, folded: blanks, brackets, quotes and punctuation tell no labels apart.</summary>
    public static string Skeleton(string text)
    {
        Span<char> skeleton = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        bool isSame = true;
        foreach (char c in text)
        {
            // Most of a text are these, and they are folded already.
            if (c is (>= '\u4E00' and <= '\u9FA5') or (>= '0' and <= '9'))
            {
                skeleton[length++] = c;
                continue;
            }

            char folded = Fold(c);
            if (IsPart(folded))
            {
                skeleton[length++] = folded;
                isSame &= folded == c;
            }
            else
            {
                isSame = false;
            }
        }

        return isSame ? text : skeleton.Slice(0, length).ToString();
    }

    private static bool IsPart(char c) => c is (>= '\u4E00' and <= '\u9FA5') or (>= '0' and <= '9') || char.IsLetterOrDigit(c) || c == '〇' || char.IsSurrogate(c);
}
