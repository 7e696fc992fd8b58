using System.CommandLine;
using System.Globalization;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Commands;

/// <summary>The options of commands that check reports.</summary>
internal sealed class CheckingOptions
{
    private readonly Option<string?> _history = new("--history")
    {
        HelpName = "DIR",
        Description = CommandWording.Of(static w => w.HistoryOption()),
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        HelpName = "FILE",
        Description = CommandWording.Of(static w => w.RulesOption()),
    };

    private readonly Option<string?> _today = new("--today")
    {
        HelpName = "YYYY-MM-DD",
        Description = CommandWording.Of(static w => w.TodayOption()),
    };

    private readonly Option<string?> _site = SharedOptions.Site();
    private readonly Option<string?> _identities = new("--identities")
    {
        HelpName = "FILE",
        Description = CommandWording.Of(static w => w.IdentitiesOption()),
    };

    private readonly Option<Shard> _shard = SharedOptions.Shard();
    private readonly Option<int> _jobs = SharedOptions.Jobs();

    private CheckingOptions() => _today.Validators.Add(static result =>
    {
        if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            result.AddFault(CommandWording.Of(w => w.OptionTakesDate("--today", result.Tokens[0].Value)));
    });

    /// <summary>Adds the options to a command.</summary>
    public static CheckingOptions AddTo(Command command)
    {
        var options = new CheckingOptions();
        foreach (Option option in (Option[])[options._history, options._rules, options._today, options._site, options._jobs, options._shard, options._identities])
            command.Options.Add(option);
        return options;
    }

    /// <summary>The site that a command line names; null where its file cannot be used, which is reported.</summary>
    public SiteSettings? SiteOf(ParseResult parsed, CommandContext context, Wording language) => context.ReadSite(parsed.GetValue(_site), language);

    /// <summary>The files of settings that a command line names: whatever folder they lie in, they are no reports.</summary>
    public IEnumerable<string> SettingsOf(ParseResult parsed) => ((string?[])[parsed.GetValue(_site), parsed.GetValue(_rules)]).OfType<string>();

    /// <summary>What a command line says.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="site">The site it names.</param>
    /// <param name="language">The language of messages.</param>
    public CheckOptions Of(CommandContext context, ParseResult parsed, SiteSettings site, Wording language) => new()
    {
        Organs = site.Keys(),
        History = parsed.GetValue(_history),
        Rules = parsed.GetValue(_rules),
        Today = Parse(parsed.GetValue(_today)) ?? DateOnly.FromDateTime(DateTime.UtcNow),
        Jobs = parsed.GetValue(_jobs),
        Shard = parsed.GetValue(_shard),
        Identities = parsed.GetValue(_identities) is { } file ? new IdentityFile(file, () => context.Error.WriteLine(language.SharedWaitingFor(file))) : null,
    };

    private static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
