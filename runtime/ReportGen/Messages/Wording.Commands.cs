namespace ReportGen.Messages;

/// <content>What the commands say: outcomes, and the command line itself.</content>
public abstract partial class Wording
{
    // Outcomes.

    internal abstract string OrganNotNamed();

    internal abstract string YearNotNamed();

    internal abstract string VersionOfForm(string version);

    internal abstract string OnPage(int page);

    internal abstract string OnLine(int line);

    internal abstract string OnLineAndColumn(int line, int column);

    internal abstract string SeverityName(Severity severity);

    internal abstract string WaivedUntil(DateOnly expires, string reason);

    internal abstract string SeveritySet(Severity declared, Severity now);

    internal abstract string Off();

    internal abstract string FindingsLeftOut(int count);

    internal abstract string RuleIsOff(int count);

    internal abstract string CannotBeRead();

    internal abstract string CannotBeWritten();

    internal abstract string Suggestion();

    internal abstract string FixDescribed(string changes, string description);

    internal abstract string ChangesInAll(int count);

    internal abstract string FixesAsSmall(int count, bool orMore);

    internal abstract string SettingsOfRules();

    internal abstract string Checked(bool isValid, int reports, int valid, int invalid, int failures, int errors, int warnings, int notes, int waived);

    internal abstract string TextAgreesOn(LocalizedText what);

    internal abstract string ItemsMakeTotal();

    internal abstract string NotCorrected(string path, string reason);

    internal abstract string Corrected(string path, string data, string reason);

    internal abstract string LinksNotFollowed(int count, string some);

    internal abstract string WaitingFor(string directory);

    internal abstract string HeldBack();

    internal abstract string HeldBackFor(int errors);

    internal abstract string Published(int published, int drafts, string directory, int held, int failed, int removed);

    internal abstract string PublishedInBuild(int published, int held, int failed, int removed);

    internal abstract string NoTemplates(string folder, string example);

    internal abstract string TemplateUnknown(string name, string? near);

    internal abstract string TemplateEdited(string path);

    internal abstract string TemplatesCopied(int count, string folder);

    internal abstract string TemplateOf(string kind, string? report);

    internal abstract string PartialOf(IReadOnlyList<string> templates);

    internal abstract string StylesOfSite();

    internal abstract string ScriptOfSearch();

    internal abstract string TemplatesFault(string fault);

    internal abstract string Interrupted(int done, int count);

    internal abstract string DatasetInterrupted();

    internal abstract string Progress(int done, int total, double rate, string left, int? held, int failed);

    internal abstract string ReadOutcome(string source, string version, int? year, string? organ, int read, int repaired, int unreadable);

    internal abstract string SeveralInputs(int count);

    internal abstract string DatasetWritten(int reports, long lines, string directory, IReadOnlyList<string> files, int failed);

    // The command line.

    internal abstract string FormTwice(string form);

    internal abstract string AssemblyNotFound();

    internal abstract string AssemblyWithoutForms();

    internal abstract string AssemblyNewer(string version);

    internal abstract string AssemblyDamaged();

    internal abstract string FormsUnavailable(string reason);

    internal abstract string SeeHelp();

    internal abstract string CommandMissing(IReadOnlyList<string> commands);

    internal abstract string CommandUnknown(string given, string? near, IReadOnlyList<string> commands);

    internal abstract string OptionMissing(string option);

    internal abstract string OptionNeedsValue(string option);

    internal abstract string OptionTwice(string option);

    internal abstract string ArgumentMissing(string argument);

    internal abstract string ArgumentUnexpected(string given);

    internal abstract string OptionUnknown(string option);

    internal abstract string OptionTakes(string option, IReadOnlyList<string> choices, string given);

    internal abstract string OptionTakesNumber(string option, int least, int most, string given);

    internal abstract string OptionTakesDate(string option, string given);

    internal abstract string ToolDescription();

    internal abstract string CheckDescription();

    internal abstract string PublishDescription();

    internal abstract string ReadDescription();

    internal abstract string DatasetDescription();

    internal abstract string FormsDescription();

    internal abstract string FormSize(int tables, int cells, int rules);

    internal abstract string SchemaDescription();

    internal abstract string TemplatesDescription();

    internal abstract string TemplatesNames();

    internal abstract string TemplatesOutOption();

    internal abstract string ViewsDescription();

    internal abstract string VersionArgument();

    internal abstract string ReportOption();

    internal abstract string FormUnknown(string? report, string version, IReadOnlyList<string> known);

    internal abstract string InputArgument();

    internal abstract string FormsOption();

    internal abstract string JobsOption();

    internal abstract string LangOption();

    internal abstract string HistoryOption();

    internal abstract string RulesOption();

    internal abstract string TodayOption();

    internal abstract string FormatOption();

    internal abstract string FailOnOption();

    internal abstract string ColorOption();

    internal abstract string WriteFixedOption();

    internal abstract string OutOption();

    internal abstract string ReadOutOption();

    internal abstract string FormatsOption();

    internal abstract string DatasetFormatsOption();

    internal abstract string TemplatesOption();

    internal abstract string SiteOption();

    internal abstract string TextWidthOption();

    internal abstract string AmbiguousOption();

    internal abstract string MarkdownOption();

    internal abstract string ProgramFailed(string what);

    internal abstract string HelpOption();

    /// <summary>The words around the texts of help, as System.CommandLine writes them, each with what stands for it.</summary>
    internal abstract IReadOnlyList<(string English, string Text)> HelpWords();

    internal abstract string QuietOption();

    internal abstract string BomOption();

    internal abstract string FragmentOption();

    internal abstract string DraftOption();

    internal abstract string MessagesOption();

    internal abstract string ListOption();
}
