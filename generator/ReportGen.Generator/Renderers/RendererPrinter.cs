using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Compilation;

namespace ReportGen.Generator.Renderers;

/// <summary>
/// Prints what a template compiled to. What is written alike for one cell, row or key figure after the other becomes a loop over a
/// table of what differs; a page that stays long is cut in methods, as the JIT does not optimise a method beyond a certain size.
/// </summary>
internal sealed class RendererPrinter : CodePrinter
{
    // The JIT gives up on 2,000 basic blocks or local variables; each write may be inlined and bring some of both.
    private const int MaxWeight = 400;

    private readonly string _runsName;
    private readonly FormInfo? _form;
    private readonly HashSet<string> _locals;
    private readonly List<string> _runs = [];
    private readonly List<string> _bodies = [];
    private readonly int _maxWeight;
    private int _depth;
    private int _weight;

    private RendererPrinter(string name, FormInfo? form, HashSet<string> locals, int maxWeight)
        : base(indent: 2) => (_runsName, _form, _locals, _maxWeight) = (RendererNames.OfRuns(name), form, locals, maxWeight);

    /// <summary>Prints a renderer.</summary>
    /// <param name="template">What the template compiled to.</param>
    /// <param name="name">What tells it from the other renderers of its form.</param>
    /// <param name="form">The form; null for a page over many reports.</param>
    public static RendererCode Print(CompiledTemplate template, string name, FormInfo? form)
    {
        // A method that has variables of its own, or jumps, is not cut.
        bool isWhole = template.Declarations.Count > 0 || template.Body.Contains(static s => s is CodeGoto);
        var locals = new HashSet<string>(StringComparer.Ordinal);
        AddLocals(template.Body, locals);
        var printer = new RendererPrinter(name, form, locals, isWhole ? int.MaxValue : MaxWeight);
        if (isWhole)
            printer.Code.Append("        #pragma warning disable CS0162, CS0219 // What a way leaves behind is not always asked for.\n");
        // The local variables stand first, so that they are there wherever a way leads.
        foreach (CodeDeclaration declaration in template.Declarations)
            printer.Statement(declaration);
        printer.Statements(template.Body.Statements);
        printer._bodies.Add(printer.Code.ToString());
        return new RendererCode(printer._bodies.ToEquatableArray(), printer._runs.ToEquatableArray());
    }

    protected override void Statements(IReadOnlyList<CodeStatement> statements)
    {
        // The blocks of most branches are too short for a loop.
        if (_depth > 0 && statements.Count < ShapeSequence.MinCount)
        {
            base.Statements(statements);
            return;
        }

        _depth++;
        // A loop over what differs adds two levels.
        var shapes = new ShapePrinter(Indent + 2, _locals);
        var sequence = new ShapeSequence([.. statements.Select(shapes.Print)]);
        int openUntil = -1;
        for (int at = 0; at < statements.Count;)
        {
            CodeRun? run = sequence.RunAt(at);
            int end = run?.End ?? at + 1;
            if (_depth == 1)
                Cut(statements.Skip(at).Take(run?.Period ?? 1).Sum(WeightOf), isOpen: openUntil >= at);
            if (run is null)
                Statement(statements[at]);
            else
                Roll(run);
            for (; at < end; at++)
                openUntil = Math.Max(openUntil, sequence.LastUseOfNamesIn(at));
        }

        _depth--;
    }

    private static void AddLocals(CodeBlock block, HashSet<string> locals)
    {
        foreach (CodeStatement statement in block.Statements)
        {
            if (statement switch { CodeDeclaration d => d.Local.Name, CodeFor f => f.Index.Name, CodeLabel l => l.Name, _ => null } is { } name)
                locals.Add(name);
            foreach (CodeBlock inner in statement.Blocks)
                AddLocals(inner, locals);
        }
    }

    // Begins another method where this one is long enough, and what was declared so far is not used any more.
    private void Cut(int own, bool isOpen)
    {
        if (_weight + own > _maxWeight && _weight > 0 && !isOpen)
        {
            _bodies.Add(Code.ToString());
            Code.Clear();
            _weight = 0;
        }

        _weight += own;
    }

    private static int WeightOf(CodeStatement statement) => statement.Blocks.Any()
        ? statement.Blocks.Sum(static b => 2 + b.Statements.Sum(WeightOf))
        : 1;

    private void Roll(CodeRun run)
    {
        string name = $"Run{Number(_runs.Count + 1)}";
        var table = new RunTable(run);
        if (_form is not null && table.PackedPieces() is { } pieces && PackedRun.Of(pieces, _form) is { } packed)
        {
            _runs.Add($"global::ReportGen.Rendering.CellRun {name} = {packed}");
            RollPacked($"{_runsName}.{name}", run, table);
        }
        else if (table.Width == 0)
        {
            Line($"for (int place = 0; place < {Number(run.Count)}; place++)");
            Block(() => Block(() => Fill(run, table, from: 0)));
        }
        else
        {
            _runs.Add($"int[] {name} = [{string.Join(", ", table.Rows().Select(Number))}]");
            RollPlain($"{_runsName}.{name}", run, table);
        }
    }

    private void RollPacked(string places, CodeRun run, RunTable table)
    {
        Line($"for (int place = 0; place < {places}.Count; place++)");
        Block(() =>
        {
            Line($"int {table.Numbers.Single().Name} = output.Piece(report, {places}, place);");
            Fill(run, table, from: 1);
        });
    }

    private void RollPlain(string places, CodeRun run, RunTable table) => Block(() =>
    {
        Line($"int[] places = {places};");
        if (table.HasTexts)
        {
            Start().Append("global::System.ReadOnlySpan<byte> text = ");
            Utf8(table.Text, Continued + "+ ");
            Code.Append(";\n");
        }

        Line($"for (int place = 0; place < places.Length; place += {Number(table.Width)})");
        Block(() =>
        {
            foreach (RunColumn column in table.Numbers)
                Line($"int {column.Name} = {column.Place};");
            Fill(run, table, from: 0);
        });
    });

    // The statements of one time, from one of them on, with the names of the first.
    private void Fill(CodeRun run, RunTable table, int from)
    {
        for (int i = from; i < run.Period; i++)
        {
            CodeShape shape = run.Shapes[run.Start + i];
            int at = 0;
            for (int s = 0; s < shape.Slots.Length; s++)
            {
                CodeSlot slot = shape.Slots[s];
                Code.Append(shape.Code, at, slot.At - at);
                at = slot.At;
                if (slot.IsName)
                    Code.Append(slot.Text);
                else if (table.ColumnOf((i, s)) is { } column)
                    Code.Append(column.Value);
                else if (slot.Kind == SlotKind.Text)
                    Piece(slot.Text!);
                else
                    Code.Append(Number(slot.Number));
            }

            Code.Append(shape.Code, at, shape.Code.Length - at);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
