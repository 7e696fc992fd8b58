using ReportGen.Generator.Templates.Syntax;
using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

/// <summary>Comparing trees by their dump, and messages by marks in the template.</summary>
public abstract class SyntaxTestBase
{
    /// <summary>Parses the content of a code block, which must be free of faults.</summary>
    protected static void AssertCode(string code, string expected) => AssertTemplate("{{ " + code + " }}", $"[{expected}]");

    protected static void AssertTemplate(string template, string expected)
    {
        var syntax = TemplateSyntax.Parse(template);
        Assert.Empty(syntax.Messages);
        Assert.Equal(expected, SyntaxDump.Of(syntax.Page));
    }

    /// <summary>The template marks with [| and |] where its one fault is reported.</summary>
    protected static void AssertMessage(string marked, string expected)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string template = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        TemplateMessage message = Assert.Single(TemplateSyntax.Parse(template).Messages);
        Assert.Equal(expected, message.Text);
        Assert.Equal((start, end), (message.Span.Start, message.Span.End));
    }
}
