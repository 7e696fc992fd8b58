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
        $"{file} made ({form}){(carried == 0 ? "" : $"; {carried} cells filled in from last year's report")}";
}
