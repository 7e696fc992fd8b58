using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Emit;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;

namespace ReportGen.Generator;

public sealed partial class ReportGenerator
{
    private static string NamespaceOf(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) && name.Length > 0 ? name : "Reports";

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }

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
        foreach (GeneratedFile file in RendererEmitter.Emit(result, target.Namespace))
            Add(output, file);
    }

    private static void EmitLists(SourceProductionContext output, ImmutableArray<FormModel> forms, Target target)
    {
        if (forms.IsEmpty)
            return;
        if (!target.LanguageSuffices)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.LanguageVersion, Location.None, "12"));
            return;
        }

        foreach (IGrouping<string, FormModel> report in forms.GroupBy(static f => f.Report))
            Add(output, FormListEmitter.Emit(report.Key, report, target.Namespace));
    }

    private static void Add(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
}
