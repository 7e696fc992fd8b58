using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>Reads a page of HTML as a browser shows it before any script has run.</summary>
internal static partial class HtmlDocumentReader
{
    /// <summary>More than text may have: pages saved from Word or with pictures in them are mostly markup.</summary>
    private const int MaxSource = 16 * 1024 * 1024;

    private const int PrescanBytes = 4096;

    public static SourceDocument Read(string name, byte[] bytes)
    {
        var lines = new LineBuffer();
        Read(bytes, lines);
        return ToDocument(name, lines, placed: true);
    }

    /// <summary>Reads a page that is text already.</summary>
    public static SourceDocument Read(string name, string source)
    {
        var lines = new LineBuffer();
        Read(source, lines);
        return ToDocument(name, lines, placed: true);
    }

    /// <summary>The lines of a page as a document, with what is to be said of it.</summary>
    public static SourceDocument ToDocument(string name, LineBuffer lines, bool placed)
    {
        int hidden = lines.HiddenText;
        return lines.ToDocument(name, placed, hidden == 0 ? [] : [new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.HiddenTextLeftOut(hidden)))]);
    }

    /// <summary>Reads a page into lines.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="charset">The charset that is said beside the page; null where that is left to the page.</param>
    public static void Read(byte[] bytes, LineBuffer lines, string? charset = null)
    {
        if (bytes.Length > MaxSource)
            throw DocumentFaults.TooLarge(static w => w.HtmlBytes(), MaxSource);
        Read(TextDecoder.Decode(bytes, charset ?? DeclaredCharset(bytes)), lines);
    }

    private static void Read(string source, LineBuffer lines)
    {
        HtmlNestingGuard.Look(source);
        var guard = new HtmlNestingGuard();
        var options = new HtmlParserOptions
        {
            // Nothing here runs a script. It says that <noscript> is not shown, as in the browsers that people use.
            IsScripting = true,
            IsKeepingSourceReferences = true,
            SkipComments = true,
            MaximumDepth = 2 * HtmlNestingGuard.MaxDepth,
            OnToken = (token, _) => guard.See(token),
        };
        using IHtmlDocument document = new HtmlParser(options).ParseDocument(source);
        if (document.DocumentElement is not { } root)
            return;
        lines.Published = PublishedMeta.Find(document);
        HtmlStyleSheet.Apply(root);
        HtmlFlow.Read(root, lines, source: source);
    }

    /// <summary>The charset a page declares in its first bytes, which are ASCII in every charset that can stand there.</summary>
    private static string? DeclaredCharset(byte[] bytes)
    {
        string start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, PrescanBytes));
        Match match = Charset().Match(start);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
