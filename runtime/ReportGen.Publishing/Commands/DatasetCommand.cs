using System.CommandLine;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Datasets;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen dataset: one tidy table over all reports, with the package that describes it.</summary>
internal static class DatasetCommand
{
    private static readonly string[] Formats = ["csv", "parquet", "xlsx"];

    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var outDirectory = new Option<string>("--out") { HelpName = "DIR", Description = CommandWording.Of(static w => w.OutOption()), Required = true };
        var formats = new Option<string>("--formats")
        {
            HelpName = "csv,parquet,xlsx",
            Description = CommandWording.Of(static w => w.DatasetFormatsOption()),
            DefaultValueFactory = static _ => "csv,parquet",
        };
        formats.Validators.Add(static result =>
        {
            foreach (string format in Split(result.Tokens.Count == 1 ? result.Tokens[0].Value : "csv").Where(static f => !Formats.Contains(f, StringComparer.Ordinal)))
                result.AddFault(CommandWording.Of(w => w.OptionTakes("--formats", Formats, format)));
        });
        var mark = new Option<bool>("--bom") { Description = CommandWording.Of(static w => w.BomOption()) };
        Option<int> jobs = SharedOptions.Jobs();
        Option<bool> quiet = SharedOptions.Quiet();
        Option<Wording> lang = SharedOptions.Lang();
        var command = new Command("dataset", CommandWording.Of(static w => w.DatasetDescription())) { inputs, outDirectory, formats, mark, jobs, lang, quiet };
        command.Validators.Add(result => SharedOptions.NeedInput(result, inputs));
        command.SetAction((parsed, _) => RunAsync(context, parsed.GetValue(inputs)!, parsed.GetValue(outDirectory)!, Split(parsed.GetValue(formats)!), parsed.GetValue(mark), parsed.GetValue(jobs), parsed.GetValue(quiet), parsed.GetRequiredValue(lang)));
        return command;
    }

    private static string[] Split(string formats) =>
        [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static async Task<int> RunAsync(CommandContext context, string[] arguments, string directory, string[] formats, bool mark, int jobs, bool isQuiet, Wording language)
    {
        using InputList list = context.List(arguments, areLines: false, directory, isQuiet, language);
        var failures = new List<(string Path, Problem Failure)>(list.Failures.Select(static f => (f.Path, f.Failure)));
        using OutputFolder folder = context.OpenFolder(directory, list.IsInput, language);
        using var library = new ReportLibrary(context.Forms, list, history: null, OrganKeys.ByName, jobs);
        var doubles = new DatasetDoubles(library);
        int reports = 0;
        using LongRun run = context.Begin(list.Count, isQuiet, language);
        run.Progress?.Begin(list.Count);
        string scratch = Directory.CreateTempSubdirectory("reportgen-").FullName;
        try
        {
            await using var publisher = new DatasetPublisher(scratch, formats, list.Count >= DatasetPublisher.PartitionFrom, mark);
            OrderedWork<IReadOnlyList<Entry>>.Run(0, list.Count, jobs, number => Load(library, doubles, number), (_, entries) =>
            {
                foreach (Entry entry in entries)
                {
                    if (entry.Failure is { } failure)
                        failures.Add((entry.Path, failure));
                    else
                        publisher.AddAsync(entry.Report!).GetAwaiter().GetResult();
                }

                reports += entries.Count(static e => e.Failure is null);
                run.Progress?.Step(held: null, failures.Count);
            }, run.Stop);
            run.Progress?.Clear();
            IReadOnlyList<string> files = run.IsInterrupted ? [] : await publisher.CompleteAsync();
            // Half a table would pass for a whole one.
            if (run.IsInterrupted)
                return run.End(ExitStatus.Done, language.DatasetInterrupted());

            foreach (string file in files)
            {
                if (folder.Write(file, stream => Copy(Path.Combine(scratch, file), stream)) is { } failure)
                    failures.Add((directory, failure));
            }

            // What could not be read this time is not gone, but its figures are: the table is made anew as a whole.
            folder.Finish();
            Tell(language, failures);
            using StreamWriter output = CommandContext.OpenText();
            output.WriteLine(language.DatasetWritten(reports, publisher.Count, directory, files, failures.Count));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }

        return failures.Count > 0 ? ExitStatus.Fault : ExitStatus.Done;
    }

    // A report that repeats another is no entry.
    private static List<Entry> Load(ReportLibrary library, DatasetDoubles doubles, int number)
    {
        IReadOnlyList<LoadedReport> loaded = library.Load(number);
        var entries = new List<Entry>(loaded.Count);
        for (int part = 0; part < loaded.Count; part++)
        {
            string path = loaded[part].Source.Path;
            if (loaded[part].Result.Report is not { } report)
                entries.Add(new Entry(path, null, loaded[part].Result.Failure));
            else if (doubles.Find(report, new ReportPlace(false, number, part)) is not { } other)
                entries.Add(new Entry(path, report, null));
            else if (other.Failure is { } failure)
                entries.Add(new Entry(path, null, failure));
        }

        return entries;
    }

    private static void Copy(string file, Stream stream)
    {
        using FileStream whole = File.OpenRead(file);
        whole.CopyTo(stream);
    }

    private static void Tell(Wording language, IEnumerable<(string Path, Problem Failure)> failures)
    {
        var told = new StyledText(Terminal.IsColoured(Console.IsErrorRedirected, isError: true));
        var lines = new ReportLines(language);
        foreach (var (path, failure) in failures)
            lines.Add(told, path, failure);
        using Stream error = Console.OpenStandardError();
        error.Write(told.ToUtf8());
    }

    /// <summary>What came of a report.</summary>
    /// <param name="Path">The input that it stands in.</param>
    /// <param name="Report">The report; null where it is not part of the table.</param>
    /// <param name="Failure">Why it is not; null where it is.</param>
    private readonly record struct Entry(string Path, Report? Report, Problem? Failure);
}
