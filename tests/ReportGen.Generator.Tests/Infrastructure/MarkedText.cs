using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>Text in which [| and |] mark where a diagnostic is expected.</summary>
internal sealed class MarkedText
{
    private const string Open = "[|";
    private const string Close = "|]";

    private MarkedText(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Spans { get; }

    public static MarkedText Parse(string marked)
    {
        var spans = new List<TextSpan>();
        string text = marked;
        for (int open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, StringComparison.Ordinal))
        {
            text = text.Remove(open, Open.Length);
            int close = text.IndexOf(Close, open, StringComparison.Ordinal);
            text = text.Remove(close, Close.Length);
            spans.Add(TextSpan.FromBounds(open, close));
        }

        return new(text, spans);
    }

    /// <summary>Path(line,column)-(line,column) of each mark, from 1, as a compiler prints them.</summary>
    public IEnumerable<string> Places(string path)
    {
        var source = SourceText.From(Text);
        return Spans.Select(s => Place(path, source.Lines.GetLinePositionSpan(s)));
    }

    public static string Place(string path, LinePositionSpan lines) =>
        $"{path}({lines.Start.Line + 1},{lines.Start.Character + 1})-({lines.End.Line + 1},{lines.End.Character + 1})";
}
