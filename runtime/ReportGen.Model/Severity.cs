namespace ReportGen;

/// <summary>How much a finding weighs.</summary>
public enum Severity : byte
{
    /// <summary>Worth saying: what a reader of the document repaired, for example.</summary>
    Info,

    /// <summary>Suspicious.</summary>
    Warning,

    /// <summary>Cannot be true.</summary>
    Error,
}
