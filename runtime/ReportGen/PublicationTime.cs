using System.Globalization;

namespace ReportGen;

/// <summary>When a report was published, as far as it is known: a day, mostly with a time, seldom with its distance from UTC.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of the day; null where only the day is known.</param>
/// <param name="Offset">The distance of that time from UTC; null where none is given, which means the time of the place.</param>
public readonly record struct PublicationTime(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "H:mm", "H:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>
    /// Reads a day, with or without a time: <c>2025-01-20</c>, <c>2025-01-20 09:30</c>, <c>2025-01-20T09:30:00+08:00</c>,
    /// <c>2025年1月20日 9:30</c>. Seconds are left out.
    /// </summary>
    public static bool TryParse(string? text, out PublicationTime time)
    {
        time = default;
        if (text is null || text.Length > 40)
            return false;
        text = text.Trim();
        int end = text.IndexOfAny(['T', ' ', '\u3000']);
        string day = end < 0 ? text : text[..end];
        string rest = end < 0 ? "" : text[(end + 1)..].Trim();
        if (!DateOnly.TryParseExact(day, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) || date.Year < 1949)
            return false;
        if (end < 0)
        {
            time = new PublicationTime(date);
            return true;
        }

        int sign = rest.IndexOfAny(['+', '-', 'Z', 'z']);
        string clock = sign < 0 ? rest : rest[..sign].TrimEnd();
        TimeSpan? offset = null;
        if (sign >= 0 && !TryOffset(rest[sign..], out offset))
            return false;
        if (!TimeOnly.TryParseExact(clock, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly of))
            return false;
        time = new PublicationTime(date, new TimeOnly(of.Hour, of.Minute), offset);
        return true;
    }

    /// <summary>The instant, where a time without distance from UTC is meant to have this one, and a day its beginning.</summary>
    public DateTimeOffset ToInstant(TimeSpan offset) => new(Date.ToDateTime(Time ?? TimeOnly.MinValue), Offset ?? offset);

    /// <summary>As ISO 8601 has it: 2025-01-20, 2025-01-20T09:30 or 2025-01-20T09:30+08:00.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}{(Time is { } time ? $"T{time:HH:mm}{OffsetText()}" : "")}");

    private string OffsetText() => Offset is not { } offset ? ""
        : offset == TimeSpan.Zero ? "Z"
        : string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");

    private static bool TryOffset(string text, out TimeSpan? offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
            return true;
        if (!TimeSpan.TryParseExact(text[1..], ["hh\\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out TimeSpan distance) || distance > TimeSpan.FromHours(14))
            return false;
        offset = text[0] == '-' ? -distance : distance;
        return true;
    }
}
