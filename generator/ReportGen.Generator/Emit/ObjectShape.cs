using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ReportGen.Generator.Emit;

/// <summary>How an object of a type is written in C#: what its constructor takes, and what can be initialised beside.</summary>
internal sealed class ObjectShape
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    private readonly object? _sample;

    private ObjectShape(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First();
        // In the order declared, those of a base type last: reflection promises no order of its own.
        PropertyInfo[] all = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(static p => Depth(p.DeclaringType!)).ThenBy(static p => p.MetadataToken)];
        Arguments = [.. constructor.GetParameters().Select(p => all.First(a => string.Equals(a.Name, p.Name, StringComparison.OrdinalIgnoreCase)))];
        HasOptionalArgument = constructor.GetParameters().LastOrDefault()?.HasDefaultValue == true;
        Initialized = [.. all.Where(p => IsInitialized(p) && !Arguments.Contains(p))];
        _sample = Arguments.Count == 0 ? Activator.CreateInstance(type) : null;
    }

    public IReadOnlyList<PropertyInfo> Arguments { get; }

    /// <summary>Whether the last argument may be left out.</summary>
    public bool HasOptionalArgument { get; }

    public IReadOnlyList<PropertyInfo> Initialized { get; }

    /// <summary>Whether a property must be initialised whatever it holds.</summary>
    public static bool IsRequired(PropertyInfo property) => property.CustomAttributes.Any(static a => a.AttributeType == typeof(RequiredMemberAttribute));

    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, static t => new ObjectShape(t));

    /// <summary>What a property holds where nothing initialises it; null for the default of its type, or an empty list.</summary>
    public object? DefaultOf(PropertyInfo property) =>
        _sample is not null ? property.GetValue(_sample) : property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;

    private static bool IsInitialized(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static int Depth(Type type) => type.BaseType is { } @base ? 1 + Depth(@base) : 0;
}
