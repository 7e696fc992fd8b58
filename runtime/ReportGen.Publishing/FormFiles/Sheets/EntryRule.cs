using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>What may be entered in a cell.</summary>
/// <param name="Condition">The attributes and formulas of the rule; in a formula @ stands for the cell.</param>
/// <param name="Prompt">What is said beside the cell.</param>
/// <param name="Error">What is said of something else; empty where all is taken.</param>
internal sealed record EntryRule(EntryCondition Condition, string Prompt, string Error)
{
    public string ToXml(IReadOnlyList<string> cells)
    {
        string formulas = string.Concat(Condition.Formulas.Select((f, i) => $"<formula{i + 1}>{XmlEscaper.Escape(f.Replace("@", cells[0], StringComparison.Ordinal))}</formula{i + 1}>"));
        return $"<dataValidation{Condition.Attributes} allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\""
            + (Error.Length > 0 ? $" error=\"{XmlEscaper.Escape(Error)}\"" : "") + (Prompt.Length > 0 ? $" prompt=\"{XmlEscaper.Escape(Prompt)}\"" : "")
            + $" sqref=\"{string.Join(' ', Ranges(cells))}\">{formulas}</dataValidation>";
    }

    // Cells side by side as one range: an editor lists them so.
    private static List<string> Ranges(IReadOnlyList<string> cells)
    {
        var ranges = new List<string>();
        (int Row, int Column, string Name)? first = null;
        (int Row, int Column, string Name) last = default;
        foreach (string cell in cells)
        {
            (int row, int column) = SheetAddress.Parse(cell)!.Value;
            if (first is not null && row == last.Row && column == last.Column + 1)
            {
                last = (row, column, cell);
                continue;
            }

            if (first is { } begun)
                ranges.Add(begun.Name == last.Name ? begun.Name : $"{begun.Name}:{last.Name}");
            first = last = (row, column, cell);
        }

        if (first is { } open)
            ranges.Add(open.Name == last.Name ? open.Name : $"{open.Name}:{last.Name}");
        return ranges;
    }
}

/// <summary>The condition of an entry.</summary>
/// <param name="Attributes">The attributes that name it, each with a blank before.</param>
/// <param name="First">The first formula; empty for none.</param>
/// <param name="Second">The second formula; empty for none.</param>
internal sealed record EntryCondition(string Attributes, string First = "", string Second = "")
{
    public IEnumerable<string> Formulas => ((string[])[First, Second]).Where(static f => f.Length > 0);
}
