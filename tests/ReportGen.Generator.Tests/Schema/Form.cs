using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>Schemas linked without the rest of the generator, and what tests ask of the forms.</summary>
internal static class Form
{
    /// <summary>The form of the last file; no file may be faulty.</summary>
    public static FormModel Of(params (string Path, string Text)[] files)
    {
        LinkResult result = LinkResult.Link(files.Select(static f => ParsedSchema.Parse(new InputFile(f.Path, SourceText.From(f.Text)))));
        Assert.Empty(result.Diagnostics.Where(static d => Descriptors.ById[d.Id].DefaultSeverity > DiagnosticSeverity.Info).Select(static d => $"{d.Path} {d.Lines} {string.Join(' ', d.Arguments)}"));
        string path = files[^1].Path;
        return result.Forms.Count == 1 ? result.Forms[0] : result.Forms.Single(f => path == $"Sample{f.Version}.report.json");
    }

    /// <summary>The addresses of all cells, in order.</summary>
    public static string Cells(FormModel form) => string.Join(" ", FormLayout.Of(form).Cells.Select(static c => c.Address));

    /// <summary>The rule's instances as sums of addresses.</summary>
    public static string[] Instances(FormModel form, string rule)
    {
        var cells = FormLayout.Of(form).Cells;
        RuleModel model = form.Rules.Single(r => r.Id == rule);
        var instances = new List<string>();
        for (int at = 0; at < model.Terms.Count;)
        {
            int left = model.Terms[at++];
            int right = model.Terms[at++];
            string Side(int count) => count == 0 ? "0" : string.Join(" + ", Enumerable.Range(0, count).Select(_ => Term(model.Coefficients[model.Terms[at++]], model.Terms[at++])));
            instances.Add($"{Side(left)} {model.Comparison} {Side(right)}");
        }

        return [.. instances];

        string Term(decimal coefficient, int reference)
        {
            string text = coefficient.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return reference switch
            {
                -1 => text,
                < -1 => $"{(coefficient == 1 ? "" : text + " ")}previous.{cells[-2 - reference].Address}",
                _ => $"{(coefficient == 1 ? "" : text + " ")}{cells[reference].Address}",
            };
        }
    }
}
