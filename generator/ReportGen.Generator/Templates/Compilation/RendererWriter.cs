using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Collects the body of a renderer: constants joined as long as nothing comes between them, then statements.</summary>
/// <param name="indent">How many blocks stand around what is written.</param>
/// <param name="length">How much was written before.</param>
internal sealed class RendererWriter(int indent = 2, int length = 0)
{
    // A constant becomes one literal; a longer one is split, for those who read the generated file.
    private const int LiteralLength = 4000;

    // Lines, and writers that stand among them.
    private readonly List<object> _parts = [];
    private readonly StringBuilder _constant = new();
    private int _indent = indent;

    /// <summary>How much constant text was written.</summary>
    public int Length { get; private set; } = length;

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

    /// <summary>A label that a goto names; what follows it is never nothing.</summary>
    public void Label(string name)
    {
        Flush();
        Line($"{name}: ;");
    }

    /// <summary>A place to write to later.</summary>
    public RendererWriter Place()
    {
        Flush();
        var place = new RendererWriter(_indent);
        _parts.Add(place);
        return place;
    }

    /// <summary>An empty writer whose lines are indented as here.</summary>
    public RendererWriter Fork() => new(_indent, Length);

    /// <summary>Takes over what another one has collected.</summary>
    public void Append(RendererWriter other)
    {
        if (other._parts.Count == 0)
        {
            _constant.Append(other._constant);
        }
        else
        {
            Flush();
            _parts.Add(other);
        }

        Length = Math.Max(Length, other.Length);
    }

    public string Finish()
    {
        var body = new StringBuilder();
        WriteTo(body);
        return body.ToString();
    }

    /// <summary>What was written, where it is all constant; null where the report has a say.</summary>
    public string? TakeConstant() => IsEmpty(_parts) ? _constant.ToString() : null;

    private static bool IsEmpty(List<object> parts) =>
        parts.All(static p => p is RendererWriter { _constant.Length: 0 } writer && IsEmpty(writer._parts));

    private void WriteTo(StringBuilder body)
    {
        Flush();
        foreach (object part in _parts)
        {
            if (part is RendererWriter writer)
                writer.WriteTo(body);
            else
                body.Append((string)part);
        }
    }

    private void Line(string code) => _parts.Add($"{new string(' ', _indent * 4)}{code}\n");

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
