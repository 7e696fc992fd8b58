namespace ReportGen.Messages;

/// <summary>What is said of something found: its id and, once a language is asked for, its text.</summary>
/// <remarks>The text is made when it is asked for, so its arguments must not change: names, numbers and cells of the form, never a report.</remarks>
public sealed class Message
{
    private readonly Func<Wording, string> _words;

    /// <summary>Makes a message whose text is at hand, as that of a rule which a schema declares.</summary>
    /// <param name="id">What it is about.</param>
    /// <param name="text">What is wrong and what to do.</param>
    public Message(MessageId id, LocalizedText text)
        : this(id, w => w.Of(text))
    {
    }

    /// <summary>Makes a message that each language words in its own file.</summary>
    /// <param name="id">What it is about.</param>
    /// <param name="words">Calls the wording with the arguments of this message.</param>
    internal Message(MessageId id, Func<Wording, string> words)
    {
        Id = id;
        _words = words;
    }

    /// <summary>What it is about.</summary>
    public MessageId Id { get; }

    /// <summary>What is wrong and what to do.</summary>
    /// <param name="language">The language of the reader.</param>
    public string In(Wording language) => _words(language);

    /// <summary>The same message, opened by the place that it is about: a sheet, a page.</summary>
    internal Message At(string place) => new(Id, w => w.At(place, In(w)));

    /// <summary>The text in Chinese.</summary>
    public override string ToString() => In(Wording.Chinese);
}
