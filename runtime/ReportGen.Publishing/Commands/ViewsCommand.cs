using System.CommandLine;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Documentation;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen views: what the templates of each form see, as Markdown.</summary>
internal static class ViewsCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("views", CommandWording.Of(static w => w.ViewsDescription()));
        command.SetAction(_ =>
        {
            using StreamWriter writer = CommandContext.OpenText();
            foreach (FormInfo form in context.Forms)
                writer.Write(ViewList.Write(form));
            return ExitStatus.Done;
        });
        return command;
    }
}
