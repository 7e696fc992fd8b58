namespace ReportGen.Views;

/// <summary>What compiled templates do with lists of records.</summary>
public static class ViewLists
{
    /// <summary>The record at a place, counted from the end where the place is negative; null where there is none.</summary>
    public static ViewRecord? At(IReadOnlyList<ViewRecord> list, int index)
    {
        int place = index < 0 ? list.Count + index : index;
        return place >= 0 && place < list.Count ? list[place] : null;
    }
}
