using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of the consolidation of reports.</content>
public abstract partial class Wording
{
    internal abstract string ConsolidateDescription();

    internal abstract string ConsolidatingOrganOption();

    internal abstract string ConsolidationOption();

    internal abstract string ConsolidatedYearOption();

    internal abstract string ConsolidatedFormOption();

    internal abstract string ConsolidatedDraftOption();

    internal abstract string ConsolidatingOrganMissing();

    internal abstract string ConsolidationNotListed(string? organ, string file, IReadOnlyList<string> known);

    internal abstract string NoParts(string organ);

    internal abstract string PartsOfSeveralYears(IReadOnlyList<string> years);

    internal abstract string PartOfOtherYear(string organ, string years, int wanted);

    internal abstract string PartTwice(string organ, int year, string one, string other);

    internal abstract string SubordinateMissing(string organ, int year, IReadOnlyList<string> others);

    internal abstract string PartHasErrors(string organ, string path, int errors);

    internal abstract string PartNotConvertible(string path, FormInfo form, FormInfo wanted);

    internal abstract string PartConverted(string path, FormInfo form, string lost, string unknown);

    internal abstract string SumOpen(string cells, string organs);

    internal abstract string SharesNotAdded(string cells);

    internal abstract string SumTooLarge(string cells);

    internal abstract string AndOthers(int count);

    internal abstract string NotConsolidated();

    internal abstract string Consolidated(string file, string organ, int year, int parts, int filled, int blank);
}
