using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates;

/// <summary>The diagnostics of all templates: what compiling them for each form gave, each fault once, and those no form uses.</summary>
internal static class TemplateFindings
{
    // Those that files are published in and a slip of the hand can be told from another word; md is too short.
    private static readonly string[] Formats = ["html", "txt"];

    public static EquatableArray<DiagnosticInfo> Merge(
        ImmutableArray<RendererResult> compiled, ImmutableArray<TemplateFile> templates, FormNames forms)
    {
        // A template serves several versions; what is wrong with it is wrong once, whatever the versions add to the message.
        var merged = new List<DiagnosticInfo>();
        var seen = new HashSet<(string, string, TextSpan)>();
        foreach (DiagnosticInfo diagnostic in compiled.SelectMany(static c => c.Diagnostics))
        {
            if (seen.Add((diagnostic.Id, diagnostic.Path, diagnostic.Span)))
                merged.Add(diagnostic);
        }

        var sink = new DiagnosticSink();
        // A fault may have hidden an include: then nobody can say what is unused.
        var included = new HashSet<string>(compiled.SelectMany(static c => c.Included), StringComparer.Ordinal);
        if (merged.Exists(static d => Descriptors.ById[d.Id].DefaultSeverity == DiagnosticSeverity.Error) || !forms.AreAll)
            return merged.ToEquatableArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (TemplateFile template in templates.OrderBy(static t => t.File.Path, StringComparer.Ordinal))
        {
            if (!names.Add(template.File.Name))
            {
                sink.Report(Descriptors.UnusedTemplate, template.File, default, $"there is another template '{template.File.Name}', which is used instead of this one; rename one");
                continue;
            }

            if (template.HasFormat && NearestName.Find(template.Format, Formats) is { } format && format != template.Format)
                sink.Report(Descriptors.UnusedTemplate, template.File, default, $"'{template.File.Name}' is of a format of its own, '{template.Format}', in which no text need be escaped; did you mean '{format}'?");
            bool isFor = forms.Names.Any(f => RendererResult.IsFor(template, f.Report, f.Version));
            if (included.Contains(template.File.Name) || (isFor && template.HasFormat))
                continue;
            sink.Report(Descriptors.UnusedTemplate, template.File, default, isFor
                ? $"'{template.File.Name}' names no format after '.sbn-', so it renders nothing; write lower-case letters and digits, as in {template.Stem}.sbn-html"
                : $"'{template.File.Name}' is named for no report and included by none, so it renders nothing{Suggestion.For(template.Stem, forms.Names.Select(static f => f.Report))}");
            foreach (TemplateMessage message in template.Syntax.Messages)
                sink.Report(Descriptors.TemplateSyntax, template.File, message.Span, message.Text);
        }

        merged.AddRange(sink.Items);
        return merged.ToEquatableArray();
    }
}
