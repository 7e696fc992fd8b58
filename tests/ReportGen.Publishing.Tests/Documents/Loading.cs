using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Documents;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents;

/// <summary>
/// Loads what a test made and shows rows of tables with | between their cells, and in braces what is raised {^ },
/// lowered {_ }, struck out {~ } or hidden {# }.
/// </summary>
internal static class Loading
{
    public static string[] Lines(string name, byte[] bytes)
    {
        LoadResult result = DocumentLoader.Load(name, new MemoryStream(bytes));
        Assert.True(result.Failure is null, result.Failure?.Message.In(Wording.English));
        return [.. result.Document!.Lines.Select(Show)];
    }

    private static string Show(string line) => line.Replace(SourceDocument.CellSeparator, '|')
        .Replace($"{TextMarks.Raised}", "{^", StringComparison.Ordinal).Replace($"{TextMarks.Lowered}", "{_", StringComparison.Ordinal)
        .Replace($"{TextMarks.StruckOut}", "{~", StringComparison.Ordinal).Replace($"{TextMarks.Hidden}", "{#", StringComparison.Ordinal)
        .Replace(TextMarks.End, '}');

    public static string[] Html(string html) => Lines("a.html", Encoding.UTF8.GetBytes(html));

    public static string[] OpenText(string body, string styles = "") => Lines("a.odt", OpenFile.Make("text", body, styles));

    public static string[] OpenSheet(string body, string styles = "") => Lines("a.ods", OpenFile.Make("spreadsheet", body, styles));

    public static SourceDocument Document(string name, byte[] bytes) => DocumentLoader.Load(name, new MemoryStream(bytes)).Document!;

    public static Problem Failure(string name, byte[] bytes)
    {
        LoadResult result = DocumentLoader.Load(name, new MemoryStream(bytes));
        Assert.Null(result.Document);
        Assert.NotEmpty(result.Failure!.Message.ToString());
        Assert.NotEmpty(result.Failure.Message.In(Wording.English));
        return result.Failure;
    }

    public static Problem HtmlFailure(string html) => Failure("a.html", Encoding.UTF8.GetBytes(html));
}
