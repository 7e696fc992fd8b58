using ReportGen.Forms;

namespace ReportGen.Messages;

internal sealed partial class EnglishWording
{
    internal override string ConsolidateDescription() =>
        "Adds the tables of subordinate organs up to those of the organ above them; the text is left to be written.";

    internal override string ConsolidatingOrganOption() => "The organ that consolidates; may be left out where --rules lists only one.";

    internal override string ConsolidationOption() =>
        "The settings of rules (JSON), whose consolidation lists the subordinates; without them all inputs are added up.";

    internal override string ConsolidatedYearOption() => "The year; may be left out where the inputs are of one.";

    internal override string ConsolidatedFormOption() => "The version of the form to consolidate on; by default that for the year.";

    internal override string ConsolidatedDraftOption() => "Adds up what is there although reports are missing or have errors, for review.";

    internal override string ConsolidatingOrganMissing() => "Name the organ that consolidates with --organ, or give the list of subordinates with --rules.";

    internal override string ConsolidationNotListed(string? organ, string file, IReadOnlyList<string> known) =>
        $"consolidation in {file} {(organ is null ? "does not list exactly one organ; name it with --organ" : $"does not list \"{organ}\"")}. It lists {List(known)}.";

    internal override string NoParts(string organ) => $"There is no report among the inputs to be consolidated into \"{organ}\".";

    internal override string PartsOfSeveralYears(IReadOnlyList<string> years) =>
        $"The reports are of several years: {List(years)}. Name the one to consolidate with --year.";

    internal override string PartOfOtherYear(string organ, string years, int wanted) =>
        $"The report of \"{organ}\" is of {years}, not of {wanted}, and was left out.";

    internal override string PartTwice(string organ, int year, string one, string other) =>
        $"There are two reports of \"{organ}\" for {year} whose figures differ: {one} and {other}. Keep the right one.";

    internal override string SubordinateMissing(string organ, int year, IReadOnlyList<string> others) =>
        $"The report of \"{organ}\" for {year} is missing{(others.Count == 0 ? "" : $"; there is one for {List(others)}")}.";

    internal override string PartHasErrors(string organ, string path, int errors) =>
        $"The report of \"{organ}\", {path}, has {Count(errors, "error", "errors")} to be mended first.";

    internal override string PartNotConvertible(string path, FormInfo form, FormInfo wanted) => $"{path} is on {form}, which cannot be converted to {wanted}.";

    internal override string PartConverted(string path, FormInfo form, string lost, string unknown) =>
        $"{path} is on {form} and was converted{(lost.Length == 0 ? "" : $"; without a place, and left out: {lost}")}{(unknown.Length == 0 ? "" : $"; not known: {unknown}")}.";

    internal override string SumOpen(string cells, string organs) => $"{cells}: no sum, since {organs} left it blank or unreadable.";

    internal override string SharesNotAdded(string cells) => $"{cells}: percentages cannot be added up; left blank to be filled in.";

    internal override string SumTooLarge(string cells) => $"{cells}: the sum has more digits than a cell holds; left blank to be filled in.";

    internal override string AndOthers(int count) => $" and others, {count} cells in all";

    internal override string NotConsolidated() => "Not consolidated. Supply or mend the reports named above; for review, use --draft.";

    internal override string Consolidated(string file, string organ, int year, int parts, int filled, int blank) =>
        $"{Count(parts, "report", "reports")} consolidated as that of \"{organ}\" for {year}, {file}: {Count(filled, "cell", "cells")} filled in, {blank} blank; the text is still to be written";
}
