using System.CommandLine;
using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen templates: lists the templates that are built in, or copies them to a folder to be changed.</summary>
internal static class TemplatesCommand
{
    public static Command Create(CommandContext context)
    {
        var names = new Argument<string[]>("NAME") { Arity = ArgumentArity.ZeroOrMore, Description = CommandWording.Of(static w => w.TemplatesNames()) };
        var output = new Option<string?>("--out") { HelpName = "DIR", Description = CommandWording.Of(static w => w.TemplatesOutOption()) };
        Option<Wording> lang = SharedOptions.Lang();
        var command = new Command("templates", CommandWording.Of(static w => w.TemplatesDescription())) { names, output, lang };
        command.SetAction(parsed =>
        {
            Wording language = parsed.GetRequiredValue(lang);
            ShippedFile[] all = [.. ShippedFile.List(context.Forms)];
            string[] asked = parsed.GetValue(names) ?? [];
            if (asked.FirstOrDefault(n => !Array.Exists(all, f => f.Name == n)) is { } unknown)
            {
                context.Fault(language.TemplateUnknown(unknown, Meant(unknown, all)));
                return ExitStatus.Fault;
            }

            ShippedFile[] wanted = asked.Length == 0 ? all : [.. all.Where(f => asked.Contains(f.Name, StringComparer.Ordinal))];
            return parsed.GetValue(output) is { } folder ? Copy(context, wanted, folder, language) : Print(wanted, language);
        });
        return command;
    }

    // By what templates are called without their endings: _figure is near _figures.sbn-html, and index is site.index.sbn-html.
    private static string? Meant(string name, ShippedFile[] files)
    {
        string stem = Stem(name);
        string ending = name[stem.Length..];
        string[] names = [.. files.Select(static f => f.Name).Distinct().OrderByDescending(n => n.EndsWith(ending, StringComparison.Ordinal))];
        return names.FirstOrDefault(n => Stem(n) == stem)
            ?? names.FirstOrDefault(n => Stem(n).EndsWith($".{stem}", StringComparison.Ordinal) || Stem(n) == $"_{stem}")
            ?? (NearestName.Find(stem, names.Select(Stem)) is { } near ? names.First(n => Stem(n) == near) : null);
    }

    private static string Stem(string name) => name.IndexOf(".sbn", StringComparison.Ordinal) is > 0 and var end ? name[..end] : Path.GetExtension(name) is ".css" or ".js" ? Path.GetFileNameWithoutExtension(name) : name;

    private static int Print(ShippedFile[] files, Wording language)
    {
        using StreamWriter writer = CommandContext.OpenText();
        foreach (ShippedFile file in files)
            writer.Write($"{file.Name}\t{file.Describe(language)}\n");
        return ExitStatus.Done;
    }

    private static int Copy(CommandContext context, ShippedFile[] files, string folder, Wording language)
    {
        OutputFault.Demand(folder);
        Directory.CreateDirectory(folder);
        int written = 0;
        int refused = 0;
        foreach (ShippedFile file in files)
        {
            string path = Path.Combine(folder, file.Name);
            if (!Path.Exists(path))
            {
                AtomicFile.Write(path, Encoding.UTF8.GetBytes(file.Text));
                written++;
            }
            // Somebody's work is never undone; line ends may be those of an editor.
            else if (!File.Exists(path) || File.ReadAllText(path).ReplaceLineEndings("\n") != file.Text)
            {
                context.Fault(language.TemplateEdited(path));
                refused++;
            }
        }

        using StreamWriter output = CommandContext.OpenText();
        if (written > 0 || refused == 0)
            output.WriteLine(language.TemplatesCopied(written, folder));
        return refused == 0 ? ExitStatus.Done : ExitStatus.Fault;
    }
}
