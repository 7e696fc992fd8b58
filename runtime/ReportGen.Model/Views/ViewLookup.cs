using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>A member of a view that is called with a name: <c>report.cell "applications/received/total"</c>.</summary>
/// <param name="names">The names there are.</param>
/// <param name="find">The object of a name; null where there is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewLookup(IEnumerable<string> names, Func<string, ViewObject?> find)
{
    /// <summary>The names there are.</summary>
    public IEnumerable<string> Names { get; } = names;

    /// <summary>The object of a name; null where there is none.</summary>
    public ViewObject? Find(string name) => find(name);
}
