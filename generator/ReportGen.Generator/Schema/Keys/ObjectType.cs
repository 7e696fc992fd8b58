using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>
/// The table of the keys that one kind of object takes. Reading, merging and the editor's schema go by it; a key that
/// stands in it is read and merged, and one that does not is refused.
/// </summary>
/// <param name="name">What the editor's schema calls the object.</param>
/// <param name="what">What messages call it: a section.</param>
/// <param name="description">What editors say of it.</param>
/// <param name="create">Makes the declaration of what its keys say.</param>
/// <param name="shorthand">The key that a string in the place of the object stands for.</param>
internal sealed class ObjectType<T>(string name, string what, string description, Func<IReadOnlyDictionary<string, object>, T> create, string? shorthand = null)
    : SchemaType<T>, IObjectType
    where T : Declaration
{
    private readonly List<Key> _keys = [];

    public string Name => name;

    public string Description => description;

    public IReadOnlyList<Key> Keys => _keys;

    public bool TakesString => shorthand is not null;

    /// <summary>A key of such objects elsewhere, and the one that stands for it here.</summary>
    public (string Key, string Meant)? Mistaken { get; init; }

    public override string Expected => shorthand is null ? "an object" : $"an object, or a string with its {shorthand}";

    /// <summary>Adds a key.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="type">What it takes.</param>
    /// <param name="description">What editors say of it.</param>
    /// <param name="rule">What becomes of it when a version extends another.</param>
    /// <param name="amends">A key whose value this one amends, where that one is said: it stays a patch until what that one brings is known.</param>
    /// <param name="slot">The name under which declarations keep the value, where it is not that of the key.</param>
    public Key<TValue> Key<TValue>(
        string key, SchemaType<TValue> type, string description, MergeRule rule = MergeRule.Inherited, Key? amends = null, string? slot = null)
        where TValue : class
    {
        var added = new Key<TValue>(key, slot ?? key, type, rule, description, amends);
        _keys.Add(added);
        return added;
    }

    /// <summary>Another kind of object with the keys added so far.</summary>
    public ObjectType<T> Like(string otherName, string otherWhat, string otherDescription, (string Key, string Meant)? mistaken = null)
    {
        var other = new ObjectType<T>(otherName, otherWhat, otherDescription, create, shorthand) { Mistaken = mistaken };
        other._keys.AddRange(_keys);
        return other;
    }

    public override T? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is JsonString text && shorthand is not null)
            node = new JsonObject(text.Span, [new JsonProperty(shorthand, text.Span, text)]);
        if (node is not JsonObject declared)
        {
            reader.WrongKind(node, subject, Expected);
            return null;
        }

        var said = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (JsonProperty property in declared.Properties)
        {
            if (_keys.Find(k => k.Name == property.Name) is not { } key)
                reader.UnknownKey(property.NameSpan, $"\"{property.Name}\" is not a key of {what}{Suggestion.For(Mistaken is var (mistaken, meant) && property.Name == mistaken ? meant : property.Name, _keys.Select(static k => k.Name))}");
            else if (said.ContainsKey(key.Slot))
                reader.Invalid(property.NameSpan, $"\"{property.Name}\" stands beside \"{_keys.First(k => k.Slot == key.Slot && k != key).Name}\", which means the same here; write one of them");
            else if (key.Read(property.Value, reader) is { } value)
                said[key.Slot] = value;
        }

        return create(said);
    }

    public override T Merge(T? @base, T patch, SchemaMerger merger) => Make(key => key.Merge(@base, patch, merger));

    public override T Pass(T value) => Make(key => value.Written(key) is { } written ? key.Pass(written) : null);

    public override LocatedText? AfterOf(T value) => value.After;

    private T Make(Func<Key, object?> say)
    {
        var said = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (Key key in _keys)
        {
            // Two keys may mean the same.
            if (!said.ContainsKey(key.Slot) && say(key) is { } value)
                said.Add(key.Slot, value);
        }

        return create(said);
    }
}

/// <summary>What can be said of a kind of object without its declarations' type.</summary>
internal interface IObjectType
{
    string Name { get; }

    string Description { get; }

    IReadOnlyList<Key> Keys { get; }

    bool TakesString { get; }
}
