using System.Globalization;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Rules;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The sheet on which every rule is reckoned at each of its places, and what the other sheets show of it.</summary>
internal sealed class CheckSheet
{
    private const int FirstRow = 4;
    private const int TableColumn = 1, ClaimColumn = 2, LeftColumn = 3, RightColumn = 4, ResultColumn = 5, RemarkColumn = 6;

    private readonly FormContent _content;
    private readonly FormulaWriter _formulas;
    private readonly ClaimText _claims;
    private readonly Wording _language;

    public CheckSheet(FormContent content, string name, FormulaWriter formulas)
    {
        (_content, Name, _formulas, _language) = (content, name, formulas, content.Language);
        _claims = new ClaimText(content.Form, _language);
        int row = FirstRow;
        foreach (CheckLine line in FindLines())
        {
            line.Row = row++;
            Lines.Add(line);
        }
    }

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    /// <summary>The lines, those of a rule together.</summary>
    public List<CheckLine> Lines { get; } = [];

    /// <summary>Whether there are rules that need last year's report, which is not at hand.</summary>
    public bool LacksPrevious { get; private set; }

    /// <summary>How many rules are broken in the cells of a table, as a formula.</summary>
    public (string Formula, int Value) BrokenOf(TableInfo table, string sheet)
    {
        if (Lines.Count == 0)
            return ("0", 0);
        string Column(int column) => new SheetPlace(Name, FirstRow, column).To(new SheetPlace(Name, Lines[^1].Row, column), sheet);
        return ($"COUNTIFS({Column(TableColumn)},{FormulaText.Quote(_content.SheetOf(table))},{Column(ResultColumn)},\"{CheckMarks.Broken}\")",
            Lines.Count(l => l.Main.Block.Table == table && ResultOf(l) == CheckMarks.Broken));
    }

    /// <summary>The rules that are shown with a table: the mark, and the rule in words or what is wrong.</summary>
    public IEnumerable<(string Mark, FormulaValue Marked, string Words, FormulaValue Said)> RulesOf(TableInfo table, string sheet)
    {
        foreach (var rule in Lines.GroupBy(static l => l.Rule).Where(g => g.First().Main.Block.Table == table))
        {
            CheckLine[] lines = [.. rule];
            string Column(int column) => new SheetPlace(Name, lines[0].Row, column).To(new SheetPlace(Name, lines[^1].Row, column), sheet);
            string results = Column(ResultColumn);
            string mark = $"IF(COUNTIF({results},\"{CheckMarks.Broken}\")>0,\"{CheckMarks.Broken}\",IF(COUNTIF({results},\"{CheckMarks.Open}\")>0,\"{CheckMarks.Open}\",IF(COUNTIF({results},\"{CheckMarks.Holds}\")>0,\"{CheckMarks.Holds}\",\"{CheckMarks.None}\")))";
            string claim = _claims.Of(rule.Key.Rule, lines[0].Instance, lines.Length == 1);
            string[] outcomes = [.. lines.Select(ResultOf)];
            string marked = ((string[])[CheckMarks.Broken, CheckMarks.Open, CheckMarks.Holds]).FirstOrDefault(outcomes.Contains) ?? CheckMarks.None;
            int broken = Array.IndexOf(outcomes, CheckMarks.Broken);
            yield return (mark, marked,
                $"IF(COUNTIF({results},\"{CheckMarks.Broken}\")>0,INDEX({Column(RemarkColumn)},MATCH(\"{CheckMarks.Broken}\",{results},0)),{FormulaText.Quote(claim)})",
                broken < 0 ? claim : RemarkOf(lines[broken]));
        }
    }

    /// <summary>Builds the sheet.</summary>
    public SheetBuilder Build(WorkbookStyles styles)
    {
        var sheet = new SheetBuilder(Name, styles) { IsLandscape = true, FrozenRows = FirstRow - 1 };
        foreach (var (column, width) in (ReadOnlySpan<(int, double)>)[(TableColumn, 14), (ClaimColumn, 60), (LeftColumn, 12), (RightColumn, 12), (ResultColumn, 7), (RemarkColumn, 60)])
            sheet.SetWidth(column, width);
        sheet.Text(1, 1, Name, FormStyles.Section, columns: RemarkColumn);
        sheet.Text(2, 1, _language.ChecksHint(), FormStyles.Note, columns: RemarkColumn);
        foreach (var (column, text) in (ReadOnlySpan<(int, string)>)[(TableColumn, _language.TableHead()), (ClaimColumn, _language.ClaimHead()), (LeftColumn, _language.LeftHead()), (RightColumn, _language.RightHead()), (ResultColumn, _language.ResultHead()), (RemarkColumn, _language.RemarkHead())])
            sheet.Text(FirstRow - 1, column, text, FormStyles.Head);
        var cells = new JudgedCells(_content.Filled, _content.Previous);
        foreach (CheckLine line in Lines)
        {
            string claim = $"{_language.Of(Names.Of(line.Main))}{_language.Colon()}{_claims.Of(line.Rule.Rule, line.Instance, isAlone: false)}";
            sheet.Text(line.Row, TableColumn, _content.SheetOf(line.Main.Block.Table), FormStyles.Label);
            sheet.Text(line.Row, ClaimColumn, claim, FormStyles.Label);
            sheet.Formula(line.Row, LeftColumn, $"IFERROR({_formulas.Side(line.Instance.Left, Name)},\"\")", Value(line.Rule.Value(line.Instance.Left, cells)), FormStyles.Label with { Align = "right" });
            sheet.Formula(line.Row, RightColumn, $"IFERROR({_formulas.Side(line.Instance.Right, Name)},\"\")", Value(line.Rule.Value(line.Instance.Right, cells)), FormStyles.Label with { Align = "right" });
            sheet.Formula(line.Row, ResultColumn, Result(line), ResultOf(line), FormStyles.Group);
            sheet.Formula(line.Row, RemarkColumn, $"IF({At(line, ResultColumn)}=\"{CheckMarks.Broken}\",{Remark(line)},\"\")", ResultOf(line) == CheckMarks.Broken ? RemarkOf(line) : "", FormStyles.Label);
            sheet.SetHeight(line.Row, SheetText.Height(claim, sheet.WidthOf(ClaimColumn), FormStyles.Label.Size));
        }

        if (Lines.Count > 0)
            sheet.Mark(FirstRow, Lines[^1].Row, ResultColumn);
        return sheet;
    }

    private static FormulaValue Value(SideValue value) => value.IsKnown ? decimal.Round(value.Value, Cell.MaxScale) : "";

    private static string At(CheckLine line, int column) => SheetAddress.Print(line.Row, column);

    private IEnumerable<CheckLine> FindLines()
    {
        IReadOnlyDictionary<int, LinearForm> totals = TotalCells.Of(_content.Form);
        foreach (RuleJudge judge in RuleJudge.Of(_content.Form))
        {
            RuleInfo rule = judge.Rule;
            if (rule.IsComputed || !rule.CoversYear(_content.Report.Year) || !judge.CoversOrgan(_content.Report.Organ))
                continue;
            for (int i = 0; i < judge.Instances.Length; i++)
            {
                RuleInstance instance = judge.Instances[i];
                CellReference[] references = [.. instance.Right.References, .. instance.Left.References];
                // What is a formula needs no check that it is right.
                if (rule.IsRollUp && instance.Right.References.All(r => totals.ContainsKey(r.Cell)))
                    continue;
                LacksPrevious |= _content.Previous is null && references.Any(static r => r.IsPrevious);
                RuleInstance? condition = rule.When?.Instances[i];
                if (references.Where(static r => !r.IsPrevious).Select(r => _content.Form.Cells[r.Cell]).FirstOrDefault() is { } main
                    && CanWrite(instance) && (condition is null || CanWrite(condition)))
                    yield return new CheckLine(judge, instance, i, main);
            }
        }
    }

    private bool CanWrite(RuleInstance instance) => _formulas.CanWrite(instance.Left, Name) && _formulas.CanWrite(instance.Right, Name);

    private string Result(CheckLine line)
    {
        RuleInfo rule = line.Rule.Rule;
        int[] cells = [.. FormulaWriter.Cells(line.Instance.Left).Union(FormulaWriter.Cells(line.Instance.Right))];
        string count = _formulas.Count(cells, Name);
        // Where a blank counts as 0 something must be filled in all the same.
        string open = rule.Missing == MissingPolicy.Zero && !rule.IsRollUp ? $"({count})=0" : string.Create(CultureInfo.InvariantCulture, $"({count})<{cells.Length}");
        string test = Test(At(line, LeftColumn), At(line, RightColumn), rule.Comparison, rule.Tolerance);
        string result = $"IF(OR({open},{At(line, LeftColumn)}=\"\",{At(line, RightColumn)}=\"\"),\"{CheckMarks.Open}\",IF({test},\"{CheckMarks.Holds}\",\"{CheckMarks.Broken}\"))";
        if (rule.When?.Instances[line.Number] is not { } condition)
            return result;
        int[] needed = [.. FormulaWriter.Cells(condition.Left).Union(FormulaWriter.Cells(condition.Right))];
        string isMet = Test($"({_formulas.Side(condition.Left, Name)})", $"({_formulas.Side(condition.Right, Name)})", rule.When.Comparison, 0);
        return string.Create(CultureInfo.InvariantCulture, $"IF(IFERROR(AND(({_formulas.Count(needed, Name)})={needed.Length},{isMet}),FALSE),{result},\"{CheckMarks.None}\")");
    }

    // Rounded, since a program's sum of decimals is off by less than anybody enters.
    private static string Test(string left, string right, Comparison comparison, decimal tolerance)
    {
        string difference = $"ROUND({left}-{right},{Cell.MaxScale + 2})";
        string most = tolerance.ToString(CultureInfo.InvariantCulture);
        return comparison switch
        {
            Comparison.Equal => $"ABS({difference})<={most}",
            Comparison.NotEqual => $"ABS({difference})>{most}",
            Comparison.Less => $"{difference}<{most}",
            Comparison.LessOrEqual => $"{difference}<={most}",
            Comparison.Greater => $"{difference}>-{most}",
            _ => $"{difference}>=-{most}",
        };
    }

    private string Template(RuleInfo rule, CheckLine line) =>
        rule.IsRollUp || rule.Message is null
            ? $"{{cell}}{_language.Colon()}{_claims.Of(rule, line.Instance, isAlone: false)}{_language.SidesDiffer()}"
            : _language.Of(LocalizedText.Of(rule.Message, rule.MessageEn));

    private string Remark(CheckLine line)
    {
        (string left, string right) = (At(line, LeftColumn), At(line, RightColumn));
        return FormulaText.Fill(Template(line.Rule.Rule, line), word => word switch
        {
            "left" => $"ROUND({left},{Cell.MaxScale})",
            "right" => $"ROUND({right},{Cell.MaxScale})",
            "difference" => $"ROUND(ABS({left}-{right}),{Cell.MaxScale})",
            _ => NameOf(word, line.Main) is { } name ? FormulaText.Quote(name) : null,
        });
    }

    private string RemarkOf(CheckLine line)
    {
        var cells = new JudgedCells(_content.Filled, _content.Previous);
        decimal left = decimal.Round(line.Rule.Value(line.Instance.Left, cells).Value, Cell.MaxScale);
        decimal right = decimal.Round(line.Rule.Value(line.Instance.Right, cells).Value, Cell.MaxScale);
        string text = Template(line.Rule.Rule, line);
        foreach (var (word, value) in (ReadOnlySpan<(string, string?)>)[("left", Print(left)), ("right", Print(right)), ("difference", Print(Math.Abs(left - right))), ("cell", NameOf("cell", line.Main)), ("row", NameOf("row", line.Main)), ("column", NameOf("column", line.Main))])
            text = text.Replace($"{{{word}}}", value, StringComparison.Ordinal);
        return text;
    }

    private static string Print(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private string? NameOf(string word, CellInfo cell)
    {
        LocalizedText? line = word switch
        {
            "cell" => Names.Of(cell),
            "row" => Names.OfRow(cell),
            "column" => Names.OfColumn(cell),
            _ => null,
        };
        return line is { } text ? _language.Of(text) : null;
    }

    private string ResultOf(CheckLine line)
    {
        var cells = new JudgedCells(_content.Filled, _content.Previous);
        RuleInfo rule = line.Rule.Rule;
        if (rule.Missing == MissingPolicy.Zero && !rule.IsRollUp && line.Instance.References.Where(static r => !r.IsPrevious).All(r => !_content.Filled.Cell(r.Cell).HasValue))
            return CheckMarks.Open;
        return line.Rule.Judge(line.Number, cells).Verdict switch
        {
            RuleVerdict.Holds => CheckMarks.Holds,
            RuleVerdict.Broken => CheckMarks.Broken,
            RuleVerdict.Blank => CheckMarks.Open,
            _ => rule.When is null ? CheckMarks.Open : CheckMarks.None,
        };
    }
}
