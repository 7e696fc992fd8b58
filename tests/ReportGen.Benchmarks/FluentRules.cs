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
                (decimal Coefficient, int Cell)[] left = Terms(rule, at + 2, rule.Terms[at]);
                (decimal Coefficient, int Cell)[] right = Terms(rule, at + 2 + (left.Length * 2), rule.Terms[at + 1]);
                at += 2 + ((left.Length + right.Length) * 2);
                // Last year's report is not at hand here, nor the organ.
                if (left.Concat(right).Any(static t => t.Cell < -1) || rule.Organs.Count > 0)
                    continue;
                RuleFor(static r => r.Cells).Must(Test(rule, left, right)).WithMessage(rule.Assertion ?? rule.Id).WithName(rule.Id);
            }
        }
    }

    private static Func<decimal?[], bool> Test(RuleInfo rule, (decimal, int)[] left, (decimal, int)[] right) => rule.Comparison switch
    {
        Comparison.Equal => cells => Sum(cells, left) == Sum(cells, right),
        Comparison.LessOrEqual => cells => Sum(cells, left) <= Sum(cells, right),
        _ => throw new NotSupportedException($"{rule.Id}: {rule.Comparison}"),
    };

    private static (decimal Coefficient, int Cell)[] Terms(RuleInfo rule, int at, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (rule.Coefficients[rule.Terms[at + (i * 2)]], rule.Terms[at + (i * 2) + 1]))];

    private static decimal Sum(decimal?[] cells, (decimal Coefficient, int Cell)[] terms)
    {
        decimal sum = 0;
        foreach (var (coefficient, cell) in terms)
            sum += cell < 0 ? coefficient : coefficient == 1 ? cells[cell] ?? 0 : coefficient * (cells[cell] ?? 0);
        return sum;
    }
}
