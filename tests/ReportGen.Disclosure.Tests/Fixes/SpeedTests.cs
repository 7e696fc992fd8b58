namespace ReportGen.Disclosure.Tests.Fixes;

public sealed class SpeedTests
{
    [Fact]
    public void Five_mistakes_visit_few_nodes()
    {
        Experiment experiment = Experiment.Run(300, 5, static (report, random) =>
        {
            Mistakes.Independent(report, random, 5);
            return true;
        });
        // Some 150 ns each: 20,000 nodes are 3 ms. Nodes rather than time, so that a busy machine fails no build.
        Assert.InRange(experiment.MostNodes, 1, 20_000);
    }
}
