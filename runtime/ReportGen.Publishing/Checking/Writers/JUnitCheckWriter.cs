using System.Globalization;
using System.Text;
using System.Xml;
using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>
/// Results of tests as JUnit has them, which every build server shows: a suite for each report, a failed test for each finding
/// at the level that fails, a skipped one for what is accepted, and where nothing fails a test that passes.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="language">The language of messages.</param>
/// <param name="failsOn">The level from which findings fail; null where none does.</param>
internal sealed class JUnitCheckWriter(Stream output, Wording language, Severity? failsOn) : CheckWriter
{
    private bool _isBegun;

    public override byte[] Render(CheckedReport report)
    {
        Finding[] failed = [.. report.Findings.Where(f => f.Waiver is null && f.Severity >= failsOn)];
        Finding[] skipped = [.. report.Findings.Where(static f => f.Waiver is not null)];
        string path = report.Source.Path;
        var suite = new StringBuilder();
        Begin(suite, path, failed.Length + skipped.Length + (failed.Length == 0 ? 1 : 0), failed.Length, errors: 0, skipped.Length);
        if (failed.Length == 0)
            suite.Append(CultureInfo.InvariantCulture, $"    <testcase classname=\"{Escape(path)}\" name=\"{Escape(language.ReportChecked(report.Report.Organ, report.Report.Year))}\"/>\n");
        foreach (Finding finding in failed)
            Add(suite, path, finding, "failure");
        foreach (Finding finding in skipped)
            Add(suite, path, finding, "skipped");
        return Encoding.UTF8.GetBytes(suite.Append("  </testsuite>\n").ToString());
    }

    public override byte[] Render(string path, Problem failure)
    {
        var suite = new StringBuilder();
        Begin(suite, path, tests: 1, failures: 0, errors: 1, skipped: 0);
        string message = failure.Message.In(language);
        Add(suite, path, failure.Line, failure.Column, failure.Rule, message, "error");
        return Encoding.UTF8.GetBytes(suite.Append("  </testsuite>\n").ToString());
    }

    public override void Write(CheckedReport report, byte[] rendered) => Write(rendered);

    protected override void WriteFailure(byte[] rendered) => Write(rendered);

    protected override void WritePolicy(CheckSummary summary)
    {
        if (summary.Policy is not var (policy, findings))
            return;
        Finding[] failed = [.. findings.Where(f => f.Severity >= failsOn)];
        if (failed.Length == 0)
            return;
        var suite = new StringBuilder();
        Begin(suite, policy, failed.Length, failed.Length, errors: 0, skipped: 0);
        foreach (Finding finding in failed)
            Add(suite, policy, finding, "failure");
        Write(Encoding.UTF8.GetBytes(suite.Append("  </testsuite>\n").ToString()));
    }

    protected override void WriteEnd(CheckSummary summary)
    {
        Write([]);
        output.Write("</testsuites>\n"u8);
    }

    private void Write(byte[] rendered)
    {
        if (!_isBegun)
            output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"reportgen\">\n"u8);
        _isBegun = true;
        output.Write(rendered);
    }

    private static void Begin(StringBuilder suite, string path, int tests, int failures, int errors, int skipped) => suite.Append(
        CultureInfo.InvariantCulture, $"  <testsuite name=\"{Escape(path)}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\">\n");

    private void Add(StringBuilder suite, string path, Finding finding, string outcome) =>
        Add(suite, path, finding.Line, finding.Column, finding.Rule, finding.Mark(language) + finding.Message.In(language), outcome);

    private static void Add(StringBuilder suite, string path, int line, int column, string rule, string message, string outcome)
    {
        string place = line == 0 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}({line},{Math.Max(1, column)})");
        suite.Append(CultureInfo.InvariantCulture, $"    <testcase classname=\"{Escape(path)}\" name=\"{Escape(line == 0 ? rule : $"{rule} ({line},{Math.Max(1, column)})")}\" file=\"{Escape(path)}\"{(line == 0 ? "" : $" line=\"{line}\"")}>");
        suite.Append(CultureInfo.InvariantCulture, $"<{outcome} message=\"{Escape(message)}\"");
        suite.Append(outcome == "skipped" ? "/>" : $" type=\"{Escape(rule)}\">{Escape($"{place}: {rule}: {message}")}</{outcome}>");
        suite.Append("</testcase>\n");
    }

    // What XML cannot hold at all is left out.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                _ = c switch { '<' => escaped.Append("&lt;"), '>' => escaped.Append("&gt;"), '&' => escaped.Append("&amp;"), '"' => escaped.Append("&quot;"), '\n' => escaped.Append("&#10;"), _ => XmlConvert.IsXmlChar(c) ? escaped.Append(c) : escaped };
        }

        return escaped.ToString();
    }
}
