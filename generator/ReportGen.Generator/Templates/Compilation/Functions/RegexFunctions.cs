using System.Text.RegularExpressions;
using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>Scriban's functions of regular expressions, on text known at build time.</summary>
internal static class RegexFunctions
{
    private const int MaxLength = 4 * 1024 * 1024;

    // A pattern that takes longer is one that does not come to an end.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["regex.escape"] = new(1, 1, static a => new KnownValue(Regex.Escape(Given(a[0]))));
        functions["regex.unescape"] = new(1, 1, static a => Match(() => Regex.Unescape(Given(a[0]))));
        functions["regex.match"] = new(2, 3, static a => Match(() => First(Regex.Match(Given(a[0]), Given(a[1]), Options(a, 2), Timeout))));
        functions["regex.matches"] = new(2, 3, static a => Match(() => Regex.Matches(Given(a[0]), Given(a[1]), Options(a, 2), Timeout).Cast<Match>().Select(static m => (object?)Groups(m)).ToList()));
        functions["regex.replace"] = new(3, 4, static a => Match(() => Replace(Given(a[0]), Given(a[1]), Given(a[2]), Options(a, 3))));
        functions["regex.split"] = new(2, 3, static a => Match(() => Regex.Split(Given(a[0]), Given(a[1]), Options(a, 2), Timeout).Cast<object?>().ToList()));
    }

    private static string Given(Value value) => TextOrNull(value) ?? throw new FunctionFault("it takes no null");

    private static KnownValue Match(Func<object> apply)
    {
        try
        {
            return new KnownValue(apply());
        }
        catch (RegexMatchTimeoutException)
        {
            throw new FunctionFault($"the pattern takes longer than {Timeout.TotalSeconds} second on this text; write one that tries less");
        }
        catch (ArgumentException fault)
        {
            throw new FunctionFault($"the pattern cannot be read: {fault.Message.Split('\n')[0].TrimEnd('.', '\r')}");
        }
    }

    private static List<object?> First(Match match) => match.Success ? Groups(match) : [];

    private static List<object?> Groups(Match match) => [.. match.Groups.Cast<Group>().Select(static g => g.Value)];

    // What a match becomes is bounded as it is made.
    private static string Replace(string text, string pattern, string replacement, RegexOptions options)
    {
        long length = text.Length;
        return Regex.Replace(text, pattern, m =>
        {
            string result = m.Result(replacement);
            length += result.Length;
            return length <= MaxLength ? result : throw new FunctionFault($"the text grows beyond {MaxLength} characters");
        }, options, Timeout);
    }

    private static RegexOptions Options(IReadOnlyList<Value> arguments, int index)
    {
        RegexOptions options = RegexOptions.None;
        foreach (char c in arguments.Count > index ? Text(arguments[index]) : "")
        {
            options |= c switch
            {
                // Which letters are one but for their case is a matter of culture, unless the pattern says otherwise.
                'i' => RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }
}
