using System.Buffers;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Sheets;
using ReportGen.Publishing.FormFiles.Word;

namespace ReportGen.Publishing.FormFiles;

/// <summary>Files in which a report is filled in, by their endings.</summary>
internal static class FormFile
{
    private static readonly (string Ending, FormFileKind Kind)[] Kinds = [(".json", FormFileKind.Data), (".xlsx", FormFileKind.Workbook), (".docx", FormFileKind.Word)];

    /// <summary>The endings known.</summary>
    public static IReadOnlyList<string> Endings => [.. Kinds.Select(static k => k.Ending)];

    /// <summary>The kind that a name asks for; null where its ending is none of them.</summary>
    public static FormFileKind? KindOf(string file) =>
        Kinds.Where(k => file.EndsWith(k.Ending, StringComparison.OrdinalIgnoreCase)).Select(static k => (FormFileKind?)k.Kind).FirstOrDefault();

    /// <summary>Writes a report, filled in as far as it is.</summary>
    /// <param name="kind">With what it is to be filled in.</param>
    /// <param name="report">The report.</param>
    /// <param name="previous">That of the year before, which rules compare with; null for none.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="nameReport">Whether a version alone does not say which report is meant.</param>
    /// <param name="schema">Where a data file finds its JSON Schema; null for nowhere.</param>
    /// <param name="language">The language of what the form itself does not print.</param>
    public static void Write(FormFileKind kind, Report report, Report? previous, IBufferWriter<byte> output, bool nameReport, string? schema, Wording language)
    {
        switch (kind)
        {
            case FormFileKind.Workbook:
                FormWorkbook.Write(report, previous, output, language);
                break;
            case FormFileKind.Word:
                ReportDocument.WriteForm(report, output, language);
                break;
            default:
                ReportJsonWriter.Write(report, output, nameReport, schema);
                break;
        }
    }
}
