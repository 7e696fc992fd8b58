using System.Collections.Immutable;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>
/// Branches that only the report decides: each is compiled with the variables as they were before it, and where the
/// branches meet, variables that differ become local variables of C#.
/// </content>
internal sealed partial class TemplateCompiler
{
    private readonly List<CodeDeclaration> _declarations = [];
    private Assumption _assumed = Assumption.None;
    private readonly List<Exit> _exits = [];
    private int _captures;

    /// <summary>Compiles branches of which a report takes one: the first whose condition holds, or the one without.</summary>
    private void Fork(TextSpan span, string statement, params (CodeExpression? Condition, Action Body)[] branches)
    {
        var (state, start, outer, assumed) = (_scope.State, _place, _block, _assumed);
        var predecessors = new List<Predecessor>();
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
                predecessors.Add(new Predecessor(_scope.State, _place, _block.AddSlot()));
            (_flow, _assumed) = (Flow.Next, others);
        }

        (_block, _assumed) = (outer, assumed);
        Emit(new CodeIf(code.ToEquatableArray(), otherwise));
        if (branches[branches.Length - 1].Condition is not null)
            predecessors.Add(new Predecessor(state, start, otherwise));
        MergeFlow(predecessors, span, $"the branches of this '{statement}' leave the page in different places; let both end alike");
    }

    /// <summary>Goes on where several ways meet; nowhere if none leads here.</summary>
    private void MergeFlow(List<Predecessor> predecessors, TextSpan span, string misplaced)
    {
        if (predecessors.Count == 0)
        {
            _flow = Flow.Gone;
            return;
        }

        _flow = Flow.Next;
        _place = predecessors[0].Page;
        foreach (Predecessor predecessor in predecessors)
            _place = Join(_place, predecessor.Page, span, misplaced);
        _scope.State = MergeState(predecessors, span);
    }

    private PagePlace Join(PagePlace place, PagePlace other, TextSpan span, string misplaced) =>
        place.Join(other) ?? throw Fault(TemplateDiagnostic.Unescaped, span, $"{misplaced} {place.Difference(other)}");

    private Value MergeValues(string name, Value?[] values, List<Predecessor> predecessors, Dictionary<Predecessor, List<(CodeExpression, CodeExpression)>> assignments, TextSpan span)
    {
        if (values.OfType<UnsetValue>().FirstOrDefault() is { } unset)
            return unset;
        if (Array.IndexOf(values, null) >= 0)
            return Unset(name);
        if (values.OfType<UncertainValue>().FirstOrDefault() is { } uncertain)
            return uncertain;
        if (PhiVariable.Of(values!, Declare) is not { } phi)
            return Conflict(name, values!);
        if (phi.OptionCount > PhiVariable.MaxOptions)
            throw TooManyOptions(span);
        Step(span);
        for (int i = 0; i < values.Length; i++)
            assignments[predecessors[i]].AddRange(phi.Assign(values[i]!));
        return phi.Value;
    }

    private ImmutableDictionary<int, Bindings> MergeState(List<Predecessor> predecessors, TextSpan span)
    {
        if (predecessors.TrueForAll(p => ReferenceEquals(p.State, predecessors[0].State)))
            return predecessors[0].State;
        // An object that one way has made is there for whoever kept it.
        var merged = predecessors[0].State.AddRange(predecessors.Skip(1).SelectMany(static p => p.State).Where(s => !predecessors[0].State.ContainsKey(s.Key)).GroupBy(static s => s.Key).Select(static g => g.First()));
        var assignments = predecessors.ToDictionary(static p => p, static _ => new List<(CodeExpression Target, CodeExpression Code)>());
        foreach (int id in predecessors[0].State.Keys.Where(id => predecessors.All(p => p.State.ContainsKey(id))))
        {
            Bindings[] bindings = [.. predecessors.Select(p => p.State[id])];
            if (Array.TrueForAll(bindings, s => ReferenceEquals(s, bindings[0])))
                continue;
            Step(span);
            foreach (string name in bindings.SelectMany(static s => s.Names).Distinct(StringComparer.Ordinal).ToArray())
            {
                Value?[] values = [.. bindings.Select(s => s.TryGet(name, out Value value) ? value : null)];
                if (Array.Exists(values, v => !Equals(v, values[0])))
                    merged = merged.SetItem(id, merged[id].With(name, MergeValues(name, values, predecessors, assignments, span)));
            }
        }

        foreach (var (predecessor, codes) in assignments.Select(static a => (a.Key, a.Value)))
        {
            foreach (var (target, code) in codes)
                predecessor.Slot.Add(new CodeAssignment(target, code));
        }

        return merged;
    }

    private static UnsetValue Unset(string name) =>
        new($"'{name}' is set only under a condition, or in a loop, that the report decides; set it before too", IsConflict: false);

    private static UnsetValue Conflict(string name, IEnumerable<Value> values)
    {
        string[] kinds = [.. values.SelectMany(PhiVariable.Options).Select(PhiVariable.Kind).OfType<string>().Distinct()];
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

    /// <summary>Leaves a loop, a page or a function from under a condition that only the report decides.</summary>
    private void Jump(TextSpan span, Exit exit)
    {
        if (exit.Captures != _captures)
            throw Fault(TemplateDiagnostic.NotCompilable, span, "leaving a 'capture', or a partial or function whose text is wanted, under a condition that only the report decides is not compiled; put what follows under the opposite condition");
        exit.Label ??= NewName("after");
        exit.Predecessors.Add(new Predecessor(_scope.State, _place, _block.AddSlot()));
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
    private void Arrive(Exit exit, Flow flow, TextSpan span)
    {
        _exits.Remove(exit);
        if (_flow == flow)
            _flow = Flow.Next;
        if (exit.Predecessors.Count == 0)
            return;
        if (_flow is not (Flow.Next or Flow.Gone))
            Jump(span, ExitOf(_flow));
        if (_flow == Flow.Next)
            exit.Predecessors.Add(new Predecessor(_scope.State, _place, _block.AddSlot()));
        Emit(new CodeLabel(exit.Label!));
        MergeFlow(exit.Predecessors, span, "what leaves this early leaves the page in another place; let both be alike");
    }

    private Exit ExitOf(Flow flow) => flow switch
    {
        Flow.Break when _frames.Peek().Loop is { } loop => loop.Break,
        Flow.Continue when _frames.Peek().Loop is { } loop => loop.Continue,
        _ => _frames.Peek().Return,
    };

    /// <summary>Where one of the ways that meet comes from.</summary>
    private sealed class Predecessor(ImmutableDictionary<int, Bindings> state, PagePlace page, CodeBlock slot)
    {
        public ImmutableDictionary<int, Bindings> State { get; } = state;

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

        public List<Predecessor> Predecessors { get; } = [];
    }

    private sealed class LoopExits(Exit @break)
    {
        public Exit Break { get; } = @break;

        public Exit Continue { get; set; } = @break;
    }
}
