using System.Collections.Immutable;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// The variables of a template as Scriban keeps them: environments for the page, for each function called and for each object
/// made, in the order in which they are asked; the variables of loops in front of the environment around them; and the local
/// ones ($x) of each page and function.
/// </summary>
internal sealed class Scope
{
    private readonly List<Layer> _globals = [];
    private readonly List<Layer> _functions = [];
    private readonly List<Layer> _locals = [];
    private int _environments;

    public Scope(IEnumerable<(string Name, Value Value)> report)
    {
        // What a template assigns stands in front of the report, not in it.
        _globals.Add(new Layer(NewEnvironment(report)));
        _globals.Add(new Layer(NewEnvironment()));
        _locals.Add(new Layer(NewEnvironment()));
    }

    /// <summary>What all environments hold. Setting it takes back, or takes over, what was assigned.</summary>
    public ImmutableDictionary<int, Bindings> State { get; set; } = ImmutableDictionary<int, Bindings>.Empty;

    /// <summary>How many branches and loops that only the report decides stand around the place being compiled.</summary>
    public int Depth { get; set; }

    /// <summary>How many loops stand around the place being compiled, in this page or in one that includes it.</summary>
    public int Loops { get; private set; }

    public IEnumerable<string> GlobalNames => Readable.SelectMany(NamesOf).Where(static n => n[0] != '$');

    public IEnumerable<string> LocalNames => NamesOf(_locals[_locals.Count - 1]).Where(static n => n[0] == '$' && n.Length > 1);

    private IEnumerable<Layer> VisibleFunctions
    {
        get
        {
            for (int i = _functions.Count - 1; i >= 0; i--)
            {
                yield return _functions[i];
                if (_functions[i].HidesOuter)
                    yield break;
            }
        }
    }

    private IEnumerable<Layer> Readable => VisibleFunctions.Concat(Enumerable.Reverse(_globals));

    public int NewEnvironment(IEnumerable<(string Name, Value Value)>? values = null)
    {
        Bindings bindings = Bindings.Empty;
        foreach (var (name, value) in values ?? [])
            bindings = bindings.With(name, value);
        State = State.Add(++_environments, bindings);
        return _environments;
    }

    /// <summary>A value of an environment: a member of an object, or what a function left.</summary>
    public bool TryGet(int environment, string name, out Value value) => State[environment].TryGet(name, out value);

    public void Set(int environment, string name, Value value) => State = State.SetItem(environment, State[environment].With(name, value));

    public bool TryGetGlobal(string name, out Value value)
    {
        // As Readable has it, without its iterators: this is asked more often than anything else.
        for (int i = _functions.Count - 1; i >= 0; i--)
        {
            if (TryGet(_functions[i], name, out value))
                return true;
            if (_functions[i].HidesOuter)
                break;
        }

        for (int i = _globals.Count - 1; i >= 0; i--)
        {
            if (TryGet(_globals[i], name, out value))
                return true;
        }

        value = KnownValue.Null;
        return false;
    }

    public bool TryGetLocal(string name, out Value value) => TryGet(_locals[_locals.Count - 1], name, out value);

    /// <summary>False where the variable belongs to an object of the report.</summary>
    public bool TrySet(string name, Value value)
    {
        int? environment = name[0] == '$' ? _locals[_locals.Count - 1].Environment : GlobalEnvironment(name);
        if (environment is null)
            return false;
        Set(environment.Value, name, value);
        return true;
    }

    public void PushLoop(LoopVariables variables)
    {
        Loops++;
        Innermost.Loops.Add(variables);
        _locals[_locals.Count - 1].Loops.Add(variables);
    }

    public void PopLoop()
    {
        Loops--;
        RemoveLast(Innermost.Loops);
        RemoveLast(_locals[_locals.Count - 1].Loops);
    }

    /// <summary>Local variables of a page.</summary>
    public void PushPage(IEnumerable<(string Name, Value Value)> arguments) => _locals.Add(new Layer(NewEnvironment(arguments)));

    public void PopPage()
    {
        Drop(_locals[_locals.Count - 1].Environment!.Value);
        RemoveLast(_locals);
    }

    /// <summary>Forgets an environment that nothing asks for any more.</summary>
    public void Drop(int environment) => State = State.Remove(environment);

    /// <summary>The variables of a function: its parameters are like global ones, and hide those of functions around it.</summary>
    public void PushFunction(IEnumerable<(string Name, Value Value)>? parameters, IEnumerable<(string Name, Value Value)> locals, bool hidesOuter)
    {
        _functions.Add(new Layer(parameters is null ? null : NewEnvironment(parameters)) { HidesOuter = hidesOuter });
        PushPage(locals);
    }

    public void PopFunction()
    {
        if (_functions[_functions.Count - 1].Environment is { } environment)
            Drop(environment);
        RemoveLast(_functions);
        PopPage();
    }

    /// <summary>An object whose members are variables: one that was made (an environment) or one of the report.</summary>
    public void PushObject(int? environment, ViewObject? view)
    {
        _globals.Add(new Layer(environment) { View = view });
        PushPage([]);
    }

    public void PopObject()
    {
        RemoveLast(_globals);
        PopPage();
    }

    /// <summary>The members of an object being made are variables for those after them.</summary>
    public void PushMembers(int environment) => _globals.Add(new Layer(environment));

    public void PopMembers() => RemoveLast(_globals);

    /// <summary>What stands around the place being compiled.</summary>
    public Mark Save() => new(State, _globals.Count, _functions.Count, _locals.Count, Loops, Innermost.Loops.Count, _locals[_locals.Count - 1].Loops.Count, Depth);

    /// <summary>Leaves what was entered, and takes back what was set, since a place.</summary>
    public void ReturnTo(Mark mark)
    {
        (State, Loops, Depth) = (mark.State, mark.Loops, mark.Depth);
        Truncate(_globals, mark.Globals);
        Truncate(_functions, mark.Functions);
        Truncate(_locals, mark.Locals);
        Truncate(Innermost.Loops, mark.InnermostLoops);
        Truncate(_locals[_locals.Count - 1].Loops, mark.LocalLoops);
    }

    private static void Truncate<T>(List<T> list, int count) => list.RemoveRange(count, list.Count - count);

    private static void RemoveLast<T>(List<T> list) => list.RemoveAt(list.Count - 1);

    private Layer Innermost => (_functions.Count == 0 ? null : VisibleFunctions.FirstOrDefault(static f => f.Environment is not null)) ?? _globals[_globals.Count - 1];

    // A function sets what it has, or what is there outside it; a new variable is its own, if it has parameters.
    private int? GlobalEnvironment(string name)
    {
        if (_functions.Count == 0)
            return _globals[_globals.Count - 1].Environment;
        int? own = null;
        foreach (Layer function in VisibleFunctions)
        {
            if (function.Environment is not { } environment)
                continue;
            own ??= environment;
            if (State[environment].Contains(name))
                return environment;
        }

        return own is null || _globals.Any(g => Contains(g, name)) ? _globals[_globals.Count - 1].Environment : own;
    }

    private bool Contains(Layer layer, string name) =>
        layer.Environment is { } environment ? State[environment].Contains(name) : layer.View?.TryGet(name, out _) ?? false;

    private bool TryGet(Layer layer, string name, out Value value)
    {
        for (int i = layer.Loops.Count - 1; i >= 0; i--)
        {
            if (layer.Loops[i].TryGet(name, out value))
                return true;
        }

        value = KnownValue.Null;
        if (layer.Environment is { } environment)
            return State[environment].TryGet(name, out value);
        if (layer.View is null || !layer.View.TryGet(name, out object? data))
            return false;
        value = Functions.Parameters.Item(data);
        return true;
    }

    private IEnumerable<string> NamesOf(Layer layer) =>
        layer.Loops.SelectMany(static l => l.Names).Concat(layer.Environment is { } environment ? State[environment].Names : layer.View?.Names ?? []);

    public readonly record struct Mark(ImmutableDictionary<int, Bindings> State, int Globals, int Functions, int Locals, int Loops, int InnermostLoops, int LocalLoops, int Depth);

    private sealed class Layer(int? environment)
    {
        public int? Environment { get; } = environment;

        public ViewObject? View { get; init; }

        public bool HidesOuter { get; init; }

        public List<LoopVariables> Loops { get; } = [];
    }
}
