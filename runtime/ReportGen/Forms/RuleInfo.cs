namespace ReportGen.Forms;

/// <summary>A rule of a form: a comparison of two linear sums of cells, tested once for each row or column it names.</summary>
public sealed class RuleInfo
{
    /// <summary>The stable id: applications.balance.</summary>
    public required string Id { get; init; }

    /// <summary>How bad it is when the rule fails.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The comparison.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>What a blank means.</summary>
    public MissingPolicy Missing { get; init; }

    /// <summary>How far the sides may be apart (decimal places lost in rounding); 0 for counts.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>The first year of which the rule is tested; null where it is not limited.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year of which the rule is tested; null where it is not limited.</summary>
    public int? LastYear { get; init; }

    /// <summary>Whether the rule is tested of a report. One whose year is not known is spared nothing.</summary>
    public bool CoversYear(int? year) => (FirstYear is not { } first || year is null || year >= first) && (LastYear is not { } last || year is null || year <= last);

    /// <summary>
    /// The condition under which an instance is tested, with as many instances as the rule; null where it always is. A
    /// condition that cannot be known is not met.
    /// </summary>
    public RuleInfo? When { get; init; }

    /// <summary>
    /// The organs whose reports the rule is tested on, by name, <c>*</c> for any words, <c>!</c> before those left out;
    /// empty for all. A report that does not name its organ is spared.
    /// </summary>
    public IReadOnlyList<string> Organs { get; init; } = [];

    /// <summary>Whether the rule is tested on the reports of an organ.</summary>
    public bool CoversOrgan(string? organ) => Organs.Count == 0 || (organ is not null && OrganPattern.Matches(Patterns, organ));

    private OrganPattern[] Patterns => field ??= OrganPattern.All(Organs);

    /// <summary>Whether it cannot be true that the rule fails, in any report: what may be reasoned from.</summary>
    internal bool IsCertain => Severity == Severity.Error && When is null && Organs.Count == 0;

    /// <summary>Whether the rule was derived from a total rather than written in the schema. The last term of the right side is then the total.</summary>
    public bool IsRollUp { get; init; }

    /// <summary>The message in Chinese, with the placeholders {cell}, {row}, {column}, {left}, {right}, {difference}; null for the standard one.</summary>
    public string? Message { get; init; }

    /// <summary>The same in English.</summary>
    public string? MessageEn { get; init; }

    /// <summary>The assertion as the schema states it, for messages and documentation.</summary>
    public string? Assertion { get; init; }

    /// <summary>
    /// The instances, one after another: number of left terms, number of right terms, then for each term the index of
    /// its coefficient in <see cref="Coefficients"/> and its cell; -1 for a constant, and -2 - cell for a cell of the
    /// previous year's report.
    /// </summary>
    public required int[] Terms { get; init; }

    /// <summary>The coefficients the terms refer to.</summary>
    public decimal[] Coefficients { get; init; } = [1m, -1m];
}
