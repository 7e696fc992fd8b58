using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Compilation;

namespace ReportGen.Generator.Renderers;

/// <summary>
/// Prints what a template compiled to. What is written again and again for one cell after the other is rolled up to a loop over
/// cells; a page that stays long is cut in methods, as the JIT does not optimise a method beyond a certain size.
/// </summary>
internal sealed class RendererPrinter : CodePrinter
{
    // Fewer cells are not worth a loop.
    private const int MinRun = 4;

    // The JIT gives up on 2,000 basic blocks or local variables; each write may be inlined and bring some of both.
    private const int MaxWeight = 400;

    private static readonly CodeName Cell = new("cell", CodeType.Int);

    private readonly string _runsName;
    private readonly FormInfo? _form;
    private readonly List<string> _runs = [];
    private readonly List<string> _bodies = [];
    private readonly int _maxWeight;
    private int _depth;
    private int _weight;
    private bool _isBound;
    private bool _isRolled;

    private RendererPrinter(string name, FormInfo? form, int maxWeight)
        : base(indent: 2) => (_runsName, _form, _maxWeight) = (RendererNames.OfRuns(name), form, maxWeight);

    /// <summary>Prints a renderer.</summary>
    /// <param name="template">What the template compiled to.</param>
    /// <param name="name">What tells it from the other renderers of its form.</param>
    /// <param name="form">The form; null for a page over many reports.</param>
    public static RendererCode Print(CompiledTemplate template, string name, FormInfo? form)
    {
        // A method that has variables of its own, or jumps, is not cut.
        bool isWhole = template.Declarations.Count > 0 || template.Body.Contains(static s => s is CodeGoto);
        var printer = new RendererPrinter(name, form, isWhole ? int.MaxValue : MaxWeight);
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
        _depth++;
        Unit?[] units = _isRolled ? [] : UnitsOf(statements);
        for (int at = 0; at < statements.Count;)
        {
            List<Unit> run = units.Length == 0 ? [] : RunAt(at, units);
            if (run.Count >= MinRun)
            {
                Roll(run);
                at = run[run.Count - 1].End;
                _isBound = _depth == 1 ? false : _isBound;
                continue;
            }

            if (_depth == 1)
                Cut(statements[at]);
            Statement(statements[at++]);
        }

        _depth--;
    }

    // Begins another method where this one is long enough; a list is declared before the loop over it, in one method.
    private void Cut(CodeStatement next)
    {
        int own = WeightOf(next);
        if (_weight + own > _maxWeight && _weight > 0 && !_isBound)
        {
            _bodies.Add(Code.ToString());
            Code.Clear();
            _weight = 0;
        }

        _weight += own;
        _isBound = next is CodeDeclaration || (_isBound && next is CodeEvaluation or CodeAssignment);
    }

    private static int WeightOf(CodeStatement statement) => statement.Blocks.Any()
        ? statement.Blocks.Sum(static b => 2 + b.Statements.Sum(WeightOf))
        : 1;

    // For each text, what is done with one cell after it.
    private static Unit?[] UnitsOf(IReadOnlyList<CodeStatement> statements)
    {
        var units = new Unit?[statements.Count];
        for (int end = statements.Count, at = end - 1; at >= 0; at--)
        {
            if (statements[at] is not CodeText text)
                continue;
            units[at] = Unit.Of(text, statements.Skip(at + 1).Take(end - at - 1), end);
            end = at;
        }

        return units;
    }

    // The unit that begins here, and those after it that are written alike.
    private static List<Unit> RunAt(int start, Unit?[] units)
    {
        var run = new List<Unit>();
        for (int at = start; at < units.Length && units[at] is { } unit && (run.Count == 0 || unit.Body.Equals(run[0].Body)); at = unit.End)
            run.Add(unit);
        return run;
    }

    private void Roll(List<Unit> run)
    {
        string name = $"Run{Number(_runs.Count + 1)}";
        if (_form is not null && PackedRun.Of([.. run.Select(static u => (u.Text, u.Cell))], _form) is { } packed)
        {
            _runs.Add($"global::ReportGen.Rendering.CellRun {name} = {packed}");
            RollPacked($"{_runsName}.{name}", run[0]);
        }
        else
        {
            _runs.Add($"int[] {name} = [{string.Join(", ", run.Select(static u => $"{Number(Encoding.UTF8.GetByteCount(u.Text))}, {Number(u.Cell)}"))}]");
            RollPlain($"{_runsName}.{name}", run);
        }
    }

    private void RollPacked(string run, Unit first)
    {
        Line($"for (int place = 0; place < {run}.Count; place++)");
        Block(() =>
        {
            Line($"int {Cell.Name} = output.Piece(report, {run}, place);");
            _isRolled = true;
            Statements(first.Body);
            _isRolled = false;
        });
    }

    private void RollPlain(string places, List<Unit> run) => Block(() =>
    {
        Line($"int[] places = {places};");
        Start().Append("global::System.ReadOnlySpan<byte> text = ");
        Utf8(string.Concat(run.Select(static u => u.Text)), Continued + "+ ");
        Code.Append(";\n");
        Line("for (int place = 0; place < places.Length; place += 2)");
        Block(() =>
        {
            Line("output.Write(text[..places[place]]);");
            Line("text = text[places[place]..];");
            Line($"int {Cell.Name} = places[place + 1];");
            _isRolled = true;
            Statements(run[0].Body);
            _isRolled = false;
        });
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text of the page and the code after it, which asks for one cell.</summary>
    private sealed class Unit(string text, EquatableArray<CodeStatement> body, int cell, int end)
    {
        public string Text { get; } = text;

        /// <summary>The code, with the variable of a loop in place of the cell.</summary>
        public EquatableArray<CodeStatement> Body { get; } = body;

        public int Cell { get; } = cell;

        /// <summary>Where what follows begins.</summary>
        public int End { get; } = end;

        /// <summary>Null where the code asks for no cell, or for several.</summary>
        public static Unit? Of(CodeText text, IEnumerable<CodeStatement> code, int end)
        {
            var cells = new HashSet<int>();
            CodeExpression Replace(CodeCell cell)
            {
                cells.Add(cell.Index);
                return RendererPrinter.Cell;
            }

            EquatableArray<CodeStatement> body = code.Select(s => s.MapCells(Replace)).ToEquatableArray();
            return cells.Count == 1 ? new Unit(text.Text, body, cells.First(), end) : null;
        }
    }
}
