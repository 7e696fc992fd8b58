using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>Schemas for tests of diagnostics, with the places marked where they are expected.</summary>
internal static class MarkedSchema
{
    /// <summary>A hospital's beds by city and county.</summary>
    public static string Beds(string rows, string rules, string years = "2024..") => $$"""
        { "report": "Hospital", "version": "1", "title": "年报", "years": "{{years}}",
          "sections": { "beds": { "title": "一、床位", "tables": ["beds"] } },
          "tables": { "beds": { "columns": { "city": "市", "county": "县" }, "rows": { {{rows}} }, "rules": { {{rules}} } } } }
        """;

    /// <summary>Expects one diagnostic of an id at each marked place, and no other; none where there is no mark.</summary>
    public static IReadOnlyList<DiagnosticInfo> Expect(string id, string marked)
    {
        var expected = MarkedText.Parse(marked);
        var found = Link(("form.report.json", expected.Text));
        Assert.Equal(expected.Spans.Select(s => $"{id} {s}: {expected.Text.Substring(s.Start, s.Length)}"), found.Select(d => $"{d.Id} {d.Span}: {expected.Text.Substring(d.Span.Start, d.Span.Length)}"));
        return found;
    }

    public static IReadOnlyList<DiagnosticInfo> Link(params (string Path, string Text)[] files) =>
        [.. LinkResult.Link([.. files.Select(static f => ParsedSchema.Parse(new InputFile(f.Path, SourceText.From(f.Text))))]).Diagnostics];
}
