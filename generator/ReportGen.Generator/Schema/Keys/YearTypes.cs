using System.Globalization;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>A year, as a string of four digits.</summary>
internal sealed class YearType : SchemaType<Located<int>>
{
    public static YearType Instance { get; } = new();

    public override string Expected => "a string";

    public override Located<int>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonString text)
            reader.WrongKind(node, subject, Expected);
        else if (Parse(text.Value) is { } year)
            return new(reader.File, node.Span, year);
        else
            reader.Invalid(node.Span, $"\"{reader.Text(text).Value}\" is no year; write its four digits, for example \"2021\"");
        return null;
    }

    public static int? Parse(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
}

/// <summary>The years a form is for, the first and the last among them; null for an open end.</summary>
internal sealed record YearRange(int? First, int? Last);

/// <summary>"2021..", "2019..2020" or "2020".</summary>
internal sealed class YearRangeType : SchemaType<Located<YearRange>>
{
    public static YearRangeType Instance { get; } = new();

    public override string Expected => "a string";

    public override Located<YearRange>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonString text)
            reader.WrongKind(node, subject, Expected);
        else if (Parse(text.Value) is { } range)
            return new(reader.File, node.Span, range);
        else
            reader.Invalid(node.Span, $"\"{reader.Text(text).Value}\" is not a range of years; write \"2021..\", \"2019..2020\" or \"2020\"");
        return null;
    }

    private static YearRange? Parse(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        string first = dots < 0 ? text : text.Substring(0, dots);
        string last = dots < 0 ? text : text.Substring(dots + 2);
        var range = new YearRange(YearType.Parse(first), YearType.Parse(last));
        bool isRead = (range.First is not null || first.Length == 0) && (range.Last is not null || last.Length == 0);
        return isRead && range is not { First: null, Last: null } && !(range.First > range.Last) ? range : null;
    }
}
