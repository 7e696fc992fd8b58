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
        Description = "往年报告所在文件夹，用于跨年核对。The folder with the reports of earlier years.",
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        HelpName = "FILE",
        Description = "规则设置（JSON）：级别、豁免、汇总关系。The settings of rules: severities, waivers, consolidation.",
    };

    private readonly Option<string?> _today = new("--today")
    {
        HelpName = "YYYY-MM-DD",
        Description = "判断豁免是否到期的日期，默认今天（UTC）。The day by which waivers expire; today by default.",
    };

    private readonly Option<string?> _site = new("--site")
    {
        HelpName = "FILE",
        Description = "站点文件（JSON）：网站名称、地址，机关的代码、曾用名和地区。The site file: names and address of the website, codes, former names and regions of organs.",
    };

    private readonly Option<int> _jobs = SharedOptions.Jobs();

    private CheckingOptions() => _today.Validators.Add(static result =>
    {
        if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            result.AddError($"--today takes a date as 2025-12-31, not '{result.Tokens[0].Value}'");
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
    public SiteSettings? SiteOf(ParseResult parsed, CommandContext context, Language language)
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
