using System.CommandLine;
using ReportGen.Json;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
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
        using InputList list = context.List(inputs, directory, language);
        List<LoadedReport> reports = CommandContext.Load(new ReportLoader(context.Forms), list, out List<(string Path, ReadFailure Failure)> failures);
        var messages = new TextCheckWriter(CommandContext.CreateConsole(context.Error, Console.IsErrorRedirected), language);
        if (directory is null && reports.Count > 1)
        {
            context.Error.WriteLine(language.Pick($"有 {reports.Count} 份输入，请用 --out DIR 指定输出文件夹。", $"There are {reports.Count} inputs; name a folder for them with --out DIR."));
            return ExitStatus.Fault;
        }

        var buffer = new Utf8Output();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        using OutputFolder? folder = directory is null ? null : context.OpenFolder(directory, list, language, keepsEdits: true);
        foreach (LoadedReport loaded in reports)
        {
            Report report = loaded.Result.Report!;
            buffer.Clear();
            ReportJsonWriter.Write(report, buffer, context.NeedsReportName(report.Form));
            if (folder is null)
                context.Output.Write(buffer.Written);
            else if (Write(folder, loaded.Source.Name, buffer, taken) is { } failure)
                failures.Add((loaded.Source.Path, failure));

            if (loaded.Result.Findings.Count > 0)
                messages.Write(new CheckedReport(loaded.Source, report, loaded.Result.Findings), static _ => true);
        }

        folder?.Finish();
        foreach (var (path, failure) in failures)
            messages.Write(path, failure);
        return failures.Count > 0 ? ExitStatus.Fault : ExitStatus.Done;
    }

    private static ReadFailure? Write(OutputFolder folder, string name, Utf8Output data, HashSet<string> taken)
    {
        if (SafeName.Fault(name, ".json") is var (zh, en))
            return new ReadFailure("publish.name", $"“{name}”不能用作文件名：{zh}。请改名。", $"\"{name}\" cannot name a file: {en}. Rename the input.");
        return taken.Add(NameKey.Of(name))
            ? folder.Write($"{name}.json", data.Written)
            : new ReadFailure("read.same-name", $"另一份输入也叫“{name}”，会互相覆盖。请改文件名。", $"Another input is named \"{name}\" too, and one would overwrite the other. Rename the file.");
    }
}
