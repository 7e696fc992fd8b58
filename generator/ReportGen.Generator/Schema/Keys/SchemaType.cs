using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>What a key takes.</summary>
internal abstract class SchemaType
{
    /// <summary>What a message says is taken: a string, true or false.</summary>
    public abstract string Expected { get; }
}

/// <summary>What a key takes: how a value is read, and how that of a version amends that of the version it extends.</summary>
internal abstract class SchemaType<T> : SchemaType
    where T : class
{
    /// <summary>Reads a value.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="subject">What takes it, for messages: "unit", a section.</param>
    /// <param name="reader">Takes what is wrong.</param>
    /// <returns>The value; null where there is no making it out.</returns>
    public abstract T? Read(JsonNode node, string subject, SchemaReader reader);

    /// <summary>A value amended.</summary>
    public virtual T Merge(T? @base, T patch, SchemaMerger merger) => patch;

    /// <summary>What is left of a value in a version that says nothing of it.</summary>
    public virtual T Pass(T value) => value;

    /// <summary>The value as one that takes the place of all there was.</summary>
    public virtual T AsWhole(T value) => value;

    /// <summary>The sibling after which an entry of a map goes.</summary>
    public virtual LocatedText? AfterOf(T value) => null;
}
