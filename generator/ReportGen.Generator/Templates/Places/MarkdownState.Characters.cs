namespace ReportGen.Generator.Templates.Places;

/// <content>What a character of the page does.</content>
internal readonly partial record struct MarkdownState
{
    private const string ListFault = "a line that begins with a value, a full stop and a blank may become the item of a list; write a backslash before '{0}'";

    /// <summary>The state behind a character.</summary>
    public MarkdownState After(char c, out string? fault)
    {
        fault = null;
        if (c == '\n')
            return EndLine(out fault);
        if (Block == BlockKind.Fence)
            return InFence(c);
        if (Line == Stage.Code)
            return this;
        MarkdownState state = EndMarks(c);
        if (state.Block == BlockKind.Fence)
            return state with { Line = Stage.Text };
        if (state.AreMarksFirst)
            return state with { Marks = state.Marks + 1 };
        if (state.Code > 0)
            return c == '`' ? state with { Marks = state.Marks + 1, Line = Stage.Text } : state with { Line = Stage.Text };
        if (state.IsEscaped)
            return (state with { IsEscaped = false }).Text(c);
        return state.Inline switch
        {
            InlineKind.Text when state.Block == BlockKind.Html => c == '<' ? state with { Inline = InlineKind.TagOpen } : state,
            InlineKind.Text => state.InText(c, out fault),
            _ => state.InInline(c, out fault),
        };
    }

    /// <summary>What is wrong at the end of the page; null if nothing.</summary>
    public string? LeftOpen() => Block == BlockKind.Fence ? "a block of code is not closed at the end of the page; write its marks again"
        : Inline is InlineKind.Comment ? "a comment is not closed at the end of the page"
        : Line == Stage.Listed ? string.Format(System.Globalization.CultureInfo.InvariantCulture, ListFault, ".")
        : null;

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // Elements whose content is no Markdown, wherever they stand.
    private static bool IsForeign(string tag) => tag is
        "embed" or "form" or "iframe" or "math" or "noembed" or "noframes" or "noscript" or "object" or "plaintext" or "script" or "select" or "style"
        or "svg" or "template" or "textarea" or "title" or "xmp";

    // Elements that begin a block at the start of a line (CommonMark 4.6, kind 6, and pre).
    private static bool IsBlock(string tag) => HtmlElements.IsHeading(tag) || HtmlElements.EndsParagraph(tag) || tag is
        "base" or "body" or "caption" or "col" or "colgroup" or "frame" or "frameset" or "head" or "html" or "legend" or "link" or "main"
        or "menuitem" or "optgroup" or "option" or "param" or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr";

    private MarkdownState EndLine(out string? fault)
    {
        fault = Line == Stage.Listed ? string.Format(System.Globalization.CultureInfo.InvariantCulture, ListFault, ".") : null;
        MarkdownState state = EndMarks('\n');
        bool isBlank = state.Line == Stage.Start;
        // A tag alone on its line, with no paragraph before it, begins a block.
        BlockKind block = state.Block == BlockKind.Html && isBlank ? BlockKind.Text
            : state.Block == BlockKind.Text && state.HasTagAlone && state.IsBehindBlank ? BlockKind.Html
            : state.Block;
        bool ends = isBlank && state.Inline != InlineKind.Comment;
        return state with
        {
            Block = block,
            Line = Stage.Start,
            Indent = 0,
            IsBehindBlank = isBlank,
            IsBehindCode = state.Line == Stage.Code || (isBlank && state.IsBehindCode),
            Inline = ends || state.Inline == InlineKind.Definition ? InlineKind.Text : state.Inline,
            Depth = ends ? 0 : state.Depth,
            Quote = ends ? '\0' : state.Quote,
            TagName = ends ? null : state.TagName,
            Code = isBlank ? 0 : state.Code,
            IsEscaped = false,
            IsReference = false,
            IsBehindBracket = false,
            IsLabel = false,
            HasTagAlone = false,
            IsTagFirst = false,
            Run = "",
            IsAddress = false,
        };
    }

    private MarkdownState InFence(char c)
    {
        if (c == FenceMark && (Line == Stage.Start || AreMarksFirst))
            return this with { Marks = Marks + 1, AreMarksFirst = true, Line = Stage.Text };
        return IsBlank(c) ? this : this with { Line = Stage.Text, AreMarksFirst = false, Marks = 0 };
    }

    // What a row of backticks, or of the marks of a fence, came to.
    private MarkdownState EndMarks(char next)
    {
        if (Block == BlockKind.Fence)
        {
            bool closes = next == '\n' && AreMarksFirst && Marks >= FenceLength;
            return this with { Marks = 0, AreMarksFirst = false, Block = closes ? BlockKind.Text : Block, FenceMark = closes ? '\0' : FenceMark, FenceLength = closes ? 0 : FenceLength };
        }

        char mark = FenceMark == '\0' ? '`' : FenceMark;
        if (Marks == 0 || next == mark)
            return this;
        if (AreMarksFirst && Marks >= 3)
            return this with { Block = BlockKind.Fence, FenceLength = Marks, Marks = 0, AreMarksFirst = false };
        int code = mark == '~' ? Code : Code == 0 ? Marks : Code == Marks ? 0 : Code;
        return this with { Marks = 0, AreMarksFirst = false, FenceMark = '\0', Code = code };
    }

    private MarkdownState InText(char c, out string? fault)
    {
        fault = null;
        if (IsReference && c != ';' && (c == '#' || IsLetter(c) || IsDigit(c)))
            return Text(c) with { IsReference = true };
        MarkdownState state = this with { IsReference = false };
        switch (state.Line)
        {
            case Stage.Start:
                return state.AtStart(c);
            case Stage.Bullet or Stage.Ordered when IsBlank(c):
                return state with { Line = Stage.Start, ListIndent = state.Indent + 1, Indent = state.Indent + 1 };
            case Stage.Ordinal when IsDigit(c):
                return state with { Indent = state.Indent + 1 };
            case Stage.Ordinal when c is '.' or ')':
                return state with { Line = Stage.Ordered, Indent = state.Indent + 1 };
            case Stage.Value when IsDigit(c) || IsLetter(c):
                return state;
            case Stage.Value when c is '.' or ')':
                return state with { Line = Stage.Listed };
            case Stage.Listed when IsBlank(c):
                fault = string.Format(System.Globalization.CultureInfo.InvariantCulture, ListFault, ".");
                return state;
            default:
                return state.Special(c);
        }
    }

    private MarkdownState AtStart(char c)
    {
        if (IsBlank(c))
            return this with { Indent = c == ' ' ? Indent + 1 : (Indent / 4 * 4) + 4 };
        if (IsIndentedCode)
            return this with { Line = Stage.Code };
        MarkdownState state = Indent < ListIndent ? this with { ListIndent = 0 } : this;
        if (c == '>')
            return state with { Indent = 0, ListIndent = 0 };
        if (c is '`' or '~')
            return state with { Line = Stage.Text, Marks = 1, AreMarksFirst = true, FenceMark = c };
        if (c is '-' or '+' or '*')
            return state.Special(c) with { Line = Stage.Bullet, Indent = state.Indent + 1 };
        if (IsDigit(c))
            return state with { Line = Stage.Ordinal, Indent = state.Indent + 1 };
        if (c == '[')
            return state.Special(c) with { IsLabel = true };
        return state.Special(c) with { IsTagFirst = c == '<' };
    }

    private MarkdownState Special(char c) => c switch
    {
        '\\' => Text(c) with { IsEscaped = true },
        '`' => Text(c) with { Marks = Marks + 1 },
        '<' => Text(c) with { Inline = InlineKind.TagOpen, Run = "", IsAddress = false },
        '&' => Text(c) with { IsReference = true },
        ']' => Text(c) with { IsBehindBracket = true },
        '^' when IsLabel && Run.EndsWith("[", StringComparison.Ordinal) => Text(c) with { IsLabel = false },
        '(' when IsBehindBracket => Text(c) with { Inline = InlineKind.Destination, Depth = 1 },
        ':' when IsBehindBracket && IsLabel => Text(c) with { Inline = InlineKind.Definition },
        _ => Text(c),
    };

    // A character that is nothing but itself.
    private MarkdownState Text(char c)
    {
        string run = IsBlank(c) ? "" : Run.Length < 4 ? Run + char.ToLowerInvariant(c) : Run.Substring(1) + char.ToLowerInvariant(c);
        return this with
        {
            Line = Stage.Text,
            IsBehindBracket = false,
            HasTagAlone = HasTagAlone && IsBlank(c),
            Run = run,
            IsAddress = run.Length > 0 && (IsAddress || run.EndsWith("://", StringComparison.Ordinal) || run.EndsWith("www.", StringComparison.Ordinal) || run.EndsWith("@", StringComparison.Ordinal)),
        };
    }

    private MarkdownState InInline(char c, out string? fault)
    {
        fault = null;
        switch (Inline)
        {
            case InlineKind.TagOpen when IsLetter(c) || c == '/':
                return this with { Inline = InlineKind.TagName, TagName = c == '/' ? "" : char.ToLowerInvariant(c).ToString() };
            case InlineKind.TagOpen when c is '!' or '?':
                return this with { Inline = InlineKind.TagName, TagName = c.ToString() };
            case InlineKind.TagOpen:
                return (this with { Inline = InlineKind.Text }).InText(c, out fault);
            case InlineKind.TagName when IsLetter(c) || IsDigit(c) || (TagName is "!" or "!-" && c == '-'):
                return TagName == "!-" && c == '-'
                    ? this with { Inline = InlineKind.Comment, TagName = "" }
                    : this with { TagName = TagName + char.ToLowerInvariant(c) };
            case InlineKind.TagName:
                if (IsForeign(TagName!))
                {
                    fault = $"<{TagName}> has no place in a page of Markdown, whose readers drop it or run it; write a page of HTML";
                    return this;
                }

                return (this with { Inline = InlineKind.Tag, Block = IsTagFirst && Block == BlockKind.Text && IsBlock(TagName!) ? BlockKind.Html : Block }).InInline(c, out fault);
            case InlineKind.Tag when Quote != '\0':
                return c == Quote ? this with { Quote = '\0' } : this;
            case InlineKind.Tag when c is '"' or '\'':
                return this with { Quote = c };
            case InlineKind.Tag when c == '>':
                return this with { Inline = InlineKind.Text, TagName = null, HasTagAlone = IsTagFirst, IsTagFirst = false };
            case InlineKind.Comment:
                string tail = TagName!.Length < 2 ? TagName + c : TagName.Substring(TagName.Length - 2) + c;
                return tail == "-->" ? this with { Inline = InlineKind.Text, TagName = null } : this with { TagName = tail };
            case InlineKind.Destination when c == '\\':
                return this with { IsEscaped = true };
            case InlineKind.Destination when c is '(' or ')':
                int depth = Depth + (c == '(' ? 1 : -1);
                return this with { Depth = depth, Inline = depth == 0 ? InlineKind.Text : Inline };
            default:
                return this;
        }
    }
}
