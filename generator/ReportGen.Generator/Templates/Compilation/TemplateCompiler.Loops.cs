using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Loops: unrolled where their turns are known at build time, loops of C# where the report decides.</content>
internal sealed partial class TemplateCompiler
{
    private void RunFor(IterationStatement loop)
    {
        if (loop.Variable is not VariableExpression variable)
            throw Fault(TemplateDiagnostic.Syntax, loop.Variable.Span, "'for' needs the name of a variable, as in: for row in table.rows");
        RunFor(loop, variable.Name, ItemsOf(loop));
    }

    // A body is compiled even where nobody knows what its items are.
    private Value ItemsOf(IterationStatement loop)
    {
        var start = new Standing(this);
        try
        {
            return Evaluate(loop.Iterator);
        }
        catch (CompilationFault fault) when (!fault.IsFinal)
        {
            start.Restore(this);
            return new KnownValue(new List<object?> { UnsetValue.Faulty });
        }
    }

    private void RunFor(IterationStatement loop, string name, Value items)
    {
        switch (items)
        {
            case KnownValue { Data: null }:
                // Not even its 'else'.
                break;
            case KnownValue { Data: IReadOnlyList<object?> list }:
                RunKnownLoop(loop, name, Slice(loop, list));
                break;
            case KnownValue { Data: ObjectReference made }:
                RunKnownLoop(loop, name, Slice(loop, [.. Members(made).Select(static m => new ViewObject("member") { ["key"] = m.Name, ["value"] = Data(m.Value) })]));
                break;
            case ChoiceValue choice:
                Fork(loop.Span, "for", [.. choice.Options.Select((o, i) => (i == choice.Options.Count - 1 ? null : choice.Is(i), (Action)(() => RunFor(loop, name, o))))]);
                break;
            case ListValue when loop is TableRowStatement:
                throw Fault(TemplateDiagnostic.NotCompilable, loop.Iterator.Span, "'tablerow' over a list that only the report knows is not compiled; write 'for', and the tags of the table");
            case ListValue list:
                RunReportLoop((ForStatement)loop, name, list);
                break;
            default:
                throw Fault(TemplateDiagnostic.WrongType, loop.Iterator.Span, $"'for' takes a list, not {items.Describe}");
        }
    }

    private List<object?> Slice(IterationStatement loop, IReadOnlyList<object?> list)
    {
        var (offset, limit, reversed) = SliceOf(loop);
        IEnumerable<object?> items = list.Skip(offset);
        if (reversed)
            items = items.Reverse();
        return limit > 0 ? [.. items.Take(limit)] : [.. items];
    }

    // In the order of Scriban, however they are written; a limit of 0 is none.
    private (int Offset, int Limit, bool IsReversed) SliceOf(IterationStatement loop)
    {
        var (offset, limit, reversed) = (0, 0, false);
        foreach (Argument argument in loop.Arguments)
        {
            switch (argument.Name)
            {
                case "offset":
                    offset = LoopCount(argument);
                    break;
                case "limit":
                    limit = LoopCount(argument);
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "cols" when loop is TableRowStatement:
                    break;
                default:
                    throw Fault(TemplateDiagnostic.UnknownFunction, argument.Span, $"'for' has no argument '{argument.Name}'{Suggestion.For(argument.Name ?? "", ["offset", "limit", "reversed"])}");
            }
        }

        return (offset, limit, reversed);
    }

    private int LoopCount(Argument argument) => Evaluate(argument.Value) is KnownValue { Data: long and >= int.MinValue and <= int.MaxValue and var count }
        ? (int)count
        : throw Fault(TemplateDiagnostic.WrongType, argument.Span, $"'{argument.Name}' takes a whole number known at build time");

    private void RunElse(IterationStatement loop)
    {
        if (loop.Else is not { } otherwise)
            return;
        // It counts as part of the loop: leaving the loop in it leaves no other.
        InLoop(loop.Span, exits => InTurn(exits, loop.Span, LoopVariables.None, () => Run(otherwise)));
    }

    // What leaves the loop comes out behind it.
    private void InLoop(TextSpan span, Action<LoopExits> body)
    {
        Frame frame = _frames.Peek();
        LoopExits? outer = frame.Loop;
        var exits = new LoopExits(NewExit());
        frame.Loop = exits;
        body(exits);
        Land(exits.Break, Flow.Break, span);
        frame.Loop = outer;
    }

    private void InTurn(LoopExits exits, TextSpan span, LoopVariables variables, Action body)
    {
        Step(span);
        exits.Continue = NewExit();
        _scope.PushLoop(variables);
        body();
        _scope.PopLoop();
        Land(exits.Continue, Flow.Continue, span);
    }

    private void RunKnownLoop(IterationStatement loop, string name, List<object?> items)
    {
        int? columns = loop is TableRowStatement row ? Columns(row) : null;
        if (columns is not null)
            Text("<tr class=\"row1\">");
        if (items.Count > 0)
        {
            InLoop(loop.Span, exits =>
            {
                Action body = () => Run(loop.Body);
                for (int i = 0; i < items.Count && _flow == Flow.Next; i++)
                {
                    if (columns is { } count)
                        Text($"{(i > 0 && i % count == 0 ? $"</tr>\n<tr class=\"row{Number((i / count) + 1)}\">" : "")}<td class=\"col{Number((i % count) + 1)}\">");
                    // Whoever leaves a cell closes it, so nobody leaves it by a jump.
                    _captures += columns is null ? 0 : 1;
                    InTurn(exits, loop.Span, Turn(name, items, i, columns), body);
                    _captures -= columns is null ? 0 : 1;
                    if (columns is not null && _flow != Flow.Gone)
                        Text("</td>");
                }
            });
        }

        if (columns is not null && _flow != Flow.Gone)
            Text("</tr>\n");
        if (items.Count == 0)
            RunElse(loop);
    }

    private static LoopVariables Turn(string name, List<object?> items, int index, int? columns) =>
        new(name, FromData(items[index]), columns is null ? "for" : "tablerow", () =>
        {
            var view = LoopView.Known(index, items.Count, index == 0 ? true : HasChanged(items[index - 1], items[index]));
            return new KnownValue(columns is { } width ? LoopView.WithColumn(view, index, width) : view);
        });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int Columns(TableRowStatement loop) =>
        loop.Arguments.LastOrDefault(static a => a.Name == "cols") is { } columns ? Math.Max(1, LoopCount(columns)) : 1;

    // A value where nobody can tell, so that only asking for it is a fault.
    private static object HasChanged(object? before, object? now)
    {
        try
        {
            return !Parameters.AreEqual(before, now);
        }
        catch (FunctionFault)
        {
            return new UncertainValue("whether this value of a loop has changed");
        }
    }

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
                count = CodeExpression.CallStatic("global::System.Math.Max", CodeExpression.Binary(CodeOperator.Subtract, count, new CodeLiteral(offset)), new CodeLiteral(0));
            if (limit > 0)
                count = CodeExpression.CallStatic("global::System.Math.Min", count, new CodeLiteral(limit));
            count = Hold("count", count);
        }

        if (loop.Else is null)
            RunTurns();
        else
            Fork(loop.Span, "for", (CodeExpression.Binary(CodeOperator.Equal, count, new CodeLiteral(0)), () => RunElse(loop)), (null, RunTurns));

        void RunTurns()
        {
            // The paragraphs of a section may be none in a sound report; whether lists of the publication are is for it to know.
            bool mayBeEmpty = items is ParagraphsValue && loop.Else is null && !(offset <= 0 && _assumed.IsNotEmpty(items.Code));
            string? element = mayBeEmpty ? _place.EmptyList : null;
            var index = new CodeName(NewName("i"), CodeType.Int);
            var item = new CodeName(NewName("item"));
            CodeExpression place = isReversed ? CodeExpression.Binary(CodeOperator.Subtract, CodeExpression.Binary(CodeOperator.Subtract, all, new CodeLiteral(1)), index)
                : offset > 0 ? CodeExpression.Binary(CodeOperator.Add, new CodeLiteral(offset), index) : index;
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
            if (holds is not null && _exits.All(e => e.Ends.Count == start.Ends(e)))
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
        Emit(new CodeAssignment(index, new CodeLiteral(turns - 1)));
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
            InTurn(exits, loop.Span, While(LoopView.OfReport(index, new CodeLiteral(0))), () => Run(loop.Body));
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
        var carried = new CarriedVariables(this, _scope.State);
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
        private readonly Dictionary<Exit, int> _exits = compiler._exits.ToDictionary(static e => e, static e => e.Ends.Count);

        public ImmutableDictionary<int, Store> State { get; } = compiler._scope.State;

        public int Ends(Exit exit) => _exits.TryGetValue(exit, out int count) ? count : 0;

        public void Restore(TemplateCompiler compiler)
        {
            (compiler._scope.State, compiler._place, compiler._flow, compiler._length) = (State, _place, _flow, _length);
            compiler._declarations.RemoveRange(_declarations, compiler._declarations.Count - _declarations);
            foreach (var (exit, count) in _exits.Select(static e => (e.Key, e.Value)))
                exit.Ends.RemoveRange(count, exit.Ends.Count - count);
        }
    }
}
