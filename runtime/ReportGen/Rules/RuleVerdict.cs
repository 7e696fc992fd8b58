namespace ReportGen.Rules;

/// <summary>What can be said of a rule at one of the places where it is tested.</summary>
internal enum RuleVerdict : byte
{
    /// <summary>Nothing: a cell is unreadable, last year's is not at hand, or the condition is not met.</summary>
    Unknown,

    /// <summary>The sides compare as they must.</summary>
    Holds,

    /// <summary>They do not.</summary>
    Broken,

    /// <summary>A blank leaves it open.</summary>
    Blank,
}
