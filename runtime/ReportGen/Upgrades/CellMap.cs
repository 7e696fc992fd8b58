using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Upgrades;

/// <summary>
/// Where the cells of one version stand in a report on another: each in a cell, in several of which it is the sum, or nowhere.
/// </summary>
internal sealed class CellMap
{
    private static readonly ConditionalWeakTable<FormInfo, ConditionalWeakTable<FormInfo, CellMap>> Cache = [];

    // For each cell its place; -1 for nowhere, and -2 - n for the sum of the places in _sums[n].
    private readonly int[] _places;
    private readonly List<int[]> _sums = [];

    private CellMap(int count)
    {
        _places = new int[count];
        Array.Fill(_places, -1);
    }

    /// <summary>The places in a report on another form, by whatever versions lie between; nowhere for every cell where nothing joins the two. Worked out once.</summary>
    /// <param name="form">The form whose cells are sought.</param>
    /// <param name="other">The form of the report in which they are sought.</param>
    public static CellMap Between(FormInfo form, FormInfo other) =>
        Cache.GetValue(form, static _ => []).GetValue(other, found => Find(form, found));

    /// <summary>The places after all the steps of a way: what has none in a version between does not come back.</summary>
    /// <param name="versions">The versions, from the form of the report to the one whose cells are sought.</param>
    public static CellMap Along(IReadOnlyList<FormInfo> versions)
    {
        CellMap map = Same(versions[0], versions[0]);
        for (int i = 1; i < versions.Count; i++)
            map = Step(versions[i], versions[i - 1]).After(map);
        return map;
    }

    /// <summary>The cells that make up a cell; none where it stands nowhere.</summary>
    public IReadOnlyList<int> this[int cell] => _places[cell] switch { >= 0 and var place => [place], -1 => [], var sum => _sums[-2 - sum] };

    /// <summary>What a cell holds in a report on the other form.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cells">The cells of the report.</param>
    /// <param name="value">The value: of several cells their sum, which is not known where one of them is blank.</param>
    /// <returns>False where it stands nowhere.</returns>
    public bool TryGet(int cell, ReadOnlySpan<Cell> cells, out Cell value)
    {
        int place = _places[cell];
        value = place >= 0 ? cells[place] : place == -1 ? default : CellSum.Of(_sums[-2 - place], cells);
        return place != -1;
    }

    private static CellMap Find(FormInfo form, FormInfo other)
    {
        if (form.Report == other.Report && form.Version == other.Version)
            return Same(form, other);
        return VersionPath.Find(other, form, [form, other, .. Bases(form), .. Bases(other)]) is { } versions ? Along(versions) : new CellMap(form.Cells.Count);
    }

    private static List<FormInfo> Bases(FormInfo form)
    {
        List<FormInfo> bases = [];
        // Forms made by hand may extend each other in a circle.
        for (FormInfo? next = form.Upgrade?.Base?.Invoke(); next is not null && next != form && !bases.Contains(next); next = next.Upgrade?.Base?.Invoke())
            bases.Add(next);
        return bases;
    }

    private static CellMap Same(FormInfo form, FormInfo other)
    {
        var map = new CellMap(form.Cells.Count);
        for (int i = 0; i < map._places.Length; i++)
            map._places[i] = form == other ? i : other.FindCell(form.Cells[i].Address)?.Index ?? -1;
        return map;
    }

    private static CellMap Step(FormInfo form, FormInfo other) =>
        VersionPath.IsBaseOf(other, form) ? FromBase(other, form) : FromBase(form, other).Turned(form.Cells.Count);

    private static CellMap FromBase(FormInfo @base, FormInfo form)
    {
        var map = new CellMap(form.Cells.Count);
        var moved = new HashSet<string>(StringComparer.Ordinal);
        var targets = new Dictionary<int, List<CellInfo?>>();
        foreach (var (source, target) in form.Upgrade!.Moves)
        {
            // A value goes to one place: two copies of it would add up to twice what was reported.
            if (moved.Add(source) && form.FindCell(target) is { } here)
            {
                if (!targets.TryGetValue(here.Index, out List<CellInfo?>? parts))
                    targets.Add(here.Index, parts = []);
                parts.Add(@base.FindCell(source) is { } there && Fits(there, here) ? there : null);
            }
        }

        foreach (var (target, parts) in targets)
        {
            // Of a sum that lacks a part nothing is known.
            if (!parts.Contains(null))
                map.Set(target, [.. parts.Select(static p => p!.Index)]);
        }

        var lost = new HashSet<string>(form.Upgrade.Lost, StringComparer.Ordinal);
        foreach (CellInfo cell in @base.Cells)
        {
            if (!moved.Contains(cell.Address) && !lost.Contains(cell.Address) && form.FindCell(cell.Address) is { } same && Fits(cell, same) && !targets.ContainsKey(same.Index))
                map._places[same.Index] = cell.Index;
        }

        return map;
    }

    // 5 项 are not 5 件: where the unit changed, the number does not mean the same.
    private static bool Fits(CellInfo from, CellInfo to) => from.Exists && to.Exists && string.Equals(from.Unit, to.Unit, StringComparison.Ordinal);

    // The way back: a cell that went elsewhere alone is found there; what was added up cannot be taken apart.
    private CellMap Turned(int count)
    {
        var turned = new CellMap(count);
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i] >= 0)
                turned._places[_places[i]] = i;
        }

        return turned;
    }

    private CellMap After(CellMap earlier)
    {
        var map = new CellMap(_places.Length);
        for (int i = 0; i < _places.Length; i++)
        {
            int[][] parts = [.. this[i].Select(place => (int[])[.. earlier[place]])];
            if (Array.TrueForAll(parts, static p => p.Length > 0))
                map.Set(i, [.. parts.SelectMany(static p => p)]);
        }

        return map;
    }

    private void Set(int cell, int[] parts)
    {
        if (parts.Length == 1)
            _places[cell] = parts[0];
        else if (parts.Length > 1)
        {
            _places[cell] = -2 - _sums.Count;
            _sums.Add(parts);
        }
    }
}
