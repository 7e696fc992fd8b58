namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What a turn of a loop adds to the variables: its item, and what the loop knows of its place, which few ask for.</summary>
/// <param name="name">The variable of the item; null where there is none.</param>
/// <param name="item">The item.</param>
/// <param name="viewName">for, tablerow or while; null where there is none.</param>
/// <param name="view">Makes what is behind that name.</param>
internal sealed class LoopVariables(string? name, Value item, string? viewName, Func<Value> view)
{
    public static readonly LoopVariables None = new(null, KnownValue.Null, null, static () => KnownValue.Null);

    private Value? _view;

    public IEnumerable<string> Names => new[] { name, viewName }.OfType<string>();

    public bool TryGet(string variable, out Value value)
    {
        // An item that is called as the view is hidden by it.
        if (variable == viewName)
            value = _view ??= view();
        else if (variable == name)
            value = item;
        else
            value = KnownValue.Null;
        return variable == viewName || variable == name;
    }
}
