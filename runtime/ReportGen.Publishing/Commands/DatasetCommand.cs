using System.CommandLine;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Datasets;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Reading;

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
                result.AddError(CommandWording.Of(w => w.OptionTakes("--formats", Formats, format)));
        });
        var mark = new Option<bool>("--bom") { Description = CommandWording.Of(static w => w.BomOption()) };
        Option<Wording> lang = SharedOptions.Lang();
        var command = new Command("dataset", CommandWording.Of(static w => w.DatasetDescription())) { inputs, outDirectory, formats, mark, lang };
        command.Validators.Add(result => SharedOptions.NeedInput(result, inputs));
        command.SetAction((parsed, _) => RunAsync(context, parsed.GetValue(inputs)!, parsed.GetValue(outDirectory)!, Split(parsed.GetValue(formats)!), parsed.GetValue(mark), parsed.GetRequiredValue(lang)));
        return command;
    }

    private static string[] Split(string formats) =>
        [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static async Task<int> RunAsync(CommandContext context, string[] arguments, string directory, string[] formats, bool mark, Wording language)
    {
        using InputList list = context.List(arguments, areLines: false, directory, isQuiet: false, language);
        var failures = new List<(string Path, Problem Failure)>(list.Failures.Select(static f => (f.Path, f.Failure)));
        var loader = new ReportLoader(context.Forms);
        int reports = 0;
        await using var publisher = new DatasetPublisher(directory, formats, list.Count >= DatasetPublisher.PartitionFrom, mark);
        for (int i = 0; i < list.Count; i++)
        {
            foreach (LoadedReport loaded in loader.Load(list[i]))
            {
                if (loaded.Result.Report is not { } report)
                {
                    failures.Add((loaded.Source.Path, loaded.Result.Failure!));
                    continue;
                }

                reports++;
                await publisher.AddAsync(report);
            }
        }

        IReadOnlyList<string> files = await publisher.CompleteAsync();
        var told = new StyledText(Terminal.IsColoured(Console.IsErrorRedirected, isError: true));
        var lines = new ReportLines(language);
        foreach (var (path, failure) in failures)
            lines.Add(told, path, failure);
        using (Stream error = Console.OpenStandardError())
            error.Write(told.ToUtf8());
        using StreamWriter output = CommandContext.OpenText();
        output.WriteLine(language.DatasetWritten(reports, publisher.Count, directory, files, failures.Count));
        return failures.Count > 0 ? ExitStatus.Fault : ExitStatus.Done;
    }
}
