using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What an expression of a template comes to: something known when the form is known, or C# that a report answers.</summary>
internal abstract record Value
{
    /// <summary>What messages call it.</summary>
    public abstract string Describe { get; }

    /// <summary>The C# expressions in it: what a local variable must hold for the value to outlive the place where it was made.</summary>
    public virtual IReadOnlyList<Payload> Payload => [];

    /// <summary>The same with other expressions.</summary>
    public virtual Value WithPayload(IReadOnlyList<CodeExpression> code) => this;

    /// <summary>A value of a view, slots turned into C#.</summary>
    public static Value Of(object? data) => data switch
    {
        ViewSlot { Kind: SlotKind.Organ } => new OrganValue(Escape.None, 0),
        ViewSlot { Kind: SlotKind.Year } => new NumberValue(Runtime.Report.Member("Year"), IsNullable: true),
        ViewSlot { Kind: SlotKind.Draft } => new FlagValue(Runtime.Context.Member("Draft")),
        ViewSlot { Kind: SlotKind.Paragraphs } slot => new ParagraphsValue(OfReport("Paragraphs", slot)),
        ViewSlot { Kind: SlotKind.CellText } slot => new CellTextValue(slot.Index, Escape.None, 0),
        ViewSlot { Kind: SlotKind.CellIsBlank } slot => new FlagValue(OfCell(Runtime.Report, "Cell", slot).Member("IsBlank")),
        ViewSlot { Kind: SlotKind.CellNumber } slot => new NumberValue(OfCell(Runtime.Report, "NumberOf", slot), IsNullable: true, Bound: NumberValue.MaxDecimal) { IsDecimal = true },
        ViewSlot { Kind: SlotKind.CellFixes } slot => new RecordListValue(ViewTypes.Change, OfCell(Runtime.Context, "FixesOf", slot)),
        ViewSlot { Kind: SlotKind.CellFindings } slot => new RecordListValue(ViewTypes.Finding, OfCell(Runtime.Context, "FindingsOf", slot)),
        ViewSlot { Kind: SlotKind.CellPrevious } slot => new RecordValue(ViewTypes.Point, OfCell(Runtime.Context, "PreviousOf", slot), IsNullable: true),
        ViewSlot { Kind: SlotKind.CellSeries } slot => new RecordListValue(ViewTypes.Point, OfCell(Runtime.Context, "SeriesOf", slot)),
        ViewSlot { Kind: SlotKind.FigureNumber } slot => new NumberValue(OfReport("FigureNumber", slot), IsNullable: true, Bound: NumberValue.MaxDecimal) { IsDecimal = true },
        ViewSlot { Kind: SlotKind.FigureText } slot => new ViewTextValue(OfReport("FigureText", slot), false, false, Escape.None, 0),
        ViewSlot { Kind: SlotKind.FigureState } slot => new ViewTextValue(OfReport("FigureState", slot), false, false, Escape.None, 0),
        ViewSlot { Kind: SlotKind.FigurePrevious } slot => new RecordValue(ViewTypes.Point, Runtime.Context.Call("PreviousOfFigure", slot.Index), IsNullable: true),
        ViewSlot { Kind: SlotKind.FigureSeries } slot => new RecordListValue(ViewTypes.Point, Runtime.Context.Call("SeriesOfFigure", slot.Index)),
        ViewSlot { Kind: SlotKind.Site } => new RecordValue(ViewTypes.Site, Runtime.Context.Member("Site")),
        ViewSlot { Kind: SlotKind.Page } => new RecordValue(ViewTypes.Page, Runtime.Context.Member("Page")),
        ViewSlot { Kind: SlotKind.Indicator } => new RecordValue(ViewTypes.Indicator, Runtime.Context.Member("Indicator")),
        ViewSlot { Kind: SlotKind.OrganRecord } => new RecordValue(ViewTypes.Organ, Runtime.Context.Member("Organ")),
        ViewSlot { Kind: SlotKind.ReportMember } slot => RecordValue.Member(ViewTypes.Report, Runtime.Context.Member("Report"), slot.Index),
        ViewSlot { Kind: SlotKind.OrganMember } slot => RecordValue.Member(ViewTypes.Organ, Runtime.Context.Member("Organ"), slot.Index),
        ViewSlot { Kind: SlotKind.CellIsUnreadable } slot => new FlagValue(CodeExpression.Equal(OfCell(Runtime.Report, "Cell", slot).Member("State"), new CodeName("global::ReportGen.CellState.Unreadable"))),
        _ => new KnownValue(data),
    };

    private static CodeExpression OfReport(string method, ViewSlot slot) => Runtime.Report.Call(method, slot.Index);

    private static CodeExpression OfCell(CodeExpression owner, string method, ViewSlot slot) => owner.Call(method, new CodeCell(slot.Index));
}

/// <summary>A C# expression and its type.</summary>
internal sealed record Payload(CodeType Type, CodeExpression Code);

/// <summary>Known at build time: null, bool, long, double, decimal, string, an object or a list.</summary>
internal sealed record KnownValue(object? Data) : Value
{
    public static readonly KnownValue Null = new((object?)null);

    /// <summary>For a string that passed an escape: which one, so that it need not pass another.</summary>
    public Escape Escaped { get; init; }

    // 1.0m is not printed as 1.00m is, nor 0 as -0, though they are equal.
    public bool Equals(KnownValue? other) => other is not null && Equals(Data, other.Data) && Escaped == other.Escaped
        && (Data is not (decimal or double) || ValueText.Of(Data) == ValueText.Of(other.Data));

    public override int GetHashCode() => Data?.GetHashCode() ?? 0;

    public override string Describe => Data switch
    {
        null => "null",
        bool => "true or false",
        string => "text",
        CapturedText => "captured text",
        long or double or decimal => "a number",
        DateTime => "a date",
        ViewObject view => $"an object ({view.Type})",
        ObjectReference => "an object",
        IReadOnlyList<object?> => "a list",
        UserFunction => "a function",
        _ => "a value",
    };
}

/// <summary>
/// What 'capture' took down. Scriban keeps it as something that turns into text only where text is wanted: it has no
/// members and does not add up with its like.
/// </summary>
internal sealed record CapturedText(string Text);

/// <summary>An object that the template made: which environment holds its members.</summary>
internal sealed record ObjectReference(int Environment);

/// <summary>Text of the report: C# writes it, escaped and padded as asked.</summary>
internal abstract record TextValue(Escape Escape, int Width) : Value
{
    public override string Describe => "text of the report";

    /// <summary>The C# call that writes it.</summary>
    public abstract CodeExpression Write();
}

internal sealed record OrganValue(Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override CodeExpression Write() => Runtime.WriteText(Runtime.OrganText, Escape, Width);
}

/// <summary>Text that is never null: of a paragraph, or of whatever a variable holds.</summary>
/// <param name="Code">The C# expression, a ReportText.</param>
/// <param name="Escape">What it passed.</param>
/// <param name="Width">How far it is filled up.</param>
internal sealed record ParagraphValue(CodeExpression Code, Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override IReadOnlyList<Payload> Payload => [new(CodeType.Text, Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    public override CodeExpression Write() => Runtime.WriteText(Code, Escape, Width);
}

internal sealed record CellTextValue(int Index, Escape Escape, int Width) : TextValue(Escape, Width)
{
    public override CodeExpression Write() => Runtime.WriteCell(Index, Escape, Width);
}

/// <summary>A number that only the report knows: whole, unless it is said to be a decimal.</summary>
/// <param name="Code">The C# expression.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Bound">What it does not go beyond, either way.</param>
internal sealed record NumberValue(CodeExpression Code, bool IsNullable = false, decimal Bound = int.MaxValue) : Value
{
    /// <summary>What the numbers of cells and records do not go beyond, either way.</summary>
    public const decimal MaxDecimal = 1e18m;

    public override string Describe => "a number of the report";

    public override IReadOnlyList<Payload> Payload => [new((IsDecimal ? CodeType.Decimal : CodeType.Long).OrNull(IsNullable), Code)];

    /// <summary>Whether it is a decimal of C#, as Scriban's is.</summary>
    public bool IsDecimal { get; init; }

    public CodeExpression Write() => Runtime.Output.Call("Number", Code);

    /// <summary>Of a decimal: whether Scriban may hold a whole number instead, which is divided in another way.</summary>
    public bool MayBeWhole { get; init; }

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };
}

/// <summary>A number of the report that a function turned into text.</summary>
internal sealed record NumberTextValue(NumberValue Number, Escape Escape) : TextValue(Escape, 0)
{
    /// <summary>How number.format prints it, a string of C#; null where it is printed as it is.</summary>
    public CodeExpression? Format { get; init; }

    public override IReadOnlyList<Payload> Payload => Format is null or CodeLiteral ? Number.Payload : [.. Number.Payload, new(CodeType.String.OrNull(), Format)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) =>
        this with { Number = Number with { Code = code[0] }, Format = code.Count > 1 ? code[1] : Format };

    public override CodeExpression Write() => Format is not null ? Runtime.Output.Call("Number", Number.Code, Format, Runtime.Of(Escape))
        : Escape == Escape.Markdown ? Runtime.Output.Call("Number", Number.Code, Runtime.Of(Escape))
        : Number.Write();
}

/// <summary>A flag of the report that a function turned into text: "false" is true, so it must not be taken for the flag.</summary>
/// <param name="Code">The C# expression.</param>
/// <param name="Escape">What it passed.</param>
/// <param name="IsCapital">Whether it is written as .NET has it, True and False.</param>
internal sealed record FlagTextValue(CodeExpression Code, Escape Escape, bool IsCapital = false) : TextValue(Escape, 0)
{
    public override IReadOnlyList<Payload> Payload => [new(CodeType.Flag, Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    public override CodeExpression Write() => IsCapital ? Runtime.WriteFlag(Code, "True", "False") : Runtime.WriteFlag(Code, "true", "false");
}

/// <summary>Text made of parts one after the other, each known or of the report.</summary>
internal sealed record JoinedValue(EquatableArray<Value> Parts, Escape Escape) : TextValue(Escape, 0)
{
    public override IReadOnlyList<Payload> Payload => [.. Parts.SelectMany(static p => p.Payload)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code)
    {
        var rest = new Queue<CodeExpression>(code);
        return this with { Parts = Parts.Select(p => p.WithPayload([.. p.Payload.Select(_ => rest.Dequeue())])).ToEquatableArray() };
    }

    public override CodeExpression Write() => throw new NotSupportedException("it is written part by part");
}

/// <summary>What 'capture' took down where the report had a say: a buffer of its own holds it.</summary>
/// <param name="Code">The C# expression, a Utf8Output.</param>
/// <param name="Place">Where in the page it was taken down.</param>
/// <param name="End">Where that led.</param>
/// <param name="IsPlain">Whether it holds no markup, so that it may stand wherever text may.</param>
/// <param name="Escape">What its parts passed.</param>
internal sealed record CapturedValue(CodeExpression Code, PagePlace Place, PagePlace End, bool IsPlain, Escape Escape) : TextValue(Escape, 0)
{
    public override string Describe => "captured text of the report";

    public override IReadOnlyList<Payload> Payload => [new(CodeType.Output, Code)];

    /// <summary>What a function asked to be escaped, of what was taken down as plain text.</summary>
    public Escape Applied { get; init; }

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    public override CodeExpression Write() => Applied == Escape.None
        ? Runtime.Output.Call("Write", Code.Member("Written"))
        : Runtime.WriteText(Code.Member("Written"), Applied, 0);
}

/// <summary>True or false, known when the report is.</summary>
internal sealed record FlagValue(CodeExpression Code) : Value
{
    public override string Describe => "true or false of the report";

    public override IReadOnlyList<Payload> Payload => [new(CodeType.Flag, Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => new FlagValue(code[0]);
}

/// <summary>The paragraphs of a section.</summary>
internal sealed record ParagraphsValue(CodeExpression Code) : ListValue(Code)
{
    public override string Describe => "the paragraphs of a section";

    public override Value Item(CodeExpression item) => new ParagraphValue(item.Member("Text"), Escape.None, 0);

    public override Value At(CodeExpression index) => new ViewTextValue(CodeExpression.CallStatic(Runtime.Lists + "At", Code, index), IsNullable: true, IsAddress: false, Escape.None, 0);
}

/// <summary>One of several values; a whole number of C# says which.</summary>
internal sealed record ChoiceValue(CodeExpression Selector, EquatableArray<Value> Options) : Value
{
    public override string Describe => Options.Any(static o => o is KnownValue { Data: null })
        ? $"{Options.First(static o => o is not KnownValue { Data: null }).Describe} or null, as the report decides"
        : $"{Options[0].Describe} that the report chooses";

    /// <summary>The C# condition under which an option is taken.</summary>
    public CodeExpression Is(int option) => CodeExpression.Equal(Selector, option);
}

/// <summary>What cannot be told, at build time or from the report: a fault where it is used.</summary>
internal record UncertainValue(string What) : Value
{
    public override string Describe => What;
}

/// <summary>A variable that has no value, or none of one kind: a fault where it is named.</summary>
internal sealed record UnsetValue(string What, bool IsConflict) : UncertainValue(What)
{
    /// <summary>What a statement with a fault would have set: the fault was told already.</summary>
    public static readonly UnsetValue Faulty = new("", IsConflict: false) { IsFaulty = true };

    public bool IsFaulty { get; private init; }
}
