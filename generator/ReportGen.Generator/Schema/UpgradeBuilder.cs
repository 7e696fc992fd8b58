using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema;

/// <summary>Finds for every cell of the base version its place in the new one: the same address, or where <c>was</c> says, alone or added to others.</summary>
internal sealed class UpgradeBuilder(SchemaDeclaration schema, DiagnosticSink sink)
{
    private readonly HashSet<LocatedText> _matched = [];

    // For each "was" the paths it could have named, wherever it was asked.
    private readonly Dictionary<LocatedText, List<string>> _candidates = [];

    /// <summary>Refuses every <c>was</c> of a version that extends none.</summary>
    public static void RefuseWas(SchemaDeclaration schema, DiagnosticSink sink)
    {
        var tables = schema.Tables.SelectMany(static t => t.Value is not { } table ? [] :
            table.Bands.SelectMany(static b => b.Value is { } band ? new[] { band.Columns, band.Rows } : []).Concat([table.Columns, table.Rows]));
        foreach (LocatedText said in OfFragments(schema).Concat(tables.SelectMany(OfMembers)))
            sink.Report(Descriptors.PatchWithoutTarget, said.File, said.Span, "\"was\" says where a value stood in the version this one extends, and this one extends none; remove it");
    }

    public UpgradeInfo Build(FormInfo @base, FormInfo form, IReadOnlyList<DeclaredTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var moves = new List<(string, string)>();
        var sums = new EarlierSums(sink);
        foreach (DeclaredTable table in tables)
        {
            TableInfo? old = @base.Tables.FirstOrDefault(t => t.Id == table.Info.Id);
            foreach (DeclaredBlock block in table.Blocks)
            {
                BlockInfo? oldBlock = old?.Blocks.FirstOrDefault(b => b.Id == block.Info.Id);
                var rows = Match(block.Rows, block.Info.Rows, oldBlock?.Rows, "row");
                var columns = Match(block.Columns, block.Info.Columns, oldBlock?.Columns, "column");
                foreach (Taken row in rows)
                {
                    foreach (Taken column in columns.Where(c => block.Info.HasCell(row.Line.Index, c.Line.Index)))
                    {
                        CellInfo target = form.Cells[block.Info.CellIndex(row.Line.Index, column.Line.Index)];
                        // A cell that the old form does not have adds nothing.
                        CellInfo[] sources = [.. from oldRow in row.From
                                                 from oldColumn in column.From
                                                 where oldBlock!.HasCell(oldRow.Index, oldColumn.Index)
                                                 select @base.Cells[oldBlock!.CellIndex(oldRow.Index, oldColumn.Index)]];
                        // What is computed here is computed of the sums: an average of two prices is not their sum.
                        if (sources.Length > 1 && target.IsComputed)
                            continue;
                        sums.Check(target, sources, row.From.Count > 1 ? row.Said : column.Said);
                        taken.UnionWith(sources.Select(static s => s.Address));
                        if (sources.Length > 1 || sources.Any(s => s.Address != target.Address))
                            moves.AddRange(sources.Select(s => (s.Address, target.Address)));
                    }
                }
            }
        }

        ReportUnmatched();
        return new UpgradeInfo(@base.Version) { Moves = moves, Lost = [.. @base.Cells.Where(static c => c.Exists).Select(static c => c.Address).Where(a => !taken.Contains(a))] };
    }

    // The lines of an axis with those of the base version whose values they take; without such an axis there, none.
    private List<Taken> Match(IReadOnlyList<DeclaredMember> declared, AxisInfo axis, AxisInfo? old, string what)
    {
        var lines = (old?.Lines ?? []).ToDictionary(static l => l.Path, StringComparer.Ordinal);
        var was = new Dictionary<MemberInfo, List<(MemberInfo Line, LocatedText Said)>>();
        Collect(declared, lines, was);
        var taken = new List<Taken>();
        var takers = new Dictionary<MemberInfo, MemberInfo>();
        // A line that keeps its place has the first right to its value.
        foreach (MemberInfo line in axis.Lines)
        {
            if (!was.ContainsKey(line) && lines.TryGetValue(line.Path, out MemberInfo? same))
                takers[same] = line;
        }

        foreach (MemberInfo line in axis.Lines)
        {
            if (!was.TryGetValue(line, out var earlier))
            {
                if (lines.TryGetValue(line.Path, out MemberInfo? same))
                    taken.Add(new Taken(line, [same], null));
                continue;
            }

            var from = new List<MemberInfo>();
            foreach (var (held, said) in earlier)
            {
                if (!takers.TryGetValue(held, out MemberInfo? taker))
                    takers.Add(held, taker = line);
                if (taker != line)
                    ReportTwice(said, line, taker, what);
                else if (EarlierSums.Counted(held, from, old!) is { } counted)
                    sink.Report(Descriptors.ValueTwice, said.File, said.Span, $"the {what}s \"{counted.Path}\" and \"{held.Path}\" hold the same values, one as the sum of the other or a part of it, and they would be counted twice; name one of them");
                else
                    from.Add(held);
            }

            if (from.Count > 0)
                taken.Add(new Taken(line, from, earlier[0].Said));
        }

        return taken;
    }

    private void ReportTwice(LocatedText said, MemberInfo line, MemberInfo taker, string what) =>
        sink.Report(Descriptors.ValueTwice, said.File, said.Span, taker.Path == said.Value || taker.Path.EndsWith("." + said.Value, StringComparison.Ordinal)
            ? $"the {what} \"{taker.Path}\" still stands in this version and keeps its value, so \"{line.Path}\" cannot have it too; remove \"was\", or the {what}"
            : $"the value of the {what} \"{said.Value}\" goes to \"{taker.Path}\" already, and cannot go to \"{line.Path}\" too; say \"was\" once");

    // What is said last goes before what is said first, where it names anything.
    private void Collect(IReadOnlyList<DeclaredMember> members, Dictionary<string, MemberInfo> lines, Dictionary<MemberInfo, List<(MemberInfo, LocatedText)>> was)
    {
        foreach (DeclaredMember member in members)
        {
            if (member.Info is not { } info)
                continue;
            foreach (IReadOnlyList<EarlierPath> said in member.Was)
            {
                var found = new List<(MemberInfo, LocatedText)>();
                foreach (EarlierPath earlier in said)
                {
                    if (!_candidates.TryGetValue(earlier.Said, out var candidates))
                        _candidates.Add(earlier.Said, candidates = []);
                    candidates.AddRange(lines.Keys.Where(p => p.StartsWith(earlier.Prefix, StringComparison.Ordinal)).Select(p => p.Substring(earlier.Prefix.Length)));
                    if (!lines.TryGetValue(earlier.Path, out MemberInfo? line))
                        continue;
                    found.Add((line, earlier.Said));
                    _matched.Add(earlier.Said);
                }

                if (found.Count > 0)
                    was[info] = found;
            }

            Collect(member.Members, lines, was);
        }
    }

    // What named nothing wherever it was asked, with the names there were; in a fragment also what nobody uses.
    private void ReportUnmatched()
    {
        var ofFragments = new HashSet<LocatedText>(OfFragments(schema));
        foreach (LocatedText said in ofFragments.Union(_candidates.Keys).Where(s => !_matched.Contains(s)).OrderBy(static s => s.File.Path, StringComparer.Ordinal).ThenBy(static s => s.Span.Start))
        {
            string where = ofFragments.Contains(said) ? $"'{said.Value}' below the members that use the fragment, where no value stood" : $"'{said.Value}', which held no value";
            sink.Report(Descriptors.PatchWithoutTarget, said.File, said.Span, $"\"was\" names {where} in the version this one extends{Suggestion.For(said.Value, _candidates.TryGetValue(said, out var candidates) ? candidates : [])}");
        }
    }

    private static IEnumerable<LocatedText> OfFragments(SchemaDeclaration schema) =>
        schema.Fragments.SelectMany(static f => f.Value is { } members ? OfMembers(members) : []);

    private static IEnumerable<LocatedText> OfMembers(KeyedList<MemberDeclaration> map) => map.SelectMany(static m =>
        m.Value is not { } member ? [] : member.Was.Concat(OfMembers(member.Members)));

    // A line, those of the base version whose values it takes, and where that is said; null where it kept its place.
    private sealed record Taken(MemberInfo Line, IReadOnlyList<MemberInfo> From, LocatedText? Said);
}
