using System.Globalization;
using System.Text;
using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>Scriban's functions on text. They print the value they are given first; null stays null, or becomes empty.</summary>
internal static class TextFunctions
{
    private const int MaxLength = 4 * 1024 * 1024;
    private const int MaxPadding = 10_000;

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["string.append"] = new(2, 2, static a => Joined(a[0], a[1]));
        functions["string.prepend"] = new(2, 2, static a => Joined(a[1], a[0]));
        functions["string.strip"] = new(1, 1, static a => Known(TextOrNull(a[0])?.Trim()));
        functions["string.lstrip"] = new(1, 1, static a => Known(TextOrNull(a[0])?.TrimStart()));
        functions["string.rstrip"] = new(1, 1, static a => Known(TextOrNull(a[0])?.TrimEnd()));
        functions["string.strip_newlines"] = new(1, 1, static a => Known(Text(a[0]).Replace("\r", "").Replace("\n", "")));
        functions["string.upcase"] = new(1, 1, static a => Known(TextOrNull(a[0])?.ToUpperInvariant()));
        functions["string.downcase"] = new(1, 1, static a => Known(TextOrNull(a[0])?.ToLowerInvariant()));
        functions["string.capitalize"] = new(1, 1, static a => Known(Capitalize(Text(a[0]))));
        functions["string.handleize"] = new(1, 1, static a => Known(Handleize(TextOrNull(a[0]) ?? throw new FunctionFault("it takes no null"))));
        functions["string.escape"] = new(1, 1, static a => Known(TextOrNull(a[0]) is { } text ? ValueText.Escape(text) : null));
        functions["string.literal"] = new(1, 1, static a => Known(TextOrNull(a[0]) is { } text ? $"\"{ValueText.Escape(text)}\"" : null));
        functions["string.size"] = new(1, 1, static a => new KnownValue((long)Text(a[0]).Length));
        functions["string.empty"] = new(1, 1, static a => new KnownValue(Text(a[0]).Length == 0));
        functions["string.whitespace"] = new(1, 1, static a => new KnownValue(string.IsNullOrWhiteSpace(Text(a[0]))));
        functions["string.contains"] = new(2, 2, static a => new KnownValue(Text(a[0]).Length > 0 && Text(a[1]).Length > 0 && Text(a[0]).Contains(Text(a[1]))));
        functions["string.starts_with"] = new(2, 2, static a => Affix(a, static (text, value) => text.StartsWith(value, StringComparison.Ordinal)));
        functions["string.ends_with"] = new(2, 2, static a => Affix(a, static (text, value) => text.EndsWith(value, StringComparison.Ordinal)));
        functions["string.replace"] = new(3, 3, static a => Known(Replace(Text(a[0]), Text(a[1]), Text(a[2]))));
        functions["string.replace_first"] = new(3, 4, static a => Known(ReplaceOne(Text(a[0]), Text(a[1]), Text(a[2]), a.Count > 3 && Data(a[3]) is not (null or false))));
        functions["string.remove"] = new(2, 2, static a => Known(TextOrNull(a[0]) is { Length: > 0 } text && Text(a[1]) is { Length: > 0 } part ? text.Replace(part, "") : TextOrNull(a[0])));
        functions["string.remove_first"] = new(2, 2, static a => Known(TextOrNull(a[0]) is { } text ? ReplaceOne(text, Text(a[1]), "", fromEnd: false) : null));
        functions["string.remove_last"] = new(2, 2, static a => Known(TextOrNull(a[0]) is { } text ? ReplaceOne(text, Text(a[1]), "", fromEnd: true) : null));
        functions["string.slice"] = new(2, 3, static a => Known(Slice(Text(a[0]), Whole(a[1]), a.Count > 2 ? Whole(a[2]) : null)));
        functions["string.slice1"] = new(2, 3, static a => Known(SliceOne(Text(a[0]), Whole(a[1]), a.Count > 2 ? Whole(a[2]) : 1)));
        functions["string.split"] = new(2, 2, static a => new KnownValue(Split(Text(a[0]), Text(a[1]))));
        functions["string.truncate"] = new(2, 3, static a => Known(Truncate(Text(a[0]), Whole(a[1]), (a.Count > 2 ? TextOrNull(a[2]) : null) ?? "...")));
        functions["string.pad_left"] = new(2, 2, static a => Known(Text(a[0]).PadLeft(Width(a[1]))));
        functions["string.pad_right"] = new(2, 2, static a => Known(Text(a[0]).PadRight(Width(a[1]))));
        functions["string.pluralize"] = new(3, 3, static a => Known(Whole(a[0]) == 1 ? TextOrNull(a[1]) : TextOrNull(a[2])));
        functions["string.to_int"] = new(1, 1, static a => new KnownValue(
            int.TryParse(Text(a[0]), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? (long)number : null));
    }

    private static KnownValue Known(string? text) => text is not { Length: > MaxLength }
        ? new KnownValue(text)
        : throw new FunctionFault($"the text grows beyond {MaxLength} characters");

    private static KnownValue Joined(Value left, Value right) =>
        Known(Text(left) + Text(right)) with { Escaped = left is KnownValue { Escaped: var a } && right is KnownValue { Escaped: var b } && a == b ? a : Rendering.Escape.None };

    // Scriban asks the culture here, which leaves out some characters and takes others for the same.
    private static KnownValue Affix(IReadOnlyList<Value> arguments, Func<string, string, bool> test)
    {
        (string text, string value) = (Text(arguments[0]), Text(arguments[1]));
        if (!(text + value).All(static c => c is (>= ' ' and <= '~') or (>= '\u3000' and <= '\u3029') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E') or '\u201C' or '\u201D'))
            throw new FunctionFault("the texts hold characters that cultures compare in different ways");
        return new KnownValue(text.Length > 0 && value.Length > 0 && test(text, value));
    }

    private static string Capitalize(string text)
    {
        if (text.Length == 0 || char.IsUpper(text[0]) || char.ToUpperInvariant(text[0]) == text[0])
            return text;
        if (text[0] > '~')
            throw new FunctionFault("the capital of this letter depends on the culture");
        return char.ToUpperInvariant(text[0]) + text.Substring(1);
    }

    private static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        char last = '\0';
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                handle.Append(char.ToLowerInvariant(last = c));
            else if (last != '-')
                handle.Append(last = '-');
        }

        return handle.ToString() is { Length: > 0 } made && made[made.Length - 1] == '-' ? made.Substring(0, made.Length - 1) : handle.ToString();
    }

    private static string Replace(string text, string match, string replacement)
    {
        if (text.Length == 0)
            return "";
        if (match.Length == 0)
            throw new FunctionFault("an empty text cannot be replaced");
        return (long)text.Length / match.Length * replacement.Length <= MaxLength
            ? text.Replace(match, replacement)
            : throw new FunctionFault($"the text may grow beyond {MaxLength} characters");
    }

    private static string ReplaceOne(string text, string match, string replacement, bool fromEnd)
    {
        if (text.Length == 0 || match.Length == 0)
            return text;
        int at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : text.Substring(0, at) + replacement + text.Substring(at + match.Length);
    }

    private static string Slice(string text, int start, int? length)
    {
        if (start >= text.Length)
            return "";
        long from = start < 0 ? (long)start + text.Length : start;
        long count = length ?? text.Length;
        if (from < 0)
        {
            if (from + count <= 0)
                return "";
            (from, count) = (0, count + from);
        }

        return Part(text, from, count);
    }

    private static string SliceOne(string text, int start, int length)
    {
        if (text.Length == 0 || start > text.Length || length <= 0)
            return "";
        long from = start < 0 ? (long)start + text.Length : start;
        return from < 0 ? Part(text, 0, length + from) : Part(text, from, length);
    }

    private static string Part(string text, long from, long count)
    {
        count = Math.Min(count, text.Length - from);
        return count >= 0 ? text.Substring((int)from, (int)count) : throw new FunctionFault("the part ends before it begins");
    }

    private static List<object?> Split(string text, string match) =>
        text.Length == 0 ? []
        : match.Length == 0 ? [text]
        : [.. text.Split([match], StringSplitOptions.RemoveEmptyEntries)];

    private static string Truncate(string text, int length, string ellipsis) =>
        text.Length == 0 || text.Length <= length ? text : text.Substring(0, Math.Max(0, length - ellipsis.Length)) + ellipsis;

    private static int Width(Value value) => Whole(value) is >= 0 and <= MaxPadding and var width
        ? width
        : throw new FunctionFault($"the width is a whole number from 0 to {MaxPadding}");
}
