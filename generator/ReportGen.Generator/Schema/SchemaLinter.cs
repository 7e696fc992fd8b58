using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Linting;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>
/// Looks for what a form may say but hardly means: labels nobody can tell apart, totals of unlike things, rules that test
/// nothing or exclude each other, cells no rule tests. Only diagnostics come of it; the form is generated as it is.
/// </summary>
internal static class SchemaLinter
{
    /// <param name="schema">The schema, merged with the version it extends.</param>
    /// <param name="form">The form built from it.</param>
    /// <param name="forms">Every form, this one among them.</param>
    /// <param name="sink">Takes what is found.</param>
    public static void Lint(SchemaDeclaration schema, FormModel form, IReadOnlyList<FormModel> forms, DiagnosticSink sink)
    {
        var layout = FormLayout.Of(form);
        var tables = LintTable.Find(schema, layout);
        new LabelLint(sink).Run(schema, tables);
        MessageLint.Run(tables, sink);
        new UnitLint(sink).Run(tables);
        new RuleLint(form, layout, sink).Run(tables);
        new PreviousLint(form, layout, forms, sink).Run(tables);
        new CoverageLint(form, layout, sink).Run(tables);
    }
}
