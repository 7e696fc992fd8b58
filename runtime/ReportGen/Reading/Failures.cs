using ReportGen.Messages;

namespace ReportGen.Reading;

/// <summary>Why a document is no report.</summary>
internal static class Failures
{
    public static ReadFailure Empty(string name) => Of(MessageIds.InputEmpty, w => w.DocumentEmpty(name));

    public static ReadFailure NotAReport(string name, string known) => Of(MessageIds.InputNotAReport, w => w.NoKnownForm(name, known));

    public static ReadFailure Truncated(string last, SourcePlace place) =>
        Of(MessageIds.InputTruncated, w => w.DocumentCutShort(FindingList.Shorten(last), place.Line)) with { Line = place.Line, Column = place.Column };

    public static ReadFailure SeveralReports(string name, string reports, string reportsEn) => Of(MessageIds.InputSeveralReports, w => w.SeveralReports(name, new LocalizedText(reports, reportsEn.Length > 0 ? reportsEn : reports)));

    /// <summary>The same report stands in the document again, with the same figures.</summary>
    public static Finding ReportRepeated(int line) => new() { Message = new Message(MessageIds.ReadTableRepeated, w => w.ReportRepeated(line)), Line = line, Column = 1 };

    private static ReadFailure Of(MessageId id, Func<Wording, string> words) => new(id.Name, words(Wording.Chinese), words(Wording.English));
}
