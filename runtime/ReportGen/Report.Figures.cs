using System.Globalization;
using ReportGen.Forms;
using ReportGen.Rendering;

namespace ReportGen;

/// <content>The key figures of a report, by their place among <see cref="FormInfo.KeyFigures"/>.</content>
public abstract partial class Report
{
    /// <summary>A key figure; null where one of its cells is blank or unreadable.</summary>
    public decimal? FigureNumber(int figure)
    {
        IReadOnlyList<int> cells = Form.KeyFigures[figure].Cells;
        decimal? sum = NumberOf(cells[0]);
        for (int i = 1; i < cells.Count; i++)
            sum += NumberOf(cells[i]);
        return sum;
    }

    /// <summary>A key figure as it is printed; empty where one of its cells has no value, unless it is the only one and holds something unreadable.</summary>
    public string FigureText(int figure)
    {
        IReadOnlyList<int> cells = Form.KeyFigures[figure].Cells;
        return cells.Count == 1 ? CellFormat.Print(this, cells[0]) : FigureNumber(figure)?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>What there is of a key figure: value, blank or unreadable, as points of a series say it.</summary>
    public string FigureState(int figure)
    {
        string state = "value";
        IReadOnlyList<int> cells = Form.KeyFigures[figure].Cells;
        for (int i = 0; i < cells.Count; i++)
        {
            int cell = cells[i];
            if (_cells[cell].State == CellState.Unreadable)
                return "unreadable";
            if (_cells[cell].IsBlank)
                state = "blank";
        }

        return state;
    }
}
