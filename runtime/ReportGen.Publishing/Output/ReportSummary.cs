using ReportGen.Forms;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What stays of a report once it was published: all that the pages over many reports say of it. It is kept on disk, a line a
/// report, and the report itself is dropped.
/// </summary>
/// <param name="Path">Where its pages are, without their endings: the year, or undated, then the name, with / between.</param>
internal sealed record ReportSummary(string Path)
{
    /// <summary>The folder of reports that name no year.</summary>
    public const string Undated = "undated";

    /// <summary>The organ; null where the report names none.</summary>
    public string? Organ { get; init; }

    /// <summary>The name of the report, which all versions of its form share.</summary>
    public required string Report { get; init; }

    /// <summary>The version of the form.</summary>
    public required string Version { get; init; }

    /// <summary>What reports of that form are called.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published; null where that is not known.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Whether it has errors, and its pages say so.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it has errors and was held back: there are no pages of it, and its figures are not told.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>How many errors were found.</summary>
    public int Errors { get; init; }

    /// <summary>How many warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>How many notes.</summary>
    public int Notes { get; init; }

    /// <summary>The files there are.</summary>
    public IReadOnlyList<SummaryFile> Files { get; init; } = [];

    /// <summary>Its cells, in the order of the form; empty where it is held back.</summary>
    public IReadOnlyList<SummaryCell> Cells { get; init; } = [];

    /// <summary>What was found in it, as far as pages of findings are wanted.</summary>
    public IReadOnlyList<SummaryFinding> Findings { get; init; } = [];

    /// <summary>The folder: the year, or undated.</summary>
    public string Folder => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The year; null where the report names none.</summary>
    public int? Year => Folder == Undated ? null : int.Parse(Folder, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The name, with the folders that tell it apart.</summary>
    public string Name => Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>What it is called where its organ is not known.</summary>
    public string OrganOrName => Organ ?? Name;

    /// <summary>Whether it has a page.</summary>
    public bool HasPage => Files.Any(static f => f.Format == "html");

    /// <summary>What can be told of a report.</summary>
    public static ReportSummary Of(Report report, string path) => new(path)
    {
        Organ = report.Organ,
        Report = report.Form.Report,
        Version = report.Form.Version,
        Title = report.Form.Title,
        Published = report.Published,
    };

    /// <summary>
    /// The report as far as its tables go, without its text; null where its form is not among those known or has other cells
    /// than it had.
    /// </summary>
    public Report? ToReport(IReadOnlyList<FormInfo> forms)
    {
        if (forms.FirstOrDefault(f => f.Report == Report && f.Version == Version) is not { } form || form.Cells.Count != Cells.Count)
            return null;
        Report report = form.CreateReport();
        (report.Organ, report.Year, report.Published) = (Organ, Year, Published);
        for (int i = 0; i < Cells.Count; i++)
        {
            report.Cell(i) = Cells[i].Cell;
            if (Cells[i].Printed is { } printed)
                report.SetOrigin(i, new CellOrigin(0, 0, printed));
        }

        return report;
    }
}
