using System.IO.Enumeration;

namespace ReportGen.Publishing.Policies;

/// <summary>A name, or with * for any words a pattern of names.</summary>
internal sealed record NamePattern(string Text)
{
    public bool IsWhole => !Text.Contains('*', StringComparison.Ordinal);

    public bool Matches(string name) => IsWhole ? Text == name : FileSystemName.MatchesSimpleExpression(Text, name, ignoreCase: false);

    public override string ToString() => Text;
}
