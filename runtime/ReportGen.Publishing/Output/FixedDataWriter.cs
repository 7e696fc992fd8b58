using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Output;

/// <summary>
/// Writes corrected data files where there is one smallest fix and no other, each with a record of what was changed. What
/// happened the organ alone knows: the input stays as it is.
/// </summary>
/// <param name="folder">The folder to write to.</param>
/// <param name="needsReportName">Whether a version alone does not say which report is meant.</param>
internal sealed class FixedDataWriter(OutputFolder folder, Func<Forms.FormInfo, bool> needsReportName)
{
    private const string RecordEnding = ".changes.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Writes down what was written.</summary>
    public void Finish() => folder.Finish();

    /// <summary>Writes the files of a report, and says what was written or why nothing was.</summary>
    public FixedData Write(CheckedReport report)
    {
        FixResult fixes = report.Fixes;
        if (fixes.Fixes.Count == 0)
        {
            return fixes.IsComplete
                ? new(null, static w => w.NothingToFix())
                : new(null, static w => w.NoFix());
        }

        if (!fixes.IsComplete)
            return new(null, w => w.FixIsPartial(Rules(fixes)));
        if (fixes.BudgetExhausted)
            return new(null, static w => w.FixSearchEnded());
        if (fixes.Only is not { } fix)
            return new(null, w => w.FixIsOneOfSeveral(fixes.Alternatives, fixes.AlternativesIsLowerBound));
        if (fix.BlanksAsZero)
            return new(null, static w => w.FixCountsBlanks());
        if (report.WaivedCell(fix) is { } waived)
            return new(null, w => w.FixChangesWaived(waived));
        string name = report.Source.Name;
        if (SafeName.Fault(name, RecordEnding) is { } reason)
            return new(null, w => w.FixNameUnusable(name, reason(w))) { IsFault = true };
        if (!_taken.Add(FileNameKey.Of($"{name}.json")) | !_taken.Add(FileNameKey.Of(name + RecordEnding)))
            return new(null, w => w.FixNameTaken(name)) { IsFault = true };
        var output = new Utf8Output();
        ReportJsonWriter.Write(Corrected(report.Report, fix), output, needsReportName(report.Report.Form));
        if ((folder.Write($"{name}.json", output.Written) ?? folder.Write(name + RecordEnding, Record(report, fix))) is { } failure)
            return new(null, failure.Message.In) { IsFault = true };
        string path = Path.Combine(folder.Root, $"{name}.json");
        return new(path, fix.Describe);
    }

    private static string[] Rules(FixResult fixes) => [.. fixes.SuspectRules.Select(static r => r.Rule.Id).Distinct()];

    private static Report Corrected(Report report, Fix fix)
    {
        Report copy = report.Form.CreateReport();
        (copy.Organ, copy.Year, copy.Published) = (report.Organ, report.Year, report.Published);
        report.Cells.CopyTo(copy.Cells);
        for (int section = 0; section < report.Form.Sections.Count; section++)
        {
            foreach (Paragraph paragraph in report.Paragraphs(section))
                copy.Paragraphs(section).Add(paragraph);
        }

        var changed = fix.Changes.Select(static c => c.Cell.Index).ToHashSet();
        for (int cell = 0; cell < report.Cells.Length; cell++)
        {
            // How a changed cell was printed is no longer true.
            if (!changed.Contains(cell))
                copy.SetOrigin(cell, report.Origin(cell));
        }

        fix.Apply(copy);
        return copy;
    }

    private static byte[] Record(CheckedReport report, Fix fix)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("source", report.Source.Path);
            json.WriteString("form", report.Report.Form.Version);
            json.WriteString("organ", report.Report.Organ);
            if (report.Report.Year is { } year)
                json.WriteNumber("year", year);
            json.WriteString("description", fix.Describe(Wording.Chinese));
            json.WriteString("descriptionEn", fix.Describe(Wording.English));
            json.WriteStartArray("changes");
            foreach (CellChange change in fix.Changes)
            {
                json.WriteStartObject();
                json.WriteString("rule", RuleOf(report, fix, change));
                json.WriteString("cell", change.Cell.Address);
                json.WriteString("label", change.Cell.Name);
                WriteCell(json, "from", change.From);
                WriteCell(json, "to", change.To);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    // The rule that the cell broke; a cell that goes with others is changed for their sake.
    private static string? RuleOf(CheckedReport report, Fix fix, CellChange change)
    {
        Finding[] broken = [.. report.Findings.Where(static f => f.Severity == Severity.Error && f.Cells.Count > 0)];
        return (broken.FirstOrDefault(f => f.Cells[0] == change.Cell)
            ?? broken.FirstOrDefault(f => f.Cells.Contains(change.Cell))
            ?? broken.FirstOrDefault(f => fix.Changes.Any(c => f.Cells.Contains(c.Cell))))?.Rule;
    }

    private static void WriteCell(Utf8JsonWriter json, string name, Cell cell)
    {
        if (cell.HasValue)
            json.WriteNumber(name, cell.Value);
        else
            json.WriteNull(name);
    }
}
