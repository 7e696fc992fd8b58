using System.Collections.Immutable;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// The variables of a template as Scriban keeps them: stores for the page, for each function called and for each object
/// made, in the order in which they are asked; the variables of loops in front of the store around them; and the local
/// ones ($x) of each page and function.
/// </summary>
internal sealed class Scope
{
    private readonly List<Layer> _globals = [];
    private readonly List<Layer> _functions = [];
    private readonly List<Layer> _locals = [];
    private int _stores;

    public Scope(IEnumerable<(string Name, Value Value)> report)
    {
        // What a template assigns stands in front of the report, not in it.
        _globals.Add(new Layer(NewStore(report)));
        _globals.Add(new Layer(NewStore()));
        _locals.Add(new Layer(NewStore()));
    }

    /// <summary>What all stores hold. Setting it takes back, or takes over, what was assigned.</summary>
    public ImmutableDictionary<int, Store> State { get; set; } = ImmutableDictionary<int, Store>.Empty;

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

    public int NewStore(IEnumerable<(string Name, Value Value)>? values = null)
    {
        var store = Store.Empty;
        foreach (var (name, value) in values ?? [])
            store = store.With(name, value);
        State = State.Add(++_stores, store);
        return _stores;
    }

    /// <summary>A value of a store: a member of an object, or what a function left.</summary>
    public bool TryGet(int store, string name, out Value value) => State[store].TryGet(name, out value);

    public void Set(int store, string name, Value value) => State = State.SetItem(store, State[store].With(name, value));

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
        int? store = name[0] == '$' ? _locals[_locals.Count - 1].Store : GlobalStore(name);
        if (store is null)
            return false;
        Set(store.Value, name, value);
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
    public void PushPage(IEnumerable<(string Name, Value Value)> arguments) => _locals.Add(new Layer(NewStore(arguments)));

    public void PopPage()
    {
        Drop(_locals[_locals.Count - 1].Store!.Value);
        RemoveLast(_locals);
    }

    /// <summary>Forgets a store that nothing asks for any more.</summary>
    public void Drop(int store) => State = State.Remove(store);

    /// <summary>The variables of a function: its parameters are like global ones, and hide those of functions around it.</summary>
    public void PushFunction(IEnumerable<(string Name, Value Value)>? parameters, IEnumerable<(string Name, Value Value)> locals, bool hidesOuter)
    {
        _functions.Add(new Layer(parameters is null ? null : NewStore(parameters)) { HidesOuter = hidesOuter });
        PushPage(locals);
    }

    public void PopFunction()
    {
        if (_functions[_functions.Count - 1].Store is { } store)
            Drop(store);
        RemoveLast(_functions);
        PopPage();
    }

    /// <summary>An object whose members are variables: one that was made (a store) or one of the report.</summary>
    public void PushObject(int? store, ViewObject? view)
    {
        _globals.Add(new Layer(store) { View = view });
        PushPage([]);
    }

    public void PopObject()
    {
        RemoveLast(_globals);
        PopPage();
    }

    /// <summary>The members of an object being made are variables for those after them.</summary>
    public void PushMembers(int store) => _globals.Add(new Layer(store));

    public void PopMembers() => RemoveLast(_globals);

    /// <summary>What stands around the place being compiled.</summary>
    public Mark Place() => new(State, _globals.Count, _functions.Count, _locals.Count, Loops, Innermost.Loops.Count, _locals[_locals.Count - 1].Loops.Count, Depth);

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

    private Layer Innermost => VisibleFunctions.FirstOrDefault(static f => f.Store is not null) ?? _globals[_globals.Count - 1];

    // A function sets what it has, or what is there outside it; a new variable is its own, if it has parameters.
    private int? GlobalStore(string name)
    {
        int? own = null;
        foreach (Layer function in VisibleFunctions)
        {
            if (function.Store is not { } store)
                continue;
            own ??= store;
            if (State[store].Contains(name))
                return store;
        }

        return own is null || _globals.Any(g => Contains(g, name)) ? _globals[_globals.Count - 1].Store : own;
    }

    private bool Contains(Layer layer, string name) =>
        layer.Store is { } store ? State[store].Contains(name) : layer.View?.TryGet(name, out _) ?? false;

    private bool TryGet(Layer layer, string name, out Value value)
    {
        for (int i = layer.Loops.Count - 1; i >= 0; i--)
        {
            if (layer.Loops[i].TryGet(name, out value))
                return true;
        }

        value = KnownValue.Null;
        if (layer.Store is { } store)
            return State[store].TryGet(name, out value);
        if (layer.View is null || !layer.View.TryGet(name, out object? data))
            return false;
        value = Functions.Parameters.Item(data);
        return true;
    }

    private IEnumerable<string> NamesOf(Layer layer) =>
        layer.Loops.SelectMany(static l => l.Names).Concat(layer.Store is { } store ? State[store].Names : layer.View?.Names ?? []);

    public readonly record struct Mark(ImmutableDictionary<int, Store> State, int Globals, int Functions, int Locals, int Loops, int InnermostLoops, int LocalLoops, int Depth);

    private sealed class Layer(int? store)
    {
        public int? Store { get; } = store;

        public ViewObject? View { get; init; }

        public bool HidesOuter { get; init; }

        public List<LoopVariables> Loops { get; } = [];
    }
}
