using System.ComponentModel;
using ReportGen.Rendering;

namespace ReportGen.Views;

/// <summary>What compiled templates do with lists of records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewLists
{
    /// <summary>The record at a place, counted from the end where the place is negative; null where there is none.</summary>
    public static ViewRecord? At(IReadOnlyList<ViewRecord> list, long index)
    {
        long place = index < 0 ? list.Count + index : index;
        return place >= 0 && place < list.Count ? list[(int)place] : null;
    }

    /// <summary>The text of the paragraph at a place, counted from the end where the place is negative; null where there is none.</summary>
    public static string? At(IList<Paragraph> list, long index)
    {
        long place = index < 0 ? list.Count + index : index;
        return place >= 0 && place < list.Count ? list[(int)place].Text.ToString() : null;
    }

    /// <summary>The sum of a member; null where it is null of one, or there is none.</summary>
    public static decimal? Sum(IReadOnlyList<ViewRecord> list, int member)
    {
        decimal? sum = list.Count == 0 ? null : 0m;
        for (int i = 0; i < list.Count; i++)
            sum = NumberMath.Sum(sum, list[i].Number(member));
        return sum;
    }

    /// <summary>The greatest of a member among those that have it: a chart goes by it, whatever is missing. Null where none has.</summary>
    public static decimal? Max(IReadOnlyList<ViewRecord> list, int member)
    {
        decimal? max = null;
        for (int i = 0; i < list.Count; i++)
            max = NumberMath.Max(max, list[i].Number(member)) ?? max ?? list[i].Number(member);
        return max;
    }

    /// <summary>The least of a member among those that have it. Null where none has.</summary>
    public static decimal? Min(IReadOnlyList<ViewRecord> list, int member)
    {
        decimal? min = null;
        for (int i = 0; i < list.Count; i++)
            min = NumberMath.Min(min, list[i].Number(member)) ?? min ?? list[i].Number(member);
        return min;
    }
}
