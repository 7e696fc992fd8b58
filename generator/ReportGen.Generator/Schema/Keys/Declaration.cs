using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>
/// An object of a schema as written: what each of its keys says. A version that extends another is a patch of it, so what
/// is not said and what is removed are kept apart.
/// </summary>
internal abstract class Declaration(IReadOnlyDictionary<string, object> said)
{
    /// <summary>The sibling after which a version wants this placed.</summary>
    public virtual LocatedText? After => null;

    protected IReadOnlyDictionary<string, object> Said => said;

    /// <summary>What was written of a key: its value, a <see cref="Removal"/>, or null for nothing.</summary>
    public object? Written(Key key) => said.TryGetValue(key.Slot, out object? value) ? value : null;

    /// <summary>The value of a key; null where there is none.</summary>
    protected T? Get<T>(Key<T> key)
        where T : class => Written(key) as T;

    protected KeyedList<T> Get<T>(Key<KeyedList<T>> key)
        where T : class => Written(key) as KeyedList<T> ?? KeyedList<T>.Empty;
}

/// <summary>A null that stands in the place of a value.</summary>
/// <param name="File">Its file.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="HasRemoved">Of one kept as a patch: whether it removed something already.</param>
internal sealed record Removal(InputFile File, TextSpan Span, bool HasRemoved);
