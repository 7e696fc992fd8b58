using ReportGen.Forms;

namespace ReportGen.Publishing.Datasets;

/// <summary>Turns reports into lines of the data set. The places of a form are made once.</summary>
internal sealed class TidyRows
{
    private readonly Dictionary<FormInfo, TidyPlace[]> _places = [];

    /// <summary>A line for every cell of the report's form, in the order of the form.</summary>
    public IEnumerable<TidyRow> Of(Report report)
    {
        if (!_places.TryGetValue(report.Form, out TidyPlace[]? places))
            _places.Add(report.Form, places = TidyPlace.Of(report.Form));
        return places.Select(p => Row(report, p));
    }

    /// <summary>The line of a cell.</summary>
    public static TidyRow Row(Report report, TidyPlace place)
    {
        Cell cell = report.Cell(place.Index);
        return new TidyRow(report.Organ, report.Year, report.Form.Report, place, cell.HasValue ? cell.Value : null, State(cell));
    }

    private static string State(Cell cell) => cell.HasValue ? "value" : cell.IsBlank ? "blank" : "unreadable";
}
