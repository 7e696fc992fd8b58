using System.CommandLine;
using System.Globalization;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Commands;

/// <summary>The options of commands that check reports.</summary>
internal sealed class CheckingOptions
{
    private readonly Option<string?> _history = new("--history")
    {
        HelpName = "DIR",
        Description = Wording.InAll(static w => w.HistoryOption()),
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        HelpName = "FILE",
        Description = Wording.InAll(static w => w.RulesOption()),
    };

    private readonly Option<string?> _today = new("--today")
    {
        HelpName = "YYYY-MM-DD",
        Description = Wording.InAll(static w => w.TodayOption()),
    };

    private readonly Option<string?> _site = new("--site")
    {
        HelpName = "FILE",
        Description = Wording.InAll(static w => w.SiteOption()),
    };

    private readonly Option<int> _jobs = SharedOptions.Jobs();

    private CheckingOptions() => _today.Validators.Add(static result =>
    {
        if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            result.AddError(Wording.InAll(w => w.OptionTakesDate("--today", result.Tokens[0].Value)));
    });

    /// <summary>Adds the options to a command.</summary>
    public static CheckingOptions AddTo(Command command)
    {
        var options = new CheckingOptions();
        foreach (Option option in (Option[])[options._history, options._rules, options._today, options._site, options._jobs])
            command.Options.Add(option);
        return options;
    }

    /// <summary>The site that a command line names; null where its file cannot be used, which is told.</summary>
    public SiteSettings? SiteOf(ParseResult parsed, CommandContext context, Wording language)
    {
        if (parsed.GetValue(_site) is not { } file)
            return SiteSettings.None;
        (SiteSettings? site, Problem? failure) = SiteFileReader.ReadFile(file);
        if (failure is not null)
            context.Tell(file, failure, language);
        return site;
    }

    /// <summary>What a command line says.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="site">The site it names.</param>
    public CheckOptions Of(ParseResult parsed, SiteSettings site) => new()
    {
        Organs = site.Keys(),
        History = parsed.GetValue(_history),
        Rules = parsed.GetValue(_rules),
        Today = Parse(parsed.GetValue(_today)) ?? DateOnly.FromDateTime(DateTime.UtcNow),
        Jobs = parsed.GetValue(_jobs),
    };

    private static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
