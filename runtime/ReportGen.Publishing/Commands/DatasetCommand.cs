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
        var outDirectory = new Option<string>("--out") { HelpName = "DIR", Description = "输出文件夹。The folder to write to.", Required = true };
        var formats = new Option<string>("--formats")
        {
            HelpName = "csv,parquet,xlsx",
            Description = "要写的格式，用逗号分隔；不写时为 csv,parquet。The formats to write, parted by commas; csv,parquet by default.",
            DefaultValueFactory = static _ => "csv,parquet",
        };
        formats.Validators.Add(static result =>
        {
            foreach (string format in Split(result.Tokens.Count == 1 ? result.Tokens[0].Value : "csv").Where(static f => !Formats.Contains(f, StringComparer.Ordinal)))
                result.AddError($"--formats 只有 {string.Join("、", Formats)}，没有“{format}”。--formats takes {string.Join(", ", Formats)}, not '{format}'.");
        });
        var mark = new Option<bool>("--bom") { Description = "CSV 开头加字节顺序标记，便于 Excel 打开。Begins CSV with a byte order mark, by which Excel knows UTF-8." };
        Option<Language> lang = SharedOptions.Lang();
        var command = new Command("dataset", "把全部报告写成一张数据表，一行一个数值，附数据字典。Writes all reports as one tidy table, a value a line, with its data dictionary.") { inputs, outDirectory, formats, mark, lang };
        command.SetAction((parsed, _) => RunAsync(context, parsed.GetValue(inputs)!, parsed.GetValue(outDirectory)!, Split(parsed.GetValue(formats)!), parsed.GetValue(mark), parsed.GetValue(lang)));
        return command;
    }

    private static string[] Split(string formats) =>
        [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static async Task<int> RunAsync(CommandContext context, string[] arguments, string directory, string[] formats, bool mark, Language language)
    {
        using InputList list = context.List(arguments, directory, isQuiet: false, language);
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
        output.WriteLine(language.Pick(
            $"{reports} 份报告，{publisher.Count} 行，写入 {directory}：{string.Join("、", files)}；{failures.Count} 份输入无法读取",
            $"{reports} reports, {publisher.Count} lines in {directory}: {string.Join(", ", files)}; {failures.Count} inputs not read"));
        return failures.Count > 0 ? ExitStatus.Fault : ExitStatus.Done;
    }
}
