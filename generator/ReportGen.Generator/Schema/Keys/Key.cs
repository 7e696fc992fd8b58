using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>What becomes of a key's value when a version extends another.</summary>
internal enum MergeRule
{
    /// <summary>It holds on until a version says otherwise.</summary>
    Inherited,

    /// <summary>It speaks of the one version in which it stands.</summary>
    OfOneVersion,

    /// <summary>It says where an entry goes; once it is there nothing is left to say.</summary>
    Placement,
}

/// <summary>A key of the schema language: its name, what it takes, how it is merged, and what editors say of it.</summary>
internal abstract class Key(string name, string slot, MergeRule rule, string description)
{
    public string Name { get; } = name;

    /// <summary>The name under which a declaration keeps the value: one for keys that mean the same of two kinds of objects.</summary>
    public string Slot { get; } = slot;

    public MergeRule Rule { get; } = rule;

    public string Description { get; } = description;

    /// <summary>Whether null may stand in the place of a value, to remove what the version extended says.</summary>
    public bool TakesNull => Rule == MergeRule.Inherited;

    /// <summary>What the key takes.</summary>
    public abstract SchemaType Type { get; }

    /// <summary>The value, or null where it is faulty; what is wrong goes to the reader.</summary>
    public abstract object? Read(JsonNode node, SchemaReader reader);

    /// <summary>What the key says after a patch; null for nothing.</summary>
    public abstract object? Merge(Declaration? @base, Declaration patch, SchemaMerger merger);

    /// <summary>What the key says still in a version that says nothing of it; null for nothing.</summary>
    public abstract object? Pass(object value);
}

/// <inheritdoc/>
internal sealed class Key<T>(string name, string slot, SchemaType<T> type, MergeRule rule, string description, Key? amends) : Key(name, slot, rule, description)
    where T : class
{
    public override SchemaType Type => type;

    public override object? Read(JsonNode node, SchemaReader reader) =>
        node is JsonLiteral { IsNull: true } && TakesNull
            ? new Removal(reader.File, node.Span, HasRemoved: false)
            : type.Read(node, $"\"{Name}\"", reader);

    public override object? Merge(Declaration? @base, Declaration patch, SchemaMerger merger)
    {
        object? old = @base?.Written(this);
        object? change = patch.Written(this);
        if (Rule != MergeRule.Inherited)
            return Rule == MergeRule.Placement && merger.KeepsPatches ? change ?? old : Rule == MergeRule.OfOneVersion ? change : null;
        if (amends is not null && (patch.Written(amends) ?? @base?.Written(amends)) is not (null or Removal))
            merger = merger.KeepingPatches();
        switch (change)
        {
            case null:
                return old is null ? null : Pass(old);
            case Removal kept when merger.KeepsPatches:
                return kept with { HasRemoved = old is not null };
            case Removal removal:
                if (old is null && !removal.HasRemoved)
                    merger.Sink.Report(Descriptors.PatchWithoutTarget, removal.File, removal.Span, $"null removes \"{Name}\", but there is none to remove");
                return null;
            default:
                T merged = type.Merge(old as T, (T)change, merger);
                return old is Removal ? type.AsWhole(merged) : merged;
        }
    }

    public override object? Pass(object value) => Rule switch
    {
        MergeRule.OfOneVersion => null,
        MergeRule.Inherited when value is T inherited => type.Pass(inherited),
        _ => value,
    };
}
