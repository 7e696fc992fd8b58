using System.Collections.Frozen;
using System.Diagnostics;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using ReportGen.Messages;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>
/// Follows the tags while the parser reads them and stops it before a page can make it slow. The tree that HTML prescribes
/// takes time in the square of the nesting, and repeats every unclosed &lt;b&gt; in each paragraph that follows; pages made
/// to do harm reach minutes that way, no page of a report comes near.
/// </summary>
internal sealed class HtmlNestingGuard
{
    public const int MaxDepth = 500;
    public const int MaxTags = 250_000;
    /// <summary>The most attributes of all tags, and of what may be one tag.</summary>
    public const int MaxAttributes = 300_000;

    private const int MaxRepeats = 2_000_000;

    /// <summary>For what the counts below do not foresee. They stop everything known within a second or two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen",
         "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal);

    /// <summary>Elements that never hold each other to any depth without a table between.</summary>
    private static readonly FrozenSet<string> Flat = FrozenSet.ToFrozenSet(
        ["tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "html", "head", "body"],
        StringComparer.Ordinal);

    /// <summary>Elements that the next of their kind closes, along with what is <see cref="Light"/> within them.</summary>
    private static readonly FrozenSet<string> Implied = FrozenSet.ToFrozenSet(["p", "li", "dt", "dd", "option"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Light = FrozenSet.ToFrozenSet(
        ["span", "label", "ins", "del", "sub", "sup", "mark", "o:p", .. Formatting], StringComparer.Ordinal);

    /// <summary>Elements that no end tag of what holds them closes.</summary>
    private static readonly FrozenSet<string> Walls = FrozenSet.ToFrozenSet(
        ["table", "object", "applet", "marquee", "template", "button", "select", "svg", "math"], StringComparer.Ordinal);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<string> _open = [];

    /// <summary>How many formatting elements are open; one entry for the page and one for each cell within another.</summary>
    private readonly List<int> _formatting = [0];
    private int _tags;
    private int _attributes;
    private long _repeats;
    private int _foreign;
    private int _tables;

    /// <summary>Refuses a page before it is parsed, where one tag may have more attributes than memory is worth: a tag is seen only once it is whole.</summary>
    public static void Look(ReadOnlySpan<char> source)
    {
        foreach (Range range in source.Split('<'))
        {
            ReadOnlySpan<char> piece = source[range];
            if (piece.Length > MaxAttributes && WordsIn(piece) > MaxAttributes)
                throw DocumentFaults.TooLarge(static w => w.HtmlAttributes(), MaxAttributes);
        }
    }

    public void See(HtmlToken token)
    {
        if (token is not HtmlTagToken tag || token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
            return;
        if (++_tags > MaxTags)
            throw DocumentFaults.TooLarge(static w => w.HtmlTags(), MaxTags);
        _attributes += tag.Attributes.Count;
        if (_attributes > MaxAttributes)
            throw DocumentFaults.TooLarge(static w => w.HtmlAttributes(), MaxAttributes);
        if (token.Type == HtmlTokenType.StartTag)
            Start(tag.Name, tag.IsSelfClosing);
        else
            End(tag.Name);
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool isBlank = true;
        foreach (char c in text)
        {
            bool parts = c is ' ' or '\t' or '\n' or '\r' or '\f' or '/';
            words += isBlank && !parts ? 1 : 0;
            isBlank = parts;
        }

        return words;
    }

    private void Start(string name, bool selfClosing)
    {
        if (name is "td" or "th" or "caption" && _tables > 0)
            StartCell();
        _repeats += _formatting[^1];
        if (_repeats > MaxRepeats || _clock.Elapsed > Patience)
            throw TooDeep();
        if (Void.Contains(name) || Flat.Contains(name) || (selfClosing && _foreign > 0))
            return;
        if (Implied.Contains(name))
            CloseEarlier(name);
        if (Formatting.Contains(name))
            _formatting[^1]++;
        _foreign += name is "svg" or "math" ? 1 : 0;
        _tables += name is "table" ? 1 : 0;
        _open.Add(name);
        if (_open.Count > MaxDepth)
            throw TooDeep();
    }

    /// <summary>A cell keeps to itself what it leaves unclosed.</summary>
    private void StartCell()
    {
        int wall = _open.FindLastIndex(Walls.Contains);
        while (wall > 0 && _open[wall] is "select" or "button")
            wall = _open.FindLastIndex(wall - 1, Walls.Contains);
        if (wall < 0 || _open[wall] != "table")
            return;
        CloseFrom(wall + 1);
        while (_formatting.Count > _tables)
            _formatting.RemoveAt(_formatting.Count - 1);
        while (_formatting.Count <= _tables)
            _formatting.Add(0);
    }

    private void CloseEarlier(string name)
    {
        int at = _open.Count - 1;
        while (at >= 0 && _open[at] != name && (Light.Contains(_open[at]) || (name != "p" && _open[at] is "p" or "div")))
            at--;
        if (at >= 0 && _open[at] == name)
            CloseFrom(at);
    }

    private void End(string name)
    {
        if (Formatting.Contains(name))
            _formatting[^1] = Math.Max(0, _formatting[^1] - 1);
        int at = _open.LastIndexOf(name);
        if (at < 0)
            return;
        int wall = _open.FindLastIndex(Walls.Contains);
        if (wall > at && name != "table")
            return;

        // The end of formatting leaves blocks within it open: <b><div></b> is still in the div.
        if (Formatting.Contains(name) && !_open.Skip(at).All(Light.Contains))
            _open.RemoveAt(at);
        else
            CloseFrom(at);
        while (_formatting.Count > _tables + 1)
            _formatting.RemoveAt(_formatting.Count - 1);
    }

    private void CloseFrom(int at)
    {
        for (int i = _open.Count - 1; i >= at; i--)
        {
            _foreign -= _open[i] is "svg" or "math" ? 1 : 0;
            _tables -= _open[i] is "table" ? 1 : 0;
            _open.RemoveAt(i);
        }
    }

    private static ProblemException TooDeep() => DocumentFaults.Damaged(static w => w.HtmlNestedTooDeeply(MaxDepth));
}
