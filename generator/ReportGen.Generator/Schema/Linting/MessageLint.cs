using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>Finds placeholders in messages that nothing fills.</summary>
internal static class MessageLint
{
    // What MessageTemplate fills at run time.
    private static readonly string[] Placeholders = ["cell", "row", "column", "left", "right", "difference"];

    public static void Run(IReadOnlyList<DeclaredTable> tables, DiagnosticSink sink)
    {
        foreach (var (_, rule) in tables.SelectMany(static t => t.Rules))
        {
            Check(rule.Value!.Message, sink);
            Check(rule.Value.MessageEn, sink);
        }
    }

    private static void Check(LocatedText? message, DiagnosticSink sink)
    {
        if (message is null)
            return;
        string text = message.Value;
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            // The inner of two braces opens the placeholder.
            if (open + 1 < text.Length && text[open + 1] == '{')
                continue;
            if (close < 0 || text.IndexOf('{', open + 1, close - open - 1) >= 0)
            {
                sink.Report(Descriptors.UnknownPlaceholder, message.File, message.SpanOf(open, 1), "this '{' is not closed; a placeholder is written {left}");
                continue;
            }

            string name = text.Substring(open + 1, close - open - 1);
            if (Placeholders.Contains(name, StringComparer.Ordinal))
                continue;
            sink.Report(Descriptors.UnknownPlaceholder, message.File, message.SpanOf(open, close - open + 1), $"nothing fills \"{{{name}}}\"{Suggestion.For(name, Placeholders)}");
        }
    }
}
