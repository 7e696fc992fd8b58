namespace ReportGen.Messages;

/// <summary>A name or text in the languages that a schema can write it in.</summary>
/// <param name="Chinese">The text in Chinese, as printed on the form.</param>
/// <param name="English">The text in English; the Chinese text where there is none.</param>
public readonly record struct LocalizedText(string Chinese, string English)
{
    /// <summary>Makes a text that is the same in every language.</summary>
    /// <param name="text">The text.</param>
    public LocalizedText(string text)
        : this(text, text)
    {
    }

    /// <summary>The text in Chinese and, where there is one, its translation.</summary>
    /// <param name="chinese">The text in Chinese.</param>
    /// <param name="english">The text in English; null where there is none.</param>
    public static LocalizedText Of(string chinese, string? english) => new(chinese, english ?? chinese);

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language of the reader.</param>
    public string In(Wording language) => language.Of(this);

    /// <summary>The text in Chinese.</summary>
    public override string ToString() => Chinese;
}
