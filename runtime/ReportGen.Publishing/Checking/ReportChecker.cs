using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Policies;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>
/// Reads and checks reports: against their forms, against last year's, against those they consolidate, and as the settings of
/// rules have it. A report is loaded when it is asked for and dropped afterwards; where the others are is known from a file.
/// </summary>
public sealed class ReportChecker : IDisposable
{
    private readonly ReportLibrary _library;
    private readonly ReportComparison _comparison;
    private readonly RulePolicy? _settings;
    private readonly ConsolidationFindings? _consolidation;
    private readonly AppliedPolicy? _policy;
    private readonly InputFailure? _settingsFailure;
    private readonly CheckOptions _options;

    /// <summary>Prepares to check inputs.</summary>
    /// <param name="forms">The forms known.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="options">How they are checked.</param>
    public ReportChecker(IReadOnlyList<FormInfo> forms, InputList inputs, CheckOptions? options = null)
    {
        (Inputs, _options) = (inputs, options ?? new CheckOptions());
        _library = new ReportLibrary(forms, inputs, _options.History is { } history ? new InputList([history]) : null, _options.Organs, _options.Jobs, _options.Identities);
        _comparison = new ReportComparison(_library);
        if (_options.Rules is not { } file)
            return;
        (_settings, Problem? failure) = RulePolicyReader.ReadFile(file, KnownRules.Of(forms));
        if (failure is not null)
            _settingsFailure = new InputFailure(inputs.Count, file, failure);
        if (_settings is null)
            return;
        _consolidation = new ConsolidationFindings(_settings.Consolidations, _library.Organs, FindOne);
        _policy = new AppliedPolicy(_settings, _options.Today);
    }

    /// <summary>The inputs.</summary>
    public InputList Inputs { get; }

    /// <summary>The numbers of the inputs that are checked: the first, and the one after the last.</summary>
    internal (int First, int End) Part => _options.Shard.Of(Inputs.Count);

    /// <summary>How many threads work.</summary>
    internal int Jobs => _options.Jobs;

    /// <summary>The file with the settings of rules, and what is to be said of it once every report was seen; null where none was given.</summary>
    public (string Path, IReadOnlyList<Finding> Findings)? Policy => _policy is null ? null : (_settings!.Path, _policy.Findings(sawAll: _options.Shard.IsWhole));

    /// <summary>The file with the settings of rules; null where none was given or it cannot be used.</summary>
    public string? SettingsFile => _settings?.Path;

    /// <summary>What cannot be read of the history, and of the settings.</summary>
    public IEnumerable<InputFailure> OtherFailures => _settingsFailure is { } failure ? [.. _library.HistoryFailures, failure] : _library.HistoryFailures;

    /// <summary>The keys of the reports of an input, where they are known from before; else null. To be set before anything is asked for.</summary>
    internal Func<int, IReadOnlyList<ReportKey?>?> KnownKeys { set => _library.Known = value; }

    /// <summary>The key of a report.</summary>
    internal ReportKey KeyOf(Report report) => _library.KeyOf(report);

    /// <summary>A fingerprint for each input of what comes of it depends on, but for the history and what the run was told.</summary>
    /// <param name="contents">What inputs hold.</param>
    /// <param name="stop">Asked for when that is to be broken off.</param>
    internal UInt128[] Dependencies(InputContents contents, CancellationToken stop)
    {
        _library.Prepare(stop);
        return _library.Dependencies(contents, organ => _consolidation?.PartsOf(organ) ?? []);
    }

    /// <summary>Checks the inputs, or the part of them that is asked for, on several threads, and hands what came of them on in their order.</summary>
    /// <typeparam name="T">What is made of the outcomes of an input.</typeparam>
    /// <param name="work">What is done with the outcomes of an input, on any thread.</param>
    /// <param name="take">What is done with what came of that, one after the other.</param>
    /// <param name="stop">Asked for when no further input is to be begun.</param>
    internal void Run<T>(Func<IReadOnlyList<CheckOutcome>, T> work, Action<int, T> take, CancellationToken stop) => RunEach(number => work(Check(number)), take, stop);

    /// <summary>The same, where not every input need be checked.</summary>
    /// <typeparam name="T">What is made of an input.</typeparam>
    /// <param name="work">What is done with the number of an input, on any thread.</param>
    /// <param name="take">What is done with what came of that, one after the other.</param>
    /// <param name="stop">Asked for when no further input is to be begun.</param>
    internal void RunEach<T>(Func<int, T> work, Action<int, T> take, CancellationToken stop)
    {
        _library.Prepare(stop);
        OrderedWork<T>.Run(Part.First, Part.End, _options.Jobs, work, take, stop);
    }

    /// <summary>The years of the reports that an input holds.</summary>
    internal IEnumerable<int?> YearsOf(int number) => _library.Load(number).Select(static r => r.Result.Report?.Year);

    /// <summary>Checks an input. Several threads may ask at a time.</summary>
    /// <param name="number">Its number among the inputs.</param>
    public IReadOnlyList<CheckOutcome> Check(int number) => [.. _library.Load(number).Select((loaded, part) => Check(loaded, new ReportPlace(false, number, part)))];

    /// <inheritdoc/>
    public void Dispose() => _library.Dispose();

    private Report? FindOne(ReportKey key) => _library.Find(key).Select(static f => f.Report.Result.Report).FirstOrDefault(static r => r is not null);

    private CheckOutcome Check(LoadedReport loaded, ReportPlace place)
    {
        string path = loaded.Source.Path;
        if (loaded.Result.Report is not { } report)
            return new CheckOutcome(path, null, loaded.Result.Failure);
        try
        {
            var (previous, findings) = _comparison.Compare(report, place);
            CheckedReport result = CheckedReport.Check(loaded.Source, report, [.. loaded.Result.Findings, .. MissingIdentity.Of(report), .. findings], previous) with { HasReportOf = year => _comparison.Has(report, year) };
            if (_consolidation is not null)
                result = result with { Findings = [.. result.Findings, .. _consolidation.Of(report)] };
            return new CheckOutcome(path, _policy?.Apply(result) ?? result, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new CheckOutcome(path, null, ReportLoader.Unforeseen(e));
        }
    }
}
