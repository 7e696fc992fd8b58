namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// The variables of a template: global ones, those of loops over them, and the local ones ($x) of each included page.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<string, (Value Value, int Depth)> _globals = new(StringComparer.Ordinal);
    private readonly List<(int Page, Dictionary<string, Value> Variables)> _loops = [];
    private readonly Stack<Dictionary<string, (Value Value, int Depth)>> _locals = new();

    public Scope() => _locals.Push(new(StringComparer.Ordinal));

    /// <summary>How many branches and loops that only the report decides stand around the place being compiled.</summary>
    public int Depth { get; set; }

    public IEnumerable<string> GlobalNames => _loops.SelectMany(static l => l.Variables.Keys).Where(static n => n[0] != '$').Concat(_globals.Keys);

    public IEnumerable<string> LocalNames => _locals.Peek().Keys;

    /// <summary>Whether a loop stands around the place being compiled, in this page or in one that includes it.</summary>
    public bool IsInLoop => _loops.Count > 0;

    public bool TryGetGlobal(string name, out Value value)
    {
        for (int i = _loops.Count - 1; i >= 0; i--)
        {
            if (_loops[i].Variables.TryGetValue(name, out value!))
                return true;
        }

        bool found = _globals.TryGetValue(name, out var entry);
        value = entry.Value;
        return found;
    }

    public bool TryGetLocal(string name, out Value value)
    {
        // A local variable of a loop belongs to the page of the loop.
        for (int i = _loops.Count - 1; i >= 0 && _loops[i].Page == _locals.Count; i--)
        {
            if (_loops[i].Variables.TryGetValue(name, out value!))
                return true;
        }

        bool found = _locals.Peek().TryGetValue(name, out var entry);
        value = entry.Value;
        return found;
    }

    /// <summary>False where the variable is older than a branch that may or may not be taken.</summary>
    public bool TrySet(string name, Value value)
    {
        var variables = name[0] == '$' ? _locals.Peek() : _globals;
        if (variables.TryGetValue(name, out var old) && old.Depth < Depth)
            return false;
        variables[name] = (value, Depth);
        return true;
    }

    /// <summary>Forgets what was first assigned inside a branch that may not be taken.</summary>
    public void LeaveDepth()
    {
        foreach (var variables in _locals.Append(_globals))
        {
            foreach (string name in variables.Where(v => v.Value.Depth >= Depth).Select(static v => v.Key).ToArray())
                variables.Remove(name);
        }

        Depth--;
    }

    public void PushLoop(Dictionary<string, Value> variables) => _loops.Add((_locals.Count, variables));

    public void PopLoop() => _loops.RemoveAt(_loops.Count - 1);

    public void PushPage(IEnumerable<(string Name, Value Value)> arguments)
    {
        var locals = new Dictionary<string, (Value, int)>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            locals[name] = (value, Depth);
        _locals.Push(locals);
    }

    public void PopPage() => _locals.Pop();
}
