using System.CommandLine;
using System.CommandLine.Parsing;
using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>What is wrong with a command line, in the language of the run: the parser speaks English alone.</summary>
internal static class UsageFaults
{
    // Its errors are text alone. What options say of their values begins with this, and is told apart from what the parser
    // says, which is found here by what it is about.
    private const char Own = '\u001F';

    /// <summary>Says what is wrong with a value, in the language of the run.</summary>
    public static void AddFault(this SymbolResult result, string fault) => result.AddError(Own + fault);

    /// <summary>The faults; none where the line can be run.</summary>
    /// <param name="parsed">The line.</param>
    /// <param name="commands">The names of the commands.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> commands)
    {
        Wording words = CommandWording.Language;
        if (parsed.Errors.Count > 0 && parsed.CommandResult.Command is RootCommand)
        {
            string? given = parsed.UnmatchedTokens is [var first, ..] ? first : null;
            return [given is null ? words.CommandMissing(commands) : words.CommandUnknown(given, NearestName.Find(given, commands), commands)];
        }

        // The parser takes an empty value for one. Who asks for help needs no value at all.
        if (parsed.Errors.Count == 0)
            return [.. parsed.CommandResult.Command.Options.Where(o => parsed.GetResult(o)?.Tokens.Any(static t => t.Value.Length == 0) == true).Select(o => words.OptionNeedsValue(o.Name))];
        var faults = new List<string>();
        foreach (Option option in parsed.CommandResult.Command.Options)
        {
            if (FaultOf(option, parsed.GetResult(option), words) is { } fault)
                faults.Add(fault);
        }

        faults.AddRange(parsed.CommandResult.Command.Arguments
            .Where(a => (parsed.GetResult(a)?.Tokens.Count ?? 0) < a.Arity.MinimumNumberOfValues)
            .Select(a => words.ArgumentMissing(a.Name)));
        faults.AddRange(parsed.UnmatchedTokens.Select(t => t.StartsWith('-') ? words.OptionUnknown(t) : words.ArgumentUnexpected(t)));
        faults.AddRange(parsed.Errors.Where(static e => e.Message.StartsWith(Own)).Select(static e => e.Message[1..]));
        // Should the parser have found what is not looked for here.
        return faults.Count > 0 ? [.. faults.Distinct()] : [.. parsed.Errors.Select(static e => e.Message)];
    }

    private static string? FaultOf(Option option, OptionResult? result, Wording words)
    {
        if (result is null or { Implicit: true })
            return option.Required ? words.OptionMissing(option.Name) : null;
        if (result.Tokens.Count < option.Arity.MinimumNumberOfValues || result.Tokens.Any(static t => t.Value.Length == 0))
            return words.OptionNeedsValue(option.Name);
        return result.Tokens.Count > option.Arity.MaximumNumberOfValues ? words.OptionTwice(option.Name) : null;
    }
}
