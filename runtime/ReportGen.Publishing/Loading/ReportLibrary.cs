using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Loading;

/// <summary>
/// The reports at hand, inputs and such of earlier years, found by organ and year and loaded when they are asked for. Several
/// threads may ask at a time.
/// </summary>
internal sealed class ReportLibrary : IDisposable
{
    private const int HeadLength = 1024;

    private readonly IReadOnlyList<FormInfo> _forms;
    private readonly InputList _inputs;
    private readonly InputList? _history;
    private readonly LoadCache _cache;
    private readonly LoadCache? _historyCache;
    private readonly Lazy<IdentityIndex> _index;
    private readonly List<InputFailure> _failures = [];
    private CancellationToken _stop;

    /// <param name="forms">The forms known.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="history">The reports of earlier years; null for none. Closed with this.</param>
    /// <param name="organs">What tells organs apart.</param>
    /// <param name="jobs">How many threads look for identities.</param>
    /// <param name="file">The file that the identities are shared by; null for none.</param>
    public ReportLibrary(IReadOnlyList<FormInfo> forms, InputList inputs, InputList? history, OrganKeys organs, int jobs, IdentityFile? file = null)
    {
        (_forms, _inputs, _history, Organs) = (forms, inputs, history, organs);
        var loader = new ReportLoader(forms);
        _cache = new LoadCache(loader, inputs);
        _historyCache = history is null ? null : new LoadCache(loader, history);
        _index = new(() => OpenIndex(jobs, file));
    }

    /// <summary>The keys of the reports of an input, where they are known from before; else null.</summary>
    public Func<int, IReadOnlyList<ReportKey?>?> Known { get; set; } = static _ => null;

    /// <summary>What tells organs apart.</summary>
    public OrganKeys Organs { get; }

    /// <summary>What of the history could not be listed or read, as far as is known once identities were looked for.</summary>
    public IReadOnlyList<InputFailure> HistoryFailures => _failures;

    /// <summary>Looks for the identities of all reports. A single input has none to be compared with.</summary>
    /// <param name="stop">Asked for when that is to be broken off; nothing is to be compared then.</param>
    public void Prepare(CancellationToken stop)
    {
        _stop = stop;
        if (!IsAlone)
            _ = _index.Value;
    }

    /// <summary>A fingerprint for each input of what comes of it depends on, but for the history.</summary>
    /// <param name="contents">What inputs hold.</param>
    /// <param name="partsOf">The organs that an organ consolidates.</param>
    public UInt128[] Dependencies(InputContents contents, Func<string, IReadOnlyList<string>> partsOf) =>
        new InputDependencies(_inputs, contents, IsAlone ? null : _index.Value, partsOf).All();

    /// <summary>What an input holds.</summary>
    public IReadOnlyList<LoadedReport> Load(int input) => _cache.Load(input);

    /// <summary>The key of a report.</summary>
    public ReportKey KeyOf(Report report) => new(report.Form.Report, Organs.Of(report.Organ), report.Year);

    /// <summary>The reports of a key, the first few where there are many; those that cannot be loaded too.</summary>
    public IEnumerable<(ReportPlace Place, LoadedReport Report)> Find(ReportKey key) =>
        IsAlone ? [] : _index.Value.Find(key).Select(p => (p, At(p)));

    /// <summary>
    /// The only report of the history for a year, if one report alone is checked: who gives these two means them to be
    /// compared, though one of them may not name its organ.
    /// </summary>
    public LoadedReport? OnlyOf(string report, int year) =>
        _history is not null && _index.Value.OfYear(report, year) is [{ IsHistory: true } only] && _index.Value.Counts.Inputs == 1 ? At(only) : null;

    /// <summary>
    /// The report of the history that was given for this one to be compared with, though it is of another year or organ: the
    /// last of the same organ, or the only one.
    /// </summary>
    public LoadedReport? GivenFor(ReportKey key)
    {
        if (_history is null)
            return null;
        List<ReportPlace> own = key.Organ.Length == 0 ? [] : _index.Value.HistoryOf(key);
        return own.Count > 0 ? At(own[^1]) : _index.Value.Counts is { Inputs: 1, OnlyOfHistory: { } only } ? At(only) : null;
    }

    public void Dispose()
    {
        if (_index.IsValueCreated)
            _index.Value.Dispose();
        _history?.Dispose();
    }

    // A data file holds one report.
    private bool IsAlone => _history is null && (_inputs.Count == 0 || (_inputs.Count == 1 && _inputs[0].IsData));

    private LoadedReport At(ReportPlace place)
    {
        IReadOnlyList<LoadedReport> reports = (place.IsHistory ? _historyCache! : _cache).Load(place.Input);
        // Somebody may have changed the file since.
        return reports[Math.Min(place.Part, reports.Count - 1)];
    }

    private IdentityIndex OpenIndex(int jobs, IdentityFile? file)
    {
        void Fill(Action<ReportKey?, ReportPlace> add)
        {
            Identify(_inputs, _cache, isHistory: false, jobs, add);
            if (_history is not null)
                Identify(_history, _historyCache!, isHistory: true, jobs, add);
        }

        string fingerprint = file is null ? "" : InputFingerprint.Of(_forms, Organs, _history is null ? [_inputs] : [_inputs, _history]);
        IdentityIndex index = file is null ? IdentityIndex.Build(fingerprint, Fill, ScratchFile.Create()) : file.Open(fingerprint, Fill, _stop);
        if (_history is null)
            return index;
        _failures.AddRange(_history.Failures);
        foreach (ReportPlace place in index.UnreadOfHistory())
        {
            if (At(place).Result.Failure is { } failure)
                _failures.Add(new InputFailure(place.Input, _history[place.Input].Path, failure));
        }

        return index;
    }

    private void Identify(InputList list, LoadCache cache, bool isHistory, int jobs, Action<ReportKey?, ReportPlace> add) =>
        OrderedWork<IReadOnlyList<ReportKey?>>.Run(0, list.Count, jobs, number => (isHistory ? null : Known(number)) ?? Identify(list[number], cache, number), (number, keys) =>
        {
            for (int part = 0; part < keys.Count; part++)
            {
                if (keys[part] is not null || isHistory)
                    add(keys[part], new ReportPlace(isHistory, number, part));
            }
        }, _stop);

    private IReadOnlyList<ReportKey?> Identify(InputSource source, LoadCache cache, int number) => KeyOfData(source) is { } key
        ? [key]
        : [.. cache.Load(number).Select(l => l.Result.Report is { } read ? KeyOf(read) : (ReportKey?)null)];

    // Of a data file that begins as they mostly do no more is read than its beginning.
    private ReportKey? KeyOfData(InputSource source)
    {
        if (!source.IsData)
            return null;
        try
        {
            ReadOnlySpan<byte> head = source.IsFile ? InputBytes.ReadHead(source, stackalloc byte[HeadLength]) : default;
            var found = IdentityScanner.Scan(head, isWhole: false, _forms) ?? IdentityScanner.Scan(InputBytes.ReadAll(source, ReportJsonReader.MaxBytes), isWhole: true, _forms);
            return found is var (report, organ, year) ? new ReportKey(report, Organs.Of(organ), year) : null;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            // Loading it will tell.
            return null;
        }
    }
}
