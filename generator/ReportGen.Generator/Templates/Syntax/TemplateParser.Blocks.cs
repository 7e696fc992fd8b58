namespace ReportGen.Generator.Templates.Syntax;

/// <content>Blocks: runs of text and statements, up to the keyword that ends them.</content>
internal sealed partial class TemplateParser
{
    private readonly Stack<OpenBlock> _blocks = new();

    private enum BlockKind
    {
        Page,

        /// <summary>Ends at <c>end</c> alone.</summary>
        Body,

        /// <summary>As a body, and no other block's <c>else</c> or <c>when</c> can lie in it.</summary>
        Function,

        /// <summary>Of <c>if</c> or <c>for</c>: may end at <c>else</c>.</summary>
        ElseAllowed,

        /// <summary>Of <c>when</c>: may end at <c>else</c> or another <c>when</c>.</summary>
        When,
    }

    private readonly struct OpenBlock(BlockKind kind, string keyword)
    {
        public BlockKind Kind { get; } = kind;

        public string Keyword { get; } = keyword;
    }

    // Statements that begin with a word like one that opens a block.
    private readonly Stack<(Token Word, string Opener)> _misspelt = new();

    // Words that end a block elsewhere, as endif does.
    private readonly Queue<Token> _foreignEnds = new();

    /// <summary>Parses up to the keyword that ends the block, which stays the current token.</summary>
    private BlockStatement ParseBlock(BlockKind kind, string keyword)
    {
        var statements = new List<Statement>();
        int start = Current.Span.Start;
        if (!Enter())
            return new BlockStatement(new TextSpan(start, 0), statements);
        _blocks.Push(new OpenBlock(kind, keyword));

        // White space in front of the code at hand. A block that starts in the middle of code goes on with what is in force.
        string? indent = null;
        while (Current.Kind != TokenKind.EndOfText && !EndsBlock())
        {
            switch (Current.Kind)
            {
                case TokenKind.Raw:
                    statements.Add(new RawStatement(Current.Span, Current.Text) { Indent = indent });
                    Next();
                    break;
                case TokenKind.Escape:
                    if (Current.Text.Length > 0)
                        statements.Add(new RawStatement(Current.Span, Current.Text) { Indent = "" });
                    Next();
                    break;
                case TokenKind.CodeEnter:
                    indent = Current.Text;
                    Next();
                    break;
                case TokenKind.CodeExit:
                    indent = null;
                    Next();
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    Next();
                    break;
                default:
                    if (ParseStatement() is Statement statement)
                    {
                        statement.Indent = indent;
                        statements.Add(statement);
                    }

                    break;
            }
        }

        _blocks.Pop();
        Leave();
        return new BlockStatement(TextSpan.FromBounds(start, Math.Max(start, Current.Span.Start)), statements);
    }

    // A keyword that belongs to a block further out ends this one too: its 'end' is missing, and the opener is named.
    private bool EndsBlock()
    {
        if (Current.Kind != TokenKind.Identifier)
            return false;
        switch (Current.Text)
        {
            case "end":
                return _blocks.Peek().Kind != BlockKind.Page;
            case "else":
                return HasOpen(block => block.Kind is BlockKind.ElseAllowed or BlockKind.When);
            case "when":
                return HasOpen(block => block.Kind is BlockKind.When);
            default:
                return false;
        }
    }

    private bool HasOpen(Func<OpenBlock, bool> predicate) =>
        _blocks.TakeWhile(block => block.Kind != BlockKind.Function).Any(predicate);

    /// <summary>Takes the <c>end</c> of a block, or tells its opening keyword that there is none.</summary>
    private void CloseBlock(TextSpan keywordSpan, string keyword, bool isStatement = true)
    {
        if (Current.IsWord("end"))
        {
            Next();
            if (isStatement)
                ExpectEnd();
            return;
        }

        if (_foreignEnds.Count > 0)
        {
            Token word = _foreignEnds.Dequeue();
            Report(word.Span, $"found '{word.Text}', expected 'end' for the block opened by '{keyword}'; write '{{{{ end }}}}'");
            return;
        }

        Report(keywordSpan, $"found {Describe(Current)} in the block opened by '{keyword}', expected 'end'; close the block with '{{{{ end }}}}'");
    }

    /// <summary>Reports a keyword that ends or continues no block, and skips it.</summary>
    private void ReportStray()
    {
        // A block opened by a misspelt word was taken for a call.
        if (_misspelt.Count > 0)
        {
            var (word, opener) = _misspelt.Pop();
            Report(word.Span, $"found '{word.Text}' where a block that ends later could begin, expected a keyword; did you mean '{opener}'?");
            SkipStatement();
            return;
        }

        string keyword = Current.Text;
        string inner = _blocks.Peek().Keyword;
        string place = inner.Length == 0 ? "outside of every block" : $"in a block opened by '{inner}'";
        Report(Current.Span, keyword switch
        {
            "end" => $"found 'end' {place}, expected 'end' after if, for, while and the like; take it away or open the block it should close",
            "else" => $"found 'else' {place}, expected it once after if, when or for; take it away or close the block in between with 'end'",
            _ => $"found 'when' {place}, expected it in case, before its else; take it away or close the block in between with 'end'",
        });
        SkipStatement();
    }
}
