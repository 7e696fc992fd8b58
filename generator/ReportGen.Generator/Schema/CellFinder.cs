using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>Finds where a block has no cell, and which cells have a unit or kind of their own, from what its rows and columns say of them.</summary>
internal sealed class CellFinder(DiagnosticSink sink)
{
    public Axis Rows { get; } = new(isColumns: false);

    public Axis Columns { get; } = new(isColumns: true);

    /// <summary>The places without a cell, and the cells of their own, each counted from the first place of the block.</summary>
    public (EquatableArray<int> Gaps, EquatableArray<CellException> Exceptions) Find(IEnumerable<MemberModel> columnRoots, IEnumerable<MemberModel> rowRoots)
    {
        if (Rows.IsSilent && Columns.IsSilent)
            return default;
        AxisInfo columns = FormLayout.Axis(columnRoots);
        AxisInfo rows = FormLayout.Axis(rowRoots);
        int Place(Axis said, int line, int other) => said.IsColumns ? (other * columns.Lines.Count) + line : (line * columns.Lines.Count) + other;
        var gaps = new SortedSet<int>();
        var exceptions = new SortedDictionary<int, CellException>();
        foreach (var (said, axis, across) in new[] { (Rows, rows, columns), (Columns, columns, rows) })
        {
            foreach (var (path, without, cells) in said.Said)
            {
                if (MemberAt(axis, path) is not { } member)
                    continue;
                foreach (LocatedText name in without)
                    gaps.UnionWith(Across(across, name.Value, said, "without", name.File, name.Span, member).Select(c => Place(said, c.Line, c.Other)));
                foreach (Keyed<CellDeclaration> cell in cells.Where(static c => c.Value is not null))
                {
                    // A row has the first word.
                    foreach (var (line, other) in Across(across, cell.Id, said, "cells", cell.File, cell.IdSpan, member))
                    {
                        int place = Place(said, line, other);
                        exceptions.TryGetValue(place, out CellException? first);
                        exceptions[place] = new(place, first?.Unit ?? cell.Value!.Unit?.Value, first?.Kind ?? cell.Value!.Kind);
                    }
                }
            }
        }

        Check(Rows, rows, (line, other) => gaps.Contains(Place(Rows, line, other)), columns.Lines.Count, "row");
        Check(Columns, columns, (line, other) => gaps.Contains(Place(Columns, line, other)), rows.Lines.Count, "column");
        return (gaps.ToEquatableArray(), exceptions.Values.ToEquatableArray());
    }

    // The lines at and below a member, each with those of the other axis that a path means.
    private IEnumerable<(int Line, int Other)> Across(AxisInfo across, string path, Axis said, string key, InputFile file, TextSpan span, MemberInfo member)
    {
        if (across.All.FirstOrDefault(m => m.Path.Length > 0 && m.Path == path) is { } other)
        {
            return Enumerable.Range(member.First, member.Count).SelectMany(_ => Enumerable.Range(other.First, other.Count), static (line, o) => (line, o));
        }

        sink.Report(Descriptors.RulePath, file, span, $"\"{key}\" names a {(said.IsColumns ? "row" : "column")}, and \"{path}\" is none here{Suggestion.For(path, across.All.Where(static m => m.Path.Length > 0).Select(static m => m.Path))}");
        return [];
    }

    private void Check(Axis said, AxisInfo axis, Func<int, int, bool> isGap, int across, string what)
    {
        foreach (var (path, without, _) in said.Said)
        {
            MemberInfo? member = MemberAt(axis, path);
            if (without.Count > 0 && member is not null && axis.Lines.Skip(member.First).Take(member.Count).FirstOrDefault(l => Enumerable.Range(0, across).All(o => isGap(l.Index, o))) is { } empty)
                sink.Report(Descriptors.EmptyTotal, without[0].File, without[0].Span, $"\"without\" leaves the {what} \"{empty.Path}\" no cell; take the {what} away, or let it keep one");
        }
    }

    private static MemberInfo? MemberAt(AxisInfo axis, string path)
    {
        IReadOnlyList<MemberInfo> members = axis.Roots;
        MemberInfo? member = null;
        foreach (string id in path.TrimEnd('.').Split('.'))
        {
            member = members.FirstOrDefault(m => m.Id == id);
            if (member is null)
                return null;
            members = member.Members;
        }

        return member;
    }

    /// <summary>What the members of an axis say of their cells: by the ids down to a member, the paths of the other axis.</summary>
    internal sealed class Axis(bool isColumns)
    {
        private readonly List<(string Path, IReadOnlyList<LocatedText> Without, IReadOnlyList<Keyed<CellDeclaration>> Cells)> _said = [];

        public bool IsColumns { get; } = isColumns;

        public bool IsSilent => _said.Count == 0;

        public IReadOnlyList<(string Path, IReadOnlyList<LocatedText> Without, IReadOnlyList<Keyed<CellDeclaration>> Cells)> Said => _said;

        public void Add(string path, MemberDeclaration member)
        {
            if (member.Without is { Count: > 0 } || member.Cells.Count > 0)
                _said.Add((path, member.Without ?? [], member.Cells));
        }
    }
}
