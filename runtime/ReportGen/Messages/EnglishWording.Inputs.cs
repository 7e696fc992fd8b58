using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of data files, settings, inputs and the files written from them.</content>
internal sealed partial class EnglishWording
{
    // Data files.

    internal override string DataTooLarge(long bytes, long most) => $"The file has {bytes} bytes; the limit is {most}.";

    internal override string DataEmpty() => "The file is empty. It should hold the data of a report (JSON).";

    internal override string TextAfterData() => "There is more text after the end of the JSON value. Remove it.";

    internal override string DataNotAnObject() => "A data file must be a JSON object (it begins with {).";

    internal override string MemberNamesVersion(string member) => $"\"{member}\" must be a string, for example \"2021\".";

    internal override string VersionMissing(IReadOnlyList<string> known) =>
        $"\"form\" (the version of the form) is missing. Use one of {Quoted(known)}.";

    internal override string VersionUnknown(string? report, string version, IReadOnlyList<string> known) =>
        $"The form{(report is null ? "" : $" {report}")} has no version \"{version}\". Use one of {Quoted(known)}.";

    internal override string VersionOfSeveralReports(string version, IReadOnlyList<string> reports) =>
        $"Several reports have a version \"{version}\". Say which is meant with \"report\": {List(reports)}.";

    internal override string IncompleteCharacter() =>
        "The string holds an incomplete character (a lone surrogate, or bytes that are not UTF-8). Correct it.";

    internal override string ObjectExpected(LocalizedText name, string found) => $"\"{name.English}\" must be {{ … }}, with its entries by name, not {found}.";

    internal override string ParagraphsExpected(LocalizedText name, string found) => $"\"{name.English}\" must be [\"a paragraph\", \"another\"], not {found}.";

    internal override string ParagraphExpected(LocalizedText name, string found) => $"Each paragraph of \"{name.English}\" must be text in quotes, not {found}.";

    internal override string StringExpected(string member, string found) => $"\"{member}\" must be text in quotes, not {found}.";

    internal override string NumberExpected(CellInfo cell, string found) => $"{cell.NameEn}: must be a number, or null for a blank, not {found}.";

    internal override string NumberOutOfRange(CellInfo cell) =>
        $"{cell.NameEn}: the number is out of range (at most {Cell.MaxDigits} digits, {Cell.MaxScale} decimal places).";

    internal override string PrintedNotOneLine(CellInfo cell) =>
        $"{cell.NameEn}: what is printed in a cell is one line. Remove the line breaks, tabs and other control characters.";

    internal override string PrintedDiffers(CellInfo cell, string printed, string read, string held) =>
        $"{cell.NameEn}: \"printed\" says \"{printed}\", {(read.Length == 0 ? "a blank" : read == "?" ? "which is no number" : $"that is {read}")}; the cell holds {(held.Length == 0 ? "null" : held)}. The two must agree: correct one of them.";

    internal override string YearExpected(string found) => $"\"year\" must be a year of four digits without quotes, for example 2024, not {found}.";

    internal override string PublishedExpected(string text) => $"\"{text}\" is not a date of publication; write \"published\" as 2025-01-20 or 2025-01-20 09:30.";

    internal override string MemberTwice(string name) => $"\"{name}\" appears twice. Remove one.";

    internal override string MemberUnknown(LocalizedText parent, string name, string? near, IReadOnlyList<string> known) =>
        $"\"{parent.English}\" has no \"{name}\"{(near is null ? $"; it has {Some(known)}." : $". Did you mean \"{near}\"?")}";

    // Settings of rules.

    internal override string SettingsNotFound() => "The file of rule settings was not found. Check the path given with --rules.";

    internal override string SettingsTooLarge(long most) => $"The file of rule settings is larger than {most} bytes.";

    internal override string SettingsMalformed() => "The file of rule settings is not well-formed JSON. Check the commas, quotes and brackets here.";

    internal override string SettingExpected(string shape) => $"{shape} is expected here.";

    internal override string AnObject() => "An object {…}";

    internal override string AnArray() => "An array […]";

    internal override string AString() => "A string";

    internal override string SeveritiesByRule() => "An object {\"rule\": \"level\"}";

    internal override string OrgansByConsolidation() => "An object {\"organ\": [\"organ\", …]}";

    internal override string ArrayOfOrgans() => "An array of organs";

    internal override string NameOfOrgan() => "The name of an organ";

    internal override string LevelUnknown(string level, IReadOnlyList<string> levels) => $"\"{level}\" is not a level. Use one of {List(levels)}.";

    internal override string WaiverYear() => "\"year\" takes a year, for example 2024.";

    internal override string WaiverReasonEmpty() => "\"reason\" cannot be empty: say why this is accepted.";

    internal override string WaiverDate(string text) => $"\"{text}\" is not a date; write it as 2025-12-31.";

    internal override string WaiverIncomplete(string missing) => $"The waiver lacks \"{missing}\": it needs rule, reason and expires.";

    internal override string OrganTwice(string organ) => $"\"{organ}\" is listed twice, so its figures would count twice. Remove one.";

    internal override string NothingToConsolidate(string organ) => $"\"{organ}\" lists no organs to add up.";

    internal override string SettingTwice(string key) => $"\"{key}\" appears twice, and only one can take effect. Remove the other.";

    internal override string SettingUnknown(string key, string? near, IReadOnlyList<string> known) =>
        $"There is no \"{key}\" here{(near is null ? "." : $". Did you mean \"{near}\"?")} Use one of {Some(known)}.";

    internal override string TemplateCannotRender(string template, string reason) => $"the template {template} cannot render this report: {reason}";

    internal override string RuleUnknown(string rule, string? near) =>
        $"There is no rule \"{rule}\"{(near is null ? "." : $". Did you mean \"{near}\"?")} See docs/rules.md; write narrative.* for a group.";

    internal override string WaiverExpired(string rule, DateOnly expired) =>
        $"The waiver of \"{rule}\" expired on {Date(expired)}. Correct what it waived, or approve it again.";

    internal override string WaiverUnused(string rule) => $"The waiver of \"{rule}\" applies to nothing here. Remove it if it is no longer needed.";

    internal override string ConsolidationIncomplete(int year, IReadOnlyList<string> missing) =>
        $"The consolidation cannot be checked: {Count(missing.Count, $"report of {year} is", $"reports of {year} are")} missing ({List(missing)}). Add what is missing to the inputs.";

    internal override string ConsolidationDiffers(CellInfo cell, string stated, int parts, string sum, string others) =>
        $"{cell.NameEn}: the consolidated figure is {stated}, {(parts == 1 ? "the one report says" : $"the {parts} reports add up to")} {sum}{(others.Length == 0 ? "" : $" (in the same row: {others})")}. Look for a report left out, counted twice or changed since.";

    internal override string ConsolidationDiffersToo(LocalizedText column, string stated, string sum) => $"{column.English} {stated}, the sum {sum}";

    // Inputs, and the files written from them.

    internal override string NoReadableFile(IReadOnlyList<string> endings) => $"No readable file was found here ({string.Join(' ', endings)}).";

    internal override string PathNotFound() => "There is no such file or folder. Check the path.";

    internal override string OwnOutput() => "The publication itself wrote this file, so it cannot be an input. Name the data it was made from.";

    internal override string FolderUnreadable(string reason) => $"The folder cannot be read: {reason}";

    internal override string FileUnreadable(string reason) => $"It cannot be read: {reason}";

    internal override string NotAFile() => "This is a pipe, a socket or a device, not a file. Save its content to a file first.";

    internal override string ProgramFailed(string type, string message) =>
        $"The program failed on this file ({type}: {message}). Save it again and retry; if that does not help, send the file to whoever maintains the program.";

    internal override string FileGone() => "it does not exist, or was moved or deleted meanwhile.";

    internal override string StandardInputClosed() => "standard input is closed. Pipe or redirect something into it, or name a file.";

    internal override string AccessDenied() => "access is denied. Check the permissions of the file and its folder.";

    internal override string PathTooLong() => "the path is too long. Shorten the name, or move the file to a folder less deep.";

    internal override string FileInUse() => "another program has the file open. Close it there first.";

    internal override string DiskFull() => "the disk is full. Free some space and run the command again.";

    internal override string FileNameTooLong() => "the name is too long. Shorten it.";

    internal override string CannotWrite(string path, string reason) => $"{path} cannot be written: {reason}";

    internal override string NotWritten(string path, string obstacle) =>
        $"{path} was not written: {obstacle}. Move it away, or name another folder.";

    internal override string LinkThere() => "a link stands there";

    internal override string LinkOnTheWay() => "a link stands there, and nothing is written through a link";

    internal override string InputThere() => "it is an input of this run";

    internal override string EditedFileThere() => "the file there was edited since, or this command did not write it";

    internal override string OtherFileThere() => "the file there was not written by a publication, and its content differs";

    internal override string IsFolder() => "This is a folder, not a file. Name the file in it.";

    internal override string FolderThere() => "a folder or a link of this name stands there";

    internal override string FileThere() => "a file of this name stands there";

    internal override string NameUnusable(string name, string reason) => $"\"{name}\" cannot be used as a file name: {reason}. Rename the input.";

    internal override string NameEmpty() => "it is empty";

    internal override string NameWithControlCharacter() => "it holds a control character";

    internal override string NameWithCharacter(string character) => $"it holds {character}";

    internal override string NameEndsBadly() => "it ends with a full stop or a space, which Windows drops";

    internal override string NameOfDevice() => "it names a device on Windows";

    internal override string NameTooLong(string ending, int length, int most) => $"with {ending} it has {length} bytes, and {most} is the limit";

    internal override string InputsOfThatName(IReadOnlyList<string> paths, string name) =>
        $"{List(paths)} is named \"{name}\" too (whatever the case), and one would overwrite the other. Rename one of the files.";

    internal override string ReportsOfThatName(IReadOnlyList<string> paths) =>
        $"It has the year and the name (whatever their case) of {List(paths)}, and one would overwrite the other. Rename one of the files.";

    internal override string NoTemplate(FormInfo form, string format, IReadOnlyList<string> known) =>
        $"{form} has no template for \"{format}\". Use one of {Some(known)}.";

    // Corrected data: why none was written.

    internal override string NothingToFix() => "no rule of arithmetic is broken";

    internal override string NoFix() => "no fix was found";

    internal override string FixIsPartial(IReadOnlyList<string> rules) => $"the fix corrects only a part; these rules stay broken: {Some(rules)}";

    internal override string FixSearchEnded() => "the search stopped at its limit, so there may be other fixes";

    internal override string FixIsOneOfSeveral(int count, bool orMore) => $"the fix is not the only one ({count}{(orMore ? "+" : "")} are as small)";

    internal override string FixCountsBlanks() => "the fix counts a blank as 0";

    internal override string FixChangesWaived(CellInfo cell) => $"the fix changes {cell.NameEn}, which a waiver covers";

    internal override string FixNameUnusable(string name, string reason) => $"\"{name}\" cannot be used as a file name: {reason}";

    internal override string FixNameTaken(string name) =>
        $"another input is named \"{name}\" too, and one would overwrite the other; rename one of the files";
}
