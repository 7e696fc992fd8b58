namespace ReportGen.Messages;

/// <content>What is said of inputs by the line, of parts of a list, and of publications made one.</content>
internal sealed partial class EnglishWording
{
    internal override string LineTooLong(long most) => $"The line is longer than the limit, {most} bytes.";

    internal override string LineNotAnInput() =>
        "A line should be the data of a report (a JSON object), {\"name\": …, \"data\": …}, or the path of a file (a JSON string, in quotes).";

    internal override string NotAPublication() => "There is no publication here. Name a folder that publish --out wrote.";

    internal override string PublicationUnfinished(string? shard) => shard is null or "0/1"
        ? "The publication was not finished, or is still going on. Run publish again, then merge."
        : $"Shard {shard} was not finished, or is still going on. Run it again, then merge.";

    internal override string ShardTwice(string shard, string other) => $"This is shard {shard}, and so is {other}. Take one of them away.";

    internal override string ShardsMissing(IReadOnlyList<string> missing, int there) =>
        $"Of the shards published with these inputs and settings there are {there}; missing: {List(missing)}. Run those with the same inputs and options, and again any that were run with others.";

    internal override string StandsTwice(string other, string? organ, string? year) =>
        $"The report of {organ ?? "an organ not named"}{(year is null ? "" : $" for {year}")} stands in {other} too, and differs. Which is right cannot be known, and neither was merged; take one of them away.";

    internal override string NotMerged() => "Nothing was merged: what is missing would count as deleted. Mend the above first.";

    internal override string OutputIsMerged(string directory) => $"--out is {directory}, which is to be merged. Name another folder.";

    internal override string Merged(int publications, int reports, int drafts, string directory, int failed, int removed) =>
        $"merged {Count(publications, "publication", "publications")} into {directory}: {Count(reports, "report", "reports")} ({drafts} of them drafts); {failed} not merged{(removed == 0 ? "" : $"; {Count(removed, "file", "files")} deleted that no longer {(removed == 1 ? "belongs" : "belong")} to it")}";

    internal override string FolderOfAnother(string directory, string project) =>
        $"{directory} has the pages of the project {project}; each of the two would delete the other's. Give each project a ReportPublishDir of its own.";

    internal override string SharedWaitingFor(string file) => $"Another process is writing {file}; waiting for it.";

    internal override string KnownByBaseline() => "(in the baseline) ";

    internal override string BaselineWritten(int findings) => $"The baseline is written, with {Count(findings, "finding", "findings")}; under --baseline {(findings == 1 ? "it fails" : "they fail")} no more.";

    internal override string NotABaseline() => "This is no baseline that check --write-baseline wrote.";

    internal override string ReportChecked(string? organ, int? year) => $"report of {organ ?? "an organ not named"}{(year is null ? "" : $" for {year}")}";

    internal override string PreviewAt(string address) => $"Preview: {address} (Ctrl-C ends it)";

    internal override string PortTaken(int port) => $"Port {port} is taken; name another with --port, or 0 for any that is free.";

    internal override string PageNotThere(string path) => $"There is no page {path}.";

    internal override string FaultsThere(int count) => $"{Count(count, "fault", "faults")}; pages may not be up to date:";

    internal override string Reservation(bool isBlank, int waived, int off) => isBlank
        ? "every table is blank: there is nothing to check"
        : Clauses([.. (waived > 0 ? (string[])[$"{Count(waived, "error", "errors")} accepted by waiver"] : []), .. (off > 0 ? (string[])[$"rules are off; {Count(off, "finding does", "findings do")} not count"] : [])]);

    internal override string PreviewDescription() => "Shows the site on this machine; pages load again when data or templates change.";

    internal override string PortOption() => "The port; by default the first that is free from 4680 on, with 0 any that is free.";

    internal override string BaselineOption() => "Findings in the baseline are shown, and fail nothing.";

    internal override string WriteBaselineOption() => "Writes the findings there are down as a baseline.";

    internal override string CompletionDescription() => "Writes a script that completes command lines.";

    internal override string CompletionShell() => "The shell.";

    internal override string VersionOption() => "Shows the version.";

    internal override string ShardOption() => "Does part i of n only, i from 0; the same inputs are always split alike.";

    internal override string ShardExpected(string text) => $"--shard takes i/n with i from 0 to n-1, as in 0/8, not '{text}'.";

    internal override string StreamOption() => "Inputs are lines (NDJSON), each the data of a report or a path; the output has a line for each report.";

    internal override string StreamIsJson(string option) => $"The output of --stream is JSON; {option} does not go with it.";

    internal override string InputMissing() => "There is no input: name files, folders or patterns; - reads standard input.";

    internal override string IdentitiesOption() => "A list of organs, years and places that shards share; made where it is missing or out of date.";

    internal override string MergeDescription() => "Makes one publication of several, such as shards.";

    internal override string MergeInputs() => "Folders that publish wrote.";
}
