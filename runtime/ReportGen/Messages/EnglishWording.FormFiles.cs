using ReportGen.Forms;

namespace ReportGen.Messages;

internal sealed partial class EnglishWording
{
    internal override string NewDescription() => "Makes a report to be filled in: a data file, a workbook or a Word form. read takes it back.";

    internal override string NewOutOption() => "The file to write, ending in .json, .xlsx or .docx; one that exists is not overwritten.";

    internal override string NewOrganOption() => "The organ that reports; by default that of last year's report.";

    internal override string NewYearOption() => "The year reported on; by default the one after last year's report.";

    internal override string PreviousOption() => "Last year's report, from which the figures that carry over are filled in.";

    internal override string NewSchemaOption() => "Writes the JSON Schema of the data to this file and refers to it, for editors to complete and check the data.";

    internal override string SchemaOfDataOnly() => "--schema goes with data files only (--out ending in .json).";

    internal override string FileExists(string file) => $"{file} exists and was not overwritten. Choose another name, or move it away first.";

    internal override string PreviousNotOne(string file, int reports) => $"--previous: {file} holds {reports} reports; expected one.";

    internal override string PreviousOfOtherForm(string file, FormInfo form, FormInfo wanted) =>
        $"--previous: {file} is a report of {form}, not last year's report of {wanted}.";

    internal override string NotTheYearBefore(string file, int year, int wanted) =>
        $"--previous: {file} is the report of {year}, not of the year before {wanted}. Check --year and --previous.";

    internal override string FormMade(string file, FormInfo form, int carried) =>
        $"{file} made ({form}){(carried == 0 ? "" : $"; {Count(carried, "cell", "cells")} filled in from last year's report")}";

    internal override string YearOfFormUnreadable(string text) => $"The year must be a year such as 2024, not \"{text}\". Correct it.";

    internal override string DateOfFormUnreadable(string text) => $"The date of publication must be a date such as 2025-01-20, not \"{text}\". Correct it or leave it blank.";

    internal override string CoverSheet() => "Cover";

    internal override string TextSheet() => "Text";

    internal override string ChecksSheet() => "Checks";

    internal override string OrganLabel() => "Organ";

    internal override string OrganPrompt() => "The full name of the organ that reports";

    internal override string YearLabel() => "Year reported on";

    internal override string PublishedLabel() => "Date of publication";

    internal override string PublishedPrompt() => "A date such as 2025-01-20; leave it blank before publication";

    internal override string NoticeLabel() => "Prescribed by";

    internal override string FillInHint() =>
        "Fill in the pale yellow cells; the grey ones are formulas. A blank is not 0: enter 0 where it is zero, and leave a cell blank where there is no figure. Save the file when done; do not insert or delete rows or columns.";

    internal override string TableHead() => "Table";

    internal override string ToFillInHead() => "To fill in";

    internal override string BlankHead() => "Still blank";

    internal override string BrokenHead() => "Rules broken";

    internal override string ClaimHead() => "Rule";

    internal override string LeftHead() => "Left";

    internal override string RightHead() => "Right";

    internal override string ResultHead() => "Result";

    internal override string RemarkHead() => "Remark";

    internal override string ChecksHint() => "✓ holds   ✗ does not hold   … open, since something is blank   – does not apply";

    internal override string RulesBelow() => "Rules (not printed)";

    internal override string PreviousLacking() =>
        "Last year's report was not at hand; rules that compare with it are not checked in this workbook.";

    internal override string TextHint() =>
        "Write in the pale yellow cells under each title, a paragraph to a cell; a line break within a cell (Alt+Enter) begins another paragraph. Several paragraphs can be pasted from Word.";

    internal override string TextBeforeTitles() => "Text before the first title";

    internal override string MustBeFilledIn() => "required";

    internal override string MayBeFilledIn() => "optional";

    internal override string Colon() => ": ";

    internal override string SidesDiffer() => " (left {left}, right {right}, difference {difference})";

    internal override string UnitNote(string unit) => $"unit: {unit}";

    internal override string InBrackets(string text) => $" ({text})";

    internal override string WithUnit(string entry, string unit) => $"{entry}; unit: {unit}";

    internal override string EntryRefused(string wanted) => $"Enter {wanted}. Enter 0 where it is zero; leave the cell blank where there is no figure.";

    internal override string EntryOfYear(int first, int last) => $"a year from {first} to {last}";

    internal override string LastYears(string label) => $"last year's {label}";

    internal override string WithinTolerance(decimal tolerance) => $" (within {Text(tolerance)})";

    internal override string Rounded(string text, int places) => $"round({text}, {places})";

    internal override string EntryOf(NumberKind kind, int? places) => kind switch
    {
        NumberKind.Count => "a whole number, 0 or more",
        NumberKind.Signed => "a whole number, negative for a decrease",
        NumberKind.Decimal => $"a number, 0 or more{Places(places)}",
        NumberKind.SignedDecimal => $"a number{Places(places)}, negative for a decrease",
        NumberKind.Percent => $"a percentage{Places(places)}, such as 95.6%",
        NumberKind.SignedPercent => $"a percentage{Places(places)}, negative for a decrease",
        _ => "an amount, with a unit if need be, such as 37.81亿元",
    };

    private static string Places(int? places) => places is null ? "" : $" with at most {places} decimal places";

    internal override string OrganPlaceholder() => "(organ)";

    internal override string YearPlaceholder() => "(year)";

    internal override string TextPlaceholder() => "(Click here and write the text of this section)";

    internal override string DraftNote() => "Not valid: the figures have errors. For review only, not for publication.";
}
