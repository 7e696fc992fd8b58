using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>
/// Prints numbers as a format of a workbook shows them, where that says something else than the number: a unit behind it,
/// a per cent sign, a date. A format that shows thousands of what is stored cannot be read back for certain, and is named.
/// </summary>
internal sealed partial class SheetNumberFormat
{
    public static readonly SheetNumberFormat General = new("", "", false, false);

    private const int DaysTo1904 = 1462;

    private readonly string _code;
    private readonly string _bare;
    private readonly bool _isDate;
    private readonly string _suffix;

    private SheetNumberFormat(string code, string bare, bool isDate, bool showsNothing)
    {
        (_code, _bare, _isDate, ShowsNothing) = (code, bare, isDate, showsNothing);
        Match unit = Unit().Match(code.Split(';')[0]);
        _suffix = unit.Success ? unit.Groups[1].Value + unit.Groups[2].Value : "";
    }

    /// <summary>Whether it shows no number at all, as ;;; does.</summary>
    public bool ShowsNothing { get; }

    /// <summary>The format of an id of its own meaning, or of a code.</summary>
    public static SheetNumberFormat Of(int id, string? code)
    {
        code ??= id switch
        {
            9 => "0%",
            10 => "0.00%",
            14 or 15 or (>= 27 and <= 31) or (>= 50 and <= 54) or 57 or 58 => "yyyy-m-d",
            16 => "m-d",
            17 => "yyyy-m",
            (>= 18 and <= 21) or (>= 32 and <= 36) or (>= 45 and <= 47) or 55 or 56 => "h:mm:ss",
            22 => "yyyy-m-d h:mm",
            _ => "",
        };
        string bare = Literal().Replace(code, "");
        bool isDate = !bare.Contains("General", StringComparison.OrdinalIgnoreCase) && DateParts().IsMatch(bare);
        return new SheetNumberFormat(code, bare, isDate, code.Contains(';', StringComparison.Ordinal) && code.All(c => c is ';' or ' '));
    }

    /// <summary>A number as it is shown.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isFrom1904">Whether days are counted from 1904, as Excel for the Macintosh did, and not from 1900.</param>
    public string Print(double number, bool isFrom1904 = false)
    {
        if (_isDate)
            return PrintDate(isFrom1904 ? number + DaysTo1904 : number);
        string section = _bare.Split(';')[0];
        if (section.Contains('%', StringComparison.Ordinal))
            return Plain(number * 100) + "%";
        return Scaling().IsMatch(section) ? $"{Plain(number)} [{_code}]" : Plain(number) + _suffix;
    }

    /// <summary>A number as Excel shows it in full, to fifteen digits: 37.810000000000002 is how a file stores 37.81.</summary>
    private static string Plain(double number)
    {
        string digits = number.ToString("G15", CultureInfo.InvariantCulture);
        if (!digits.Contains('E', StringComparison.Ordinal))
            return digits is "-0" ? "0" : digits;
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal plain) && plain != 0
            ? plain.ToString(CultureInfo.InvariantCulture)
            : digits;
    }

    // A figure that turned into a date (1-2 is the second of January to Excel) must not pass for the number of its day.
    private string PrintDate(double number)
    {
        if (number is < 0 or >= 2_958_466)
            return Plain(number) + " [" + _code + "]";
        DateTime date = DateTime.FromOADate(number);
        string bare = _bare.ToLowerInvariant();
        bool hasYear = bare.Contains('y', StringComparison.Ordinal);
        bool hasDay = bare.Contains('d', StringComparison.Ordinal);
        bool hasMonth = bare.Contains('m', StringComparison.Ordinal) && (hasYear || hasDay || !bare.AsSpan().ContainsAny("hs"));
        var text = new StringBuilder();
        text.Append(hasYear ? date.ToString("yyyy年", CultureInfo.InvariantCulture) : "");
        text.Append(hasMonth ? date.ToString("M月", CultureInfo.InvariantCulture) : "");
        text.Append(hasDay ? date.ToString("d日", CultureInfo.InvariantCulture) : "");
        return text.Append(text.Length == 0 ? date.ToString("H:mm:ss", CultureInfo.InvariantCulture) : "").ToString();
    }

    /// <summary>What is printed as it stands, and colours and conditions.</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?![hHmMsS]+\])[^\]]*\]
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex("[ymdhs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateParts();

    /// <summary>A comma behind the last digit divides by a thousand.</summary>
    [GeneratedRegex("[0#?.!],+(?![0#?])", RegexOptions.CultureInvariant)]
    private static partial Regex Scaling();

    /// <summary>Digits, then a unit in quotes or after a backslash.</summary>
    [GeneratedRegex("""^(?:\[[A-Za-z]{1,9}\])?(?:General|[#0,]{0,20}[#0](?:\.[#0?]{1,20})?)(?:_.)?(?:\\ )?(?:"([^"0-9]{1,20})"|\\?([\u4E00-\u9FFF]))(?:_.)?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
