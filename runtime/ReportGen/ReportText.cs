using System.Text;

namespace ReportGen;

/// <summary>
/// A run of text of a report, held as UTF-8 so that rendering copies it. Whatever it is made from has passed the
/// <see cref="CharacterPolicy"/>.
/// </summary>
public readonly struct ReportText : IEquatable<ReportText>
{
    private readonly byte[]? _utf8;

    /// <summary>Cleans and encodes <paramref name="text"/>.</summary>
    public ReportText(string text) => _utf8 = Encoding.UTF8.GetBytes(CharacterPolicy.Clean(text, out _));

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => _utf8 is not { Length: > 0 };

    /// <summary>Text of a report.</summary>
    public static implicit operator ReportText(string text) => new(text);

    /// <summary>Whether two texts are the same.</summary>
    public static bool operator ==(ReportText left, ReportText right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(ReportText left, ReportText right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReportText other) => Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReportText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
