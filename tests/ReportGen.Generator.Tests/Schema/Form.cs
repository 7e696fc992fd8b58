using ReportGen.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;
using ReportGen.Rules;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>Schemas linked without the rest of the generator, and what tests ask of the forms.</summary>
internal static class Form
{
    /// <summary>The form of the last file; no file may be faulty.</summary>
    public static FormInfo Of(params (string Path, string Text)[] files)
    {
        LinkResult result = LinkResult.Link(files.Select(static f => ParsedSchema.Parse(new InputFile(f.Path, SourceText.From(f.Text)))));
        Assert.Empty(result.Diagnostics.Where(static d => Descriptors.ById[d.Id].DefaultSeverity > DiagnosticSeverity.Info).Select(static d => $"{d.Path} {d.Lines} {string.Join(' ', d.Arguments)}"));
        string path = files[^1].Path;
        return (result.Forms.Count == 1 ? result.Forms[0] : result.Forms.Single(f => path == $"Sample{f.Info.Version}.report.json")).Info;
    }

    /// <summary>The addresses of all cells, in order.</summary>
    public static string Cells(FormInfo form) => string.Join(" ", form.Cells.Select(static c => c.Address));

    /// <summary>The rule's instances as sums of addresses.</summary>
    public static string[] Instances(FormInfo form, string rule)
    {
        var cells = form.Cells;
        RuleInfo model = form.Rules.Single(r => r.Id == rule);
        return [.. model.Instances.Select(i => $"{Side(i.Left)} {model.Comparison} {Side(i.Right)}")];

        string Side(RuleSide side) => side.Linear is not { } sum ? "?" : sum.Terms.Length == 0 ? Text(sum.Constant)
            : string.Join(" + ", [.. sum.Terms.Select(Term), .. sum.Constant == 0 ? [] : new[] { Text(sum.Constant) }]);
        string Term(LinearTerm term) => $"{(term.Coefficient == 1 ? "" : Text(term.Coefficient) + " ")}{(term.Reference.IsPrevious ? "previous." : "")}{cells[term.Reference.Cell].Address}";
    }

    /// <summary>The first instance of a rule: what is done to its sums ($ each, in postfix order), then the sums.</summary>
    public static string Arithmetic(FormInfo form, string rule)
    {
        var cells = form.Cells;
        RuleInfo model = form.Rules.Single(r => r.Id == rule);
        RuleInstance instance = model.Instances[0];
        string sign = model.Comparison switch { ReportGen.Forms.Comparison.Equal => "==", ReportGen.Forms.Comparison.LessOrEqual => "<=", var other => $"{other}" };
        return $"{Code(instance.Left)} {sign} {Code(instance.Right)}: {Sums(instance.Left)} | {Sums(instance.Right)}";

        static string Code(RuleSide side)
        {
            int operand = 0;
            return side.Operations.Length == 0 ? "$" : string.Join(' ', side.Operations.Select(o => o switch
            {
                RuleOperation.Operand => side.Operands[operand++] is { IsConstant: true } number ? Text(number.Constant) : "$",
                RuleOperation.Add => "+",
                RuleOperation.Subtract => "-",
                RuleOperation.Multiply => "*",
                RuleOperation.Divide => "/",
                _ => $"round{o - RuleOperation.Round}",
            }));
        }

        string Sums(RuleSide side) => string.Join(' ', side.Operands.Where(static o => !o.IsConstant).Select(o => string.Join(" + ", o.Terms.Select(t => $"{(t.Coefficient == 1 ? "" : Text(t.Coefficient) + " ")}{cells[t.Reference.Cell].Address}"))));
    }

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
