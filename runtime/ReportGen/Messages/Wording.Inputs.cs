using System.Globalization;
using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of data files, settings, inputs and the files written from them.</content>
public abstract partial class Wording
{
    /// <summary>Ids and keys, the first dozen of them.</summary>
    private protected static string Some(IReadOnlyList<string> ids) => string.Join(", ", ids.Take(12)) + (ids.Count > 12 ? ", …" : "");

    /// <summary>Ids as they stand in a data file.</summary>
    private protected static string Quoted(IReadOnlyList<string> ids) => string.Join(", ", ids.Select(static id => $"\"{id}\""));

    private protected static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Data files.

    internal abstract string DataTooLarge(long bytes, long most);

    internal abstract string DataEmpty();

    internal abstract string TextAfterData();

    internal abstract string DataNotAnObject();

    internal abstract string MemberNamesVersion(string member);

    internal abstract string VersionMissing(IReadOnlyList<string> known);

    internal abstract string VersionUnknown(string? report, string version, IReadOnlyList<string> known);

    internal abstract string VersionOfSeveralReports(string version, IReadOnlyList<string> reports);

    internal abstract string IncompleteCharacter();

    internal abstract string ObjectExpected(LocalizedText name, string found);

    internal abstract string ParagraphsExpected(LocalizedText name, string found);

    internal abstract string ParagraphExpected(LocalizedText name, string found);

    internal abstract string StringExpected(string member, string found);

    internal abstract string NumberExpected(CellInfo cell, string found);

    internal abstract string NumberOutOfRange(CellInfo cell);

    internal abstract string PrintedNotOneLine(CellInfo cell);

    internal abstract string PrintedDiffers(CellInfo cell, string printed, string read, string held);

    internal abstract string YearExpected(string found);

    internal abstract string PublishedExpected(string text);

    internal abstract string MemberTwice(string name);

    internal abstract string MemberUnknown(LocalizedText parent, string name, string? near, IReadOnlyList<string> known);

    // Settings of rules.

    internal abstract string SettingsNotFound();

    internal abstract string SettingsTooLarge(long most);

    internal abstract string SettingsMalformed();

    internal abstract string SettingExpected(string shape);

    internal abstract string AnObject();

    internal abstract string AnArray();

    internal abstract string AString();

    internal abstract string SeveritiesByRule();

    internal abstract string OrgansByConsolidation();

    internal abstract string ArrayOfOrgans();

    internal abstract string NameOfOrgan();

    internal abstract string LevelUnknown(string level, IReadOnlyList<string> levels);

    internal abstract string WaiverYear();

    internal abstract string WaiverReasonEmpty();

    internal abstract string WaiverDate(string text);

    internal abstract string WaiverIncomplete(string missing);

    internal abstract string OrganTwice(string organ);

    internal abstract string NothingToConsolidate(string organ);

    internal abstract string SettingTwice(string key);

    internal abstract string SettingUnknown(string key, string? near, IReadOnlyList<string> known);

    internal abstract string RuleUnknown(string rule, string? near);

    internal abstract string WaiverExpired(string rule, DateOnly expired);

    internal abstract string WaiverUnused(string rule);

    internal abstract string ConsolidationIncomplete(int year, IReadOnlyList<string> missing);

    internal abstract string ConsolidationDiffers(CellInfo cell, string stated, int parts, string sum, string others);

    internal abstract string ConsolidationDiffersToo(LocalizedText column, string stated, string sum);

    // Inputs, and the files written from them.

    internal abstract string NoReadableFile(IReadOnlyList<string> endings);

    internal abstract string PathNotFound();

    internal abstract string OwnOutput();

    internal abstract string FolderUnreadable(string reason);

    internal abstract string FileUnreadable(string reason);

    internal abstract string NotAFile();

    internal abstract string ProgramFailed(string type, string message);

    internal abstract string FileGone();

    internal abstract string StandardInputClosed();

    internal abstract string AccessDenied();

    internal abstract string PathTooLong();

    internal abstract string FileInUse();

    internal abstract string DiskFull();

    internal abstract string FileNameTooLong();

    internal abstract string CannotWrite(string path, string reason);

    internal abstract string NotWritten(string path, string obstacle);

    internal abstract string LinkThere();

    internal abstract string LinkOnTheWay();

    internal abstract string InputThere();

    internal abstract string EditedFileThere();

    internal abstract string OtherFileThere();

    internal abstract string FolderThere();

    internal abstract string IsFolder();

    internal abstract string FileThere();

    internal abstract string NameUnusable(string name, string reason);

    internal abstract string NameEmpty();

    internal abstract string NameWithControlCharacter();

    internal abstract string NameWithCharacter(string character);

    internal abstract string NameEndsBadly();

    internal abstract string NameOfDevice();

    internal abstract string NameTooLong(string ending, int length, int most);

    internal abstract string InputsOfThatName(IReadOnlyList<string> paths, string name);

    internal abstract string ReportsOfThatName(IReadOnlyList<string> paths);

    internal abstract string NoTemplate(FormInfo form, string format, IReadOnlyList<string> known);

    internal abstract string TemplateCannotRender(string template, string reason);

    // Corrected data: why none was written.

    internal abstract string NothingToFix();

    internal abstract string NoFix();

    internal abstract string FixIsPartial(IReadOnlyList<string> rules);

    internal abstract string FixSearchEnded();

    internal abstract string FixIsOneOfSeveral(int count, bool orMore);

    internal abstract string FixCountsBlanks();

    internal abstract string FixChangesWaived(CellInfo cell);

    internal abstract string FixNameUnusable(string name, string reason);

    internal abstract string FixNameTaken(string name);
}
