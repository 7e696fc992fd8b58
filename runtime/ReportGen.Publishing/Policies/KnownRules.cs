using ReportGen.Forms;

namespace ReportGen.Publishing.Policies;

/// <summary>The ids of the rules whose findings can be set and waived: those of the forms, and those that hold for every form.</summary>
internal static class KnownRules
{
    private static readonly string[] OfEveryForm =
    [
        "blank", "blank-beside-total", "type", "unreadable", "text-missing", "topic-missing", "copied", "jump", "history.organ",
        "identity.form", "identity.notice", "identity.notice-missing", "identity.period", "identity.period-missing",
        "leftover.instruction", "leftover.number-slot", "leftover.numbering", "narrative-percent", "narrative-sum",
        "read.blanks-in-label", "read.characters", "read.chrome", "read.header-lost", "read.label-differs", "read.label-missing",
        "read.run-together", "read.section-missing", "read.section-order", "read.title-missing", "read.unit-in-cell",
        "read.unit-missing", "read.values-unreadable", "read.year-inferred", "consolidation", "consolidation.incomplete",
    ];

    /// <summary>The ids, in order.</summary>
    public static IReadOnlyCollection<string> Of(IEnumerable<FormInfo> forms) => new SortedSet<string>(
        [.. OfEveryForm, .. forms.SelectMany(static f => f.Rules.Select(static r => r.Id).Concat(f.Statements.Select(static s => s.Id)))], StringComparer.Ordinal);
}
