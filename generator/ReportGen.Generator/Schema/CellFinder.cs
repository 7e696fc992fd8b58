using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema;

/// <summary>Finds where a block has no cell, and which cells have a unit or kind of their own, from what its rows and columns say of them.</summary>
internal sealed class CellFinder(IReadOnlyList<DeclaredMember> rows, AxisInfo rowAxis, IReadOnlyList<DeclaredMember> columns, AxisInfo columnAxis, DiagnosticSink sink)
{
    private readonly SortedSet<int> _gaps = [];
    private readonly SortedDictionary<int, CellException> _exceptions = [];

    /// <summary>The places without a cell, and the cells of their own, each counted from the first place of the block.</summary>
    public (int[] Gaps, CellException[] Exceptions) Find()
    {
        // A row has the first word.
        Collect(rows, columnAxis, saysRows: true);
        Collect(columns, rowAxis, saysRows: false);
        if (_gaps.Count > 0)
        {
            Check(rows, rowAxis, columnAxis, saysRows: true);
            Check(columns, columnAxis, rowAxis, saysRows: false);
        }

        return ([.. _gaps], [.. _exceptions.Values]);
    }

    private int Place(int line, int other, bool saysRows) => saysRows ? (line * columnAxis.Lines.Count) + other : (other * columnAxis.Lines.Count) + line;

    private void Collect(IReadOnlyList<DeclaredMember> members, AxisInfo across, bool saysRows)
    {
        foreach (DeclaredMember member in members)
        {
            if (member.Info is not { } info)
                continue;
            foreach (LocatedText name in member.Declaration.Without ?? [])
                _gaps.UnionWith(Places(info, across, name.Value, saysRows, "without", name.File, name.Span));
            foreach (Keyed<CellDeclaration> cell in member.Declaration.Cells.Where(static c => c.Value is not null))
            {
                foreach (int place in Places(info, across, cell.Id, saysRows, "cells", cell.File, cell.IdSpan))
                {
                    _exceptions.TryGetValue(place, out CellException? first);
                    _exceptions[place] = new(place, first?.Unit ?? cell.Value!.Unit?.Value, first?.Kind ?? cell.Value!.Kind, first?.Places ?? cell.Value!.Places);
                }
            }

            Collect(member.Members, across, saysRows);
        }
    }

    // Where the lines at and below a member meet those of the other axis that a path means.
    private IEnumerable<int> Places(MemberInfo member, AxisInfo across, string path, bool saysRows, string key, InputFile file, TextSpan span)
    {
        if (across.All.FirstOrDefault(m => m.Path.Length > 0 && m.Path == path) is { } other)
        {
            return Enumerable.Range(member.First, member.Count).SelectMany(line => Enumerable.Range(other.First, other.Count).Select(o => Place(line, o, saysRows)));
        }

        sink.Report(Descriptors.RulePath, file, span, $"\"{key}\" takes a {(saysRows ? "column" : "row")}, and there is no \"{path}\" here{Suggestion.For(path, across.All.Where(static m => m.Path.Length > 0).Select(static m => m.Path))}");
        return [];
    }

    private void Check(IReadOnlyList<DeclaredMember> members, AxisInfo axis, AxisInfo across, bool saysRows)
    {
        foreach (DeclaredMember member in members)
        {
            if (member.Info is not { } info)
                continue;
            if (member.Declaration.Without is { Count: > 0 } without
                && axis.Lines.Skip(info.First).Take(info.Count).FirstOrDefault(l => across.Lines.All(o => _gaps.Contains(Place(l.Index, o.Index, saysRows)))) is { } empty)
            {
                sink.Report(Descriptors.EmptyTotal, without[0].File, without[0].Span, $"\"without\" leaves the {(saysRows ? "row" : "column")} \"{empty.Path}\" no cell; take the {(saysRows ? "row" : "column")} away, or let it keep one");
                // A line without a cell is none; what is generated of the faulty form has them all.
                foreach (MemberInfo line in axis.Lines.Skip(info.First).Take(info.Count))
                    _gaps.ExceptWith(across.Lines.Select(o => Place(line.Index, o.Index, saysRows)));
            }

            Check(member.Members, axis, across, saysRows);
        }
    }
}
