using System.CommandLine;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;

namespace ReportGen.Publishing.Commands;

/// <summary>The arguments and options that several commands take, worded once.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Inputs()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = Wording.InAll(static w => w.InputArgument()),
            Arity = ArgumentArity.OneOrMore,
        };
        // A misspelt option would otherwise be a file that is not there.
        inputs.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static t => t.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(t.Value)))
                result.AddError(Wording.InAll(w => w.OptionUnknown(token.Value)));
        });
        return inputs;
    }

    public static Option<string[]> Forms() => new("--forms")
    {
        HelpName = "ASSEMBLY",
        Description = Wording.InAll(static w => w.FormsOption()),
        Recursive = true,
    };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs") { HelpName = "N", Description = Wording.InAll(static w => w.JobsOption()), DefaultValueFactory = static _ => Environment.ProcessorCount };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int jobs) && jobs is >= 1 and <= 1024))
                result.AddError(Wording.InAll(w => w.OptionTakesNumber("--jobs", 1, 1024, result.Tokens[0].Value)));
        });
        return option;
    }

    public static Option<bool> Quiet() => new("--quiet") { Description = Wording.InAll(static w => w.QuietOption()) };

    public static Option<Wording> Lang()
    {
        string[] codes = [.. Wording.All.Select(static w => w.Code)];
        var option = new Option<Wording>("--lang") { HelpName = string.Join('|', codes), Description = Wording.InAll(static w => w.LangOption()), DefaultValueFactory = static _ => Wording.Chinese };
        option.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Wording.All.FirstOrDefault(w => w.Code == text) is { } language)
                return language;
            result.AddError(Wording.InAll(w => w.OptionTakes("--lang", codes, text)));
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
                result.AddError(Wording.InAll(w => w.OptionTakes(name, choices, value)));
        });
        return option;
    }
}
