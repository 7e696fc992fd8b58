using System.Globalization;
using System.Text;
using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>
/// Scriban's functions of dates, on dates known at build time, in the invariant culture. What depends on the clock or on
/// the time zone of the machine is refused: a page is the same wherever and whenever it is built.
/// </summary>
internal static class DateFunctions
{
    /// <summary>The members of a date.</summary>
    public static readonly string[] Members = ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"];

    private const string DefaultFormat = "%d %b %Y";

    // What a format of Scriban is in .NET; null where it is computed.
    private static readonly Dictionary<char, string> Formats = new()
    {
        ['a'] = "ddd", ['A'] = "dddd", ['b'] = "MMM", ['B'] = "MMMM", ['c'] = "ddd MMM dd HH:mm:ss yyyy", ['d'] = "dd", ['D'] = "MM/dd/yy",
        ['F'] = "yyyy-MM-dd", ['h'] = "MMM", ['H'] = "HH", ['I'] = "hh", ['L'] = "fff", ['m'] = "MM", ['M'] = "mm", ['N'] = "fffffff00",
        ['p'] = "tt", ['r'] = "hh:mm:ss tt", ['R'] = "HH:mm", ['S'] = "ss", ['T'] = "HH:mm:ss", ['x'] = "d", ['X'] = "T", ['y'] = "yy", ['Y'] = "yyyy",
    };

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["date"] = new(1, 1, static a => Parse(a[0]));
        functions["date.parse"] = new(1, 2, static a => a.Count == 1 ? Parse(a[0]) : ParseExact(a[0], Text(a[1])));
        functions["date.to_string"] = new(2, 2, static a => new KnownValue(DateOrNull(a[0]) is { } date ? Print(date, Text(a[1])) : null));
        functions["date.add_days"] = new(2, 2, static a => Add(a, static (d, n) => d.AddDays(n)));
        functions["date.add_hours"] = new(2, 2, static a => Add(a, static (d, n) => d.AddHours(n)));
        functions["date.add_minutes"] = new(2, 2, static a => Add(a, static (d, n) => d.AddMinutes(n)));
        functions["date.add_seconds"] = new(2, 2, static a => Add(a, static (d, n) => d.AddSeconds(n)));
        functions["date.add_months"] = new(2, 2, static a => Add(a, (d, _) => d.AddMonths(Whole(a[1]))));
        functions["date.add_years"] = new(2, 2, static a => Add(a, (d, _) => d.AddYears(Whole(a[1]))));
        functions["date.now"] = functions["date.utc_now"] = new(0, 0, static _ =>
            throw new FunctionFault("the page would differ from day to day; write the date as text of the template, or print report.year"));
    }

    /// <summary>A date as it is printed without a format.</summary>
    public static string Print(DateTime date) => Print(date, DefaultFormat);

    /// <summary>A member of a date.</summary>
    public static bool TryGet(DateTime date, string name, out object? value)
    {
        value = name switch
        {
            "year" => (long)date.Year,
            "month" => (long)date.Month,
            "day" => (long)date.Day,
            "day_of_year" => (long)date.DayOfYear,
            "hour" => (long)date.Hour,
            "minute" => (long)date.Minute,
            "second" => (long)date.Second,
            "millisecond" => (long)date.Millisecond,
            _ => null,
        };
        return value is not null;
    }

    private static string Print(DateTime date, string format)
    {
        if (format == "%g")
            format = "%g " + DefaultFormat;
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
                text.Append(format[i]);
            else if (format[++i] != 'g')
                text.Append(Part(date, format[i]));
        }

        return text.ToString();
    }

    private static string Part(DateTime date, char format) => format switch
    {
        'C' => (date.Year / 100).ToString("D2", Culture),
        'e' => date.Day.ToString(Culture).PadLeft(2),
        'j' => date.DayOfYear.ToString("D3", Culture),
        'k' => date.Hour.ToString(Culture).PadLeft(2),
        'l' => date.ToString("%h", Culture).PadLeft(2),
        'n' => "\n",
        'P' => date.ToString("tt", Culture).ToLowerInvariant(),
        't' => "\t",
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(Culture),
        'U' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
        'v' => string.Format(Culture, "{0,2}-{1}-{2:D4}", date.Day, date.ToString("MMM", Culture).ToUpperInvariant(), date.Year),
        'V' => Week(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'W' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday),
        'w' => ((int)date.DayOfWeek).ToString(Culture),
        '%' => "%",
        's' or 'Z' => throw new FunctionFault($"%{format} depends on the time zone of the machine that builds; leave it out"),
        _ => Formats.TryGetValue(format, out string? known) ? date.ToString(known, Culture) : $"%{format}",
    };

    private static string Week(DateTime date, CalendarWeekRule rule, DayOfWeek first) => Culture.Calendar.GetWeekOfYear(date, rule, first).ToString("D2", Culture);

    private static KnownValue Parse(Value value)
    {
        if (Data(value) is DateTime)
            return (KnownValue)value;
        string text = Text(value);
        CheckZone(text);
        // Scriban would go on with the first day of the year 1.
        return text.Length == 0 ? KnownValue.Null
            : DateTime.TryParse(text, Culture, DateTimeStyles.None, out DateTime date) && IsWhole(text) ? new KnownValue(date)
            : throw new FunctionFault("it takes a date with year, month and day, as in '2024-01-31' or '2024-01-31 08:30:00'");
    }

    // Without a day .NET takes today's.
    private static bool IsWhole(string text) => text.Split('-', '/', ' ', 'T', ',').Count(static p => p.Length > 0 && !p.Contains(':')) >= 3;

    private static KnownValue ParseExact(Value value, string pattern)
    {
        string text = Text(value);
        CheckZone(text);
        if (text.Length == 0)
            return KnownValue.Null;
        var format = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
                format.Append(pattern[i]);
            else if (pattern[++i] is 'k' or 'l' or 'e')
                format.Append(pattern[i] == 'k' ? "%H" : pattern[i] == 'l' ? "%h" : "%d");
            else if (pattern[i] == 'B')
                format.Append("MMM");
            else if (Formats.TryGetValue(pattern[i], out string? known))
                format.Append(known);
            else if (pattern[i] != 'g')
                throw new FunctionFault($"%{pattern[i]} cannot be read");
        }

        string exact = format.ToString();
        return exact.Contains('y') && exact.Contains('M') && exact.Contains('d') && DateTime.TryParseExact(text, exact, Culture, DateTimeStyles.None, out DateTime date)
            ? new KnownValue(date)
            : throw new FunctionFault("the text is no date of this format, or the format lacks year, month or day");
    }

    private static void CheckZone(string text)
    {
        if (text.Contains('+') || text.TrimEnd().EndsWith("Z", StringComparison.OrdinalIgnoreCase) || text.IndexOf("GMT", StringComparison.OrdinalIgnoreCase) >= 0)
            throw new FunctionFault("a time zone would be turned into that of the machine that builds; leave it out");
    }

    private static DateTime? DateOrNull(Value value) => Data(value) switch
    {
        null => null,
        DateTime date => date,
        _ => throw new FunctionFault("it takes a date, as date.parse gives it of text"),
    };

    private static KnownValue Add(IReadOnlyList<Value> arguments, Func<DateTime, double, DateTime> add)
    {
        try
        {
            return new KnownValue(add(DateOrNull(arguments[0]) ?? throw new FunctionFault("it takes no null"), Double(arguments[1])));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FunctionFault("there is no such date");
        }
    }
}
