using System.Collections.Immutable;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Loops whose turns the report decides: loops of C#.</content>
internal sealed partial class TemplateCompiler
{
    private void RunReportLoop(ForStatement loop, string name, ListValue items)
    {
        var (offset, limit, isReversed) = SliceOf(loop);
        bool isWhole = offset <= 0 && limit <= 0;
        CodeName list = Hold("list", items.Code);
        CodeExpression all = list.Member("Count");
        CodeExpression count = all;
        if (!isWhole)
        {
            if (offset > 0)
                count = CodeExpression.CallStatic("global::System.Math.Max", count - offset, 0);
            if (limit > 0)
                count = CodeExpression.CallStatic("global::System.Math.Min", count, limit);
            count = Hold("count", count);
        }

        if (loop.Else is null)
            RunTurns();
        else
            Fork(loop.Span, "for", (CodeExpression.Equal(count, 0), () => RunElse(loop)), (null, RunTurns));

        void RunTurns()
        {
            // The paragraphs of a section may be none in a sound report; whether lists of the publication are is for it to know.
            bool mayBeEmpty = items is ParagraphsValue && loop.Else is null && !(offset <= 0 && _assumed.IsNotEmpty(items.Code));
            string? element = mayBeEmpty ? _place.EmptyList : null;
            var index = new CodeName(NewName("i"), CodeType.Int);
            var item = new CodeName(NewName("item"));
            CodeExpression place = isReversed ? all - 1 - index : offset > 0 ? offset + index : index;
            InLoop(loop.Span, exits => Repeat(loop.Span, body => new CodeFor(index, count, body), hasEnd: true, () =>
            {
                Emit(new CodeDeclaration(item, new CodeElement(list, place)));
                var variables = new LoopVariables(name, items.Item(item), "for", () => new KnownValue(LoopView.OfReport(index, count)));
                InTurn(exits, loop.Span, variables, () => Run(loop.Body));
            }));
            if (element is not null)
                _place = _place.AfterLoop(element, new PagePoint(Page, loop.KeywordSpan));
        }
    }

    /// <summary>A local variable of C# that holds a value from here on.</summary>
    private CodeName Hold(string stem, CodeExpression value)
    {
        var local = new CodeName(NewName(stem));
        Emit(new CodeDeclaration(local, value));
        return local;
    }

    private void RunWhile(WhileStatement loop) => InLoop(loop.Span, exits =>
    {
        // As long as what it asks is known, turn after turn; from where only the report knows, or may leave it, a loop of C#.
        for (int i = 0; _flow == Flow.Next; i++)
        {
            Step(loop.Span);
            Checkpoint start = Save();
            CodeBlock outer = _block;
            _block = new CodeBlock();
            bool? holds = Operations.Truth(Evaluate(loop.Condition));
            if (holds == true)
                InTurn(exits, loop.Span, While(LoopView.Known(i, 0, false)), () => Run(loop.Body));
            if (holds is not null && _exits.All(e => e.Predecessors.Count == start.CountOf(e)))
            {
                outer.Add(_block);
                _block = outer;
                if (holds == true)
                    continue;
                return;
            }

            _block = outer;
            Restore(start);
            RunOpenWhile(loop, exits, i);
            return;
        }
    });

    private void RunOpenWhile(WhileStatement loop, LoopExits exits, int turns)
    {
        CodeName index = Declare(CodeType.Int, "turn");
        Emit(new CodeAssignment(index, turns - 1));
        Repeat(loop.Span, static body => new CodeLoop(body), hasEnd: false, () =>
        {
            Emit(new CodeEvaluation(CodeExpression.CallStatic(Runtime.Rendering + "LoopLimit.Check", new CodeUnary(CodeOperator.Increment, index), new CodeLiteral(Page.Name))));
            Value condition = Evaluate(loop.Condition);
            if (Operations.Truth(condition) == false)
            {
                Jump(loop.Span, exits.Break);
                return;
            }

            if (Operations.Truth(condition) is null)
                Fork(loop.Span, "while", (CodeExpression.Not(Condition(condition, loop.Condition)), () => Jump(loop.Span, exits.Break)));
            InTurn(exits, loop.Span, While(LoopView.OfReport(index, 0)), () => Run(loop.Body));
        });
    }

    private static LoopVariables While(ViewObject view) => new(null, KnownValue.Null, "while", () => new KnownValue(view));

    /// <summary>
    /// Compiles a loop of C#: again and again, until the variables that a turn leaves for the next are settled. Each is a
    /// local variable, set before the loop and after every turn.
    /// </summary>
    private void Repeat(TextSpan span, Func<CodeBlock, CodeStatement> loop, bool hasEnd, Action turn)
    {
        PagePlace begin = _place;
        CodeBlock outer = _block;
        CodeBlock before = outer.AddSlot();
        var carried = new LoopCarriedVariables(this, _scope.State);
        Checkpoint start = Save();
        while (true)
        {
            Step(span);
            Restore(start);
            _place = begin;
            carried.Enter();
            _block = new CodeBlock();
            _scope.Depth++;
            turn();
            _scope.Depth--;
            bool comesRound = _flow == Flow.Next;
            // What a turn leaves may differ from where the first began, as long as the next can begin there.
            PagePlace joined = comesRound ? Join(begin, _place, span, "the body of this loop begins and ends in different places of the page; let it end where it began") : begin;
            bool settles = joined.Equals(begin);
            begin = joined;
            if (comesRound && !(carried.Settles(span) && settles))
                continue;
            if (comesRound)
                carried.WriteNext(_block);
            break;
        }

        carried.WriteFirst(before);
        outer.Add(loop(_block));
        (_block, _place) = (outer, begin);
        carried.Leave();
        _flow = hasEnd ? Flow.Next : Flow.Gone;
    }

    private Checkpoint Save() => new(this);

    private void Restore(Checkpoint checkpoint) => checkpoint.Restore(this);

    /// <summary>What compiling a turn changes, to be taken back.</summary>
    private sealed class Checkpoint(TemplateCompiler compiler)
    {
        private readonly PagePlace _place = compiler._place;
        private readonly Flow _flow = compiler._flow;
        private readonly int _length = compiler._length;
        private readonly int _declarations = compiler._declarations.Count;
        private readonly Dictionary<Exit, int> _exits = compiler._exits.ToDictionary(static e => e, static e => e.Predecessors.Count);

        public ImmutableDictionary<int, Bindings> State { get; } = compiler._scope.State;

        public int CountOf(Exit exit) => _exits.TryGetValue(exit, out int count) ? count : 0;

        public void Restore(TemplateCompiler compiler)
        {
            (compiler._scope.State, compiler._place, compiler._flow, compiler._length) = (State, _place, _flow, _length);
            compiler._declarations.RemoveRange(_declarations, compiler._declarations.Count - _declarations);
            foreach (var (exit, count) in _exits.Select(static e => (e.Key, e.Value)))
                exit.Predecessors.RemoveRange(count, exit.Predecessors.Count - count);
        }
    }
}
