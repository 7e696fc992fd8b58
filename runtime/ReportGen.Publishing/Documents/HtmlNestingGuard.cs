using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Follows the tags while the parser reads them and stops it before a page can make it slow. The tree that HTML prescribes
/// takes time in the square of the nesting, and repeats every unclosed &lt;b&gt; in each paragraph that follows; pages made
/// to do harm reach minutes that way, no page of a report comes near.
/// </summary>
internal sealed class HtmlNestingGuard
{
    public const int MaxDepth = 500;
    public const int MaxTags = 1_000_000;
    private const int MaxRepeats = 2_000_000;

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen",
         "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal);

    /// <summary>Elements that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> Implied = FrozenSet.ToFrozenSet(
        ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option", "optgroup",
         "html", "head", "body", "rb", "rt", "rp", "rtc"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"],
        StringComparer.Ordinal);

    private readonly List<string> _open = [];

    /// <summary>How many formatting elements are open; one entry for the page and one for each cell within another.</summary>
    private readonly List<int> _formatting = [0];
    private int _tags;
    private long _repeats;
    private int _foreign;
    private int _tables;

    public void See(HtmlToken token)
    {
        if (token is not HtmlTagToken tag || token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
            return;
        if (++_tags > MaxTags)
            throw Fault.TooLarge("HTML 标签数", "The number of tags of HTML", MaxTags);
        if (token.Type == HtmlTokenType.StartTag)
            Start(tag.Name, tag.IsSelfClosing);
        else
            End(tag.Name);
    }

    private void Start(string name, bool selfClosing)
    {
        if (name is "td" or "th" or "caption" && _tables > 0)
        {
            // A cell keeps to itself what it leaves unclosed.
            while (_formatting.Count > _tables)
                _formatting.RemoveAt(_formatting.Count - 1);
            while (_formatting.Count <= _tables)
                _formatting.Add(0);
        }

        _repeats += _formatting[^1];
        if (_repeats > MaxRepeats)
            throw TooDeep();
        if (Void.Contains(name) || Implied.Contains(name) || (selfClosing && _foreign > 0))
            return;
        if (Formatting.Contains(name))
            _formatting[^1]++;
        _foreign += name is "svg" or "math" ? 1 : 0;
        _tables += name is "table" ? 1 : 0;
        _open.Add(name);
        if (_open.Count > MaxDepth)
            throw TooDeep();
    }

    private void End(string name)
    {
        if (Formatting.Contains(name))
            _formatting[^1] = Math.Max(0, _formatting[^1] - 1);
        int at = _open.LastIndexOf(name);
        if (at < 0)
            return;
        for (int i = _open.Count - 1; i >= at; i--)
        {
            // As in the tree: the end of formatting closes nothing else, so <b><div></b> leaves the div open.
            if (i > at && Formatting.Contains(name))
                continue;
            _foreign -= _open[i] is "svg" or "math" ? 1 : 0;
            _tables -= _open[i] is "table" ? 1 : 0;
            _open.RemoveAt(i);
        }

        while (_formatting.Count > _tables + 1)
            _formatting.RemoveAt(_formatting.Count - 1);
    }

    private static DocumentException TooDeep() => Fault.Damaged(
        $"HTML 标签嵌套超过 {MaxDepth} 层，或有大量未闭合的标签",
        $"its tags are nested deeper than {MaxDepth} levels, or very many are left unclosed");
}
