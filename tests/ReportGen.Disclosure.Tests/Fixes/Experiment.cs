namespace ReportGen.Disclosure.Tests.Fixes;

/// <summary>Spoils consistent reports, searches, and counts how often the truth comes back.</summary>
internal sealed class Experiment
{
    public int Trials { get; private set; }

    /// <summary>Trials in which the cells that were spoiled are those of some fix, with their true numbers.</summary>
    public int Found { get; private set; }

    /// <summary>Trials in which they are those of the first.</summary>
    public int First { get; private set; }

    /// <summary>Trials in which there was but one.</summary>
    public int Unique { get; private set; }

    public int Exhausted { get; private set; }

    public int MostNodes { get; private set; }

    /// <summary>What was found, to compare runs.</summary>
    public List<string> Log { get; } = [];

    public List<double> Milliseconds { get; } = [];

    public static Experiment Run(int trials, int seed, Func<Report, Random, bool> spoil, FixOptions? options = null)
    {
        var experiment = new Experiment();
        var random = new Random(seed);
        while (experiment.Trials < trials)
            experiment.Trial(ConsistentReports.Make(random), random, spoil, options);
        return experiment;
    }

    private void Trial(Disclosure2021 report, Random random, Func<Report, Random, bool> spoil, FixOptions? options)
    {
        Cell[] truth = report.Cells.ToArray();
        if (!spoil(report, random))
            return;
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        FixResult result = FixSearch.Find(report, options);
        double elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        // A mistake that breaks no rule is nothing to search for: a row of zeros shifted, equal neighbours swapped.
        if (result.Fixes.Count + result.SuspectRules.Count == 0)
            return;
        Trials++;
        Milliseconds.Add(elapsed);
        int place = result.Fixes.ToList().FindIndex(f => Restores(f, report, truth));
        Found += place >= 0 ? 1 : 0;
        First += place == 0 ? 1 : 0;
        Unique += result.Alternatives == 1 ? 1 : 0;
        Exhausted += result.BudgetExhausted ? 1 : 0;
        MostNodes = Math.Max(MostNodes, result.Nodes);
        Log.Add($"{place} of {result.Alternatives}, {result.Nodes} nodes: {(result.Fixes.Count == 0 ? "-" : string.Join(' ', result.Fixes[0].Changes))}");
    }

    private static bool Restores(Fix fix, Report report, Cell[] truth)
    {
        Cell[] mended = report.Cells.ToArray();
        foreach (CellChange change in fix.Changes)
            mended[change.Cell.Index] = change.To;
        return mended.AsSpan().SequenceEqual(truth);
    }
}
