using System.CommandLine;
using System.Globalization;

namespace ReportGen.Publishing.Policies;

/// <summary>The options of commands that take a policy.</summary>
internal sealed class PolicyOptions
{
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

    private PolicyOptions() => _today.Validators.Add(static result =>
    {
        if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            result.AddError($"--today takes a date as 2025-12-31, not '{result.Tokens[0].Value}'");
    });

    /// <summary>Adds the options to a command.</summary>
    public static PolicyOptions AddTo(Command command)
    {
        var options = new PolicyOptions();
        command.Options.Add(options._rules);
        command.Options.Add(options._today);
        return options;
    }

    /// <summary>The file named, or null, and the day.</summary>
    public (string? File, DateOnly Today) Of(ParseResult parsed) =>
        (parsed.GetValue(_rules), Parse(parsed.GetValue(_today)) ?? DateOnly.FromDateTime(DateTime.UtcNow));

    private static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
