using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator;

/// <summary>A schema or template file: a path and its text, equal where both are.</summary>
internal sealed class InputFile(string path, SourceText text) : IEquatable<InputFile>
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    /// <summary>The name without folders.</summary>
    public string Name { get; } = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    public static InputFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            return null;
        // The compiler reads what is no UTF-8 by the code page of the machine: another text on each.
        return new(file.Path, text.Encoding is { IsSingleByte: true } or { CodePage: 936 or 950 or 932 or 949 or 54936 } ? SourceText.From(Templates.UnreadableCharacter.Value + text.ToString()) : text);
    }

    public bool Equals(InputFile? other) => other is not null && Path == other.Path && Text.ContentEquals(other.Text);

    public override bool Equals(object? obj) => Equals(obj as InputFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
