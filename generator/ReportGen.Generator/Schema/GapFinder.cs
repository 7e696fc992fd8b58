using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>Finds where a block has no cell, from what its rows and columns are declared to be without.</summary>
internal sealed class GapFinder(DiagnosticSink sink)
{
    public Axis Rows { get; } = new(isColumns: false);

    public Axis Columns { get; } = new(isColumns: true);

    /// <summary>The places without a cell, in order, each counted from the first of the block.</summary>
    public EquatableArray<int> Find(IEnumerable<MemberModel> columnRoots, IEnumerable<MemberModel> rowRoots)
    {
        if (Rows.Said.Count == 0 && Columns.Said.Count == 0)
            return default;
        AxisInfo columns = FormLayout.Axis(columnRoots);
        AxisInfo rows = FormLayout.Axis(rowRoots);
        var gaps = new SortedSet<int>();
        Add(Rows, rows, columns, "column", (row, column) => gaps.Add((row * columns.Lines.Count) + column));
        Add(Columns, columns, rows, "row", (column, row) => gaps.Add((row * columns.Lines.Count) + column));
        Check(Rows, rows, (line, other) => gaps.Contains((line * columns.Lines.Count) + other), columns.Lines.Count, "row");
        Check(Columns, columns, (line, other) => gaps.Contains((other * columns.Lines.Count) + line), rows.Lines.Count, "column");
        return gaps.ToEquatableArray();
    }

    private void Add(Axis said, AxisInfo axis, AxisInfo across, string what, Action<int, int> add)
    {
        foreach (var (path, without) in said.Said)
        {
            if (MemberAt(axis, path) is not { } member)
                continue;
            foreach (Said name in without)
            {
                MemberInfo? other = across.All.FirstOrDefault(m => m.Path.Length > 0 && m.Path == name.Value);
                if (other is null)
                {
                    sink.Report(Descriptors.RulePath, name.File, name.Span, $"\"without\" names a {what}, and \"{name.Value}\" is none here{Suggestion.For(name.Value, across.All.Where(static m => m.Path.Length > 0).Select(static m => m.Path))}");
                    continue;
                }

                for (int line = member.First; line < member.First + member.Count; line++)
                {
                    for (int gap = other.First; gap < other.First + other.Count; gap++)
                        add(line, gap);
                }
            }
        }
    }

    private void Check(Axis said, AxisInfo axis, Func<int, int, bool> isGap, int across, string what)
    {
        foreach (var (path, without) in said.Said)
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

    /// <summary>What the members of an axis are without: the ids down to a member, and the paths of the other axis.</summary>
    internal sealed class Axis(bool isColumns)
    {
        private readonly List<(string Path, IReadOnlyList<Said> Without)> _said = [];

        public bool IsColumns { get; } = isColumns;

        public IReadOnlyList<(string Path, IReadOnlyList<Said> Without)> Said => _said;

        public void Add(string path, IReadOnlyList<Said>? without)
        {
            if (without is { Count: > 0 })
                _said.Add((path, without));
        }
    }
}
