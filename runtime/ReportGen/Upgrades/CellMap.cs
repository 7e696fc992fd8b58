using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Upgrades;

/// <summary>For each cell of one version, its place in another; -1 where it has none.</summary>
internal static class CellMap
{
    private static readonly ConditionalWeakTable<FormInfo, ConditionalWeakTable<FormInfo, int[]>> Cache = [];

    /// <summary>The places in another form, by whatever versions lie between; nowhere for every cell where nothing joins the two. Worked out once.</summary>
    public static int[] Between(FormInfo from, FormInfo to) =>
        Cache.GetValue(from, static _ => []).GetValue(to, target => Find(from, target));

    private static int[] Find(FormInfo from, FormInfo to)
    {
        if (from.Report == to.Report && from.Version == to.Version)
            return [.. from.Cells.Select(c => to.FindCell(c.Address)?.Index ?? -1)];
        if (VersionPath.Find(from, to, [from, to, .. Bases(from), .. Bases(to)]) is { } versions)
            return Along(versions);
        int[] nowhere = new int[from.Cells.Count];
        Array.Fill(nowhere, -1);
        return nowhere;
    }

    private static List<FormInfo> Bases(FormInfo form)
    {
        List<FormInfo> bases = [];
        // Forms made by hand may extend each other in a circle.
        for (FormInfo? next = form.Upgrade?.Base?.Invoke(); next is not null && next != form && !bases.Contains(next); next = next.Upgrade?.Base?.Invoke())
            bases.Add(next);
        return bases;
    }

    /// <summary>The places after all the steps of a way: what has none in a version between does not come back.</summary>
    public static int[] Along(IReadOnlyList<FormInfo> versions)
    {
        int[] places = [.. Enumerable.Range(0, versions[0].Cells.Count)];
        for (int i = 1; i < versions.Count; i++)
        {
            (FormInfo from, FormInfo to) = (versions[i - 1], versions[i]);
            int[] step = VersionPath.IsBaseOf(from, to) ? Up(from, to) : Reverse(Up(to, from), from.Cells.Count);
            for (int cell = 0; cell < places.Length; cell++)
                places[cell] = places[cell] < 0 ? -1 : step[places[cell]];
        }

        return places;
    }

    private static int[] Up(FormInfo from, FormInfo to)
    {
        int[] places = new int[from.Cells.Count];
        Array.Fill(places, -1);
        var filled = new HashSet<int>();
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (source, target) in to.Upgrade!.Moves)
        {
            // A value goes to one place: two copies of it would add up to twice what was reported.
            if (moved.Add(source) && from.FindCell(source) is { } there && to.FindCell(target) is { } here && Fits(there, here) && filled.Add(here.Index))
                places[there.Index] = here.Index;
        }

        var lost = new HashSet<string>(to.Upgrade.Lost, StringComparer.Ordinal);
        foreach (CellInfo cell in from.Cells)
        {
            if (moved.Contains(cell.Address) || lost.Contains(cell.Address))
                continue;
            if (to.FindCell(cell.Address) is { } same && Fits(cell, same) && filled.Add(same.Index))
                places[cell.Index] = same.Index;
        }

        return places;
    }

    // 5 项 are not 5 件: where the unit changed, the number does not mean the same.
    private static bool Fits(CellInfo from, CellInfo to) => from.Exists && to.Exists && string.Equals(from.Unit, to.Unit, StringComparison.Ordinal);

    private static int[] Reverse(int[] places, int count)
    {
        int[] reverse = new int[count];
        Array.Fill(reverse, -1);
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0)
                reverse[places[i]] = i;
        }

        return reverse;
    }
}
