using System.CommandLine;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Consolidating;
using ReportGen.Publishing.FormFiles;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Policies;
using ReportGen.Publishing.Site;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen consolidate: the tables of an organ as the sums of those of the organs below it. The text is left to people.</summary>
internal static class ConsolidateCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var output = new Option<string>("--out") { HelpName = "FILE", Description = CommandWording.Of(static w => w.NewOutOption()), Required = true };
        var organ = new Option<string?>("--organ") { HelpName = "NAME", Description = CommandWording.Of(static w => w.ConsolidatingOrganOption()) };
        var rules = new Option<string?>("--rules") { HelpName = "FILE", Description = CommandWording.Of(static w => w.ConsolidationOption()) };
        var year = new Option<int?>("--year") { HelpName = "YYYY", Description = CommandWording.Of(static w => w.ConsolidatedYearOption()) };
        var version = new Option<string?>("--form") { HelpName = "VERSION", Description = CommandWording.Of(static w => w.ConsolidatedFormOption()) };
        var draft = new Option<bool>("--draft") { Description = CommandWording.Of(static w => w.ConsolidatedDraftOption()) };
        Option<string?> site = SharedOptions.Site();
        Option<Wording> lang = SharedOptions.Lang();
        var command = new Command("consolidate", CommandWording.Of(static w => w.ConsolidateDescription())) { inputs, output, organ, rules, year, version, draft, site, lang };
        command.Validators.Add(result => SharedOptions.NeedInput(result, inputs));
        command.SetAction(parsed => context.ReadSite(parsed.GetValue(site), parsed.GetRequiredValue(lang)) is { } settings
            ? new Run(context, parsed.GetValue(output)!, settings.Keys(), parsed.GetRequiredValue(lang))
            {
                Organ = parsed.GetValue(organ),
                Rules = parsed.GetValue(rules),
                Year = parsed.GetValue(year),
                Version = parsed.GetValue(version),
                IsDraft = parsed.GetValue(draft),
            }.Do(parsed.GetValue(inputs)!, ((string?[])[parsed.GetValue(site), parsed.GetValue(rules)]).OfType<string>())
            : ExitStatus.Fault);
        return command;
    }

    /// <summary>A consolidation.</summary>
    private sealed class Run(CommandContext context, string file, OrganKeys organs, Wording language)
    {
        private const int MostNamed = 8;

        public string? Organ { get; init; }

        public string? Rules { get; init; }

        public int? Year { get; init; }

        public string? Version { get; init; }

        public bool IsDraft { get; init; }

        public int Do(string[] inputs, IEnumerable<string> settings)
        {
            if (FormFile.KindOf(file) is not { } kind)
                return Refuse(language.OptionTakes("--out", FormFile.Endings, file));
            if (Path.Exists(file))
                return Refuse(language.FileExists(file));
            if (!TryFindParts(out string organ, out IReadOnlyList<string>? wanted))
                return ExitStatus.Fault;
            var parts = new PartList(organ, wanted, organs);
            bool isRead = ReadInputs(inputs, settings, parts);
            if ((Year ?? parts.OnlyYear) is not { } year)
                return Refuse(parts.Years.Count == 0 ? language.NoParts(organ) : language.PartsOfSeveralYears(PartList.NamesOf(parts.Years, language)));
            if (FindForm(parts, year) is not { } form)
                return ExitStatus.Fault;
            var consolidator = new Consolidator(form, context.Forms);
            foreach (LoadedReport part in parts.Of(year, form.Report))
                consolidator.Add(part);
            foreach (LoadedReport foreign in consolidator.Foreign)
                parts.Faults.Add(w => w.PartNotConvertible(foreign.Source.Shown, foreign.Result.Report!.Form, form));
            foreach (var words in parts.Notes)
                context.Error.WriteLine(words(language));
            foreach (var words in parts.Faults)
                context.Error.WriteLine(words(language));
            bool isWhole = isRead && parts.Faults.Count == 0;
            if (consolidator.Count == 0)
                return Refuse(language.NoParts(organ));
            if (!isWhole && !IsDraft)
            {
                context.Error.WriteLine(language.NotConsolidated());
                return isRead ? ExitStatus.Findings : ExitStatus.Fault;
            }

            ConsolidatedReport made = consolidator.Sum();
            (made.Report.Organ, made.Report.Year) = (organ, year);
            Tell(consolidator, made);
            var bytes = new Utf8Output();
            FormFile.Write(kind, made.Report, previous: null, bytes, context.NeedsReportName(form), schema: null, language);
            AtomicFile.Write(file, bytes.Written);
            using StreamWriter output = CommandContext.OpenText();
            int filled = form.Cells.Count(c => made.Report.Cell(c.Index).HasValue);
            output.WriteLine(language.Consolidated(file, organ, year, consolidator.Count, filled, form.Cells.Count(c => c.Exists && made.Report.Cell(c.Index).IsBlank)));
            return isWhole ? ExitStatus.Done : isRead ? ExitStatus.Findings : ExitStatus.Fault;
        }

        private int Refuse(string text)
        {
            context.Fault(text);
            return ExitStatus.Fault;
        }

        // The list of the settings of rules where there is one: checks hold a consolidated report against the same.
        private bool TryFindParts(out string organ, out IReadOnlyList<string>? wanted)
        {
            (organ, wanted) = (Organ ?? "", null);
            if (Rules is null)
            {
                if (Organ is null)
                    context.Fault(language.ConsolidatingOrganMissing());
                return Organ is not null;
            }

            (RulePolicy? policy, Problem? failure) = RulePolicyReader.ReadFile(Rules, KnownRules.Of(context.Forms));
            if (failure is not null)
                context.Tell(Rules, failure, language);
            if (policy is null)
                return false;
            Consolidation[] found = [.. policy.Consolidations.Where(c => Organ is null || organs.Of(c.Organ) == organs.Of(Organ))];
            if (found is not [var only])
            {
                context.Fault(language.ConsolidationNotListed(Organ, Rules, [.. policy.Consolidations.Select(static c => c.Organ)]));
                return false;
            }

            (organ, wanted) = (Organ ?? only.Organ, only.Parts);
            return true;
        }

        private bool ReadInputs(string[] inputs, IEnumerable<string> settings, PartList parts)
        {
            using InputList list = context.List(inputs, areLines: false, output: null, isQuiet: false, language, settings);
            foreach (InputFailure failure in list.Failures)
                context.Tell(failure.Path, failure.Failure, language);
            bool isRead = list.Failures.Count == 0;
            var loader = new ReportLoader(context.Forms);
            foreach (LoadedReport loaded in Enumerable.Range(0, list.Count).SelectMany(n => loader.Load(list[n])))
            {
                if (loaded.Result.Failure is { } failure)
                {
                    context.Tell(loaded.Source.Shown, failure, language);
                    isRead = false;
                }
                else
                {
                    parts.Add(loaded);
                }
            }

            return isRead;
        }

        // The one asked for, else the one for the year that the reports are of.
        private FormInfo? FindForm(PartList parts, int year)
        {
            string[] reports = [.. parts.ReportsOf(year)];
            FormInfo[] found = [.. context.Forms.Where(f => reports.Contains(f.Report, StringComparer.Ordinal) && (Version is null ? f.CoversYear(year) : f.Version == Version))];
            if (Version is null && found.Length != 1 && parts.FormsOf(year) is [var used])
                found = [used];
            if (found is [var only])
                return only;
            context.Fault(language.FormUnknown(null, Version ?? "?", [.. context.Forms.Select(static f => f.ToString())]));
            return null;
        }

        private void Tell(Consolidator consolidator, ConsolidatedReport made)
        {
            foreach (ConvertedPart part in consolidator.Converted)
                context.Error.WriteLine(language.PartConverted(part.Source.Source.Shown, part.From, ListOf(part.Lost), ListOf(part.Unknown)));
            foreach (var group in made.Open.GroupBy(static o => string.Join('\n', o.Without.Select(static r => r.Source.Shown))))
                context.Error.WriteLine(language.SumOpen(ListOf([.. group.Select(static o => o.Cell)]), language.List([.. group.First().Without.Take(MostNamed).Select(static r => r.Result.Report!.Organ ?? r.Source.Shown)])));
            if (made.Shares.Count > 0)
                context.Error.WriteLine(language.SharesNotAdded(ListOf(made.Shares)));
            if (made.TooLarge.Count > 0)
                context.Error.WriteLine(language.SumTooLarge(ListOf(made.TooLarge)));
        }

        private string ListOf(IReadOnlyList<CellInfo> cells) =>
            cells.Count == 0 ? "" : language.List([.. cells.Take(MostNamed).Select(c => language.Of(Names.Of(c)))]) + (cells.Count > MostNamed ? language.AndOthers(cells.Count) : "");
    }
}
