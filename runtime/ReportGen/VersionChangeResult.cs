using ReportGen.Forms;

namespace ReportGen;

/// <summary>A report on another version of its form, and what the change of version could not do.</summary>
public sealed class VersionChangeResult
{
    /// <summary>The report on the form asked for.</summary>
    public required Report Report { get; init; }

    /// <summary>The versions gone through, from that of the source to that of <see cref="Report"/>.</summary>
    public required IReadOnlyList<FormInfo> Versions { get; init; }

    /// <summary>What stood in the source and has no place in <see cref="Report"/>, in the order of the source's form.</summary>
    public required IReadOnlyList<LostValue> Lost { get; init; }

    /// <summary>The text of sections that the form asked for does not have.</summary>
    public required IReadOnlyList<LostText> LostTexts { get; init; }

    /// <summary>
    /// The cells of <see cref="Report"/> that no cell of the source fills, in the order of the form, and those that are the sum
    /// of several of which one is blank or unreadable. What they would hold cannot be known, and a total among them is not made
    /// up from the cells that are known.
    /// </summary>
    public required IReadOnlyList<CellInfo> Unknown { get; init; }

    /// <summary>Whether everything that stood in the source stands in <see cref="Report"/>.</summary>
    public bool KeepsEverything => Lost.Count == 0 && LostTexts.Count == 0;
}
