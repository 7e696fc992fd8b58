using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ReportGen.Generator.Emit;

/// <summary>How an object of a type is written in C#: what its constructor takes, and what can be initialised beside.</summary>
internal sealed class ObjectShape
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    private ObjectShape(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First();
        // In the order declared, those of a base type last: reflection promises no order of its own.
        PropertyInfo[] all = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(static p => Depth(p.DeclaringType!)).ThenBy(static p => p.MetadataToken)];
        Arguments = [.. constructor.GetParameters().Select(p => all.First(a => string.Equals(a.Name, p.Name, StringComparison.OrdinalIgnoreCase)))];
        HasOptionalArgument = constructor.GetParameters().LastOrDefault()?.HasDefaultValue == true;
        object? sample = Arguments.Count == 0 ? Activator.CreateInstance(type) : null;
        Initialized = [.. all.Where(p => IsInitialized(p) && !Arguments.Contains(p)).Select(p => new InitializedProperty(p, IsRequired(p), DefaultOf(p, sample)))];
    }

    public IReadOnlyList<PropertyInfo> Arguments { get; }

    /// <summary>Whether the last argument may be left out.</summary>
    public bool HasOptionalArgument { get; }

    public IReadOnlyList<InitializedProperty> Initialized { get; }

    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, static t => new ObjectShape(t));

    private static bool IsRequired(PropertyInfo property) => property.CustomAttributes.Any(static a => a.AttributeType == typeof(RequiredMemberAttribute));

    private static object? DefaultOf(PropertyInfo property, object? sample) =>
        sample is not null ? property.GetValue(sample) : property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;

    private static bool IsInitialized(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static int Depth(Type type) => type.BaseType is { } @base ? 1 + Depth(@base) : 0;
}

/// <summary>A property that an initialiser may set. Held by the shape: reflection makes what it is asked for anew each time.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsRequired">Whether it must be initialised whatever it holds.</param>
/// <param name="Default">What it holds where nothing initialises it; null for an empty list.</param>
internal sealed record InitializedProperty(PropertyInfo Property, bool IsRequired, object? Default);
