using ReportGen;
using ReportGen.Messages;

namespace CheckService;

/// <summary>Changes under which every rule would hold.</summary>
/// <param name="Description">What is supposed to have happened.</param>
/// <param name="Changes">The changes.</param>
internal sealed record FixAnswer(string Description, IReadOnlyList<ChangeAnswer> Changes)
{
    /// <summary>A fix in a language.</summary>
    public static FixAnswer Of(Fix fix, Wording language) => new(fix.Describe(language), [.. fix.Changes.Select(static c => new ChangeAnswer(c.Cell.Address, Number(c.From), Number(c.To)))]);

    private static decimal? Number(Cell cell) => cell.HasValue ? cell.Value : null;
}
