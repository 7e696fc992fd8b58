using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Schema;

/// <summary>
/// Applies a version to the one it extends, as a merge patch: the same key amends, a new key adds (before a total, or
/// where <c>after</c> says), null removes.
/// </summary>
internal sealed class SchemaMerger(DiagnosticSink sink)
{
    public SchemaDeclaration Merge(SchemaDeclaration @base, SchemaDeclaration patch) => new(patch.File)
    {
        Report = patch.Report ?? @base.Report,
        Version = patch.Version,
        Extends = patch.Extends,
        Title = patch.Title ?? @base.Title,
        Source = patch.Source ?? @base.Source,
        Years = patch.Years,
        Fragments = MergeMap(@base.Fragments, patch.Fragments, Merge, static _ => null, static _ => false, "a fragment"),
        Sections = MergeMap(@base.Sections, patch.Sections, Merge, static s => s.After, static _ => false, "a section"),
        Tables = MergeMap(@base.Tables, patch.Tables, Merge, static _ => null, static _ => false, "a table"),
    };

    private static SectionDeclaration Merge(SectionDeclaration @base, SectionDeclaration patch) => new()
    {
        Title = patch.Title ?? @base.Title,
        Aliases = patch.Aliases ?? @base.Aliases,
        Text = patch.Text ?? @base.Text,
        Tables = patch.Tables ?? @base.Tables,
    };

    private TableDeclaration Merge(TableDeclaration @base, TableDeclaration patch) => new()
    {
        Name = patch.Name ?? @base.Name,
        Note = patch.Note ?? @base.Note,
        Unit = patch.Unit ?? @base.Unit,
        Kind = patch.Kind ?? @base.Kind,
        Corner = patch.Corner ?? @base.Corner,
        UnitLabel = patch.UnitLabel ?? @base.UnitLabel,
        Columns = Merge(@base.Columns, patch.Columns),
        Rows = Merge(@base.Rows, patch.Rows),
        Bands = MergeMap(@base.Bands, patch.Bands, Merge, static b => b.After, static _ => false, "a band"),
        Rules = MergeMap(@base.Rules, patch.Rules, Merge, static _ => null, static _ => false, "a rule"),
    };

    private BandDeclaration Merge(BandDeclaration @base, BandDeclaration patch) => new()
    {
        Label = patch.Label ?? @base.Label,
        Aliases = patch.Aliases ?? @base.Aliases,
        Corner = patch.Corner ?? @base.Corner,
        Columns = Merge(@base.Columns, patch.Columns),
        Rows = Merge(@base.Rows, patch.Rows),
    };

    public MemberMap Merge(MemberMap @base, MemberMap patch) => new(
        MergeMap(Forget(@base).Members, patch.Members, Merge, static m => m.After, static m => m.Total == true, "a row or column"));

    private MemberDeclaration Merge(MemberDeclaration @base, MemberDeclaration patch) => new()
    {
        Label = patch.Label ?? @base.Label,
        LabelEn = patch.LabelEn ?? @base.LabelEn,
        Aliases = patch.Aliases ?? @base.Aliases,
        Total = patch.Total ?? @base.Total,
        Value = patch.Value ?? @base.Value,
        Unit = patch.Unit ?? @base.Unit,
        Kind = patch.Kind ?? @base.Kind,
        Use = patch.Use ?? @base.Use,
        Was = patch.Was,
        Members = Merge(@base.Members, patch.Members),
    };

    // Where a value lived is said of one step between versions; it does not pass on.
    private static MemberMap Forget(MemberMap map) => new([.. map.Members.Select(static m =>
        m.Value is { } member ? m with { Value = member with { Was = null, Members = Forget(member.Members) } } : m)]);

    private static RuleDeclaration Merge(RuleDeclaration @base, RuleDeclaration patch) => new()
    {
        Each = patch.Each ?? @base.Each,
        Assert = patch.Assert ?? @base.Assert,
        Severity = patch.Severity ?? @base.Severity,
        Missing = patch.Missing ?? @base.Missing,
        Tolerance = patch.Tolerance ?? @base.Tolerance,
        Message = patch.Message ?? @base.Message,
        MessageEn = patch.MessageEn ?? @base.MessageEn,
    };

    private List<Keyed<T>> MergeMap<T>(
        IReadOnlyList<Keyed<T>> @base, IReadOnlyList<Keyed<T>> patch, Func<T, T, T> merge, Func<T, Said?> after, Func<T, bool> staysLast, string what)
        where T : class
    {
        var merged = new List<Keyed<T>>(@base);
        foreach (Keyed<T> change in patch)
        {
            int at = merged.FindIndex(item => item.Id == change.Id);
            if (change.Value is not { } value)
            {
                if (at >= 0)
                    merged.RemoveAt(at);
                else
                    sink.Report(Descriptors.PatchWithoutTarget, change.File, change.IdSpan, $"null removes \"{change.Id}\", but the version this one extends has no such entry{Suggestion.For(change.Id, merged.Select(static m => m.Id))}");
                continue;
            }

            // An amended entry keeps its key's place and file in the base: a fault in it is told there.
            Keyed<T> entry = at >= 0 ? merged[at] with { Value = merge(merged[at].Value!, value) } : change;
            Said? place = after(value);
            if (at >= 0 && place is null)
            {
                merged[at] = entry;
                continue;
            }

            if (at >= 0)
                merged.RemoveAt(at);
            merged.Insert(PlaceOf(merged, place, staysLast, what), entry);
        }

        return merged;
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
        while (place > 0 && staysLast(merged[place - 1].Value!))
            place--;
        return place;
    }
}
