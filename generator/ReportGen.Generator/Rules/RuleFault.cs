using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Rules;

/// <summary>An assertion that cannot be read, and where in it.</summary>
internal sealed class RuleFault(TextSpan span, string message) : Exception(message)
{
    public TextSpan Span { get; } = span;
}
