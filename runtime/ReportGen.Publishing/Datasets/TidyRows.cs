using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Publishing.Datasets;

/// <summary>Turns reports into lines of the data set. The places of a form are made once.</summary>
internal static class TidyRows
{
    private static readonly ConditionalWeakTable<FormInfo, TidyPlace[]> Places = [];

    /// <summary>A line for every cell of the report's form, in the order of the form.</summary>
    public static IEnumerable<TidyRow> Of(Report report)
    {
        foreach (TidyPlace place in Places.GetValue(report.Form, TidyPlace.Of))
        {
            Cell cell = report.Cell(place.Index);
            yield return new TidyRow(report.Organ, report.Year, report.Form.Report, place, cell.HasValue ? cell.Value : null, State(cell));
        }
    }

    private static string State(Cell cell) => cell.HasValue ? "value" : cell.IsBlank ? "blank" : "unreadable";
}
