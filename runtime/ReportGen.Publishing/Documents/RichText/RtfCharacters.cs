namespace ReportGen.Publishing.Documents.RichText;

/// <summary>The control words and symbols that stand for text.</summary>
internal static class RtfCharacters
{
    /// <summary>The text of a word; null where it stands for none.</summary>
    public static string? Of(string word) => word switch
    {
        "tab" => "\t",
        "line" or "page" or "column" => "\n",
        "~" => "\u00A0",
        "_" => "-",
        "emdash" => "—",
        "endash" => "–",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "emspace" or "enspace" or "qmspace" => " ",
        _ => null,
    };
}
