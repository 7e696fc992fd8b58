namespace ReportGen.Publishing.Checking;

/// <summary>What is left of a check once its reports are gone: numbers.</summary>
public sealed class CheckSummary
{
    private readonly int[] _counts = new int[3];

    /// <summary>How many reports were checked.</summary>
    public int Reports { get; private set; }

    /// <summary>How many of them have no error.</summary>
    public int Valid { get; private set; }

    /// <summary>How many inputs could not be read.</summary>
    public int Failures { get; set; }

    /// <summary>How many findings are waived.</summary>
    public int Waived { get; private set; }

    /// <summary>The file with the settings of rules, and what is to be said of it; null where none was given.</summary>
    public (string Path, IReadOnlyList<Finding> Findings)? Policy
    {
        get;
        set
        {
            field = value;
            foreach (Finding finding in value?.Findings ?? [])
                _counts[(int)finding.Severity]++;
        }
    }

    /// <summary>What the process will tell the shell; null where it is not known.</summary>
    public int? ExitCode { get; set; }

    /// <summary>Whether every input was read and no report has an error.</summary>
    public bool IsValid => Failures == 0 && Valid == Reports;

    /// <summary>How many findings have a severity, in all reports and in the settings; those that are accepted do not count.</summary>
    public int Count(Severity severity) => _counts[(int)severity];

    /// <summary>Takes in a report.</summary>
    public void Add(CheckedReport report)
    {
        Reports++;
        Valid += report.IsValid ? 1 : 0;
        foreach (Finding finding in report.Findings)
        {
            if (finding.Waiver is null)
                _counts[(int)finding.Severity]++;
            else
                Waived++;
        }
    }
}
