using System.Collections;
using System.Globalization;
using System.Reflection;
using ReportGen.Forms;
using ReportGen.Rules;
using static ReportGen.Generator.Emit.SourceWriter;

namespace ReportGen.Generator.Emit;

/// <summary>
/// Writes the data of a form as the C# that makes it again. What there is to write is found by reflection, once for each
/// type: a property that is added to one of them cannot be forgotten here.
/// </summary>
internal sealed class ObjectWriter(SourceWriter writer)
{
    private const int PartLength = 200;

    private readonly List<object[]> _parts = [];
    private int _written;

    /// <summary>Writes an object or a list on lines of its own.</summary>
    public void Write(object value, string before, string after)
    {
        if (IsFlat(value))
        {
            writer.Line(before + Inline(value) + after);
            return;
        }

        if (value is IEnumerable items)
        {
            if (items is ICollection { Count: > 2 * PartLength } many)
            {
                writer.Line($"{before}[{string.Join(", ", Parts([.. many.Cast<object>()]).Select(static p => $".. {p}()"))}]{after}");
                return;
            }

            writer.Line(before + "[");
            writer.Indented(() =>
            {
                foreach (object item in items)
                    Write(item, "", ",");
            });
            writer.Line("]" + after);
            return;
        }

        var shape = ObjectShape.Of(value.GetType());
        if (shape.Arguments.Count == 0)
        {
            writer.Block(before + "new()", () =>
            {
                foreach (string property in Properties(value, shape))
                    writer.Line(property + ",");
            }, "}" + after);
            return;
        }

        object?[] arguments = [.. shape.Arguments.Select(a => a.GetValue(value))];
        int flat = arguments.TakeWhile(IsFlat).Count();
        writer.Line($"{before}new({string.Join(", ", arguments.Take(flat).Select(Inline))}{(flat > 0 ? "," : "")}");
        for (int i = flat; i < arguments.Length; i++)
            Write(arguments[i]!, "", i < arguments.Length - 1 ? "," : $"){Initializer(value, shape)}{after}");
    }

    /// <summary>Writes the methods that make parts of lists too long for one: the JIT takes time by more than the length of a method.</summary>
    public void WriteParts()
    {
        for (; _written < _parts.Count; _written++)
        {
            object[] part = _parts[_written];
            writer.Line();
            writer.Line($"private static global::{part[0].GetType().FullName}[] _Part{_written + 1}() =>");
            Write(part, "", ";");
        }
    }

    private IEnumerable<string> Parts(object[] items)
    {
        for (int at = 0; at < items.Length; at += PartLength)
        {
            _parts.Add(items.Skip(at).Take(PartLength).ToArray());
            yield return $"_Part{_parts.Count}";
        }
    }

    /// <summary>What is initialised of an object beside what its constructor takes, each as Name = value.</summary>
    /// <param name="value">The object.</param>
    /// <param name="except">The names of properties that are written elsewhere.</param>
    public static IEnumerable<string> Properties(object value, params string[] except) => Properties(value, ObjectShape.Of(value.GetType()), except);

    private static IEnumerable<string> Properties(object value, ObjectShape shape, params string[] except)
    {
        foreach (var (property, isRequired, @default) in shape.Initialized)
        {
            object? held = property.GetValue(value);
            if (!except.Contains(property.Name) && (isRequired || !Same(held, @default)))
                yield return $"{property.Name} = {(value is RuleClaim claim && property.Name == nameof(claim.Terms) ? Terms(claim) : Inline(held))}";
        }
    }

    // Whichever is shorter.
    private static string Terms(RuleClaim claim)
    {
        string full = Inline(claim.Terms);
        string packed = $"global::ReportGen.Rules.{nameof(PackedTerms)}.{nameof(PackedTerms.Expand)}({Inline(PackedTerms.Pack(claim.Terms, PackedRules.Forms(claim.Shape)))})";
        return packed.Length < full.Length ? packed : full;
    }

    private static bool Same(object? held, object? @default) => held is IEnumerable items and not string
        ? items.Cast<object>().SequenceEqual((@default as IEnumerable)?.Cast<object>() ?? [])
        : Equals(held, @default);

    private static string Initializer(object value, ObjectShape shape)
    {
        string[] properties = [.. Properties(value, shape)];
        return properties.Length == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
    }

    // What is written on the line of its owner: all but objects with lists of others, and lists of these.
    private static bool IsFlat(object? value) => value switch
    {
        null or string or Enum or IConvertible => true,
        IEnumerable items => items.Cast<object>().All(static i => i is string or IConvertible),
        _ => ObjectShape.Of(value.GetType()) is { Arguments.Count: > 0 } shape && shape.Arguments.All(a => IsFlat(a.GetValue(value))),
    };

    /// <summary>A value on the line of its owner.</summary>
    public static string Inline(object? value) => value switch
    {
        null => "null",
        string text => Literal(text),
        bool flag => flag ? "true" : "false",
        Enum member => $"global::{member.GetType().FullName}.{member}",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Inline))}]",
        _ => InlineObject(value),
    };

    private static string InlineObject(object value)
    {
        var shape = ObjectShape.Of(value.GetType());
        var arguments = shape.Arguments.Select(a => a.GetValue(value)).ToList();
        if (shape.HasOptionalArgument && arguments[arguments.Count - 1] is ICollection { Count: 0 })
            arguments.RemoveAt(arguments.Count - 1);
        return $"new({string.Join(", ", arguments.Select(Inline))}){Initializer(value, shape)}";
    }
}
