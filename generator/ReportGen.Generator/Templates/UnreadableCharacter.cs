namespace ReportGen.Generator.Templates;

/// <summary>What stands in a text for bytes that are no UTF-8.</summary>
internal static class UnreadableCharacter
{
    /// <summary>The character. One at the start says that the file was read by a code page.</summary>
    public const char Value = '\uFFFD';

    /// <summary>What is said of a file that holds one, at the first.</summary>
    public const string Fault = "the file is not UTF-8, and what stands here could not be read; save it as UTF-8";
}
