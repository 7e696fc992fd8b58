namespace ReportGen.Publishing.Loading;

/// <summary>How many reports there are among the inputs and in the history.</summary>
internal sealed class IdentityCounts
{
    /// <summary>None yet.</summary>
    public IdentityCounts()
    {
    }

    /// <summary>As they were counted before.</summary>
    public IdentityCounts(int inputs, int history, ReportPlace? onlyOfHistory) => (Inputs, History, OnlyOfHistory) = (inputs, history, onlyOfHistory);

    /// <summary>Among the inputs.</summary>
    public int Inputs { get; private set; }

    /// <summary>In the history.</summary>
    public int History { get; private set; }

    /// <summary>The report of the history, where it holds but one.</summary>
    public ReportPlace? OnlyOfHistory { get; private set; }

    /// <summary>Counts a report.</summary>
    public void Add(ReportPlace place)
    {
        if (place.IsHistory)
            OnlyOfHistory = History++ == 0 ? place : null;
        else
            Inputs++;
    }
}
