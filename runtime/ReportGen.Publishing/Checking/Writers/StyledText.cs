using System.Text;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>Text for people, in colours where they are wanted.</summary>
/// <param name="isColoured">Whether they are.</param>
internal sealed class StyledText(bool isColoured)
{
    private const string Reset = "\u001b[0m";

    private readonly StringBuilder _text = new();

    /// <summary>Adds text as it stands, but for what would steer a terminal.</summary>
    public StyledText Add(string text)
    {
        foreach (char c in text)
            _text.Append(c is (< ' ' and not '\t') or '\u007F' or (>= '\u0080' and <= '\u009F') ? ' ' : c);
        return this;
    }

    /// <summary>Adds text in a style.</summary>
    public StyledText Add(Style style, string text)
    {
        if (!isColoured)
            return Add(text);
        _text.Append(style switch
        {
            Style.Bold => "\u001b[1m",
            Style.Red => "\u001b[31m",
            Style.Green => "\u001b[32m",
            Style.Yellow => "\u001b[33m",
            Style.Blue => "\u001b[34m",
            _ => "\u001b[90m",
        });
        Add(text)._text.Append(Reset);
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>The text in UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());
}
