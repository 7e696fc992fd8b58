using System.Collections.Immutable;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>
/// Branches that only the report decides: each is compiled with the variables as they were before it, and where the
/// branches meet, variables that differ become local variables of C#.
/// </content>
internal sealed partial class TemplateCompiler
{
    private const string Result = "value";

    private readonly List<CodeDeclaration> _declarations = [];
    private Assumption _assumed = Assumption.None;
    private readonly List<Exit> _exits = [];
    private int _captures;

    /// <summary>Compiles branches of which a report takes one: the first whose condition holds, or the one without.</summary>
    private void Fork(TextSpan span, string statement, params (CodeExpression? Condition, Action Body)[] branches)
    {
        var (state, start, outer, assumed) = (_scope.State, _place, _block, _assumed);
        var ends = new List<End>();
        var code = new List<CodeBranch>();
        var otherwise = new CodeBlock();
        foreach (var (condition, body) in branches)
        {
            (_scope.State, _place, _block) = (state, start, condition is null ? otherwise : new CodeBlock());
            Assumption others = _assumed;
            if (condition is not null)
            {
                _assumed = others.With(condition, holds: true);
                others = others.With(condition, holds: false);
                code.Add(new CodeBranch(condition, _block));
            }

            _scope.Depth++;
            body();
            if (_flow is not (Flow.Next or Flow.Gone))
                Jump(span, ExitOf(_flow));
            _scope.Depth--;
            if (_flow == Flow.Next)
                ends.Add(new End(_scope.State, _place, _block.AddSlot()));
            (_flow, _assumed) = (Flow.Next, others);
        }

        (_block, _assumed) = (outer, assumed);
        Emit(new CodeIf(code.ToEquatableArray(), otherwise));
        if (branches[branches.Length - 1].Condition is not null)
            ends.Add(new End(state, start, otherwise));
        Meet(ends, span, $"the branches of this '{statement}' leave the page in different places; let both end alike");
    }

    /// <summary>Goes on where several ways meet; nowhere if none leads here.</summary>
    private void Meet(List<End> ends, TextSpan span, string misplaced)
    {
        if (ends.Count == 0)
        {
            _flow = Flow.Gone;
            return;
        }

        _flow = Flow.Next;
        _place = ends[0].Page;
        foreach (End end in ends)
            _place = Join(_place, end.Page, span, misplaced);
        _scope.State = Merge(ends, span);
    }

    private PagePlace Join(PagePlace place, PagePlace other, TextSpan span, string misplaced) =>
        place.Join(other) ?? throw Fault(TemplateDiagnostic.Unescaped, span, $"{misplaced} {place.Difference(other)}");

    private ImmutableDictionary<int, Store> Merge(List<End> ends, TextSpan span)
    {
        if (ends.TrueForAll(e => ReferenceEquals(e.State, ends[0].State)))
            return ends[0].State;
        // An object that one way has made is there for whoever kept it.
        var merged = ends[0].State.AddRange(ends.Skip(1).SelectMany(static e => e.State).Where(s => !ends[0].State.ContainsKey(s.Key)).GroupBy(static s => s.Key).Select(static g => g.First()));
        var assignments = ends.ToDictionary(static e => e, static _ => new List<(CodeExpression Target, CodeExpression Code)>());
        foreach (int id in ends[0].State.Keys.Where(id => ends.All(e => e.State.ContainsKey(id))))
        {
            Store[] stores = [.. ends.Select(e => e.State[id])];
            if (Array.TrueForAll(stores, s => ReferenceEquals(s, stores[0])))
                continue;
            Step(span);
            foreach (string name in stores.SelectMany(static s => s.Names).Distinct(StringComparer.Ordinal).ToArray())
            {
                Value?[] values = [.. stores.Select(s => s.TryGet(name, out Value value) ? value : null)];
                if (Array.Exists(values, v => !Equals(v, values[0])))
                    merged = merged.SetItem(id, merged[id].With(name, Join(name, values, ends, assignments, span)));
            }
        }

        foreach (var (end, codes) in assignments.Select(static a => (a.Key, a.Value)))
        {
            foreach (var (target, code) in codes)
                end.Slot.Add(new CodeAssignment(target, code));
        }

        return merged;
    }

    private Value Join(string name, Value?[] values, List<End> ends, Dictionary<End, List<(CodeExpression, CodeExpression)>> assignments, TextSpan span)
    {
        if (values.OfType<UnsetValue>().FirstOrDefault() is { } unset)
            return unset;
        if (Array.IndexOf(values, null) >= 0)
            return Unset(name);
        if (values.OfType<UncertainValue>().FirstOrDefault() is { } uncertain)
            return uncertain;
        if (Joint.Of(values!, Declare) is not { } joint)
            return Conflict(name, values!);
        if (joint.OptionCount > Joint.MaxOptions)
            throw TooManyOptions(span);
        Step(span);
        for (int i = 0; i < values.Length; i++)
            assignments[ends[i]].AddRange(joint.Assign(values[i]!));
        return joint.Value;
    }

    private static UnsetValue Unset(string name) =>
        new($"'{name}' is set only under a condition, or in a loop, that the report decides; set it before too", IsConflict: false);

    private static UnsetValue Conflict(string name, IEnumerable<Value> values)
    {
        string[] kinds = [.. values.SelectMany(Joint.Options).Select(Joint.Kind).OfType<string>().Distinct()];
        return new(name == Result
            ? $"this comes to {kinds[0]} or to {kinds[1]}, as the report decides; let both be of one kind"
            : $"'{name}' is {kinds[0]} or {kinds[1]} here, as the report decides; let every branch and turn set it to the same kind, or use two variables", IsConflict: true);
    }

    /// <summary>A local variable of the renderer.</summary>
    private CodeName Declare(CodeType type, string stem)
    {
        var local = new CodeName(NewName(stem), type);
        _declarations.Add(new CodeDeclaration(local));
        return local;
    }

    /// <summary>A value that the report chooses of two.</summary>
    private Value Choose(TextSpan span, CodeExpression condition, Func<Value> then, Func<Value> otherwise)
    {
        int store = _scope.NewStore();
        Fork(
            span,
            "? :",
            (condition, () => _scope.Set(store, Result, then())),
            (null, () => _scope.Set(store, Result, otherwise())));
        return Taken(store, span);
    }

    private Value Taken(int store, TextSpan span)
    {
        // Not set where nothing goes on from here.
        if (!_scope.TryGet(store, Result, out Value value))
            value = KnownValue.Null;
        _scope.Drop(store);
        return value is UnsetValue unset ? throw Fault(unset with { IsConflict = true }, span) : value;
    }

    /// <summary>Does to each value of a choice what would be done to the one that the report chooses.</summary>
    private Value Each(ChoiceValue choice, TextSpan span, Func<Value, Value> apply)
    {
        var results = new Value[choice.Options.Count];
        int count = 0;
        for (int i = 0; i < results.Length; i++)
        {
            Step(span);
            results[i] = apply(choice.Options[i]);
            count += results[i] is ChoiceValue inner ? inner.Options.Count : 1;
            if (count > Joint.MaxOptions)
                throw TooManyOptions(span);
        }

        if (results.All(r => r.Equals(results[0])))
            return results[0];
        // Without statements of its own the result is the same choice of other values.
        if (!results.Any(static r => r is ChoiceValue or FlagValue or NumberValue or KnownValue { Data: bool }) && results.Select(Joint.Kind).OfType<string>().Distinct().Count() == 1)
            return new ChoiceValue(choice.Selector, Collections.EquatableArray.ToEquatableArray(results));
        int store = _scope.NewStore();
        Fork(span, "? :", [.. results.Select((r, i) => (i == results.Length - 1 ? null : choice.Is(i), (Action)(() => _scope.Set(store, Result, r))))]);
        return Taken(store, span);
    }

    private CompilationFault TooManyOptions(TextSpan span) =>
        Fault(TemplateDiagnostic.Limit, span, $"the report chooses between more than {Joint.MaxOptions} values here; print each where it is chosen");

    /// <summary>Leaves a loop, a page or a function from under a condition that only the report decides.</summary>
    private void Jump(TextSpan span, Exit exit)
    {
        if (exit.Captures != _captures)
            throw Fault(TemplateDiagnostic.NotCompilable, span, "leaving a 'capture', or a partial or function whose text is wanted, under a condition that only the report decides is not compiled; put what follows under the opposite condition");
        exit.Label ??= NewName("after");
        exit.Ends.Add(new End(_scope.State, _place, _block.AddSlot()));
        Emit(new CodeGoto(exit.Label));
        _flow = Flow.Gone;
    }

    private Exit NewExit()
    {
        var exit = new Exit(_scope.Depth, _captures);
        _exits.Add(exit);
        return exit;
    }

    /// <summary>Where those who left go on, with those who came here by themselves.</summary>
    private void Land(Exit exit, Flow flow, TextSpan span)
    {
        _exits.Remove(exit);
        if (_flow == flow)
            _flow = Flow.Next;
        if (exit.Ends.Count == 0)
            return;
        if (_flow is not (Flow.Next or Flow.Gone))
            Jump(span, ExitOf(_flow));
        if (_flow == Flow.Next)
            exit.Ends.Add(new End(_scope.State, _place, _block.AddSlot()));
        Emit(new CodeLabel(exit.Label!));
        Meet(exit.Ends, span, "what leaves this early leaves the page in another place; let both be alike");
    }

    private Exit ExitOf(Flow flow) => flow switch
    {
        Flow.Break when _frames.Peek().Loop is { } loop => loop.Break,
        Flow.Continue when _frames.Peek().Loop is { } loop => loop.Continue,
        _ => _frames.Peek().Return,
    };

    /// <summary>Where a way ends that meets others.</summary>
    private sealed class End(ImmutableDictionary<int, Store> state, PagePlace page, CodeBlock slot)
    {
        public ImmutableDictionary<int, Store> State { get; } = state;

        public PagePlace Page { get; } = page;

        /// <summary>Where variables are given what they have after the meeting.</summary>
        public CodeBlock Slot { get; } = slot;
    }

    /// <summary>What can be left early, and who has left it.</summary>
    private sealed class Exit(int depth, int captures)
    {
        public int Depth { get; } = depth;

        public int Captures { get; } = captures;

        public string? Label { get; set; }

        public List<End> Ends { get; } = [];
    }

    private sealed class LoopExits(Exit @break)
    {
        public Exit Break { get; } = @break;

        public Exit Continue { get; set; } = @break;
    }

    /// <summary>A page or a function being compiled.</summary>
    private sealed class Frame(Exit @return, int result)
    {
        public Exit Return { get; } = @return;

        /// <summary>The store of what it returns.</summary>
        public int Result { get; } = result;

        /// <summary>The loop being compiled in it.</summary>
        public LoopExits? Loop { get; set; }
    }
}
