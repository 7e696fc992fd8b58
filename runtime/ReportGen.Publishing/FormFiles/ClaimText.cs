using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;

namespace ReportGen.Publishing.FormFiles;

/// <summary>Says what a rule claims in the labels of its form: 本年新收 ＋ 上年结转 ＝ 总计 ＋ 结转下年度.</summary>
/// <param name="form">The form.</param>
/// <param name="language">The language of what the form does not print.</param>
internal sealed class ClaimText(FormInfo form, Wording language)
{
    /// <summary>The claim at one of its places.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="instance">The place.</param>
    /// <param name="isAlone">Whether there is no other: then the text says where it is.</param>
    public string Of(RuleInfo rule, RuleInstance instance, bool isAlone)
    {
        CellInfo[] cells = [.. instance.References.Select(r => form.Cells[r.Cell])];
        CellInfo first = cells[0];
        // What all have in common need not be said of each.
        Func<CellInfo, string> name = cells.All(c => c.Block == first.Block && c.Column == first.Column) && first.Block.HasRowLabels ? c => language.Of(Names.Of(c.Row))
            : cells.All(c => c.Block == first.Block && c.Row == first.Row) ? c => language.Of(Names.Of(c.Column))
            : c => language.Of(Names.Of(c));
        string text = $"{Side(instance.Left, name)} {Sign(rule.Comparison)} {Side(instance.Right, name)}";
        if (rule.Tolerance > 0)
            text += language.WithinTolerance(rule.Tolerance);
        if (!isAlone || !first.Block.HasRowLabels || name(first) == language.Of(Names.Of(first)))
            return text;
        MemberInfo shared = cells.All(c => c.Column == first.Column) ? first.Column : first.Row;
        return $"{language.Of(Names.Of(shared))}{language.Colon()}{text}";
    }

    private string Side(RuleSide side, Func<CellInfo, string> name)
    {
        if (side.Linear is { } sum)
            return Linear(sum, name);
        var stack = new Stack<(string Text, int Strength)>();
        int next = 0;
        foreach (RuleOperation operation in side.Operations)
        {
            if (operation == RuleOperation.Operand)
            {
                LinearForm operand = side.Operands[next++];
                stack.Push((Linear(operand, name), operand.Terms.Length + (operand.Constant == 0 ? 0 : 1) > 1 ? 1 : 3));
                continue;
            }

            var right = stack.Pop();
            if (operation >= RuleOperation.Round)
            {
                stack.Push((language.Rounded(right.Text, operation - RuleOperation.Round), 3));
                continue;
            }

            var left = stack.Pop();
            (string sign, int strength) = operation switch { RuleOperation.Add => ("+", 1), RuleOperation.Subtract => ("−", 1), RuleOperation.Multiply => ("×", 2), _ => ("÷", 2) };
            stack.Push(($"{Enclose(left, strength)} {sign} {Enclose(right, strength + (operation is RuleOperation.Subtract or RuleOperation.Divide ? 1 : 0))}", strength));
        }

        return stack.Pop().Text;
    }

    private static string Enclose((string Text, int Strength) part, int needed) => part.Strength < needed ? $"({part.Text})" : part.Text;

    private string Linear(LinearForm sum, Func<CellInfo, string> name)
    {
        var text = new StringBuilder();
        foreach (LinearTerm term in sum.Terms)
        {
            string label = name(form.Cells[term.Reference.Cell]);
            if (term.Reference.IsPrevious)
                label = language.LastYears(label);
            decimal size = Math.Abs(term.Coefficient);
            text.Append(text.Length > 0 ? term.Coefficient < 0 ? " − " : " + " : term.Coefficient < 0 ? "−" : "").Append(size == 1 ? label : $"{size.ToString(CultureInfo.InvariantCulture)} × {label}");
        }

        if (sum.Constant != 0 || text.Length == 0)
            text.Append(text.Length == 0 ? "" : sum.Constant < 0 ? " − " : " + ").Append((text.Length == 0 ? sum.Constant : Math.Abs(sum.Constant)).ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "≤",
        Comparison.Greater => ">",
        _ => "≥",
    };
}
