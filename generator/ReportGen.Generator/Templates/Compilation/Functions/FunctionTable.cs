using ReportGen.Generator.Collections;
using ReportGen.Rendering;
using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>
/// The functions of the template language: those of Scriban that are compiled, and md.escape and text.*, which
/// ReportGen registers with Scriban under the same names.
/// </summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Function> Functions = Create();

    public static IEnumerable<string> Names => Functions.Keys;

    /// <summary>What stands before the dot of their names.</summary>
    public static IEnumerable<string> Groups => Names.Where(static n => n.IndexOf('.') > 0).Select(static n => n.Substring(0, n.IndexOf('.'))).Distinct().OrderBy(static n => n, StringComparer.Ordinal);

    public static bool TryGet(string name, out Function function) => Functions.TryGetValue(name, out function!);

    public static bool IsFunctionOrNamespace(string name) =>
        name == "include" || Functions.Keys.Any(f => f == name || f.StartsWith(name + ".", StringComparison.Ordinal));

    private static Dictionary<string, Function> Create()
    {
        var functions = new Dictionary<string, Function>(StringComparer.Ordinal)
        {
            ["html.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Html, HtmlEscaper.Escape)),
            ["xml.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Xml, XmlEscaper.Escape)),
            ["md.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Markdown, MarkdownEscaper.Escape)),
            ["json.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Json, JsonEscaper.Escape)),
            ["csv.escape"] = new(1, 1, static a => Escaped(a[0], Escape.Csv, CsvEscaper.Escape)),
            ["text.width"] = new(1, 1, static a => new KnownValue((long)TextWidth.Of(Text(a[0])))),
            ["text.pad_left"] = new(2, 2, static a => Padded(a[0], -Width(a[1]))),
            ["text.pad_right"] = new(2, 2, static a => Padded(a[0], Width(a[1]))),
        };
        DrawingFunctions.Register(functions);
        TextFunctions.Register(functions);
        ListFunctions.Register(functions);
        NumberFunctions.Register(functions);
        FigureFunctions.Register(functions);
        RegexFunctions.Register(functions);
        DateFunctions.Register(functions);
        return functions;
    }

    private static Value Escaped(Value value, Escape escape, Func<string, string> apply) => value switch
    {
        KnownValue { Data: null } => value,
        KnownValue known when ValueText.Of(known.Data) is { } text => new KnownValue(apply(text)) { Escaped = escape },
        DrawnTableValue or WrappedValue => throw new FunctionFault($"{value.Describe} is printed as it is"),
        TextValue { Escape: not Escape.None } or CapturedValue { Applied: not Escape.None } => throw new FunctionFault("the text was escaped already"),
        CapturedValue captured => captured with { Applied = escape },
        JoinedValue when escape is Escape.Markdown or Escape.Csv => throw new FunctionFault(escape == Escape.Csv
            ? "csv.escape makes a whole field of one value; write each in a field of its own"
            : "what md.escape does depends on where a text begins; print the parts one after the other, each escaped"),
        JoinedValue joined => new JoinedValue(
            joined.Parts.Select(p => p is NumberTextValue or FlagTextValue ? p : Escaped(p, escape, apply)).ToEquatableArray(), escape),
        // Markdown drops the blanks at the start, and a field of CSV is no column.
        TextValue { Width: not 0 } when escape is Escape.Markdown or Escape.Csv => throw new FunctionFault(escape == Escape.Csv
            ? "a field of CSV is not padded"
            : "md.escape drops blanks at the start; do not pad what it escapes"),
        TextValue text => text with { Escape = escape },
        NumberValue number => new NumberTextValue(number, escape),
        FlagValue flag => new FlagTextValue(flag.Code, escape),
        _ => throw new FunctionFault($"{value.Describe} cannot be escaped"),
    };

    // Text of the report is filled up as it is read; what an escape adds would count too, and nobody knows how much that is.
    private static Value Padded(Value value, int width) => value switch
    {
        _ when width == 0 && value is TextValue => throw new FunctionFault("a width of 0 fills nothing up"),
        TextValue { Escape: not Escape.None } => throw new FunctionFault("pad first, then escape"),
        TextValue { Width: 0 } text and (OrganValue or ParagraphValue or CellTextValue or ViewTextValue) => text with { Width = width },
        TextValue { Width: not 0 } => throw new FunctionFault("the text was padded already"),
        KnownValue known when ValueText.Of(known.Data) is { } text =>
            new KnownValue(width < 0 ? TextWidth.PadLeft(text, -width) : TextWidth.PadRight(text, width)) { Escaped = known.Escaped },
        _ => throw new FunctionFault($"{value.Describe} cannot be padded"),
    };

    private static int Width(Value value) => value is KnownValue { Data: long and >= 0 and <= 200 and var width }
        ? (int)width
        : throw new FunctionFault("the width is a whole number from 0 to 200 known at build time");
}
