namespace ReportGen.Forms;

/// <summary>A rule of a form: a claim about its cells, tested once for each row or column it names.</summary>
public sealed class RuleInfo : RuleClaim
{
    /// <summary>The stable id: applications.balance.</summary>
    public required string Id { get; init; }

    /// <summary>How bad it is when the rule fails.</summary>
    public required Severity Severity { get; init; }

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

    /// <summary>The condition under which the rule is tested; null where it always is.</summary>
    public RuleCondition? When { get; init; }

    /// <summary>
    /// The organs whose reports the rule is tested on, by name, <c>*</c> for any words, <c>!</c> before those left out;
    /// empty for all. A report that does not name its organ is spared.
    /// </summary>
    public IReadOnlyList<string> Organs { get; init; } = [];

    /// <summary>Whether the rule was derived from a total rather than written in the schema. The right side is then the total.</summary>
    public bool IsRollUp { get; init; }

    /// <summary>Whether the rule says what computed cells hold. The left side is then the cell.</summary>
    public bool IsComputed { get; init; }

    /// <summary>The message in Chinese, with the placeholders {cell}, {row}, {column}, {left}, {right}, {difference}; null for the standard one.</summary>
    public string? Message { get; init; }

    /// <summary>The same in English.</summary>
    public string? MessageEn { get; init; }
}
