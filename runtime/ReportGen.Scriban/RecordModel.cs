using ReportGen.Views;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>Shows records of the publication to Scriban. Nothing of them can be assigned to.</summary>
internal static class RecordModel
{
    public static ScriptObject? Show(ViewRecord? record)
    {
        if (record is null)
            return null;
        IReadOnlyList<ViewMember> members = record.Type.Members;
        var shown = new ScriptObject(members.Count);
        for (int i = 0; i < members.Count; i++)
            shown.SetValue(members[i].Name, Member(record, i), readOnly: true);
        shown.IsReadOnly = true;
        return shown;
    }

    public static RecordList Show(IReadOnlyList<ViewRecord> list) => new(list.Select(static r => Show(r)));

    public static object? Member(ViewRecord record, int index) => record.Type.Members[index].Kind switch
    {
        ViewKind.Text or ViewKind.Address => record.Text(index),
        ViewKind.Number => record.Number(index),
        ViewKind.Flag => record.Flag(index),
        ViewKind.List => Show(record.List(index)),
        _ => Show(record.Record(index)),
    };
}
