using FluentValidation;
using ReportGen.Forms;
using ReportGen.Rules;

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
            foreach (RuleInstance instance in rule.Instances)
            {
                // Last year's report is not at hand here, nor the organ.
                if (instance.References.Any(static r => r.IsPrevious) || rule.Organs.Count > 0)
                    continue;
                RuleFor(static r => r.Cells).Must(Test(rule, instance.Left.Linear!, instance.Right.Linear!)).WithMessage(rule.Assertion ?? rule.Id).WithName(rule.Id);
            }
        }
    }

    private static Func<decimal?[], bool> Test(RuleInfo rule, LinearForm left, LinearForm right) => rule.Comparison switch
    {
        Comparison.Equal => cells => Sum(cells, left) == Sum(cells, right),
        Comparison.LessOrEqual => cells => Sum(cells, left) <= Sum(cells, right),
        _ => throw new NotSupportedException($"{rule.Id}: {rule.Comparison}"),
    };

    private static decimal Sum(decimal?[] cells, LinearForm side)
    {
        decimal sum = side.Constant;
        foreach (LinearTerm term in side.Terms)
            sum += term.Coefficient == 1 ? cells[term.Reference.Cell] ?? 0 : term.Coefficient * (cells[term.Reference.Cell] ?? 0);
        return sum;
    }
}
