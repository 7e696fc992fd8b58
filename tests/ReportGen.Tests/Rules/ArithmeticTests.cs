using System.Numerics;
using ReportGen.Forms;
using ReportGen.Rules;
using ReportGen.Tests.Fixes;

namespace ReportGen.Tests.Rules;

/// <summary>Rules that multiply, divide and round, over one row of cells a, b, c, d.</summary>
public sealed class ArithmeticTests
{
    private static readonly RuleSide A = Side(0);
    private static readonly RuleSide B = Side(1);
    private static readonly RuleSide C = Side(2);
    private static readonly RuleSide D = Side(3);

    [Fact]
    public void A_product_holds_where_whole_numbers_say_so() => Check(A, RuleOperation.Multiply, B, C, static (a, b, c) => a * b == c);

    [Fact]
    public void A_quotient_holds_where_the_product_does() => Check(A, RuleOperation.Divide, B, C, static (a, b, c) => a == b * c, mayBeUndefined: true);

    [Fact]
    public void What_is_divided_and_multiplied_again_is_what_it_was()
    {
        RuleSide there = RuleSide.Of(RuleSide.Of(A, RuleOperation.Divide, B), RuleOperation.Multiply, B);
        foreach (Cell[] cells in Random(1, 500, 1, 1000))
            Assert.Equal(RuleVerdict.Holds, Verdict(there, Comparison.Equal, A, cells));
    }

    [Fact]
    public void Two_equal_quotients_are_equal_to_the_last_digit()
    {
        RuleSide left = RuleSide.Of(A, RuleOperation.Divide, B);
        RuleSide right = RuleSide.Of(C, RuleOperation.Divide, D);
        Assert.Equal(RuleVerdict.Holds, Verdict(left, Comparison.Equal, right, 1, 3, 111_111_111, 333_333_333));
        Assert.Equal(RuleVerdict.Broken, Verdict(left, Comparison.Equal, right, 1, 3, 333_333_333_333_333, 999_999_999_999_998));
        Assert.Equal(RuleVerdict.Holds, Verdict(left, Comparison.Less, right, 1, 3, 333_333_333_333_333, 999_999_999_999_998));
    }

    [Fact]
    public void A_share_is_rounded_with_halves_away_from_zero()
    {
        // round(a / b * 100, 2) == c: in hundredths, the whole number next to 10000 a / b.
        RuleSide share = RuleSide.Of(RuleSide.Of(A, RuleOperation.Divide, B), RuleOperation.Multiply, new RuleSide(new LinearForm([], 100))).Rounded(2);
        foreach (Cell[] cells in Random(2, 2000, 1, 400))
        {
            (BigInteger a, BigInteger b) = (cells[0].Unscaled, cells[1].Unscaled);
            long expected = (long)(((20000 * a) + b) / (2 * b));
            cells[2] = Cell.Of(expected, 2);
            Assert.Equal(RuleVerdict.Holds, Verdict(share, Comparison.Equal, C, cells));
            cells[2] = Cell.Of(expected + 1, 2);
            Assert.Equal(RuleVerdict.Broken, Verdict(share, Comparison.Equal, C, cells));
        }

        Assert.Equal(RuleVerdict.Holds, Verdict(RuleSide.Of(A, RuleOperation.Divide, B).Rounded(0), Comparison.Equal, C, -5, 2, -3));
    }

    [Fact]
    public void Where_something_is_divided_by_nothing_nothing_is_claimed() =>
        Assert.Equal(RuleVerdict.Unknown, Verdict(RuleSide.Of(A, RuleOperation.Divide, B), Comparison.Equal, C, 5, 0, 5));

    [Fact]
    public void A_blank_leaves_a_quotient_open()
    {
        RuleSide quotient = RuleSide.Of(A, RuleOperation.Divide, B);
        Assert.Equal(RuleVerdict.Blank, Verdict(quotient, Comparison.Equal, C, Cell.Blank, 3, 0));
        Assert.Equal(RuleVerdict.Blank, Verdict(quotient, Comparison.Equal, C, 3, Cell.Blank, 0));
        Assert.Equal(RuleVerdict.Unknown, Verdict(quotient, Comparison.Equal, C, 3, Cell.Unreadable, 0));
    }

    [Fact]
    public void A_tolerance_holds_for_quotients()
    {
        RuleSide quotient = RuleSide.Of(A, RuleOperation.Divide, B);
        Assert.Equal(RuleVerdict.Holds, VerdictWithin(0.005m, quotient, Comparison.Equal, C, 2, 3, 0.67m));
        Assert.Equal(RuleVerdict.Broken, VerdictWithin(0.005m, quotient, Comparison.Equal, C, 2, 3, 0.66m));
    }

    [Fact]
    public void Products_of_the_largest_numbers_are_compared()
    {
        RuleSide cube = RuleSide.Of(RuleSide.Of(A, RuleOperation.Multiply, A), RuleOperation.Multiply, A);
        Assert.Equal(RuleVerdict.Holds, Verdict(cube, Comparison.Greater, B, 999_999_999_999_999, 999_999_999_999_999));
        Report report = Report(Form(cube, Comparison.Less, B, 0), 999_999_999_999_999, 1, 0, 0);
        Assert.Equal("r", Assert.Single(report.Validate()).Rule);
    }

    [Fact]
    public void A_broken_share_says_both_sides()
    {
        RuleSide share = RuleSide.Of(RuleSide.Of(A, RuleOperation.Multiply, new RuleSide(new LinearForm([], 100))), RuleOperation.Divide, B).Rounded(2);
        Finding finding = Assert.Single(Report(Form(share, Comparison.Equal, C, 0), 22, 23, 95.56m, 0).Validate());
        Assert.Equal(("95.65", "95.56"), (finding.Expected, finding.Actual));
        Assert.Equal(["grid/r0/c2", "grid/r0/c0", "grid/r0/c1"], finding.Cells.Select(static c => c.Address));
    }

    [Fact]
    public void A_share_that_was_not_computed_again_is_mended()
    {
        RuleSide share = RuleSide.Of(RuleSide.Of(A, RuleOperation.Multiply, new RuleSide(new LinearForm([], 100))), RuleOperation.Divide, B).Rounded(2);
        FixResult result = FixSearch.Find(Report(Form(share, Comparison.Equal, C, 0), 22, 23, 95.56m, 0));
        Assert.Equal(FixKind.ValueNotRecomputed, result.Only!.Kind);
        Assert.Equal("表 · 行0 × 列2 95.56→95.65", Assert.Single(result.Only.Changes).ToString());
    }

    [Fact]
    public void No_fix_of_a_sum_breaks_a_product()
    {
        // a + b == c and a * b == d: only the sum is wrong, and neither a nor b may give way.
        FormInfo form = TinyForm.Grid(1, 4, [TinyForm.Rule("sum", false, [2, 1, 0, 0, 0, 1, 0, 2]), Rule(RuleSide.Of(A, RuleOperation.Multiply, B), Comparison.Equal, D, 0)], kindOfRow: static _ => NumberKind.Decimal);
        Assert.Equal("表 · 行0 × 列2 8→7", Assert.Single(FixSearch.Find(Report(form, 3, 4, 8, 12)).Only!.Changes).ToString());
    }

    [Fact]
    public void What_mends_sum_and_product_together_comes_alone()
    {
        FormInfo form = TinyForm.Grid(1, 4, [TinyForm.Rule("sum", false, [2, 1, 0, 0, 0, 1, 0, 2]), Rule(RuleSide.Of(A, RuleOperation.Multiply, B), Comparison.Equal, D, 0)], kindOfRow: static _ => NumberKind.Decimal);
        FixResult result = FixSearch.Find(Report(form, 3, 5, 7, 12));
        Assert.Equal("表 · 行0 × 列1 5→4", Assert.Single(result.Only!.Changes).ToString());
        Assert.Equal(["sum", "r"], result.Only.Mends.Select(static r => r.Id));
    }

    [Fact]
    public void A_product_that_nothing_mends_is_a_suspect()
    {
        FormInfo form = Form(RuleSide.Of(A, RuleOperation.Multiply, B), Comparison.Less, new RuleSide(new LinearForm([])), 0);
        FixResult result = FixSearch.Find(Report(form, 9, 9, 1, 1));
        Assert.Empty(result.Fixes);
        Assert.Equal("r", Assert.Single(result.SuspectRules).Rule.Id);
    }

    private static void Check(RuleSide left, RuleOperation operation, RuleSide right, RuleSide result, Func<BigInteger, BigInteger, BigInteger, bool> holds, bool mayBeUndefined = false)
    {
        RuleSide side = RuleSide.Of(left, operation, right);
        foreach (Cell[] cells in Random(3, 3000, -6, 6))
        {
            RuleVerdict expected = mayBeUndefined && cells[1].Unscaled == 0 ? RuleVerdict.Unknown
                : holds(cells[0].Unscaled, cells[1].Unscaled, cells[2].Unscaled) ? RuleVerdict.Holds : RuleVerdict.Broken;
            Assert.Equal(expected, Verdict(side, Comparison.Equal, result, cells));
        }
    }

    private static IEnumerable<Cell[]> Random(int seed, int count, int low, int high)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            yield return [.. Enumerable.Range(0, 4).Select(_ => Cell.Of(random.Next(low, high)))];
    }

    private static RuleSide Side(int cell) => new(LinearForm.Sum([cell]));

    private static RuleInfo Rule(RuleSide left, Comparison comparison, RuleSide right, decimal tolerance)
    {
        var writer = new PackedRules.Writer();
        writer.Add(new RuleInstance(left, right));
        return new RuleInfo { Id = "r", Severity = Severity.Error, Assertion = "r", Comparison = comparison, Tolerance = tolerance, Shape = writer.Shape, Terms = writer.Terms, Coefficients = writer.Coefficients };
    }

    private static FormInfo Form(RuleSide left, Comparison comparison, RuleSide right, decimal tolerance) =>
        TinyForm.Grid(1, 4, [Rule(left, comparison, right, tolerance)], kindOfRow: static _ => NumberKind.Decimal);

    private static Report Report(FormInfo form, params Cell[] cells) => TinyForm.Report(form, cells);

    private static RuleVerdict Verdict(RuleSide left, Comparison comparison, RuleSide right, params Cell[] cells) => VerdictWithin(0, left, comparison, right, cells);

    private static RuleVerdict VerdictWithin(decimal tolerance, RuleSide left, Comparison comparison, RuleSide right, params Cell[] cells)
    {
        Report report = Report(Form(left, comparison, right, tolerance), cells);
        return RuleJudge.Of(report.Form)[0].Judge(0, new JudgedCells(report.Cells)).Verdict;
    }
}
