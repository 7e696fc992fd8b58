namespace ReportGen.Reading.Tokens;

/// <summary>What a token can be told to be by itself.</summary>
internal enum TokenKind : byte
{
    /// <summary>Words: a label, a piece of one, or a sentence.</summary>
    Text,

    /// <summary>What may stand in a cell of figures: a number, or a mark for nothing.</summary>
    Value,

    /// <summary>A cell that the layout shows and in which nothing stands.</summary>
    Empty,
}

/// <summary>A cell of a line, or a word of a line that shows no cells.</summary>
/// <param name="Word">What stands there.</param>
/// <param name="Line">The index of the line.</param>
/// <param name="Cell">The index of the cell within its line.</param>
/// <param name="Offset">The characters before it on its line.</param>
/// <param name="Delimited">Whether the layout showed where the cell begins and ends.</param>
internal sealed record Token(Word Word, int Line, int Cell, int Offset, bool Delimited)
{
    /// <summary>What it is.</summary>
    public TokenKind Kind => Word.Kind;

    /// <summary>The text, trimmed.</summary>
    public string Text => Word.Text;

    /// <summary>The text as labels are compared; empty for what is no text.</summary>
    public string Skeleton => Word.Skeleton;
}
