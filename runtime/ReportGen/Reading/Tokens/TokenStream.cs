namespace ReportGen.Reading.Tokens;

/// <summary>The tokens of a document in order, by line.</summary>
internal sealed class TokenStream(List<Token> tokens, int[] firstOfLine)
{
    public int Count => tokens.Count;

    public Token this[int index] => tokens[index];

    /// <summary>The first token of a line or after it.</summary>
    public int FirstOf(int line) => firstOfLine[Math.Clamp(line, 0, firstOfLine.Length - 1)];

    /// <summary>The end of the tokens of the line on which a token stands.</summary>
    public int EndOfLine(int index) => FirstOf(tokens[index].Line + 1);

    /// <summary>How many tokens of a line hold something.</summary>
    public int FilledOn(int line)
    {
        int filled = 0;
        for (int i = FirstOf(line); i < FirstOf(line + 1); i++)
            filled += tokens[i].Kind == TokenKind.Empty ? 0 : 1;
        return filled;
    }
}
