using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>
/// The functions of the template language: those of Scriban that are compiled, and md.escape and text.*, which
/// ReportGen registers with Scriban under the same names.
/// </summary>
internal static class FunctionTable
{
    private const int MaxLength = 4 * 1024 * 1024;

    private static readonly Dictionary<string, Function> Functions = new(StringComparer.Ordinal)
    {
        ["html.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Html, HtmlEscaper.Escape)),
        ["md.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Markdown, MarkdownEscaper.Escape)),
        ["text.width"] = new(1, 1, static a => new KnownValue((long)TextWidth.Of(Text(a[0])))),
        ["text.pad_left"] = new(2, 2, static a => Padded(a[0], -Width(a[1]))),
        ["text.pad_right"] = new(2, 2, static a => Padded(a[0], Width(a[1]))),
        ["string.append"] = new(2, 2, static a => Joined(a[0], a[1])),
        ["string.prepend"] = new(2, 2, static a => Joined(a[1], a[0])),
        ["string.replace"] = new(3, 3, static a => Known(Replaced(Text(a[0]), Text(a[1]), Text(a[2])))),
        ["string.remove"] = new(2, 2, static a => Known(Replaced(Text(a[0]), Text(a[1]), ""))),
        ["string.strip"] = new(1, 1, static a => Known(Text(a[0]).Trim())),
        ["string.lstrip"] = new(1, 1, static a => Known(Text(a[0]).TrimStart())),
        ["string.rstrip"] = new(1, 1, static a => Known(Text(a[0]).TrimEnd())),
        ["string.upcase"] = new(1, 1, static a => Known(Text(a[0]).ToUpperInvariant())),
        ["string.downcase"] = new(1, 1, static a => Known(Text(a[0]).ToLowerInvariant())),
        ["string.size"] = new(1, 1, static a => new KnownValue((long)Text(a[0]).Length)),
        ["string.contains"] = new(2, 2, static a => new KnownValue(Text(a[0]).Contains(Text(a[1])))),
        ["string.starts_with"] = new(2, 2, static a => new KnownValue(Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal))),
        ["string.ends_with"] = new(2, 2, static a => new KnownValue(Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal))),
        ["array.size"] = new(1, 1, static a => new KnownValue((long)List(a[0]).Count)),
        ["array.first"] = new(1, 1, static a => List(a[0]) is { Count: > 0 } list ? Item(list[0]) : KnownValue.Null),
        ["array.last"] = new(1, 1, static a => List(a[0]) is { Count: > 0 } list ? Item(list[list.Count - 1]) : KnownValue.Null),
        ["array.join"] = new(2, 2, static a => Known(string.Join(Text(a[1]), List(a[0]).Select(static i => Text(Item(i)))))),
        ["math.plus"] = new(2, 2, static a => Arithmetic("+", a)),
        ["math.minus"] = new(2, 2, static a => Arithmetic("-", a)),
        ["math.times"] = new(2, 2, static a => Arithmetic("*", a)),
        ["math.modulo"] = new(2, 2, static a => Arithmetic("%", a)),
    };

    public static IEnumerable<string> Names => Functions.Keys;

    public static bool TryGet(string name, out Function function) => Functions.TryGetValue(name, out function!);

    public static bool IsFunctionOrNamespace(string name) =>
        name == "include" || Functions.Keys.Any(f => f == name || f.StartsWith(name + ".", StringComparison.Ordinal));

    private static KnownValue Known(string text) => text.Length <= MaxLength
        ? new KnownValue(text)
        : throw new FunctionFault($"the text grows beyond {MaxLength} characters");

    private static string Replaced(string text, string old, string replacement)
    {
        if (old.Length == 0)
            return text;
        return (long)text.Length / old.Length * replacement.Length <= MaxLength
            ? text.Replace(old, replacement)
            : throw new FunctionFault($"the text may grow beyond {MaxLength} characters");
    }

    private static Value Item(object? data) => data as Value ?? Value.Of(data);

    private static Value Escaped(Value value, Escape escape, Func<string, string> apply) => value switch
    {
        KnownValue { Data: null } => value,
        KnownValue known when Operations.ToText(known.Data) is { } text => new KnownValue(apply(text)) { Escaped = escape },
        TextValue { Escape: not Escape.None } => throw new FunctionFault("the text was escaped already"),
        TextValue { Width: not 0 } => throw new FunctionFault("escape first, then pad"),
        TextValue text => text with { Escape = escape },
        NumberValue or FlagValue => value,
        _ => throw new FunctionFault($"{value.Describe} cannot be escaped"),
    };

    // The blanks are counted on the text as it is read, before the escape.
    private static Value Padded(Value value, int width) => value switch
    {
        TextValue { Width: 0 } text => text with { Width = width },
        TextValue => throw new FunctionFault("the text was padded already"),
        KnownValue known when Operations.ToText(known.Data) is { } text =>
            new KnownValue(width < 0 ? TextWidth.PadLeft(text, -width) : TextWidth.PadRight(text, width)) { Escaped = known.Escaped },
        _ => throw new FunctionFault($"{value.Describe} cannot be padded"),
    };

    private static KnownValue Joined(Value left, Value right) =>
        Known(Text(left) + Text(right)) with { Escaped = left is KnownValue { Escaped: var a } && right is KnownValue { Escaped: var b } && a == b ? a : Escape.None };

    private static KnownValue Arithmetic(string op, IReadOnlyList<Value> values)
    {
        if (values[0] is KnownValue left && values[1] is KnownValue right)
        {
            object? result = Operations.Apply(op, left.Data, right.Data, out bool fits);
            if (fits)
                return new KnownValue(result);
        }

        throw new FunctionFault("it takes two numbers known at build time");
    }

    private static string Text(Value value) => value is KnownValue known && Operations.ToText(known.Data) is { } text
        ? text
        : throw new FunctionFault($"it takes text known at build time, not {value.Describe}");

    private static int Width(Value value) => value is KnownValue { Data: long and >= 0 and <= 200 and var width }
        ? (int)width
        : throw new FunctionFault("the width is a whole number from 0 to 200 known at build time");

    private static IReadOnlyList<object?> List(Value value) => value is KnownValue { Data: IReadOnlyList<object?> list }
        ? list
        : throw new FunctionFault($"it takes a list known at build time, not {value.Describe}");
}
