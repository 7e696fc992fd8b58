using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Schema;

/// <summary>
/// Applies a version to the one it extends, as a merge patch: the same key amends, a new key adds (before a total, or
/// where <c>after</c> says), null removes. A version that extends none amends an empty one.
/// </summary>
internal sealed class SchemaMerger(DiagnosticSink sink)
{
    public SchemaDeclaration Merge(SchemaDeclaration @base, SchemaDeclaration patch) => new(patch.File)
    {
        Report = patch.Report ?? @base.Report,
        Version = patch.Version,
        Extends = patch.Extends,
        Title = patch.Title ?? @base.Title,
        TitleEn = patch.TitleEn ?? @base.TitleEn,
        Source = patch.Source ?? @base.Source,
        Years = patch.Years,
        Head = patch.Head,
        Root = @base.Root ?? patch,
        Fragments = MergeMap(Forget(@base.Fragments), patch.Fragments, Merge, static _ => null, static _ => false, "a fragment"),
        Sections = MergeMap(@base.Sections, patch.Sections, Merge, static s => s.After, static _ => false, "a section"),
        Tables = MergeMap(Forget(@base.Tables), patch.Tables, Merge, static _ => null, static _ => false, "a table"),
        Statements = MergeMap(@base.Statements, patch.Statements, Merge, static _ => null, static _ => false, "a statement"),
    };

    private SectionDeclaration Merge(SectionDeclaration @base, SectionDeclaration patch) => new()
    {
        Title = patch.Title ?? @base.Title,
        TitleEn = patch.TitleEn ?? @base.TitleEn,
        Aliases = patch.Aliases ?? @base.Aliases,
        Text = patch.Text ?? @base.Text,
        Tables = patch.Tables ?? @base.Tables,
        Topics = MergeMap(@base.Topics, patch.Topics, Merge, static _ => null, static _ => false, "a topic"),
    };

    private static TopicDeclaration Merge(TopicDeclaration @base, TopicDeclaration patch) => new()
    {
        Label = patch.Label ?? @base.Label,
        LabelEn = patch.LabelEn ?? @base.LabelEn,
        Aliases = patch.Aliases ?? @base.Aliases,
    };

    private TableDeclaration Merge(TableDeclaration @base, TableDeclaration patch) => new()
    {
        Name = patch.Name ?? @base.Name,
        NameEn = patch.NameEn ?? @base.NameEn,
        Note = patch.Note ?? @base.Note,
        Unit = patch.Unit ?? @base.Unit,
        Kind = patch.Kind ?? @base.Kind,
        Corner = patch.Corner ?? @base.Corner,
        UnitLabel = patch.UnitLabel ?? @base.UnitLabel,
        Columns = Merge(@base.Columns, patch.Columns),
        Rows = Merge(@base.Rows, patch.Rows),
        Bands = MergeMap(Forget(@base.Bands), patch.Bands, Merge, static b => b.After, static _ => false, "a band"),
        Rules = MergeMap(@base.Rules, patch.Rules, Merge, static _ => null, static _ => false, "a rule"),
    };

    private BandDeclaration Merge(BandDeclaration @base, BandDeclaration patch) => new()
    {
        Label = patch.Label ?? @base.Label,
        LabelEn = patch.LabelEn ?? @base.LabelEn,
        Aliases = patch.Aliases ?? @base.Aliases,
        Corner = patch.Corner ?? @base.Corner,
        Columns = Merge(@base.Columns, patch.Columns),
        Rows = Merge(@base.Rows, patch.Rows),
    };

    public MemberMap Merge(MemberMap @base, MemberMap patch) => Merge(@base, patch, isOverlay: false);

    // What stands under a member that uses a fragment is itself a patch, of the fragment: it is kept as one until the
    // fragment is known, with what it removes and where it adds.
    private MemberMap Merge(MemberMap @base, MemberMap patch, bool isOverlay) => new(
        MergeMap(Forget(@base).Members, patch.Members, (b, p) => Merge(b, p, isOverlay), static m => m.After, StaysLast, "a row or column", isOverlay));

    // A total stands after what it adds up; one that has items of its own is a member like others.
    private static bool StaysLast(MemberDeclaration member) => member.Total == true && member.Use is null && member.Members.Members.Count == 0;

    private MemberDeclaration Merge(MemberDeclaration @base, MemberDeclaration patch, bool isOverlay) => new()
    {
        Label = patch.Label ?? @base.Label,
        LabelEn = patch.LabelEn ?? @base.LabelEn,
        Aliases = patch.Aliases ?? @base.Aliases,
        Total = patch.Total ?? @base.Total,
        Value = patch.Value ?? @base.Value,
        Unit = patch.Unit ?? @base.Unit,
        Kind = patch.Kind ?? @base.Kind,
        Use = patch.Use ?? @base.Use,
        Without = patch.Without ?? @base.Without,
        Cells = MergeMap(@base.Cells, patch.Cells, Merge, static _ => null, static _ => false, "a cell"),
        Was = patch.Was,
        After = isOverlay ? patch.After ?? @base.After : null,
        Members = Merge(@base.Members, patch.Members, isOverlay || (patch.Use ?? @base.Use) is not null),
    };

    // Where a value lived is said of one step between versions; it does not pass on.
    private static Keyed<TableDeclaration>[] Forget(IReadOnlyList<Keyed<TableDeclaration>> tables) => [.. tables.Select(static t =>
        t.Value is { } table ? t with { Value = table with { Columns = Forget(table.Columns), Rows = Forget(table.Rows), Bands = Forget(table.Bands) } } : t)];

    private static Keyed<MemberMap>[] Forget(IReadOnlyList<Keyed<MemberMap>> fragments) =>
        [.. fragments.Select(static f => f.Value is { } members ? f with { Value = Forget(members) } : f)];

    private static Keyed<BandDeclaration>[] Forget(IReadOnlyList<Keyed<BandDeclaration>> bands) => [.. bands.Select(static b =>
        b.Value is { } band ? b with { Value = band with { Columns = Forget(band.Columns), Rows = Forget(band.Rows) } } : b)];

    private static MemberMap Forget(MemberMap map) => new([.. map.Members.Select(static m =>
        m.Value is { } member ? m with { Value = member with { Was = null, Members = Forget(member.Members) } } : m)]);

    private static StatementDeclaration Merge(StatementDeclaration @base, StatementDeclaration patch) => new()
    {
        Label = patch.Label ?? @base.Label,
        LabelEn = patch.LabelEn ?? @base.LabelEn,
        Patterns = patch.Patterns ?? @base.Patterns,
        None = patch.None ?? @base.None,
        About = patch.About ?? @base.About,
        NotAbout = patch.NotAbout ?? @base.NotAbout,
        Unless = patch.Unless ?? @base.Unless,
        EqualTo = patch.EqualTo ?? @base.EqualTo,
        Sections = patch.Sections ?? @base.Sections,
        Mention = patch.Mention ?? @base.Mention,
        Severity = patch.Severity ?? @base.Severity,
        Since = patch.Since ?? @base.Since,
        Until = patch.Until ?? @base.Until,
    };

    private static CellDeclaration Merge(CellDeclaration @base, CellDeclaration patch) => new()
    {
        Unit = patch.Unit ?? @base.Unit,
        Kind = patch.Kind ?? @base.Kind,
    };

    private static RuleDeclaration Merge(RuleDeclaration @base, RuleDeclaration patch) => new()
    {
        Each = patch.Each ?? @base.Each,
        Assert = patch.Assert ?? @base.Assert,
        When = patch.When ?? @base.When,
        Organs = patch.Organs ?? @base.Organs,
        Severity = patch.Severity ?? @base.Severity,
        Missing = patch.Missing ?? @base.Missing,
        Tolerance = patch.Tolerance ?? @base.Tolerance,
        Since = patch.Since ?? @base.Since,
        Until = patch.Until ?? @base.Until,
        Message = patch.Message ?? @base.Message,
        MessageEn = patch.MessageEn ?? @base.MessageEn,
    };

    private List<Keyed<T>> MergeMap<T>(
        IReadOnlyList<Keyed<T>> @base, IReadOnlyList<Keyed<T>> patch, Func<T, T, T> merge, Func<T, Said?> after, Func<T, bool> staysLast, string what, bool isOverlay = false)
        where T : class, new()
    {
        var merged = new List<Keyed<T>>(@base);
        foreach (Keyed<T> change in patch)
        {
            int at = merged.FindIndex(item => item.Id == change.Id);
            T? old = at >= 0 ? merged[at].Value : null;
            if (change.Value is not { } value)
            {
                if (isOverlay)
                    Set(merged, at, change);
                else if (at >= 0)
                    merged.RemoveAt(at);
                else
                    sink.Report(Descriptors.PatchWithoutTarget, change.File, change.IdSpan, $"null removes \"{change.Id}\", but there is no such entry to remove{Suggestion.For(change.Id, merged.Select(static m => m.Id))}");
                continue;
            }

            // What is new amends nothing: merged all the same, for the null or "after" that may stand inside it.
            // An amended entry keeps its key's place and file in the base: a fault in it is told there.
            Keyed<T> entry = old is null ? change with { Value = merge(new T(), value) } : merged[at] with { Value = merge(old, value) };
            Said? place = isOverlay ? null : after(value);
            if (isOverlay || (at >= 0 && place is null))
            {
                Set(merged, at, entry);
                continue;
            }

            if (at >= 0)
                merged.RemoveAt(at);
            merged.Insert(PlaceOf(merged, place, @base.Count == 0 ? static _ => false : staysLast, what), entry);
        }

        return merged;
    }

    private static void Set<T>(List<Keyed<T>> merged, int at, Keyed<T> entry)
        where T : class
    {
        if (at < 0)
            merged.Add(entry);
        else
            merged[at] = entry;
    }

    private int PlaceOf<T>(List<Keyed<T>> merged, Said? after, Func<T, bool> staysLast, string what)
        where T : class
    {
        if (after is not null)
        {
            int at = merged.FindIndex(item => item.Id == after.Value);
            if (at >= 0)
                return at + 1;
            sink.Report(Descriptors.PatchWithoutTarget, after.File, after.Span, $"\"after\" names \"{after.Value}\", which is not {what} here{Suggestion.For(after.Value, merged.Select(static m => m.Id))}");
        }

        int place = merged.Count;
        while (place > 0 && merged[place - 1].Value is { } last && staysLast(last))
            place--;
        return place;
    }
}
