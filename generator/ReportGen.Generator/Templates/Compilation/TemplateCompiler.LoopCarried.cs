using System.Collections.Immutable;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>What a loop of C# carries from turn to turn.</content>
internal sealed partial class TemplateCompiler
{
    /// <summary>The variables that a turn changes, each with what the first turn finds and what the others do.</summary>
    private sealed class LoopCarriedVariables(TemplateCompiler compiler, ImmutableDictionary<int, Bindings> start)
    {
        private readonly Dictionary<(int Environment, string Name), LoopCarriedVariable> _variables = [];
        private readonly HashSet<(int Environment, string Name)> _new = [];
        private ImmutableDictionary<int, Bindings> _entered = ImmutableDictionary<int, Bindings>.Empty;

        /// <summary>Gives the variables the values that a turn finds.</summary>
        public void Enter()
        {
            compiler._scope.State = start;
            foreach (var ((environment, name), variable) in _variables.Select(static v => (v.Key, v.Value)))
                compiler._scope.Set(environment, name, variable.Enter(name, compiler.Declare));
            _entered = compiler._scope.State;
        }

        /// <summary>Whether a turn leaves nothing that the next one does not expect.</summary>
        public bool Settles(TextSpan span)
        {
            bool settles = true;
            foreach (var (id, left) in compiler._scope.State.Where(s => start.ContainsKey(s.Key)).Select(static s => (s.Key, s.Value)))
            {
                if (ReferenceEquals(left, _entered[id]))
                    continue;
                foreach (string name in left.Names)
                {
                    left.TryGet(name, out Value value);
                    if (!_entered[id].TryGet(name, out Value found))
                        _new.Add((id, name));
                    else if (!Equals(found, value) && !Settles(id, name, found, value, span))
                        settles = false;
                }
            }

            return settles;
        }

        /// <summary>Hands over from one turn to the next.</summary>
        public void WriteNext(CodeBlock block)
        {
            (CodeExpression Target, CodeExpression Code)[] assignments =
            [
                .. _variables.SelectMany(v => v.Value.Phi?.Assign(Current(v.Key)) ?? []).Where(static a => a.Target != a.Code),
            ];
            if (assignments.Length > 0)
                block.Add(new CodeAssignment(assignments.Select(static a => a.Target).ToEquatableArray(), assignments.Select(static a => a.Code).ToEquatableArray()));
        }

        /// <summary>Hands over to the first turn.</summary>
        public void WriteFirst(CodeBlock block)
        {
            foreach (var ((environment, name), variable) in _variables.Select(static v => (v.Key, v.Value)))
            {
                start[environment].TryGet(name, out Value value);
                foreach (var (target, code) in variable.Phi?.Assign(value) ?? [])
                    block.Add(new CodeAssignment(target, code));
            }
        }

        /// <summary>Gives the variables the values that they have after the loop.</summary>
        public void Leave()
        {
            compiler._scope.State = _entered;
            foreach (var (environment, name) in _new)
                compiler._scope.Set(environment, name, Unset(name));
        }

        private Value Current((int Environment, string Name) key)
        {
            compiler._scope.State[key.Environment].TryGet(key.Name, out Value value);
            return value;
        }

        private bool Settles(int environment, string name, Value found, Value left, TextSpan span)
        {
            // What has no value of one kind before the loop has none in it.
            if (found is UncertainValue)
                return true;
            if (PhiVariable.Options(left).Any(o => o is KnownValue { Data: ObjectReference made } && !start.ContainsKey(made.Environment)))
                throw compiler.Fault(TemplateDiagnostic.NotCompilable, span, $"'{name}' keeps an object that was made in a turn of this loop, which only the report decides; make it before the loop and set its members");
            if (!_variables.TryGetValue((environment, name), out LoopCarriedVariable? variable))
            {
                _variables.Add((environment, name), new LoopCarriedVariable(found, left));
                return false;
            }

            if (variable.Takes(left, out string? fault))
                return true;
            return fault is null ? false : throw compiler.Fault(TemplateDiagnostic.Limit, span, $"'{name}' {fault}");
        }
    }

    /// <summary>A variable that a turn changes.</summary>
    private sealed class LoopCarriedVariable(Value first, Value next)
    {
        private const int MaxProbes = 6;

        // More turns than a list has room for.
        private const decimal MaxTurns = int.MaxValue;

        private readonly List<Value> _values = [first, next];
        private UnsetValue? _conflict;
        private decimal? _bound;
        private decimal? _growth;
        private int _probes;
        private bool _isBounded;

        public PhiVariable? Phi { get; private set; }

        public Value Enter(string name, Func<CodeType, string, CodeName> declare)
        {
            _conflict ??= _values.OfType<UnsetValue>().FirstOrDefault();
            Phi = _conflict is null && !_values.Exists(static v => v is UncertainValue) ? PhiVariable.Of(_values, declare) : null;
            if (Phi is null)
                return _conflict ??= Conflict(name, _values);
            return Phi.Value is NumberValue number && _bound is { } bound ? number with { Bound = bound } : Phi.Value;
        }

        /// <summary>Whether the variable holds what a turn leaves; if not, it will, or there is a fault.</summary>
        public bool Takes(Value value, out string? fault)
        {
            fault = null;
            if (_conflict is not null)
                return true;
            if (!Phi!.Fits(value))
            {
                if (Phi.OptionCount >= PhiVariable.MaxOptions)
                    fault = "grows with every turn of a loop that only the report decides; print it in the loop, inside 'capture' if it is wanted later";
                _values.Add(value);
                return false;
            }

            return Phi.Value is not NumberValue number || IsBounded(_bound ?? number.Bound, PhiVariable.Bound(value), ref fault);
        }

        // A number that grows by the same in each turn stays within 64 bits; one that is multiplied does not.
        private bool IsBounded(decimal found, decimal left, ref string? fault)
        {
            decimal growth = left - found;
            if (growth <= 0 || _isBounded)
                return true;
            _isBounded = growth == _growth;
            _growth = growth;
            _bound = _isBounded ? PhiVariable.Bound(_values[0]) + (growth * MaxTurns) : (found * 2) + 1000;
            if (_bound > (Phi!.Value is NumberValue { IsDecimal: true } ? NumberArithmetic.MaxDecimalBound : NumberArithmetic.MaxBound) || ++_probes > MaxProbes)
                fault = "may grow beyond 64 bits in a loop that only the report decides, so what it comes to is not certain; count by adding numbers known at build time";
            return false;
        }
    }
}
