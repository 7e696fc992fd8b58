using ReportGen.Disclosure.Tests.Fixes;

namespace ReportGen.Benchmarks;

/// <summary>Spoils consistent reports, searches for the fix, and prints how often the truth comes back and how long it takes.</summary>
internal static class FixFigures
{
    public static void Print(int trials)
    {
        // The code is compiled before it is timed.
        for (int count = 1; count <= 5; count++)
            Experiment.Run(500, count, (report, random) => Spoil(report, random, 1 + random.Next(5)));
        Console.WriteLine("| mistake | found | first in rank | only one | p95, ms | most nodes |");
        Console.WriteLine("|---|---|---|---|---|---|");
        for (int count = 1; count <= 5; count++)
        {
            int mistakes = count;
            Print($"{count} independent", Experiment.Run(trials, 1000 + count, (report, random) => Spoil(report, random, mistakes)));
        }

        foreach (string name in Mistakes.Named)
            Print(name, Experiment.Run(trials, 77, (report, random) => Mistakes.Make(name, report, random)));
    }

    private static void Print(string name, Experiment experiment)
    {
        double[] times = [.. experiment.Milliseconds.Order()];
        double p95 = times[(int)(times.Length * 0.95)];
        Console.WriteLine(FormattableString.Invariant($"| {name} | {Share(experiment.Found)} | {Share(experiment.First)} | {Share(experiment.Unique)} | {p95:F2} | {experiment.MostNodes} |"));

        string Share(int part) => FormattableString.Invariant($"{100.0 * part / experiment.Trials:F1} %");
    }

    private static bool Spoil(Report report, Random random, int count)
    {
        Mistakes.Independent(report, random, count);
        return true;
    }
}
