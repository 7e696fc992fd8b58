namespace ReportGen.Generator.Templates.Syntax;

internal enum TokenKind
{
    EndOfText,
    Raw,
    Escape,
    CodeEnter,
    CodeExit,
    NewLine,
    Semicolon,
    Identifier,
    Local,
    Number,
    String,
    InterpolationStart,
    InterpolationText,
    HoleOpen,
    HoleClose,
    InterpolationEnd,
    Symbol,
}

/// <summary>
/// One token. The text is that of a name or a symbol, the content of raw text, or the indentation in front of a code block;
/// the value is that of a literal.
/// </summary>
internal readonly struct Token(TokenKind kind, TextSpan span, string text = "", object? value = null)
{
    public TokenKind Kind { get; } = kind;

    public TextSpan Span { get; } = span;

    public string Text { get; } = text;

    public object? Value { get; } = value;

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text == word;
}
