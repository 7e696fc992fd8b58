using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>
/// The rules in the style elements of a page that hide, strike out, raise or lower text, as far as their selectors are a tag, a
/// class, an id or a tag with one of them. Each element gets what they say of it before its own style.
/// </summary>
internal sealed partial class HtmlStyleSheet
{
    private const int MaxRules = 20_000;

    private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);

    private HtmlStyleSheet()
    {
    }

    /// <summary>Puts what the style elements of a page say into the style of the elements they are about.</summary>
    public static void Apply(IElement root)
    {
        var sheet = new HtmlStyleSheet();
        foreach (IElement style in root.GetElementsByTagName("style"))
            sheet.Read(style);
        if (sheet._rules.Count == 0)
            return;
        sheet.Apply(root.Owner!.All);
    }

    private void Read(IElement style)
    {
        // What holds for paper or speech alone is not how the page is shown.
        string media = style.GetAttribute("media") ?? "";
        if (media.Length > 0 && !media.Contains("all", StringComparison.OrdinalIgnoreCase) && !media.Contains("screen", StringComparison.OrdinalIgnoreCase))
            return;
        string text = Comment().Replace(style.TextContent, "");
        int at = 0;
        while (at < text.Length && _rules.Count < MaxRules)
        {
            int open = text.IndexOf('{', at);
            if (open < 0)
                return;
            string selectors = text[at..open].Trim().TrimStart(';', '}').Trim();
            if (selectors.StartsWith('@'))
            {
                at = End(text, open);
                continue;
            }

            int close = text.IndexOf('}', open);
            close = close < 0 ? text.Length : close;
            if (Relevant(text[(open + 1)..close]) is { Length: > 0 } declarations)
            {
                foreach (string selector in selectors.Split(','))
                    Add(selector.Trim(), declarations);
            }

            at = close + 1;
        }
    }

    private void Add(string selector, string declarations)
    {
        if (Simple().IsMatch(selector))
            _rules[selector] = _rules.TryGetValue(selector, out string? before) ? $"{before};{declarations}" : declarations;
    }

    private void Apply(IEnumerable<IElement> elements)
    {
        foreach (IElement element in elements)
        {
            string name = element.LocalName;
            string style = _rules.GetValueOrDefault(name, "");
            foreach (string c in element.ClassList)
                style += $";{_rules.GetValueOrDefault("." + c)};{_rules.GetValueOrDefault($"{name}.{c}")}";
            if (element.Id is { Length: > 0 } id)
                style += $";{_rules.GetValueOrDefault("#" + id)};{_rules.GetValueOrDefault($"{name}#{id}")}";
            if (style.AsSpan().Trim(';').Length > 0)
                element.SetAttribute("style", $"{style};{element.GetAttribute("style")}");
        }
    }

    // A rule that could turn over an element for layout says nothing of its text.
    private static string Relevant(string declarations)
    {
        var kept = new List<string>();
        foreach (string declaration in declarations.Split(';'))
        {
            if (Property().IsMatch(declaration))
                kept.Add(declaration.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim());
        }

        return string.Join(';', kept);
    }

    // The end of a block that holds others.
    private static int End(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }

        return text.Length;
    }

    [GeneratedRegex(@"/\*.*?\*/|<!--|-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Simple();

    [GeneratedRegex(@"^\s*(?:display\s*:\s*(?:none|block|inline)|visibility\s*:|text-decoration(?:-line)?\s*:|vertical-align\s*:\s*(?:super|sub|baseline))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Property();
}
