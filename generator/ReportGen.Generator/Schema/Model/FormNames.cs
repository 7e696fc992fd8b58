using Microsoft.CodeAnalysis;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;

namespace ReportGen.Generator.Schema.Model;

/// <summary>Which forms there are, for those who need no more of them.</summary>
/// <param name="Names">The forms, by report and version.</param>
/// <param name="AreAll">Whether every schema became a form; a faulty one may be what a template was named for.</param>
internal sealed record FormNames(EquatableArray<FormName> Names, bool AreAll)
{
    public static FormNames Of(LinkResult result) => new(
        result.Forms.Select(static f => new FormName(f.Info.Report, f.Info.Version, f.ClassName)).ToEquatableArray(),
        result.Diagnostics.All(static d => Descriptors.ById[d.Id].DefaultSeverity != DiagnosticSeverity.Error));
}

internal sealed record FormName(string Report, string Version, string ClassName);
