using ReportGen.Forms;

namespace ReportGen.Conformance.Tests;

/// <summary>A report to check, and what must come of it.</summary>
/// <param name="Name">The name, unique in its group.</param>
/// <param name="Report">The report.</param>
internal sealed record ConformanceCase(string Name, Report Report)
{
    /// <summary>The same organ's report of the year before, where the case is about two years.</summary>
    public Report? Previous { get; init; }

    /// <summary>What the spoiled cells held; empty where no cell was spoiled.</summary>
    public IReadOnlyList<(CellInfo Cell, Cell Value)> Truth { get; init; } = [];
}

/// <summary>The cases of one file.</summary>
/// <param name="Name">The name of the file, without its ending.</param>
/// <param name="About">What the cases have in common.</param>
/// <param name="Cases">The cases.</param>
internal sealed record ConformanceGroup(string Name, string About, IReadOnlyList<ConformanceCase> Cases);
