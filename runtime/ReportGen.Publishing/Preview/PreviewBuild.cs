using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Commands;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Preview;

/// <summary>
/// Publishes what is previewed to a folder of its own, as publish would, drafts too. Pages that somebody is looking at come
/// first.
/// </summary>
/// <param name="context">What commands work with.</param>
/// <param name="settings">What is previewed.</param>
/// <param name="directory">The folder.</param>
internal sealed class PreviewBuild(CommandContext context, PreviewSettings settings, string directory)
{
    // Where the pages of each input were put last.
    private Dictionary<string, int> _inputs = new(StringComparer.Ordinal);

    /// <summary>What is wrong, as of the last build.</summary>
    public IReadOnlyList<PreviewFault> Faults { get; private set; } = [];

    /// <summary>Builds.</summary>
    /// <param name="open">The pages that are looked at: paths below the folder.</param>
    /// <param name="isReady">Told of those of them that are there, before the others are.</param>
    /// <param name="stop">Asked for when the preview is to end, or something was saved since: then what was begun is given up.</param>
    public void Run(IReadOnlyCollection<string> open, Action<IReadOnlyCollection<string>> isReady, CancellationToken stop)
    {
        var messages = new PreviewMessages(settings.Language);
        try
        {
            Run(messages, open, isReady, stop);
            Faults = [.. messages.Faults.OrderBy(static f => f.File, StringComparer.Ordinal).ThenBy(static f => f.Line)];
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The next build begins where this one began.
        }
        // What is being saved may be gone for a moment, or half there: it comes again.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            string reason = FileFault.Is(e) ? FileFault.Explain(e)(settings.Language) : e.Message;
            Faults = [.. messages.Faults, new PreviewFault(settings.Templates ?? directory, 0, 0, e is TemplateException ? "RG1001" : MessageIds.InputIo.Name, IsError: true, reason)];
        }
    }

    private void Run(PreviewMessages messages, IReadOnlyCollection<string> open, Action<IReadOnlyCollection<string>> isReady, CancellationToken stop)
    {
        SiteSettings website = SiteSettings.None;
        if (settings.Site is { } file)
        {
            (SiteSettings? read, IReadOnlyList<Problem> failures) = SiteFileReader.ReadFile(file);
            foreach (Problem failure in failures)
                messages.Failed(file, failure);
            website = read ?? website;
        }

        SiteTemplates? templates = settings.Templates is { } own ? SiteTemplates.Load(own, context.Forms, ScribanLimits.Foreign, SiteAssets.Templates, SiteAssets.Replaceable) : null;
        var renderers = new PageRenderers(templates);
        using var inputs = new InputList(settings.Inputs, directory);
        using var checker = new ReportChecker(context.Forms, inputs, settings.Checking with { Organs = website.Keys() });
        using var folder = new OutputFolder(directory, inputs.IsInput, static () => { });
        var publisher = new ReportPublisher(folder, null, renderers, context.NeedsReportName, settings.Language, website);
        PublishFirst(checker, new ReportPublisher(folder, null, renderers, context.NeedsReportName, settings.Language, website) { Only = open.Contains }, open, isReady);
        PublishFirst(new SitePublisher(folder, context.Forms, website, renderers, settings.Checking.Jobs) { Only = p => p == SiteRoutes.Style || open.Contains(p), Outdated = stop }, folder, open, isReady);
        // Asked for only now, since it has the templates of all forms checked.
        foreach (TemplateProblem problem in templates?.Problems ?? [])
            messages.Template(problem);
        using var run = new LongRun(1, isQuiet: true, TextWriter.Null, settings.Language) { Outdated = stop };
        using var publication = new PublicationRun(
            checker, folder, publisher, new KeptFiles(areAllListed: true, renderers.IsAnyFaulty), new ShardState(Shard.Whole, "", IsFinished: true), messages, Stream.Null, publishesDrafts: true,
            new SitePublisher(folder, context.Forms, website, renderers, settings.Checking.Jobs) { Outdated = stop });
        publication.Run(run);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < inputs.Count && !stop.IsCancellationRequested; i++)
        {
            foreach (int? year in checker.YearsOf(i))
                places[$"{(year is { } known ? $"{known}" : ReportSummary.Undated)}/{inputs.NameOf(i)}"] = i;
        }

        _inputs = places;
    }

    // The pages around the reports are made from what the last build told of those, which holds unless data was saved.
    private static void PublishFirst(SitePublisher site, OutputFolder folder, IReadOnlyCollection<string> open, Action<IReadOnlyCollection<string>> isReady)
    {
        string summaries = folder.State.PathOf(SummaryList.FileName);
        if (open.Count == 0 || !File.Exists(summaries))
            return;
        var before = open.ToDictionary(static p => p, folder.Stamp, StringComparer.Ordinal);
        string? style = folder.Stamp(SiteRoutes.Style);
        site.Write(() => File.ReadLines(summaries).Select(SummaryLine.Parse).OfType<ReportSummary>());
        // Every page has the styles.
        bool hasStyle = folder.Stamp(SiteRoutes.Style) != style;
        string[] ready = [.. open.Where(p => hasStyle || folder.Stamp(p) != before[p])];
        if (ready.Length > 0)
            isReady(ready);
    }

    private void PublishFirst(ReportChecker checker, ReportPublisher publisher, IReadOnlyCollection<string> open, Action<IReadOnlyCollection<string>> isReady)
    {
        var ready = new List<string>();
        foreach (string path in open)
        {
            int dot = path.IndexOf('.', path.LastIndexOf('/') + 1);
            if (dot < 0 || !_inputs.TryGetValue(path[..dot], out int input) || input >= checker.Inputs.Count)
                continue;
            foreach (CheckOutcome outcome in checker.Check(input))
            {
                if (outcome.Report is { } report && ReportPublisher.PathOf(report) == path[..dot] && publisher.Publish(report, isDraft: !report.IsValid).Failure is null)
                    ready.Add(path);
            }
        }

        if (ready.Count > 0)
            isReady(ready);
    }
}
