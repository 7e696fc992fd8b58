namespace ReportGen.Disclosure.Tests.Fixes;

public sealed class MutationTests
{
    // A share of 99.5 % cannot be judged on a few hundred: one trial of 300 more or less decides it.
    private const int Trials = 2000;
    private const int NamedTrials = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Independent_mistakes_are_among_the_smallest_fixes(int mistakes)
    {
        Experiment experiment = Independent(mistakes, Trials);
        AtLeast(0.995, experiment.Found, Trials);
        AtLeast(mistakes <= 3 ? 0.98 : 0.95, experiment.First, Trials);
    }

    [Theory]
    [MemberData(nameof(NamedMistakes))]
    public void A_named_mistake_is_recognised(string name)
    {
        Experiment experiment = Experiment.Run(NamedTrials, 77, (report, random) => Mistakes.Make(name, report, random));
        AtLeast(0.995, experiment.Found, NamedTrials);
        // Where only one kind of applicant is filled in, exchanging the totals of two rows explains as much as exchanging their items.
        AtLeast(name == "rows swapped" ? 0.88 : 0.95, experiment.First, NamedTrials);
    }

    [Fact]
    public void The_search_stays_within_its_budget()
    {
        Experiment experiment = Experiment.Run(100, 10, static (report, random) =>
        {
            Mistakes.Independent(report, random, 5);
            return true;
        }, new FixOptions { NodeBudget = 300 });
        Assert.InRange(experiment.Exhausted, 1, 99);
        Assert.Equal(300, experiment.MostNodes);
    }

    [Fact]
    public void The_same_reports_give_the_same_results_again() => Assert.Equal(Independent(5, 100).Log, Independent(5, 100).Log);

    public static TheoryData<string> NamedMistakes() => [.. Mistakes.Named];

    private static Experiment Independent(int mistakes, int trials) => Experiment.Run(trials, 1000 + mistakes, (report, random) =>
    {
        Mistakes.Independent(report, random, mistakes);
        return true;
    });

    private static void AtLeast(double share, int count, int trials) => Assert.True(count >= share * trials, $"{count} of {trials}");
}
