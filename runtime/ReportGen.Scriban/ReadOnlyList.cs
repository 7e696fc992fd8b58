using System.Collections;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>A list of the report. A list of Scriban that is read-only still lets its items be replaced; this one does not.</summary>
internal class ReadOnlyList : ScriptArray, IList
{
    public ReadOnlyList(IEnumerable<object?> items)
        : base(items) => IsReadOnly = true;

    object? IList.this[int index]
    {
        get => this[index];
        set => throw new InvalidOperationException("the lists of a report are fixed");
    }
}
