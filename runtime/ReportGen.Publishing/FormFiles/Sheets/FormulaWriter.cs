using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>Writes the arithmetic of rules as formulas of a sheet. Cells of last year's report stand in them as the numbers they hold.</summary>
/// <param name="form">The form.</param>
/// <param name="places">Where the cells stand, by their places in the form.</param>
/// <param name="report">This year's report, for the numbers of last year's.</param>
/// <param name="previous">Last year's; null where there is none.</param>
internal sealed class FormulaWriter(FormInfo form, IReadOnlyDictionary<int, SheetPlace> places, Report report, Report? previous)
{
    // Excel takes no more arguments of a function, and no longer formula.
    private const int MostArguments = 200, LongestFormula = 8000;

    /// <summary>Whether a formula can say it: cells of last year's report are at hand, and it is not too long.</summary>
    public bool CanWrite(RuleSide side, string sheet) => side.References.All(r => r.IsPrevious ? Number(r) is not null : places.ContainsKey(r.Cell)) && Side(side, sheet).Length < LongestFormula / 2;

    /// <summary>A total: blank as long as one of its items is.</summary>
    public string Total(LinearForm items, int total, string sheet)
    {
        int[] cells = [.. items.Terms.Select(static t => t.Reference.Cell)];
        bool isPercent = form.Cells[total].Kind.IsPercent();
        bool isPlain = items.Constant == 0 && items.Terms.All(t => t.Coefficient == 1 && form.Cells[t.Reference.Cell].Kind.IsPercent() == isPercent);
        string sum = isPlain && Ranges(cells, sheet) is { Count: <= MostArguments } ranges ? $"SUM({string.Join(',', ranges)})" : Scaled(Linear(items, sheet), isPercent);
        return $"IF({Count(cells, sheet)}<{cells.Length},\"\",{sum})";
    }

    /// <summary>A computed cell: blank as long as one of those it is computed from is, or where something is divided by 0.</summary>
    public string Computed(RuleSide side, int cell, string sheet)
    {
        int[] cells = Cells(side);
        string value = $"IFERROR({Scaled(Side(side, sheet), form.Cells[cell].Kind.IsPercent())},\"\")";
        return cells.Length == 0 ? value : $"IF({Count(cells, sheet)}<{cells.Length},\"\",{value})";
    }

    /// <summary>The cells of this year that a side speaks of, each once.</summary>
    public static int[] Cells(RuleSide side) => [.. side.References.Where(static r => !r.IsPrevious).Select(static r => r.Cell).Distinct()];

    /// <summary>How many of some cells hold a number.</summary>
    public string Count(int[] cells, string sheet)
    {
        var counts = Ranges(cells, sheet).Chunk(MostArguments).Select(static c => $"COUNT({string.Join(',', c)})");
        return cells.Length == 0 ? "0" : string.Join('+', counts);
    }

    /// <summary>The value of a side, a blank counting nothing.</summary>
    public string Side(RuleSide side, string sheet)
    {
        if (side.Linear is { } sum)
            return Linear(sum, sheet);
        var stack = new Stack<string>();
        int next = 0;
        foreach (RuleOperation operation in side.Operations)
        {
            if (operation == RuleOperation.Operand)
            {
                stack.Push($"({Linear(side.Operands[next++], sheet)})");
                continue;
            }

            string right = stack.Pop();
            if (operation >= RuleOperation.Round)
            {
                stack.Push(string.Create(CultureInfo.InvariantCulture, $"ROUND({right},{operation - RuleOperation.Round})"));
                continue;
            }

            char sign = operation switch { RuleOperation.Add => '+', RuleOperation.Subtract => '-', RuleOperation.Multiply => '*', _ => '/' };
            stack.Push($"({stack.Pop()}{sign}{right})");
        }

        return stack.Pop();
    }

    // A share is stored as Excel has it, 0.9565 for 95.65%, and reckoned with as the form has it.
    private static string Scaled(string value, bool isPercent) => isPercent ? $"({value})/100" : value;

    private string Linear(LinearForm sum, string sheet)
    {
        var text = new StringBuilder();
        foreach (LinearTerm term in sum.Terms)
        {
            string value = term.Reference.IsPrevious ? Print(Number(term.Reference) ?? 0) : Value(term.Reference.Cell, sheet);
            decimal size = Math.Abs(term.Coefficient);
            text.Append(term.Coefficient < 0 ? "-" : text.Length > 0 ? "+" : "").Append(size == 1 ? value : $"{Print(size)}*{value}");
        }

        if (sum.Constant != 0 || text.Length == 0)
            text.Append(sum.Constant >= 0 && text.Length > 0 ? "+" : "").Append(Print(sum.Constant));
        return text.ToString();
    }

    private string Value(int cell, string sheet)
    {
        string value = $"N({places[cell].From(sheet)})";
        return form.Cells[cell].Kind.IsPercent() ? $"({value}*100)" : value;
    }

    private decimal? Number(CellReference reference)
    {
        var cells = new JudgedCells(report, previous);
        return cells.TryGet(reference, out Cell cell) && cell.HasValue ? cell.Value : null;
    }

    private static string Print(decimal number) => number < 0 ? $"({number.ToString(CultureInfo.InvariantCulture)})" : number.ToString(CultureInfo.InvariantCulture);

    // Neighbours in a row or in a column as one range.
    private List<string> Ranges(int[] cells, string sheet)
    {
        var ranges = new List<string>();
        for (int i = 0; i < cells.Length;)
        {
            SheetPlace first = places[cells[i]];
            int across = Run(cells, i, first, 0, 1);
            int down = Run(cells, i, first, 1, 0);
            int length = Math.Max(across, down);
            ranges.Add(length == 1 ? first.From(sheet) : first.To(places[cells[i + length - 1]], sheet));
            i += length;
        }

        return ranges;
    }

    private int Run(int[] cells, int from, SheetPlace first, int rows, int columns)
    {
        int length = 1;
        while (from + length < cells.Length && places[cells[from + length]] == first with { Row = first.Row + (rows * length), Column = first.Column + (columns * length) })
            length++;
        return length;
    }
}
