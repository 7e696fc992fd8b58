using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What an expression of a template comes to: something known when the form is known, or C# that a report answers.</summary>
internal abstract record Value
{
    /// <summary>What messages call it.</summary>
    public abstract string Describe { get; }

    /// <summary>A value of a view, slots turned into C#.</summary>
    public static Value Of(object? data) => data switch
    {
        ViewSlot { Kind: SlotKind.Organ } => new OrganValue(Escape.None, 0),
        ViewSlot { Kind: SlotKind.Year } => new NumberValue("report.Year", IsNullable: true),
        ViewSlot { Kind: SlotKind.Draft } => new FlagValue("context.Draft"),
        ViewSlot { Kind: SlotKind.Paragraphs } slot => new ParagraphsValue($"report.Paragraphs({slot.Index})"),
        ViewSlot { Kind: SlotKind.CellText } slot => new CellValue(slot.Index, Escape.None, 0),
        ViewSlot { Kind: SlotKind.CellIsBlank } slot => new FlagValue($"report.Cell({slot.Index}).IsBlank"),
        ViewSlot { Kind: SlotKind.CellIsUnreadable } slot => new FlagValue($"(report.Cell({slot.Index}).State == global::ReportGen.CellState.Unreadable)"),
        _ => new KnownValue(data),
    };
}

/// <summary>Known at build time: null, bool, long, double, decimal, string, an object or a list.</summary>
internal sealed record KnownValue(object? Data) : Value
{
    public static readonly KnownValue Null = new((object?)null);

    /// <summary>For a string that passed an escape: which one, so that it need not pass another.</summary>
    public Escape Escaped { get; init; }

    public override string Describe => Data switch
    {
        null => "null",
        bool => "true or false",
        string => "text",
        CapturedText => "captured text",
        long or double or decimal => "a number",
        ViewObject view => $"an object ({view.Type})",
        IReadOnlyList<object?> => "a list",
        _ => "a value",
    };
}

/// <summary>
/// What 'capture' took down. Scriban keeps it as something that turns into text only where text is wanted: it has no
/// members and does not add up with its like.
/// </summary>
internal sealed record CapturedText(string Text);

/// <summary>Text of the report: C# writes it, escaped and padded as asked.</summary>
internal abstract record TextValue(Escape Escape, int Width) : Value
{
    public override string Describe => "text of the report";

    /// <summary>The C# statement that writes it.</summary>
    public abstract string Write();

    protected string Arguments => $"global::ReportGen.Rendering.Escape.{Escape}{(Width == 0 ? "" : $", {Width.ToString(System.Globalization.CultureInfo.InvariantCulture)}")}";
}

internal sealed record OrganValue(Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override string Write() => $"output.Text(report.OrganText, {Arguments});";
}

internal sealed record ParagraphValue(string Code, Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override string Write() => $"output.Text({Code}.Text, {Arguments});";
}

internal sealed record CellValue(int Index, Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override string Write() => $"output.Cell(report, {Index.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {Arguments});";
}

/// <summary>A whole number that only the report knows.</summary>
/// <param name="Code">The C# expression.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Bound">What it does not go beyond, either way.</param>
internal sealed record NumberValue(string Code, bool IsNullable = false, decimal Bound = int.MaxValue) : Value
{
    public override string Describe => "a number of the report";
}

/// <summary>A number of the report that a function turned into text.</summary>
internal sealed record NumberTextValue(NumberValue Number, Escape Escape) : TextValue(Escape, 0)
{
    public override string Write() => $"output.Number({Number.Code});";
}

/// <summary>A flag of the report that a function turned into text: "false" is true, so it must not be taken for the flag.</summary>
internal sealed record FlagTextValue(string Code, Escape Escape) : TextValue(Escape, 0)
{
    public override string Write() => $"output.Write({Code} ? \"true\"u8 : \"false\"u8);";
}

/// <summary>True or false, known when the report is.</summary>
internal sealed record FlagValue(string Code) : Value
{
    public override string Describe => "true or false of the report";
}

/// <summary>The paragraphs of a section.</summary>
internal sealed record ParagraphsValue(string Code) : Value
{
    public override string Describe => "the paragraphs of a section";

    public NumberValue Count => new($"{Code}.Count");
}

/// <summary>What cannot be told, at build time or from the report: a fault where it is used.</summary>
internal sealed record UncertainValue(string What) : Value
{
    public override string Describe => What;
}
