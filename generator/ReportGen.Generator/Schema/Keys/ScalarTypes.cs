using System.Globalization;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>true or false.</summary>
internal sealed class FlagType : SchemaType<Located<bool>>
{
    public static FlagType Instance { get; } = new();

    public override string Expected => "true or false";

    public override Located<bool>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is JsonLiteral { IsNull: false } literal)
            return new(reader.File, node.Span, literal.IsTrue);
        reader.WrongKind(node, subject, Expected);
        return null;
    }
}

/// <summary>A number up to the largest that rules are judged with.</summary>
internal class NumberType : SchemaType<Located<decimal>>
{
    public const decimal Largest = 1_000_000_000_000m;

    public static NumberType Instance { get; } = new();

    /// <summary>Whether 0 may stand there.</summary>
    public virtual bool TakesZero => true;

    public override string Expected => "a number";

    public override Located<decimal>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonNumber number)
            reader.WrongKind(node, subject, Expected);
        // One that is too large for any decimal was told of when the file was parsed.
        else if (!decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return null;
        else if (value is >= 0 and <= Largest && (value > 0 || TakesZero))
            return new(reader.File, node.Span, value);
        else
            reader.Invalid(number.Span, $"{subject} takes a number {(TakesZero ? "from 0" : "greater than 0, up")} to {Largest.ToString(CultureInfo.InvariantCulture)}");
        return null;
    }
}

/// <summary>A number by which something is multiplied.</summary>
internal sealed class FactorType : NumberType
{
    public static new FactorType Instance { get; } = new();

    public override bool TakesZero => false;
}

/// <summary>How many decimal places are printed.</summary>
internal sealed class PlacesType : SchemaType<Located<int>>
{
    public const int Most = 6;

    public static PlacesType Instance { get; } = new();

    public override string Expected => "a number";

    public override Located<int>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonNumber number)
            reader.WrongKind(node, subject, Expected);
        // One that is too large for any decimal was told of when the file was parsed.
        else if (!decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return null;
        else if (value is >= 0 and <= Most && decimal.Truncate(value) == value)
            return new(reader.File, node.Span, (int)value);
        else
            reader.Invalid(number.Span, $"{subject} takes a whole number from 0 to {Most}");
        return null;
    }
}

/// <summary>A string that is one of a few words.</summary>
internal sealed class ChoiceType<T>(params (string Word, T Value)[] choices) : SchemaType<Located<T>>, IChoices
    where T : struct, Enum
{
    public IReadOnlyList<string> Words { get; } = [.. choices.Select(static c => c.Word)];

    public override string Expected => "a string";

    public override Located<T>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonString text)
        {
            reader.WrongKind(node, subject, Expected);
            return null;
        }

        int at = Array.FindIndex(choices, c => c.Word == text.Value);
        if (at >= 0)
            return new(reader.File, node.Span, choices[at].Value);
        reader.Invalid(node.Span, $"\"{reader.Text(text).Value}\" is not a value of {subject}{Suggestion.For(text.Value, Words)}");
        return null;
    }
}

/// <summary>The words of a <see cref="ChoiceType{T}"/>.</summary>
internal interface IChoices
{
    IReadOnlyList<string> Words { get; }
}
