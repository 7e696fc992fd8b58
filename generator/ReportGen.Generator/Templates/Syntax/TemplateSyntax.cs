namespace ReportGen.Generator.Templates.Syntax;

/// <summary>The syntax tree of one template and what is wrong with its text.</summary>
internal sealed class TemplateSyntax
{
    private TemplateSyntax(BlockStatement page, IReadOnlyList<TemplateMessage> messages)
    {
        Page = page;
        Messages = messages;
    }

    public BlockStatement Page { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TemplateMessage> Messages { get; }

    public bool HasErrors => Messages.Count > 0;

    /// <summary>Parses any text: a fault in it becomes a message, never an exception.</summary>
    public static TemplateSyntax Parse(string text)
    {
        var messages = new MessageList(text.Length);
        if (text.IndexOf(UnreadableCharacter.Value) is >= 0 and int unreadable)
            messages.Add(new TextSpan(unreadable, 1), UnreadableCharacter.Fault);
        List<Token> tokens = new TemplateLexer(text, messages).Lex();
        BlockStatement page = new TemplateParser(text, tokens, messages).ParsePage();
        return new TemplateSyntax(page, messages.InOrder());
    }
}
