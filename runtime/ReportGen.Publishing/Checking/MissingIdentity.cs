using ReportGen.Messages;

namespace ReportGen.Publishing.Checking;

/// <summary>
/// Finds that an input does not say whose report it is, or of which year. A report made in a program may still be given both,
/// so that this is no rule of the form.
/// </summary>
internal static class MissingIdentity
{
    public static IEnumerable<Finding> Of(Report report)
    {
        if (report.Year is null)
            yield return new() { Message = new Message(MessageIds.IdentityYearMissing, static w => w.YearNotStated()) };
        // Of a published text it is said where the title was sought.
        if (report.Organ is null && report.Identity is null)
            yield return new() { Message = new Message(MessageIds.IdentityOrganMissing, static w => w.OrganNotStated()) };
    }
}
