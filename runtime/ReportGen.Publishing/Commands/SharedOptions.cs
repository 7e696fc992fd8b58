using System.CommandLine;
using System.CommandLine.Parsing;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Commands;

/// <summary>The arguments and options that several commands take, worded once.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Inputs()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = CommandWording.Of(static w => w.InputArgument()),
            Arity = ArgumentArity.ZeroOrMore,
        };
        // A misspelt option would otherwise be a file that is not there.
        inputs.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static t => t.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(t.Value)))
                result.AddFault(CommandWording.Of(w => w.OptionUnknown(token.Value)));
        });
        return inputs;
    }

    /// <summary>Adds the option that makes inputs lines, and asks for inputs where it is not given.</summary>
    /// <param name="command">The command.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="writesText">An option of what is written, which does not go with it; null for none.</param>
    /// <param name="allowed">The value of that option which does.</param>
    public static Option<bool> AddStream(Command command, Argument<string[]> inputs, Option<string>? writesText = null, string? allowed = null)
    {
        var stream = new Option<bool>("--stream") { Description = CommandWording.Of(static w => w.StreamOption()) };
        command.Options.Add(stream);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(stream))
                NeedInput(result, inputs);
            else if (writesText is not null && result.GetResult(writesText) is { Implicit: false } given && given.Tokens.Any(t => t.Value != allowed))
                result.AddFault(CommandWording.Of(w => w.StreamIsJson(writesText.Name)));
        });
        return stream;
    }

    /// <summary>Asks for inputs.</summary>
    public static void NeedInput(CommandResult result, Argument<string[]> inputs)
    {
        if (result.GetValue(inputs) is null or [])
            result.AddFault(CommandWording.Of(static w => w.InputMissing()));
    }

    public static Option<string?> Templates() => new("--templates") { HelpName = "DIR", Description = CommandWording.Of(static w => w.TemplatesOption()) };

    public static Option<string[]> Forms() => new("--forms")
    {
        HelpName = "ASSEMBLY",
        Description = CommandWording.Of(static w => w.FormsOption()),
        Recursive = true,
    };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs") { HelpName = "N", Description = CommandWording.Of(static w => w.JobsOption()), DefaultValueFactory = static _ => Environment.ProcessorCount };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int jobs) && jobs is >= 1 and <= 1024))
                result.AddFault(CommandWording.Of(w => w.OptionTakesNumber("--jobs", 1, 1024, result.Tokens[0].Value)));
        });
        return option;
    }

    public static Option<Shard> Shard()
    {
        var option = new Option<Shard>("--shard") { HelpName = "i/n", Description = CommandWording.Of(static w => w.ShardOption()), DefaultValueFactory = static _ => Pipeline.Shard.Whole };
        option.CustomParser = static result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!Pipeline.Shard.TryParse(text, out Shard shard))
                result.AddFault(CommandWording.Of(w => w.ShardExpected(text)));
            return shard;
        };
        return option;
    }

    public static Option<string?> Site() => new("--site") { HelpName = "FILE", Description = CommandWording.Of(static w => w.SiteOption()) };

    public static Option<bool> Quiet() => new("--quiet") { Description = CommandWording.Of(static w => w.QuietOption()) };

    public static Option<Wording> Lang()
    {
        string[] codes = [.. Wording.All.Select(static w => w.Code)];
        var option = new Option<Wording>("--lang") { HelpName = string.Join('|', codes), Description = CommandWording.Of(static w => w.LangOption()), DefaultValueFactory = static _ => CommandWording.Language };
        option.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Wording.All.FirstOrDefault(w => w.Code == text) is { } language)
                return language;
            result.AddFault(CommandWording.Of(w => w.OptionTakes("--lang", codes, text)));
            return Wording.Chinese;
        };
        return option;
    }

    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', choices), Description = description, DefaultValueFactory = _ => choices[0] };
        option.Validators.Add(result =>
        {
            string? value = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (value is not null && !choices.Contains(value, StringComparer.Ordinal))
                result.AddFault(CommandWording.Of(w => w.OptionTakes(name, choices, value)));
        });
        return option;
    }
}
