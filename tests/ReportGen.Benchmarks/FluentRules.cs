using FluentValidation;
using ReportGen.Forms;

namespace ReportGen.Benchmarks;

/// <summary>A report as plain properties, which is what FluentValidation asks for: null where a cell is blank.</summary>
internal sealed class FluentReport
{
    public FluentReport(Report report) => Cells = [.. report.Cells.ToArray().Select(static c => c.HasValue ? c.Value : (decimal?)null)];

    public decimal?[] Cells { get; }
}

/// <summary>The rules of <see cref="HandWritten"/>, stated for FluentValidation: each cell, and each instance of each sum.</summary>
internal sealed class FluentRules : AbstractValidator<FluentReport>
{
    public FluentRules(FormInfo form)
    {
        RuleForEach(static r => r.Cells).NotNull().GreaterThanOrEqualTo(0);
        foreach (RuleInfo rule in form.Rules)
        {
            for (int at = 0; at < rule.Terms.Length;)
            {
                int left = rule.Terms[at];
                int right = rule.Terms[at + 1];
                int[] a = Cells(rule, at + 2, left);
                int[] b = Cells(rule, at + 2 + (left * 2), right);
                at += 2 + ((left + right) * 2);
                // Last year's report is not at hand here.
                if (a.Concat(b).Any(static c => c < 0))
                    continue;
                RuleFor(static r => r.Cells).Must(cells => Sum(cells, a) == Sum(cells, b)).WithMessage(rule.Assertion ?? rule.Id).WithName(rule.Id);
            }
        }
    }

    private static int[] Cells(RuleInfo rule, int at, int count) => [.. Enumerable.Range(0, count).Select(i => rule.Terms[at + (i * 2) + 1])];

    private static decimal Sum(decimal?[] cells, int[] at)
    {
        decimal sum = 0;
        foreach (int cell in at)
            sum += cells[cell] ?? 0;
        return sum;
    }
}
