using System.CommandLine;
using ReportGen.Json;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen read: published documents to data.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var outDirectory = new Option<string?>("--out") { HelpName = "DIR", Description = "写入文件夹；只有一份时可省略，写到标准输出。The folder to write to; for one input standard output serves." };
        Option<Language> lang = SharedOptions.Lang();
        var command = new Command("read", "把已发布文档读成数据 JSON。Reads published documents into data.") { inputs, outDirectory, lang };
        command.SetAction(parsed => Run(context, parsed.GetValue(inputs)!, parsed.GetValue(outDirectory), parsed.GetValue(lang)));
        return command;
    }

    private static int Run(CommandContext context, string[] inputs, string? directory, Language language)
    {
        List<LoadedReport> reports = CommandContext.Load(new ReportLoader(context.Forms), inputs, out List<(string Path, ReadFailure Failure)> failures);
        var messages = new TextCheckWriter(CommandContext.CreateConsole(context.Error, Console.IsErrorRedirected), language);
        if (directory is null && reports.Count > 1)
        {
            context.Error.WriteLine(language.Pick($"有 {reports.Count} 份输入，请用 --out DIR 指定输出文件夹。", $"There are {reports.Count} inputs; name a folder for them with --out DIR."));
            return ExitStatus.Fault;
        }

        var buffer = new Utf8Output();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (LoadedReport loaded in reports)
        {
            Report report = loaded.Result.Report!;
            buffer.Clear();
            ReportJsonWriter.Write(report, buffer, context.NeedsReportName(report.Form));
            if (directory is null)
            {
                context.Output.Write(buffer.Written);
            }
            else if (taken.Add(loaded.Source.Name))
            {
                AtomicFile.Write(Path.Combine(directory, $"{loaded.Source.Name}.json"), buffer.Written);
            }
            else
            {
                failures.Add((loaded.Source.Path, new ReadFailure("read.same-name", $"另一份输入也叫“{loaded.Source.Name}”，会互相覆盖。请改文件名。", $"Another input is named \"{loaded.Source.Name}\" too, and one would overwrite the other. Rename the file.")));
            }

            if (loaded.Result.Findings.Count > 0)
                messages.Write(new CheckedReport(loaded.Source, report, loaded.Result.Findings), static _ => true);
        }

        foreach (var (path, failure) in failures)
            messages.Write(path, failure);
        return failures.Count > 0 ? ExitStatus.Fault : ExitStatus.Done;
    }
}
