using ReportGen.Views;

namespace ReportGen.Messages;

/// <content>What the commands say: outcomes, and the command line itself.</content>
internal sealed partial class EnglishWording
{
    // Outcomes.

    internal override string OrganNotNamed() => "(organ not named)";

    internal override string YearNotNamed() => "(year not named)";

    internal override string VersionOfForm(string version) => $"form {version}";

    internal override string OnPage(int page) => $"page {page}";

    internal override string OnLine(int line) => $"line {line}";

    internal override string OnLineAndColumn(int line, int column) => $"line {line}, column {column}";

    internal override string SeverityName(Severity severity) =>
        severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    internal override string WaivedUntil(DateOnly expires, string reason) => $"[waived until {Date(expires)}: {reason}] ";

    internal override string SeveritySet(Severity declared, Severity now) => $"[severity set from {SeverityName(declared)} to {SeverityName(now)}] ";

    internal override string Off() => "off";

    internal override string FindingsLeftOut(int count) => $"{Count(count, "finding", "findings")} left out";

    internal override string RuleIsOff(int count) => $"the rule is off; {Count(count, "finding was", "findings were")} left out";

    internal override string CannotBeRead() => "cannot be read";

    internal override string CannotBeWritten() => "not written";

    internal override string Suggestion() => "suggestion";

    internal override string FixDescribed(string changes, string description) => $"{changes} ({description}; confirm against your records)";

    internal override string ChangesInAll(int count) => $"{count} in all";

    internal override string FixesAsSmall(int count, bool orMore) => $"there are {count}{(orMore ? "+" : "")} fixes as small as these";

    internal override string SettingsOfRules() => "settings of rules";

    internal override string Checked(bool isValid, int reports, int valid, int invalid, int failures, int errors, int warnings, int notes, int waived) =>
        $"{(isValid ? "valid" : "invalid")}: {Count(reports, "report", "reports")}, {valid} valid, {invalid} invalid; {Count(failures, "input", "inputs")} not read; {Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}, {Count(notes, "note", "notes")}{(waived == 0 ? "" : $"; {waived} waived")}";

    internal override string TextAgreesOn(LocalizedText what) => $"Text and tables agree on {what.English}";

    internal override string ItemsMakeTotal() => "The items add up to their total";

    internal override string NotCorrected(string path, string reason) => $"{path}: no corrected data written: {reason}";

    internal override string Corrected(string path, string data, string reason) =>
        $"{path}: corrected data written to {data} ({reason}; confirm against your records)";

    internal override string LinksNotFollowed(int count, string some) =>
        $"{Count(count, "link was", "links were")} not followed: {some}. Name directly what is wanted.";

    internal override string WaitingFor(string directory) => $"Another process is writing to {directory}; waiting for it to finish.";

    internal override string HeldBack() => "held back";

    internal override string HeldBackFor(int errors) => $": it has {Count(errors, "error", "errors")}. Correct what they name and try again, or publish a draft with --draft.";

    internal override string Published(int published, int drafts, string directory, int held, int failed, int removed) =>
        $"published {Count(published, "report", "reports")} ({drafts} of them drafts) to {directory}; {held} held back; {Count(failed, "input", "inputs")} failed{Removed(removed)}";

    internal override string PublishedInBuild(int published, int held, int failed, int removed) =>
        $"published {Count(published, "report", "reports")}; {held} held back; {Count(failed, "input", "inputs")} failed{Removed(removed)}";

    internal override string NoTemplates(string folder, string example) =>
        $"{folder} has no template. Copy built-in ones to start from with \"reportgen templates --out {folder}\"; templates are named for their report, as in {example}.";

    internal override string TemplateUnknown(string name, string? near) =>
        $"There is no built-in template \"{name}\"{(near is null ? "." : $"; did you mean {near}?")} All are listed by: reportgen templates";

    internal override string TemplateEdited(string path) =>
        $"{path} is there already and differs from the built-in template, so it was left as it is. To start again from the built-in one, rename or delete it first.";

    internal override string TemplatesCopied(int count, string folder) =>
        $"{Count(count, "template", "templates")} written to {folder}. Keep those that you change, delete the others, and publish or preview with --templates {folder}.";

    internal override string TemplateOf(string kind, string? report) => (report is null ? "" : $"{report}: ") + kind switch
    {
        PageKinds.Report => "page of a report",
        PageKinds.Fragment => "a report for insertion into another page",
        PageKinds.Organ => "page of an organization across its years",
        PageKinds.Indicator => "page of a key figure across all organizations",
        "index" => "front page",
        "year" => "list of the reports of a year",
        "organs" => "list of organizations",
        "findings" => "pages of findings",
        "feed" => "Atom feed",
        "sitemap" => "sitemap",
        "missing" => "page for addresses that lead nowhere (404)",
        "dictionary" => "data dictionary",
        "search" => "search page",
        _ => kind,
    };

    internal override string PartialOf(IReadOnlyList<string> templates) => templates.Count == 0 ? "partial" : $"part of {string.Join(", ", templates)}";

    internal override string StylesOfSite() => "styles of the pages around the reports";

    internal override string ScriptOfSearch() => "script of the search";

    internal override string TemplatesFault(string fault) => $"--templates: {fault}";

    internal override string Interrupted(int done, int count) =>
        $"Interrupted: {done} of {count} inputs are done and complete. Run it again to continue.";

    internal override string DatasetInterrupted() => "Interrupted: the table is written whole or not at all, and what was there is unchanged. Run it again.";

    internal override string Progress(int done, int total, double rate, string left, int? held, int failed) =>
        $"{done}/{total}  {rate:F0} per second  {left} left{(held is { } h ? $"  {h} held back" : "")}  {failed} failed";

    internal override string ReadOutcome(string source, string version, int? year, string? organ, int read, int repaired, int unreadable) =>
        $"{source}  {version}  {(year is { } y ? $"{y}" : YearNotNamed())}  {organ ?? OrganNotNamed()}  {Count(read, "cell", "cells")} read, {repaired} of them repaired; {unreadable} unreadable";

    internal override string SeveralInputs(int count) => $"There are {count} inputs; name a folder for them with --out DIR.";

    internal override string DatasetWritten(int reports, long lines, string directory, IReadOnlyList<string> files, int failed) =>
        $"{Count(reports, "report", "reports")}, {Count(lines, "line", "lines")} in {directory}: {List(files)}; {Count(failed, "input", "inputs")} not read";

    // The command line.

    internal override string FormTwice(string form) => $"The form {form} is known already.";

    internal override string AssemblyNotFound() => "There is no such assembly. Build it first, or check the path.";

    internal override string AssemblyWithoutForms() =>
        "The assembly declares no form: its project must reference ReportGen and contain .report.json files.";

    internal override string AssemblyNewer(string version) =>
        $"It was built with ReportGen {version}, which is newer than this tool. Update the tool.";

    internal override string AssemblyDamaged() => "This is not a .NET assembly, or the file is damaged. Build it again.";

    internal override string FormsUnavailable(string reason) => $"Its forms cannot be loaded: {reason}";

    internal override string SeeHelp() => "See --help.";

    internal override string CommandMissing(IReadOnlyList<string> commands) => $"No command is given. The commands are {List(commands)}.";

    internal override string CommandUnknown(string given, string? near, IReadOnlyList<string> commands) =>
        near is null ? $"There is no command \"{given}\". The commands are {List(commands)}." : $"There is no command \"{given}\"; did you mean {near}? The commands are {List(commands)}.";

    internal override string OptionMissing(string option) => $"The option {option} is missing.";

    internal override string OptionNeedsValue(string option) => $"{option} needs a value.";

    internal override string OptionTwice(string option) => $"{option} takes only one value.";

    internal override string ArgumentMissing(string argument) => $"The argument {argument} is missing.";

    internal override string ArgumentUnexpected(string given) => $"The argument \"{given}\" is one too many.";

    internal override string OptionUnknown(string option) => $"There is no option \"{option}\".";

    internal override string OptionTakes(string option, IReadOnlyList<string> choices, string given) =>
        $"{option} takes {List(choices)}, not \"{given}\".";

    internal override string OptionTakesNumber(string option, int least, int most, string given) =>
        $"{option} takes a number from {least} to {most}, not \"{given}\".";

    internal override string OptionTakesDate(string option, string given) => $"{option} takes a date such as 2025-12-31, not \"{given}\".";

    internal override string ToolDescription() => "Reads, checks and publishes official reports.";

    internal override string CheckDescription() => "Checks reports.";

    internal override string PublishDescription() => "Checks and publishes reports.";

    internal override string ReadDescription() => "Reads published documents into data files.";

    internal override string DatasetDescription() => "Writes all reports as one table, a value per line, with its data dictionary.";

    internal override string SchemaDescription() => "Prints the JSON Schema of the data files of a version, for editors to complete and check them.";

    internal override string TemplatesDescription() => "Lists the built-in templates, or copies them to a folder to be changed.";

    internal override string TemplatesNames() => "Templates by file name, for example _figures.sbn-html; all by default.";

    internal override string TemplatesOutOption() => "The folder to copy them to. Files that were edited are not replaced.";

    internal override string ViewsDescription() => "Prints what the templates of each form see, as Markdown.";

    internal override string VersionArgument() => "The version of the form, for example 2021";

    internal override string ReportOption() => "The name of the report; needed where several reports have a version of that name";

    internal override string FormUnknown(string? report, string version, IReadOnlyList<string> known) =>
        $"There is no form \"{report}{(report is null ? "" : " ")}{version}\", or several reports have that version. Use one of {List(known)}; where several have it, name the report with --report. A form of your own comes with --forms and the assembly (.dll) that declares it.";

    internal override string FormSize(int tables, int cells, int rules) => $"{Count(tables, "table", "tables")}, {Count(cells, "cell", "cells")}, {Count(rules, "rule", "rules")}";

    internal override string FormsDescription() => "Lists the known forms.";

    internal override string InputArgument() => "Files, folders or patterns: data (.json) or published documents (.txt .md .html .docx .doc .wps .rtf .xlsx .xls .et .odt .ods .pdf .ofd); - reads standard input.";

    internal override string FormsOption() => "Adds the forms that an assembly declares, and runs its code; may be repeated.";

    internal override string JobsOption() => "How many inputs are processed at a time; by default as many as there are processors.";

    internal override string LangOption() => "The language of messages; zh by default.";

    internal override string HistoryOption() => "The folder with the reports of earlier years.";

    internal override string RulesOption() => "The settings of rules (JSON): severities, waivers, consolidation.";

    internal override string TodayOption() => "The date by which waivers expire; today (UTC) by default.";

    internal override string FormatOption() => "The format of the output.";

    internal override string FailOnOption() => "The level at which the exit code is 1.";

    internal override string ColorOption() => "Whether text is coloured; by default only on a terminal.";

    internal override string WriteFixedOption() =>
        "Writes corrected data and a record of the changes to this folder where there is only one fix; the inputs are not changed.";

    internal override string OutOption() => "The folder to write to.";

    internal override string ReadOutOption() => "The folder to write to; a single input may go to standard output.";

    internal override string FormatsOption() =>
        "The formats to write, separated by commas; by default json and all that the form has templates for.";

    internal override string DatasetFormatsOption() => "The formats to write, separated by commas; csv,parquet by default.";

    internal override string TemplatesOption() =>
        "Renders with the Scriban templates and partials in DIR in place of the built-in ones of the same name, without a build.";

    internal override string SiteOption() => "The site file (JSON): name and address of the website; codes, former names and regions of organs.";

    internal override string TextWidthOption() =>
        "How many columns a line of plain text takes; 80 by default.";

    internal override string AmbiguousOption() =>
        "Whether characters of ambiguous width (quotation marks, dashes, lines of tables) take 1 or 2 columns of plain text; 1 by default.";

    internal override string MarkdownOption() =>
        "How tables of Markdown are written: gfm as everywhere (the default), grid as grid tables with spans.";

    internal override string ProgramFailed(string what) => $"The program failed; please send the command and this line to its maintainers: {what}";

    internal override string HelpOption() => "Shows help.";

    internal override IReadOnlyList<(string English, string Text)> HelpWords() => [(" (REQUIRED)", " (required)")];

    internal override string QuietOption() => "Shows neither progress nor notes.";

    internal override string BomOption() => "Begins CSV with a byte order mark, so that Excel recognises UTF-8.";

    internal override string FragmentOption() => "Whether each report is also written as a fragment for insertion into other pages (<name>.fragment.html); by default it is wherever html is written.";

    internal override string DraftOption() => "Publishes reports with errors too, marked as such.";

    internal override string MessagesOption() => "The format of messages; msbuild lists every finding, for builds and editors.";

    internal override string ListOption() => "Writes the paths of the published files to FILE, one per line.";

    private static string Removed(int files) => files == 0 ? "" : $"; {Count(files, "file", "files")} deleted that no longer {(files == 1 ? "belongs" : "belong")} to the publication";
}
