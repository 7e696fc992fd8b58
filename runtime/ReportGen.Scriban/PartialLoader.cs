using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>What Scriban asks for the partials that a template includes.</summary>
internal sealed class PartialLoader(TemplateFolder folder) : ITemplateLoader
{
    // The name is looked up, not followed.
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => folder.Get(templatePath).Text;

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
