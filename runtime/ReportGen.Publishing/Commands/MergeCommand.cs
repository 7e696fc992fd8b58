using System.CommandLine;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Merging;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Publishing.Storage;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen merge: one publication of several, such as shards.</summary>
internal static class MergeCommand
{
    public static Command Create(CommandContext context)
    {
        var inputs = new Argument<string[]>("DIR") { Description = CommandWording.Of(static w => w.MergeInputs()), Arity = ArgumentArity.OneOrMore };
        var outDirectory = new Option<string>("--out") { HelpName = "DIR", Description = CommandWording.Of(static w => w.OutOption()), Required = true };
        Option<int> jobs = SharedOptions.Jobs();
        Option<Wording> lang = SharedOptions.Lang();
        Option<string?> site = SharedOptions.Site();
        Option<string?> templates = SharedOptions.Templates();
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("merge", CommandWording.Of(static w => w.MergeDescription())) { inputs, outDirectory, site, templates, jobs, lang, quiet };
        command.SetAction(parsed => context.ReadSite(parsed.GetValue(site), parsed.GetRequiredValue(lang)) is { } settings
            && context.TryReadTemplates(parsed.GetValue(templates), parsed.GetRequiredValue(lang), out SiteTemplates? own)
                ? Run(context, parsed.GetValue(inputs)!, parsed.GetValue(outDirectory)!, settings, own, parsed.GetValue(jobs), parsed.GetValue(quiet), parsed.GetRequiredValue(lang))
                : ExitStatus.Fault);
        return command;
    }

    private static int Run(CommandContext context, string[] directories, string directory, SiteSettings site, SiteTemplates? templates, int jobs, bool isQuiet, Wording language)
    {
        using Stream output = CommandContext.OpenOutput();
        using var failures = new LineSpool();
        bool isColoured = Terminal.IsColoured(Console.IsOutputRedirected);
        var lines = new ReportLines(language);
        void Fail(string path, Problem failure)
        {
            var text = new StyledText(isColoured);
            lines.Add(text, path, failure);
            failures.Add(text.ToUtf8());
        }

        int End(string line, int status)
        {
            for (int i = 0; i < failures.Count; i++)
                output.Write(failures[i]);
            var last = new StyledText(isColoured);
            last.Add(line).Line();
            output.Write(last.ToUtf8());
            output.Flush();
            return status;
        }

        string real = RealPath.Of(directory);
        if (directories.FirstOrDefault(d => RealPath.Of(d) == real) is { } same)
        {
            context.Error.WriteLine(language.OutputIsMerged(same));
            return ExitStatus.Fault;
        }

        var said = new TextPublishMessages(language, isColoured);
        foreach (TemplateProblem problem in templates?.Problems ?? [])
            output.Write(said.Template(problem));
        bool isFaulty = templates?.Problems.Any(static p => p.Severity == Severity.Error) == true;
        string[] distinct = [.. directories.DistinctBy(RealPath.Of)];
        var (sources, faults) = MergeSources.Open(distinct);
        foreach (var (path, failure) in faults)
            Fail(path, failure);
        if (faults.Count > 0)
            return End(language.NotMerged(), ExitStatus.Fault);
        using OutputFolder folder = context.OpenFolder(directory, static _ => false, language);
        using var merge = new MergeRun(sources, new MergeDoubles(sources, site.Keys()), folder, new SitePublisher(folder, context.Forms, site, new PageRenderers(templates), jobs), jobs);
        merge.List(Fail);
        using LongRun run = context.Begin(merge.Count, isQuiet, language);
        int done = merge.Run(run, Fail);
        int status = End(language.Merged(sources.Count, merge.Merged, merge.Drafts, directory, failures.Count, folder.Removed), failures.Count > 0 || isFaulty ? ExitStatus.Fault : ExitStatus.Done);
        return run.End(status, done, merge.Count);
    }
}
