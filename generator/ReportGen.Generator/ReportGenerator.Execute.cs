using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Emit;
using ReportGen.Generator.Renderers;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;

namespace ReportGen.Generator;

public sealed partial class ReportGenerator
{
    // The SDK makes the root namespace from the name of the project, which need not be a name in C#: my-app, 2021.
    private static string NamespaceOf(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) && name.Trim().Length > 0
            ? string.Join(".", name.Trim().Split('.').Select(IdentifierOf))
            : "Reports";

    private static string IdentifierOf(string part)
    {
        string name = new([.. part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name = "_" + name;
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }

    private static EquatableArray<DiagnosticInfo> Review(ImmutableArray<RendererResult> compiled, ImmutableArray<TemplateFile> templates, FormNames forms) => TemplateReview
        .Merge(compiled.SelectMany(static c => c.Findings), compiled.SelectMany(static c => c.Included), templates, [.. forms.Names.Select(static f => (f.Report, f.Version))], forms.AreAll)
        .Select(DiagnosticInfo.Create)
        .ToEquatableArray();

    private static void EmitForm(SourceProductionContext output, FormModel form, Target target)
    {
        if (!target.LanguageSuffices)
            return;
        Add(output, ModelEmitter.Emit(form, target.Namespace));
        Add(output, MetadataEmitter.Emit(form, target.Namespace));
    }

    private static void EmitRenderers(SourceProductionContext output, RendererResult result, Target target)
    {
        if (!target.LanguageSuffices)
            return;
        if (RendererEmitter.Emit(result, target.Namespace) is { } file)
            Add(output, file);
    }

    private static void EmitLists(SourceProductionContext output, EquatableArray<FormName> forms, Target target)
    {
        if (forms.Count == 0)
            return;
        if (!target.LanguageSuffices)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.LanguageVersion, Location.None, "12"));
            return;
        }

        foreach (IGrouping<string, FormName> report in forms.GroupBy(static f => f.Report))
            Add(output, FormListEmitter.Emit(report.Key, report, target.Namespace));
    }

    private static void Add(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, file.Text);
}
