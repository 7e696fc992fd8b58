namespace ReportGen.Forms;

/// <summary>What a rule makes of a blank cell among its terms.</summary>
public enum MissingPolicy : byte
{
    /// <summary>Nothing is claimed: the rule does not apply.</summary>
    Skip,

    /// <summary>The blank counts as 0.</summary>
    Zero,

    /// <summary>The blank itself is the finding.</summary>
    Error,
}
