using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Collects the body of a renderer: constants joined as long as nothing comes between them, then statements.</summary>
internal sealed class RendererWriter
{
    // A constant becomes one literal; a longer one is split, for those who read the generated file.
    private const int LiteralLength = 4000;

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _constant = new();
    private int _indent = 2;

    /// <summary>How much constant text was written.</summary>
    public int Length { get; private set; }

    /// <summary>Appends constant text.</summary>
    public void Constant(string text)
    {
        _constant.Append(text);
        Length += text.Length;
    }

    public void Statement(string code)
    {
        Flush();
        Line(code);
        Length += 16;
    }

    public void Open(string head)
    {
        Flush();
        Line(head);
        Line("{");
        _indent++;
    }

    public void Close()
    {
        Flush();
        _indent--;
        Line("}");
    }

    public string Finish()
    {
        Flush();
        return _body.ToString();
    }

    /// <summary>What was written, where it is all constant; null where the report has a say.</summary>
    public string? TakeConstant() => _body.Length == 0 ? _constant.ToString() : null;

    private void Line(string code) => _body.Append(' ', _indent * 4).Append(code).Append('\n');

    private void Flush()
    {
        string text = _constant.ToString();
        _constant.Clear();
        for (int at = 0; at < text.Length;)
        {
            int length = Math.Min(LiteralLength, text.Length - at);
            // A literal of UTF-8 may not end in half a surrogate pair.
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
                length--;
            Line($"output.Write({SymbolDisplay.FormatLiteral(text.Substring(at, length), quote: true)}u8);");
            at += length;
        }
    }
}
