using ReportGen.Characters;

namespace ReportGen.Rules;

/// <summary>What may be taken for the report of the year before.</summary>
internal static class LastYear
{
    /// <summary>Refuses a report that cannot be the one of the year before.</summary>
    /// <exception cref="ArgumentException">It is of another form, another year or another organ. What is not known is not held against it.</exception>
    public static void ThrowIfOther(Report report, Report? previous)
    {
        if (previous is null)
            return;
        if (previous.Form.Report != report.Form.Report)
            throw new ArgumentException($"A report of {previous.Form} is no earlier report of {report.Form}; expected one of {report.Form.Report}.", nameof(previous));
        if (ReferenceEquals(report, previous) || (report.Year is { } year && previous.Year is { } earlier && earlier != year - 1))
            throw new ArgumentException($"A report of {previous.Year} is not the one before {report.Year}; expected the report of {report.Year - 1}.", nameof(previous));
        if (!MayBeSame(report.Organ, previous.Organ))
            throw new ArgumentException($"The report of \"{previous.Organ}\" is no earlier report of \"{report.Organ}\"; expected the same organ.", nameof(previous));
    }

    // A short and a full name (甲市, 甲市人民政府) may mean one organ; that they differ is a finding.
    private static bool MayBeSame(string? organ, string? other)
    {
        if (organ is null || other is null)
            return true;
        (organ, other) = (NameKey.Of(organ), NameKey.Of(other));
        return organ.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(organ, StringComparison.Ordinal);
    }
}
