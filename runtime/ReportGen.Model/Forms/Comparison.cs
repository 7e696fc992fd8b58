namespace ReportGen.Forms;

/// <summary>How the two sides of a rule must compare.</summary>
public enum Comparison : byte
{
    /// <summary>left == right</summary>
    Equal,

    /// <summary>left != right</summary>
    NotEqual,

    /// <summary>left &lt; right</summary>
    Less,

    /// <summary>left &lt;= right</summary>
    LessOrEqual,

    /// <summary>left &gt; right</summary>
    Greater,

    /// <summary>left &gt;= right</summary>
    GreaterOrEqual,
}
