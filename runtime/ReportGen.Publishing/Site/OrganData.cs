using ReportGen.Forms;
using ReportGen.Publishing.Datasets;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Site;

/// <summary>Writes the figures of reports as tidy tables, a value a line: those of an organ, and those of the site.</summary>
/// <param name="forms">The forms known.</param>
internal sealed class OrganData(IReadOnlyList<FormInfo> forms)
{
    /// <summary>Where the table of an organ stands.</summary>
    public static string Csv(string key) => SiteRoutes.OrganFolder(key) + "data.csv";

    /// <summary>Where the workbook of an organ stands.</summary>
    public static string Xlsx(string key) => SiteRoutes.OrganFolder(key) + "data.xlsx";

    /// <summary>Where the key figures of an organ stand.</summary>
    public static string Json(string key) => SiteRoutes.OrganFolder(key) + "data.json";

    /// <summary>Writes some reports.</summary>
    /// <param name="reports">What was told of them; those that are held back are left out.</param>
    /// <param name="writer">Where the lines go; it is closed.</param>
    public void Write(IEnumerable<ReportSummary> reports, IDatasetWriter writer)
    {
        foreach (ReportSummary summary in reports.Where(static r => !r.IsHeldBack))
        {
            if (summary.ToReport(forms) is not { } report)
                continue;
            foreach (TidyRow row in TidyRows.Of(report))
                writer.WriteAsync(row).AsTask().GetAwaiter().GetResult();
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
