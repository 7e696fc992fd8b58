using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>
/// The members of data files that no id may take, because they mean something else there: ReportJsonReader and FormDataReader of
/// the run time read them.
/// </summary>
internal static class DataMembers
{
    /// <summary>Beside the sections.</summary>
    public static readonly string[] OfFile = ["form", "report", "organ", "year"];

    /// <summary>Beside the tables of a section: its text.</summary>
    public static readonly string[] Text = ["text"];

    /// <summary>Beside the columns below a column with a value of its own: that value.</summary>
    public static readonly string[] Own = ["own"];

    /// <summary>Whether an id is one of them, which is told.</summary>
    public static bool Clash<T>(Keyed<T> keyed, string[] taken, string where, DiagnosticSink sink)
        where T : class
    {
        if (!taken.Contains(keyed.Id, StringComparer.Ordinal))
            return false;
        sink.Report(Descriptors.NameClash, keyed.File, keyed.IdSpan, $"in {where} \"{keyed.Id}\" means something else already; write another id");
        return true;
    }
}
