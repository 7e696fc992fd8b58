using System.CommandLine;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>The form that a command is about: VERSION, and --report where several reports have it.</summary>
internal sealed class FormChoice
{
    private readonly CommandContext _context;
    private readonly Argument<string> _version = new("VERSION") { Description = CommandWording.Of(static w => w.VersionArgument()) };
    private readonly Option<string?> _report = new("--report") { HelpName = "NAME", Description = CommandWording.Of(static w => w.ReportOption()) };

    public FormChoice(Command command, CommandContext context)
    {
        _context = context;
        command.Arguments.Add(_version);
        command.Options.Add(_report);
    }

    /// <summary>The form; null where it is none or not the only one, which was said.</summary>
    public FormInfo? Find(ParseResult parsed)
    {
        string version = parsed.GetValue(_version)!;
        string? report = parsed.GetValue(_report);
        FormInfo[] found = [.. _context.Forms.Where(f => f.Version == version && (report is null || f.Report == report))];
        if (found is [var only])
            return only;
        string[] known = [.. _context.Forms.Select(static f => f.ToString())];
        _context.Error.WriteLine(CommandWording.Of(w => w.FormUnknown(report, version, known)));
        return null;
    }
}
