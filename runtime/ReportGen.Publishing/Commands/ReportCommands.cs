using System.CommandLine;
using System.CommandLine.Help;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Commands;

/// <summary>The commands of the tool, over any set of forms.</summary>
public static class ReportCommands
{
    // A file named @a.txt is a file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="forms">The forms known.</param>
    /// <param name="arguments">The command line without the program.</param>
    /// <returns>0 done and no finding at the failing level, 1 findings at that level, 2 a fault of usage, input or schema.</returns>
    public static int Run(IReadOnlyList<FormInfo> forms, string[] arguments)
    {
        string[] line = Listed(arguments);
        CommandWording.Choose(line);
        var context = new CommandContext(forms) { IsBuild = line.Contains("--messages=msbuild", StringComparer.Ordinal) };
        Option<string[]> assemblies = SharedOptions.Forms();
        // Of builds: what a project references, which may declare forms.
        var libraries = new Option<string[]>("--library") { Hidden = true, Recursive = true };
        try
        {
            var (root, commands) = Create(context, line, assemblies, libraries);
            ParseResult parsed = root.Parse(line, Parsing);
            // A shell asks what may follow a line that is not complete.
            if (!(line is [var first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal)) && UsageFaults.Of(parsed, commands) is { Count: > 0 } faults)
            {
                foreach (string fault in faults)
                    context.Fault(fault);
                if (!context.IsBuild)
                    context.Error.WriteLine(CommandWording.Of(static w => w.SeeHelp()));
                return ExitStatus.Fault;
            }

            context.Forms = FormsLoader.Add(forms, parsed.GetValue(assemblies) ?? [], parsed.GetValue(libraries) ?? []);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (ProblemException e)
        {
            // In the form that MSBuild and editors recognise.
            context.Error.WriteLine($"{e.Problem.File}: error {e.Problem.Rule}: {CommandWording.Of(e.Problem.Message.In).ReplaceLineEndings(" ")}");
            return ExitStatus.Fault;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            context.Fault(string.Join(' ', ((string[])[CommandWording.Of(FileFault.Explain(e)), e.Message]).Distinct()));
            return ExitStatus.Fault;
        }
        // None is known. Who runs the tool has no use for a stack trace.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            context.Error.WriteLine(CommandWording.Of(w => w.ProgramFailed($"{e.GetType().Name}: {e.Message}")));
            return ExitStatus.Fault;
        }
    }

    // A build has more to say than a command line holds on every system. Only this, and only at the front, names a file of
    // arguments: among inputs any name may stand.
    private static string[] Listed(string[] arguments) => arguments is ["--arguments", var file] && File.Exists(file)
        ? [.. File.ReadLines(file).Where(static l => l.Length > 0 && l[0] != '#')]
        : arguments;

    // What a line begins with is its command, and the only one that is made then: all that help says takes longer to put
    // together than a report to check.
    private static (RootCommand Root, string[] Commands) Create(CommandContext context, string[] line, params Option[] options)
    {
        var root = new RootCommand(CommandWording.Of(static w => w.ToolDescription()));
        foreach (Option option in options)
            root.Options.Add(option);
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
            version.Description = CommandWording.Of(static w => w.VersionOption());
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Description = CommandWording.Of(static w => w.HelpOption());
            help.Action = new HelpText((HelpAction)help.Action!);
        }

        (string Name, Func<Command> Create)[] commands =
        [
            ("publish", () => PublishCommand.Create(context)),
            ("merge", () => MergeCommand.Create(context)),
            ("preview", () => PreviewCommand.Create(context)),
            ("check", () => CheckCommand.Create(context)),
            ("read", () => ReadCommand.Create(context)),
            ("dataset", () => DatasetCommand.Create(context)),
            ("new", () => NewCommand.Create(context)),
            ("consolidate", () => ConsolidateCommand.Create(context)),
            ("schema", () => SchemaCommand.Create(context)),
            ("templates", () => TemplatesCommand.Create(context)),
            ("views", () => ViewsCommand.Create(context)),
            ("forms", () => FormsCommand.Create(context)),
            ("completion", CompletionCommand.Create),
        ];
        bool isKnown = line.Length > 0 && Array.Exists(commands, c => c.Name == line[0]);
        foreach (var (name, create) in commands)
        {
            if (!isKnown || name == line[0])
                root.Subcommands.Add(create());
        }

        return (root, [.. commands.Select(static c => c.Name)]);
    }
}
