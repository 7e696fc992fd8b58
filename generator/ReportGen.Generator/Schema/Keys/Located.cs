using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>A value of a schema with the place where it stands.</summary>
internal class Located<T>(InputFile file, TextSpan span, T value)
{
    public InputFile File { get; } = file;

    public TextSpan Span { get; } = span;

    public T Value { get; } = value;
}

/// <summary>A string of a schema with its place.</summary>
internal sealed class LocatedText(InputFile file, JsonString node) : Located<string>(file, node.Span, node.Value)
{
    /// <summary>The place of a part of the string, escapes accounted for.</summary>
    public TextSpan SpanOf(int start, int length) => node.SpanOf(start, length);
}

internal static class LocatedTexts
{
    /// <summary>The strings without their places; empty where the key was not said.</summary>
    public static string[] Values(this IReadOnlyList<LocatedText>? texts) => [.. (texts ?? []).Select(static t => t.Value)];
}
