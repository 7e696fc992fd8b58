using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Policies;

/// <summary>The ids of the rules whose findings can be set and waived: those of the forms, and those that hold for every form.</summary>
internal static class KnownRules
{
    /// <summary>The ids, in order.</summary>
    public static IReadOnlyCollection<string> Of(IEnumerable<FormInfo> forms) => new SortedSet<string>(
        [.. MessageId.All.Where(static m => m.IsOfReport).Select(static m => m.Name), .. forms.SelectMany(static f => f.Rules.Select(static r => r.Id).Concat(f.Statements.Select(static s => s.Id)))], StringComparer.Ordinal);
}
