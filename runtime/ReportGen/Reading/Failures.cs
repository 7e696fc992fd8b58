using ReportGen.Messages;

namespace ReportGen.Reading;

/// <summary>Why a document is no report.</summary>
internal static class Failures
{
    public static Problem Empty(string name) => Of(MessageIds.InputEmpty, w => w.DocumentEmpty(name));

    public static Problem NotAReport(string name, IReadOnlyList<string> known) => Of(MessageIds.InputNotAReport, w => w.NoKnownForm(name, known));

    public static Problem TooManyParagraphs() => Of(MessageIds.InputTooLarge, static w => w.LimitExceeded(w.Paragraphs(), SourceDocument.MaxParagraphs));

    public static Problem Truncated(string last, SourcePlace place) =>
        Of(MessageIds.InputTruncated, w => w.DocumentCutShort(FindingList.Shorten(last), place)) with { Line = place.Line, Column = place.Column };

    public static Problem SeveralReports(string name, IReadOnlyList<string> reports) => SeveralReports(name, _ => reports);

    public static Problem SeveralReports(string name, Func<Wording, IReadOnlyList<string>> reports) => Of(MessageIds.InputSeveralReports, w => w.SeveralReports(name, reports(w)));

    /// <summary>The same report stands in the document again, with the same figures.</summary>
    public static Finding ReportRepeated(SourcePlace place) => new() { Message = new Message(MessageIds.ReadTableRepeated, w => w.ReportRepeated(place)), Line = place.Line, Column = 1 };

    private static Problem Of(MessageId id, Func<Wording, string> words) => new(new Message(id, words));
}
