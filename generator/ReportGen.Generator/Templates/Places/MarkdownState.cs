namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// Where in Markdown the output stands, line by line: as much of CommonMark and its tables as decides where text that passed
/// md.escape is nothing but text. What a line may be, depending on values, counts as being it.
/// </summary>
internal readonly partial record struct MarkdownState
{
    public static readonly MarkdownState Start = new() { Line = Stage.Start, IsBehindBlank = true, Run = "" };

    /// <summary>What a block of lines is.</summary>
    private enum BlockKind : byte
    {
        Text,

        /// <summary>Between lines of ``` or ~~~.</summary>
        Fence,

        /// <summary>HTML, up to a blank line.</summary>
        Html,
    }

    /// <summary>What has come of a line.</summary>
    private enum Stage : byte
    {
        /// <summary>Blanks and the marks of lists and quotations.</summary>
        Start,

        /// <summary>A mark that a blank would make that of a list.</summary>
        Bullet,

        /// <summary>Digits, as of the number of a list.</summary>
        Ordinal,

        /// <summary>Those, and a full stop or parenthesis.</summary>
        Ordered,

        /// <summary>A value, and letters and digits: it may be the number of a list.</summary>
        Value,

        /// <summary>That, and a full stop or parenthesis.</summary>
        Listed,

        /// <summary>Text.</summary>
        Text,

        /// <summary>Code, by the blanks before it.</summary>
        Code,
    }

    private enum InlineKind : byte
    {
        Text,

        /// <summary>Behind '&lt;'.</summary>
        TagOpen,
        TagName,
        Tag,
        Comment,

        /// <summary>The address of a link, behind "](".</summary>
        Destination,

        /// <summary>The address of a label, behind "[label]:".</summary>
        Definition,
    }

    // What must be the same where ways meet.
    private BlockKind Block { get; init; }

    private char FenceMark { get; init; }

    private int FenceLength { get; init; }

    private InlineKind Inline { get; init; }

    private int Depth { get; init; }

    private char Quote { get; init; }

    private string? TagName { get; init; }

    // Open code: the number of its backticks.
    private int Code { get; init; }

    // Where ways meet what forbids more counts.
    private Stage Line { get; init; }

    private int Indent { get; init; }

    private int ListIndent { get; init; }

    private bool IsBehindBlank { get; init; }

    private bool IsBehindCode { get; init; }

    private bool IsEscaped { get; init; }

    private bool IsReference { get; init; }

    private bool IsBehindBracket { get; init; }

    private bool IsLabel { get; init; }

    private bool HasTagAlone { get; init; }

    private bool IsTagFirst { get; init; }

    // The marks that came in a row just now: backticks, or those of a fence at the start of a line.
    private int Marks { get; init; }

    private bool AreMarksFirst { get; init; }

    // What was written without a blank, as far as it may be an address.
    private string Run { get; init; }

    private bool IsAddress { get; init; }

    /// <summary>What forbids a value here; null where it may stand.</summary>
    public string? Refusal(PageValue value)
    {
        bool isText = value.IsText();
        if (IsEscaped)
            return "the backslash before it would take away the one of its escape; write two, or none";
        if (IsReference)
            return "this would be part of a character reference; write &amp; for an ampersand";
        if (Inline is InlineKind.TagOpen or InlineKind.TagName or InlineKind.Comment || (Inline == InlineKind.Tag && (isText || Quote == '\0')))
            return "this is inside a tag of HTML or a comment; write the value beside it";
        if (!isText)
            return null;
        return Block == BlockKind.Fence || Line == Stage.Code || IsIndentedCode ? "this is code, where no escape holds; write the value in a paragraph"
            : Block == BlockKind.Html ? "this is a block of HTML, where Markdown's escapes do not hold; write the value in a paragraph, with a blank line before it"
            : (Inline is InlineKind.Destination or InlineKind.Definition) && value != PageValue.Address ? "this is the address of a link; text of a report may not stand there"
            : EndMarks('\0') is { Code: > 0 } or { Block: BlockKind.Fence } ? "this is code between backticks, where no escape holds; write the value outside them"
            : IsAddress ? "this would go on an address that Markdown makes a link; write a blank between them"
            : null;
    }

    /// <summary>The state where two ways meet; null where they cannot.</summary>
    public MarkdownState? Join(MarkdownState other)
    {
        if ((Block, FenceMark, FenceLength, Inline, Depth, Quote, TagName, Code) != (other.Block, other.FenceMark, other.FenceLength, other.Inline, other.Depth, other.Quote, other.TagName, other.Code))
            return null;
        return this with
        {
            Line = Line == other.Line ? Line : Stricter(Line, other.Line),
            Indent = Math.Max(Indent, other.Indent),
            ListIndent = Math.Min(ListIndent, other.ListIndent),
            IsBehindBlank = IsBehindBlank || other.IsBehindBlank,
            IsBehindCode = IsBehindCode || other.IsBehindCode,
            IsEscaped = IsEscaped || other.IsEscaped,
            IsReference = IsReference || other.IsReference,
            IsBehindBracket = IsBehindBracket || other.IsBehindBracket,
            IsLabel = IsLabel || other.IsLabel,
            HasTagAlone = HasTagAlone || other.HasTagAlone,
            IsTagFirst = IsTagFirst || other.IsTagFirst,
            Marks = Math.Max(Marks, other.Marks),
            AreMarksFirst = AreMarksFirst || other.AreMarksFirst,
            Run = Run == other.Run ? Run : "",
            IsAddress = IsAddress || other.IsAddress,
        };
    }

    /// <summary>The state behind a value.</summary>
    public MarkdownState AfterValue() => EndMarks('\0') with
    {
        Line = Line switch
        {
            Stage.Start when IsIndentedCode => Stage.Code,
            Stage.Start or Stage.Ordinal or Stage.Value => Stage.Value,
            Stage.Code => Stage.Code,
            _ => Stage.Text,
        },
        IsBehindBracket = false,
        HasTagAlone = false,
        Run = "",
    };

    private bool IsIndentedCode => Line == Stage.Start && (IsBehindBlank || IsBehindCode) && Indent - (Indent < ListIndent ? 0 : ListIndent) >= 4;

    // A line that may begin with a value may be the item of a list.
    private static Stage Stricter(Stage a, Stage b) => (a, b) is (Stage.Code, _) or (_, Stage.Code) ? Stage.Code
        : (a, b) is (Stage.Listed, _) or (_, Stage.Listed) ? Stage.Listed
        : (a, b) is (Stage.Value, _) or (_, Stage.Value) ? Stage.Value
        : (a, b) is (Stage.Start, _) or (_, Stage.Start) ? Stage.Start
        : Stage.Text;
}
