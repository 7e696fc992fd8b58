using System.IO.Enumeration;
using ReportGen.Characters;

namespace ReportGen.Publishing.Policies;

/// <summary>A name, or with * for any words a pattern of names.</summary>
internal sealed record NamePattern(string Text)
{
    private readonly string _key = NameKey.Of(Text);

    public bool IsWhole => !Text.Contains('*', StringComparison.Ordinal);

    public bool Matches(string name) => IsWhole ? Text == name || _key == NameKey.Of(name) : FileSystemName.MatchesSimpleExpression(_key, NameKey.Of(name), ignoreCase: false);

    public override string ToString() => Text;
}
