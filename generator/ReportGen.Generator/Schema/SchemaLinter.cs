using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Linting;

namespace ReportGen.Generator.Schema;

/// <summary>
/// Looks for what a form may say but hardly means: labels nobody can tell apart, totals of unlike things, rules that test
/// nothing or exclude each other, cells no rule tests. Only diagnostics come of it; the form is generated as it is.
/// </summary>
internal static class SchemaLinter
{
    /// <param name="built">The form, with its declarations.</param>
    /// <param name="forms">Every form, this one among them.</param>
    /// <param name="sink">Takes what is found.</param>
    public static void Lint(BuiltForm built, IReadOnlyList<FormInfo> forms, DiagnosticSink sink)
    {
        var (form, schema, tables) = built;
        new LabelLint(sink).Run(schema, tables);
        MessageLint.Run(tables, sink);
        new UnitLint(sink).Run(tables);
        new NumberLint(sink).Run(tables);
        new RuleLint(form, sink).Run(tables);
        new PreviousLint(form, forms, sink).Run(tables);
        new CoverageLint(form, sink).Run(tables);
    }
}
