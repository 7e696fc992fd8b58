namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>The characters that stand for something else in a binary document of Word ([MS-DOC] 2.8.35 and 2.6.1).</summary>
internal static class WordCharacters
{
    public const char Picture = '\u0001';
    public const char CellEnd = '\a';
    public const char Drawing = '\b';
    public const char LineBreak = '\v';
    public const char PageBreak = '\f';
    public const char ParagraphEnd = '\r';
    public const char ColumnBreak = '\u000E';
    public const char FieldBegin = '\u0013';
    public const char FieldSeparator = '\u0014';
    public const char FieldEnd = '\u0015';
    public const char HardHyphen = '\u001E';
    public const char Symbol = '(';
}
