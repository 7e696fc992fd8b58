using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// Where in a page the output stands. A place never changes: it is kept where branches part, and compared where they
/// meet. Each family of formats has its own.
/// </summary>
internal abstract class PagePlace : IEquatable<PagePlace>
{
    /// <summary>The escape that text of the report must have passed to stand here.</summary>
    public abstract Escape Escape { get; }

    /// <summary>The function that escapes it so.</summary>
    public abstract string EscapeFunction { get; }

    /// <summary>What a message calls the place.</summary>
    public abstract string Describe { get; }

    /// <summary>The list or table that was opened last, while nothing but blanks has come after it.</summary>
    public virtual string? EmptyList => null;

    /// <summary>The place behind a piece of the page.</summary>
    public abstract PagePlace After(PageText text, IPageFaults faults);

    /// <summary>The place behind a value.</summary>
    public abstract PagePlace AfterValue(PageValue value);

    /// <summary>The place behind a loop that may not turn and is all that a list holds so far.</summary>
    public virtual PagePlace AfterLoop(string list, PagePoint loop) => this;

    /// <summary>What forbids a value here, and what to write instead; null where it may stand.</summary>
    public abstract string? Refusal(PageValue value);

    /// <summary>Whether text known at build time may stand here as it is, although a value may not, or without the escape.</summary>
    public abstract bool Allows(string known);

    /// <summary>Whether text that passed an escape is safe here.</summary>
    public virtual bool Accepts(Escape escape) => escape == Escape;

    /// <summary>The place where two ways meet; null where they cannot.</summary>
    public abstract PagePlace? Join(PagePlace other);

    /// <summary>In what two places differ that cannot be joined.</summary>
    public abstract string Difference(PagePlace other);

    /// <summary>Says what a page that ends here has left open.</summary>
    public abstract void End(PagePoint end, IPageFaults faults);

    /// <summary>The place where something begins to be taken down, to be printed later.</summary>
    public virtual PagePlace BeginCapture() => this;

    /// <summary>The place behind what was taken down at one place and led to another; null where it may not be printed here.</summary>
    public virtual PagePlace? AfterCaptured(PagePlace start, PagePlace end, bool isPlain) =>
        start.Equals(this) ? end : isPlain && Refusal(PageValue.Text) is null ? AfterValue(PageValue.Text) : null;

    /// <inheritdoc/>
    public abstract bool Equals(PagePlace? other);

    public override bool Equals(object? obj) => Equals(obj as PagePlace);

    public override int GetHashCode() => 0;
}
