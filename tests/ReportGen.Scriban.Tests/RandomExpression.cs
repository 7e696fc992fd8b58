using System.Globalization;

namespace ReportGen.Scriban.Tests;

/// <summary>Makes expressions of the template language, most of them sensible.</summary>
internal sealed class RandomExpression(int seed)
{
    private static readonly string[] Atoms =
    [
        "0", "1", "2", "3", "-7", "10", "2147483647", "5000000000", "9223372036854775807", "-9007199254740993", "1e3", "0.5", "2.5", "0.1", "100.0", "1.50m", "3m", "0.25m", "true", "false", "null",
        "\"\"", "\"a\"", "\"b\"", "\"abc\"", "\"12\"", "\" x \"", "\"中文\"", "\"a,b,,c\"", "\"<é&'>\"", "\"中𠮷x\"", "\"\\uD842\"", "[]", "[1, 2, 3]", "[\"a\", null, 1.5]", "(1..4)", "(3..<1)", "(-5368709120..8)",
        "x", "s", "l", "c", "d", "n", "f", "(f)", "report.title", "report.sections.size", "report.sections[1].title", "report.source",
        "report.year", "report.organ", "report.organ", "d", "report.draft", "report.sections[1].paragraphs.size", "report.sections[1].paragraphs[0]", "report.sections[0].paragraphs[-1]",
        "report.key", "report.name", "report.errors", "report.previous?.year", "report.previous?.href", "report.previous", "report.findings.size", "report.findings[1]?.line", "report.findings[-1]?.message",
        "report.findings[0]?.cell", "(report.findings | array.first)?.severity", "k.number", "k.number", "k.previous?.number", "k.previous?.number", "k.previous?.year", "k.previous?.text", "k.previous?.is_draft", "k.findings.size",
    ];

    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!"];

    private static readonly string[] Pipes =
    [
        "string.append *", "string.prepend *", "string.replace * *", "string.replace_first * *", "string.remove *", "string.remove_first *", "string.remove_last *",
        "string.strip", "string.lstrip", "string.rstrip", "string.upcase", "string.downcase", "string.capitalize", "string.handleize", "string.size", "string.contains *",
        "string.starts_with *", "string.ends_with *", "string.empty", "string.whitespace", "string.escape", "string.literal", "string.slice # #", "string.slice #",
        "string.slice1 # #", "string.split *", "string.truncate #", "string.truncate # *", "string.pad_left #", "string.pad_right #", "string.pluralize * *", "string.to_int", "string.strip_newlines",
        "array.size", "array.first", "array.last", "array.join *", "array.add *", "array.concat *", "array.compact", "array.contains *", "array.limit #", "array.offset #",
        "array.reverse", "array.uniq", "array.insert_at # *", "array.remove_at #",
        "math.plus *", "math.minus *", "math.times *", "math.modulo *", "math.divided_by *", "math.abs", "math.ceil", "math.floor", "math.round", "math.round #", "math.is_number",
        "number.sum *", "number.max * *", "number.min *", "number.share *", "number.change *", "number.abs", "number.round #", "number.format \"N0\"", "number.format \"+0.0%\"", "number.format \"±0.0%\"", "number.format \"万/亿\"", "number.format \"一\"",
        "html.escape", "md.escape", "text.width", "text.pad_left #", "text.pad_right #",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A template that prints some expressions.</summary>
    public string Template() => ("""{{ x = 5; s = "Text"; l = [3, 1, 3]; n = null }}{{ capture c }}cap{{ end }}{{ capture d }}{{ report.organ }}{{ end }}{{ func f; ret 4; end; k = report.sections[2].tables[0].blocks[0].rows[0].cells[KK] }}[{{ """ + (_random.Next(3) == 0 ? Chosen() : Expression(3)) + " }}]").Replace("KK", _random.Next(3).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // What is printed where the report chooses it.
    private string Chosen() => _random.Next(3) switch
    {
        0 => $"{Expression(1)} ?? {Expression(1)}",
        1 => $"({Expression(1)} ?? {Expression(1)}) | {Call(1)}",
        _ => $"({Expression(1)} ? {Expression(1)} : {Expression(1)}) | {Call(1)}",
    };

    private string Expression(int depth) => depth == 0 || _random.Next(6) == 0 ? Pick(Atoms) : _random.Next(12) switch
    {
        < 5 => $"({Expression(depth - 1)} {Pick(Operators)} {Expression(depth - 1)})",
        < 8 => $"({Expression(depth - 1)} | {Call(depth - 1)})",
        8 => $"({Expression(depth - 1)} {Pick(Operators)} {Expression(depth - 1)} {Pick(Operators)} {Expression(depth - 1)})",
        9 => $"(({Expression(depth - 1)}) ? {Expression(depth - 1)} : {Expression(depth - 1)})",
        10 => $"({Pick(["!", "-", "+"])}({Expression(depth - 1)}))",
        _ => $"[{Expression(depth - 1)}, {Expression(depth - 1)}]",
    };

    private string Call(int depth) => string.Concat(Pick(Pipes).Select(c => c switch
    {
        '*' => $"({Expression(depth - 1 < 0 ? 0 : depth - 1)})",
        '#' => $"({_random.Next(-3, 8).ToString(CultureInfo.InvariantCulture)})",
        _ => c.ToString(),
    }));

    private string Pick(string[] items) => items[_random.Next(items.Length)];
}
