namespace ReportGen.Reading.Labels;

/// <summary>
/// Chooses among the places where labels may stand the heaviest run that keeps the order of the form. So labels that
/// repeat (1. 2. 3. in each group, two 总计) find their place by what stands around them.
/// </summary>
internal static class LabelAlignment
{
    /// <summary>The match of each label; null where it is not found.</summary>
    /// <param name="labels">The labels in the order of the form.</param>
    /// <param name="matches">Where they may stand, in the order of their ends.</param>
    public static LabelMatch?[] Align(List<ExpectedLabel> labels, List<LabelMatch> matches)
    {
        var chosen = new LabelMatch?[labels.Count];
        if (matches.Count == 0)
            return chosen;
        var score = new double[matches.Count];
        var before = new int[matches.Count];

        // For each label the best run that ends in it, among the matches that end no later than the one at hand begins.
        var best = new double[labels.Count];
        var bestMatch = new int[labels.Count];
        Array.Fill(bestMatch, -1);
        int[] byStart = [.. Enumerable.Range(0, matches.Count)];
        Array.Sort(byStart, (a, b) => matches[a].Start != matches[b].Start ? matches[a].Start.CompareTo(matches[b].Start) : a.CompareTo(b));
        int ended = 0;
        foreach (int m in byStart)
        {
            while (ended < matches.Count && matches[ended].End <= matches[m].Start)
            {
                int label = matches[ended].Label;
                if (bestMatch[label] < 0 || score[ended] > best[label])
                    (best[label], bestMatch[label]) = (score[ended], ended);
                ended++;
            }

            LabelMatch match = matches[m];
            score[m] = Thresholds.CostOfDistance * match.Start;
            before[m] = -1;
            for (int label = 0; label < match.Label; label++)
            {
                if (bestMatch[label] >= 0 && best[label] >= score[m])
                    (score[m], before[m]) = (best[label], bestMatch[label]);
            }

            score[m] += (labels[match.Label].Weight * match.Quality) + (match.HasFigures ? Thresholds.WeightOfFigures : 0);
        }

        int last = 0;
        for (int m = 1; m < matches.Count; m++)
        {
            if (score[m] - (Thresholds.CostOfDistance * matches[m].End) > score[last] - (Thresholds.CostOfDistance * matches[last].End))
                last = m;
        }

        for (int m = last; m >= 0; m = before[m])
            chosen[matches[m].Label] = matches[m];
        return chosen;
    }
}
