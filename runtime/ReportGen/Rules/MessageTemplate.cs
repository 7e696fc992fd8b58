using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>Fills the placeholders of a rule's message.</summary>
internal static class MessageTemplate
{
    public static string Fill(string message, CellInfo cell, decimal left, decimal right, bool inEnglish)
    {
        string table = inEnglish ? cell.Block.Table.NameEn : cell.Block.Table.Name;
        return message
            .Replace("{cell}", inEnglish ? cell.NameEn : cell.Name, StringComparison.Ordinal)
            .Replace("{row}", $"{table} · {(inEnglish ? cell.Row.NameEn : cell.Row.Name)}", StringComparison.Ordinal)
            .Replace("{column}", $"{table} · {(inEnglish ? cell.Column.NameEn : cell.Column.Name)}", StringComparison.Ordinal)
            .Replace("{left}", Validator.Text(left), StringComparison.Ordinal)
            .Replace("{right}", Validator.Text(right), StringComparison.Ordinal)
            .Replace("{difference}", Validator.Text(Math.Abs(left - right)), StringComparison.Ordinal);
    }
}
