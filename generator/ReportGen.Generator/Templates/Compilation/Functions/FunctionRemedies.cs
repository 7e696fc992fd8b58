using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>What to write in place of a function that there is not.</summary>
internal static class FunctionRemedies
{
    private const string NoEncoding = "what a page prints is not encoded; compute it outside of the template";
    private const string NoWayPast = "text of the report reaches a page escaped, and there is no way past that";
    private const string Loop = "write a loop with a condition in it: for … if … end end";
    private const string Known = "what kind of value stands where is known when the template is written";

    // Functions of Scriban that are not compiled, and the names other template languages have for those that are.
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["array.any"] = Loop,
        ["array.filter"] = Loop,
        ["array.each"] = "write a loop: for … end",
        ["array.cycle"] = "take from a list by the turn, as in: ['a', 'b'][for.index % 2]",
        ["array.sort"] = "lists of a report stand in the order of the form; write a list of your own in the order wanted",
        ["array.count"] = "write 'array.size'",
        ["array.length"] = "write 'array.size'",
        ["date.add_milliseconds"] = "write 'date.add_seconds' with a fraction",
        ["date.format"] = "write 'date.to_string'",
        ["date.default_format"] = "write 'date.to_string' with the format",
        ["date.parse_to_string"] = "write 'date.parse', then 'date.to_string'",
        ["html.newline_to_br"] = "a paragraph holds no line breaks; write <br> in the template",
        ["html.strip"] = "text of the report holds no markup; write 'html.escape'",
        ["html.url_encode"] = "an address is text of the template; no text of the report stands in one",
        ["html.url_escape"] = "an address is text of the template; no text of the report stands in one",
        ["math.format"] = "write 'number.format', or 'cell.text' for a figure as the form prints it",
        ["math.random"] = "the page would differ from build to build; write the number",
        ["math.uuid"] = "the page would differ from build to build; write the text",
        ["object.default"] = "write '??', as in: report.organ ?? 'none'",
        ["object.eval"] = "text is never run as a template; write it in the template",
        ["object.eval_template"] = "text is never run as a template; write it in the template, or include a file",
        ["object.format"] = "'cell.text' is a figure as the form prints it, and 'date.to_string' formats a date",
        ["object.from_json"] = "write the value in the template, as in: { a: 1 } or [1, 2]",
        ["object.to_json"] = "write the JSON in the template, value by value",
        ["object.has_key"] = Known,
        ["object.has_value"] = Known,
        ["object.kind"] = Known,
        ["object.typeof"] = Known,
        ["object.size"] = "write 'array.size' for a list, 'string.size' for text",
        ["object.keys"] = "write a loop over the object, whose items have 'key' and 'value'",
        ["object.values"] = "write a loop over the object, whose items have 'key' and 'value'",
        ["string.base64_decode"] = NoEncoding,
        ["string.base64_encode"] = NoEncoding,
        ["string.hmac_sha1"] = NoEncoding,
        ["string.hmac_sha256"] = NoEncoding,
        ["string.hmac_sha512"] = NoEncoding,
        ["string.md5"] = NoEncoding,
        ["string.sha1"] = NoEncoding,
        ["string.sha256"] = NoEncoding,
        ["string.sha512"] = NoEncoding,
        ["string.capitalizewords"] = "write 'string.capitalize', or the words as they should stand",
        ["string.equals_ignore_case"] = "write 'string.downcase' on both sides, then '=='",
        ["string.index_of"] = "write 'string.contains', or 'string.split' and take a part",
        ["string.length"] = "write 'string.size'",
        ["string.to_double"] = "write 'string.to_int', or the number as it is",
        ["string.to_float"] = "write 'string.to_int', or the number as it is",
        ["string.to_long"] = "write 'string.to_int', or the number as it is",
        ["string.trim"] = "write 'string.strip'",
        ["string.truncatewords"] = "write 'string.truncate'",
        ["include_join"] = "write a loop with 'include' in it",
        ["default"] = "write '??', as in: report.organ ?? 'none'",
        ["upper"] = "write 'string.upcase'",
        ["uppercase"] = "write 'string.upcase'",
        ["lower"] = "write 'string.downcase'",
        ["lowercase"] = "write 'string.downcase'",
        ["trim"] = "write 'string.strip'",
        ["title"] = "write 'string.capitalize'",
        ["length"] = "write 'array.size' for a list, 'string.size' for text",
        ["count"] = "write 'array.size' for a list, 'string.size' for text",
        ["len"] = "write 'array.size' for a list, 'string.size' for text",
        ["raw"] = NoWayPast,
        ["safe"] = NoWayPast,
        ["noescape"] = NoWayPast,
        ["h"] = "write 'html.escape'",
        ["e"] = "write 'html.escape'",
        ["url_encode"] = "an address is text of the template; no text of the report stands in one",
        ["newline_to_br"] = "a paragraph holds no line breaks; write <br> in the template",
    };

    /// <summary>The end of a message about a function of Scriban that was given a number only the report knows: it would take null for 0.</summary>
    public static string ForNumber(string name) => name switch
    {
        "math.round" => "; write 'number.round'",
        "math.abs" => "; write 'number.abs'",
        "math.ceil" or "math.floor" => "; write 'number.round', or 'number.format' with the places wanted",
        "math.divided_by" => "; write 'number.share', which gives null for a whole of 0",
        "math.plus" or "math.minus" or "math.times" or "math.modulo" => "; write the operator",
        _ => "",
    };

    /// <summary>The end of a message about a function that there is not: what to write instead, or what the group has.</summary>
    public static string For(string name)
    {
        int dot = name.IndexOf('.');
        string group = dot < 0 ? name : name.Substring(0, dot);
        string? remedy = Instead.TryGetValue(name, out string? instead) ? "; " + instead
            : group == "timespan" ? "; add to a date with 'date.add_days' and its like"
            : dot < 0 ? ForeignWords.Remedy(name) : null;
        if (remedy is not null && dot < 0)
            return remedy;
        string[] ofGroup = [.. FunctionTable.Names.Where(n => n.StartsWith(group + ".", StringComparison.Ordinal)).Select(n => n.Substring(group.Length + 1)).OrderBy(static n => n, StringComparer.Ordinal)];
        string list = $"'{group}' has {string.Join(", ", ofGroup)}";
        if (dot < 0)
            return ofGroup.Length > 0 ? $", but a group of them: {list}" : Suggestion.Near(name, FunctionTable.Names, Keywords.All) ?? $"; the functions stand in groups: {string.Join(", ", FunctionTable.Groups)}";
        if (ofGroup.Length == 0)
            return remedy ?? Suggestion.Near(name, FunctionTable.Names) ?? Suggestion.For(group, FunctionTable.Groups);
        return remedy is not null ? $"{remedy}; {list}" : NearestName.Find(name.Substring(dot + 1), ofGroup) is { } near ? $"; did you mean '{group}.{near}'?" : "; " + list;
    }
}
