using System.Text;
using ReportGen;
using ReportGen.Disclosure;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Reading;

// CheckFile REPORT.json [LAST-YEAR.json]
// Says what is wrong with a report, and how it could be mended; writes its page beside it.
if (args is not ([_] or [_, _]))
{
    Console.Error.WriteLine("usage: CheckFile REPORT.json [LAST-YEAR.json]");
    return 2;
}

Console.OutputEncoding = new UTF8Encoding(false);
if (Read(args[0]) is not { } report)
    return 2;
Report? previous = null;
if (args.Length == 2 && (previous = Read(args[1])) is null)
    return 2;

IReadOnlyList<Finding> findings;
try
{
    findings = report.Validate(previous);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{args[1]}: {e.Message}");
    return 2;
}

foreach (Finding finding in findings)
    Console.WriteLine($"{args[0]}({finding.Line},{finding.Column}): {finding.Severity} {finding.Rule}: {finding.Message.In(Wording.English)}");

// The smallest changes under which every rule holds. They are what the figures allow; nothing is changed by itself.
foreach (Fix fix in report.FindFixes().Fixes.Take(3))
{
    Console.WriteLine($"possible: {fix.Describe(Wording.English)}");
    foreach (CellChange change in fix.Changes)
        Console.WriteLine($"  {change.Cell.Address}: {Number(change.From)} -> {Number(change.To)}");
}

bool isValid = findings.All(static f => f.Severity != Severity.Error);
using (FileStream page = File.Create(Path.ChangeExtension(args[0], ".html")))
{
    // Another version of the form is put on the newest first, so that one page serves all years.
    Disclosure2021 shown = report as Disclosure2021 ?? (Disclosure2021)VersionChange.Convert(report, Disclosure2021.Metadata, DisclosureForms.All)!.Report;
    shown.RenderHtml(page, new() { Draft = !isValid });
}

Console.WriteLine($"{report.Organ} {report.Year}: {(isValid ? "valid" : "invalid")}, {findings.Count} findings");
return isValid ? 0 : 1;

// A report of any version, or null: then it was said what is wrong.
static Report? Read(string path)
{
    try
    {
        ReadResult read = ReportJsonReader.Read(File.ReadAllBytes(path), DisclosureForms.All);
        if (read.Failure is { } failure)
            Console.Error.WriteLine($"{path}({failure.Line},{failure.Column}): {failure.Rule}: {failure.Message.In(Wording.English)}");
        return read.Report;
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"{path}: {e.Message}");
        return null;
    }
}

static string Number(Cell cell) => cell.HasValue ? $"{cell.Value}" : "blank";
