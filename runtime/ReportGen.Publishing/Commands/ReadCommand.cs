using System.CommandLine;
using System.Text;
using System.Text.Json;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen read: published documents to data.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var outDirectory = new Option<string?>("--out") { HelpName = "DIR", Description = CommandWording.Of(static w => w.ReadOutOption()) };
        Option<int> jobs = SharedOptions.Jobs();
        Option<Wording> lang = SharedOptions.Lang();
        Option<bool> quiet = SharedOptions.Quiet();
        Option<Shard> shard = SharedOptions.Shard();
        var command = new Command("read", CommandWording.Of(static w => w.ReadDescription())) { inputs, outDirectory, jobs, shard, lang, quiet };
        Option<bool> stream = SharedOptions.AddStream(command, inputs);
        command.SetAction(parsed => Run(context, parsed.GetValue(inputs)!, parsed.GetValue(stream), parsed.GetValue(outDirectory), parsed.GetValue(jobs), parsed.GetValue(shard), parsed.GetValue(quiet), parsed.GetRequiredValue(lang)));
        return command;
    }

    private static int Run(CommandContext context, string[] inputs, bool areLines, string? directory, int jobs, Shard shard, bool isQuiet, Wording language)
    {
        using InputList list = context.List(inputs, areLines, directory, isQuiet, language);
        (int first, int end) = shard.Of(list.Count);
        int count = end - first;
        if (directory is null && count > 1 && !areLines)
        {
            context.Error.WriteLine(language.SeveralInputs(count));
            return ExitStatus.Fault;
        }

        using OutputFolder? folder = directory is null ? null : context.OpenFolder(directory, list.IsInput, language, keepsEdits: true);
        using Stream output = CommandContext.OpenOutput();
        using Stream error = Console.OpenStandardError();
        using var failures = new LineSpool();
        bool isColoured = Terminal.IsColoured(Console.IsErrorRedirected, isError: true);
        var lines = new ReportLines(language);
        void Fail(string path, Problem failure)
        {
            var text = new StyledText(isColoured);
            lines.Add(text, path, failure);
            failures.Add(text.ToUtf8());
        }

        using LongRun run = context.Begin(count, isQuiet, language);
        run.Progress?.Begin(count);
        int inputsDone = 0;
        var loader = new ReportLoader(context.Forms);
        var listed = new ListedFailures(list, first, end, Fail);
        OrderedWork<Done>.Run(first, end, jobs, number =>
        {
            IReadOnlyList<LoadedReport> reports = loader.Load(list[number]);
            if (folder is null && reports.Count > 1 && !areLines)
                return new Done([], [Failures.SeveralReports(list[number].Path, [.. reports.Select(static r => r.Source.Part ?? "")])], []);
            var written = new List<byte>();
            var faults = new List<Problem>();
            var told = new StyledText(isColoured);
            foreach (LoadedReport loaded in reports)
            {
                if (loaded.Result.Report is not { } report)
                {
                    faults.Add(loaded.Result.Failure!);
                    continue;
                }

                var data = new Utf8Output();
                ReportJsonWriter.Write(report, data, context.NeedsReportName(report.Form));
                // A form that nobody filled in reads without a fault, and is told all the same.
                IReadOnlyList<Finding> findings = [.. loaded.Result.Findings, .. report.ValidateTables().Where(static f => f.Rule == MessageIds.BlankThroughout.Name)];
                if (findings.Count > 0)
                    lines.Add(told, new CheckedReport(loaded.Source, report, findings), static _ => true);
                if (folder is null)
                    written.AddRange(areLines ? Line(loaded.Source, data) : data.Written);
                else if (Write(list, loaded.Source, folder, data) is { } fault)
                    faults.Add(fault);
                else
                    written.AddRange(Encoding.UTF8.GetBytes(ReadSummary.Of(loaded, language) + "\n"));
            }

            return new Done([.. written], faults, told.ToUtf8());
        }, (number, done) =>
        {
            inputsDone++;
            run.Progress?.Step(held: null, failures.Count);
            listed.Before(number);
            if (done.Told.Length > 0)
                run.Progress?.Clear();
            output.Write(done.Data);
            error.Write(done.Told);
            foreach (Problem failure in done.Failures)
                Fail(list[number].Path, failure);
        }, run.Stop);
        run.Progress?.Clear();
        listed.End();
        folder?.Finish();
        for (int i = 0; i < failures.Count; i++)
            error.Write(failures[i]);
        return run.End(failures.Count > 0 ? ExitStatus.Fault : ExitStatus.Done, inputsDone, count);
    }

    private static Problem? Write(InputList list, InputSource source, OutputFolder folder, Utf8Output data)
    {
        string name = source.Name;
        if (SafeName.Fault(name, ".json") is { } reason)
            return new Problem(new Message(MessageIds.PublishName, w => w.NameUnusable(name, reason(w))));
        string[] others = [.. list.TwinsOf(source).Select(n => list[n].Path).Where(p => p != source.Path)];
        return others.Length == 0
            ? folder.Write($"{name}.json", data.Written)
            : new Problem(new Message(MessageIds.ReadSameName, w => w.InputsOfThatName(others, name)));
    }

    // With its name, so that what takes it up by the line names its files the same.
    private static byte[] Line(InputSource source, Utf8Output data) => JsonLine.Write(json =>
    {
        using var document = JsonDocument.Parse(data.Written.ToArray());
        json.WriteStartObject();
        json.WriteString("source", source.Path);
        json.WriteString("name", source.Name);
        json.WritePropertyName("data");
        document.RootElement.WriteTo(json);
        json.WriteEndObject();
    });

    /// <summary>What came of an input.</summary>
    /// <param name="Data">What goes to standard output: the data, or where it goes to a folder a line for each report.</param>
    /// <param name="Failures">What could not be done.</param>
    /// <param name="Told">What was met with in reading.</param>
    private sealed record Done(byte[] Data, IReadOnlyList<Problem> Failures, byte[] Told);
}
