namespace ReportGen.Messages;

/// <content>What is said of inputs by the line, of parts of a list, and of publications made one.</content>
public abstract partial class Wording
{
    // Inputs by the line.

    internal abstract string LineTooLong(long most);

    internal abstract string LineNotAnInput();

    // Parts of a list, and what is made of them.

    internal abstract string NotAPublication();

    internal abstract string PublicationUnfinished(string? shard);

    internal abstract string ShardTwice(string shard, string other);

    internal abstract string ShardsMissing(IReadOnlyList<string> missing, int there);

    internal abstract string StandsTwice(string other, string? organ, string? year);

    internal abstract string NotMerged();

    internal abstract string OutputIsMerged(string directory);

    internal abstract string Merged(int publications, int reports, int drafts, string directory, int failed, int removed);

    internal abstract string FolderOfAnother(string directory, string project);

    internal abstract string SharedWaitingFor(string file);

    // Findings that are known.

    internal abstract string KnownByBaseline();

    internal abstract string BaselineWritten(int findings);

    internal abstract string NotABaseline();

    internal abstract string ReportChecked(string? organ, int? year);

    // The preview.

    internal abstract string PreviewAt(string address);

    internal abstract string PortTaken(int port);

    internal abstract string PageNotThere(string path);

    internal abstract string FaultsThere(int count);

    // How far the checks vouch for a report.

    internal abstract string Reservation(bool isBlank, int waived, int off);

    // Options.

    internal abstract string PreviewDescription();

    internal abstract string PortOption();

    internal abstract string BaselineOption();

    internal abstract string WriteBaselineOption();

    internal abstract string CompletionDescription();

    internal abstract string CompletionShell();

    internal abstract string VersionOption();

    internal abstract string ShardOption();

    internal abstract string ShardExpected(string text);

    internal abstract string StreamOption();

    internal abstract string StreamIsJson(string option);

    internal abstract string InputMissing();

    internal abstract string IdentitiesOption();

    internal abstract string MergeDescription();

    internal abstract string MergeInputs();
}
