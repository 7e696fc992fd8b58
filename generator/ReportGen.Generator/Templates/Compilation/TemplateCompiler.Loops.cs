using System.Globalization;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Loops whose turns are known at build time: they are unrolled.</content>
internal sealed partial class TemplateCompiler
{
    private void RunFor(IterationStatement loop)
    {
        if (loop.Variable is not VariableExpression variable)
            throw Fault(TemplateDiagnostic.Syntax, loop.Variable.Span, "'for' needs the name of a variable, as in: for row in table.rows");
        RunFor(loop, variable.Name, ItemsOf(loop));
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

    // A body is compiled even where nobody knows what its items are.
    private Value ItemsOf(IterationStatement loop)
    {
        var start = new RecoveryPoint(this);
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
        Arrive(exits.Break, Flow.Break, span);
        frame.Loop = outer;
    }

    private void InTurn(LoopExits exits, TextSpan span, LoopVariables variables, Action body)
    {
        Step(span);
        exits.Continue = NewExit();
        _scope.PushLoop(variables);
        body();
        _scope.PopLoop();
        Arrive(exits.Continue, Flow.Continue, span);
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
}
