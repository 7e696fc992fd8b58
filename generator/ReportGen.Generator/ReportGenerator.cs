using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Renderers;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;

namespace ReportGen.Generator;

/// <summary>
/// *.report.json → forms → models, metadata, rules; *.sbn-html, *.sbn-md, *.sbn-txt × forms → renderers. The compilation
/// is no input, and diagnostics are an output of their own, so that a shifted line regenerates nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class ReportGenerator : IIncrementalGenerator
{
    private const string SchemaSuffix = ".report.json";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var target = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (input, _) => new Target(NamespaceOf(input.Left), LanguageSuffices(input.Right)))
            .WithTrackingName(TrackingNames.Namespace);

        var schemas = context.AdditionalTextsProvider
            .SelectMany(static (file, cancellation) => Read(file, file.Path.EndsWith(SchemaSuffix, StringComparison.OrdinalIgnoreCase), cancellation))
            .Select(static (file, _) => ParsedSchema.Parse(file))
            .WithTrackingName(TrackingNames.Schemas);

        var link = schemas.Collect()
            .Select(static (files, _) => LinkResult.Link(files))
            .WithTrackingName(TrackingNames.Link);

        var forms = link
            .SelectMany(static (result, _) => result.Forms)
            .WithTrackingName(TrackingNames.Forms);

        var diagnostics = link
            .Select(static (result, _) => result.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        var templates = context.AdditionalTextsProvider
            .SelectMany(static (file, cancellation) => Read(file, TemplateFile.IsTemplate(file.Path), cancellation))
            .Select(static (file, _) => TemplateFile.Parse(file.Path, file.Text.ToString()))
            .WithTrackingName(TrackingNames.Templates);

        var renderers = forms
            .Combine(templates.Collect())
            .Select(static (input, _) => RendererResult.Link(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Renderers);

        var site = templates.Collect()
            .Select(static (files, _) => RendererResult.LinkSite(files))
            .WithTrackingName(TrackingNames.SiteRenderers);

        // A list of forms and a template that fits none ask only which forms there are.
        var names = link
            .Select(static (result, _) => FormNames.Of(result))
            .WithTrackingName(TrackingNames.FormNames);

        var templateDiagnostics = renderers
            .Select(static (result, _) => result with { Renderers = default })
            .Collect()
            .Combine(site.Select(static (result, _) => result with { Renderers = default }))
            .Select(static (results, _) => results.Left.Add(results.Right))
            .Combine(templates.Collect().Combine(names))
            .Select(static (input, _) => Review(input.Left, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.TemplateDiagnostics);

        // Apart from the diagnostics, whose positions shift without changing what is rendered.
        var pages = renderers
            .Select(static (result, _) => result with { Included = default, Findings = default })
            .WithTrackingName(TrackingNames.Pages);

        var sitePages = site
            .SelectMany(static (result, _) => result.Renderers.Count == 0 ? ImmutableArray<RendererResult>.Empty : [result with { Included = default, Findings = default }])
            .WithTrackingName(TrackingNames.SitePages);

        context.RegisterSourceOutput(sitePages.Combine(target), static (output, input) => EmitRenderers(output, input.Left, input.Right));
        context.RegisterSourceOutput(templateDiagnostics, static (output, items) => Report(output, items));
        context.RegisterSourceOutput(pages.Combine(target), static (output, input) => EmitRenderers(output, input.Left, input.Right));
        context.RegisterSourceOutput(diagnostics, static (output, items) => Report(output, items));
        context.RegisterSourceOutput(forms.Combine(target), static (output, input) => EmitForm(output, input.Left, input.Right));
        context.RegisterSourceOutput(names.Select(static (n, _) => n.Names).Combine(target), static (output, input) => EmitLists(output, input.Left, input.Right));
    }

    private static ImmutableArray<InputFile> Read(AdditionalText file, bool isWanted, CancellationToken cancellation) =>
        isWanted && InputFile.Read(file, cancellation) is { } read ? [read] : [];

    private static bool LanguageSuffices(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>Where generated code goes, and whether the language can express it.</summary>
    private sealed record Target(string Namespace, bool LanguageSuffices);
}
