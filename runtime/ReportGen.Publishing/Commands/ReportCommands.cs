using System.CommandLine;
using ReportGen.Forms;

namespace ReportGen.Publishing.Commands;

/// <summary>The commands read, check, publish and forms, over any set of forms.</summary>
public static class ReportCommands
{
    /// <summary>Runs a command line.</summary>
    /// <param name="forms">The forms known.</param>
    /// <param name="arguments">The command line without the program.</param>
    /// <returns>0 done and no finding at the failing level, 1 findings at that level, 2 a fault of usage, input or schema.</returns>
    public static int Run(IReadOnlyList<FormInfo> forms, string[] arguments)
    {
        var context = new CommandContext(forms);
        Option<string[]> assemblies = SharedOptions.Forms();
        try
        {
            ParseResult parsed = Create(context, assemblies).Parse(arguments);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                    context.Error.WriteLine(error.Message);
                context.Error.WriteLine("用法见 --help。See --help.");
                return ExitStatus.Fault;
            }

            context.Forms = FormsLoader.Add(forms, parsed.GetValue(assemblies) ?? []);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (FormsException e)
        {
            context.Error.WriteLine(e.Line);
            return ExitStatus.Fault;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine(e.Message);
            return ExitStatus.Fault;
        }
    }

    private static RootCommand Create(CommandContext context, Option<string[]> assemblies)
    {
        var root = new RootCommand("读取、核对、发布政务年度报告。Reads, checks and publishes official reports.");
        root.Options.Add(assemblies);
        root.Subcommands.Add(PublishCommand.Create(context));
        root.Subcommands.Add(CheckCommand.Create(context));
        root.Subcommands.Add(ReadCommand.Create(context));
        root.Subcommands.Add(FormsCommand.Create(context));
        return root;
    }
}
