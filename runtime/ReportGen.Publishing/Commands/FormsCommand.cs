using System.CommandLine;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen forms: the forms known, with years and notices.</summary>
internal static class FormsCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("forms", CommandWording.Of(static w => w.FormsDescription()));
        command.SetAction(_ =>
        {
            using StreamWriter writer = CommandContext.OpenText();
            foreach (FormInfo form in context.Forms)
                writer.Write($"{form.Report} {form.Version}\t{Years(form)}\t{form.Source ?? "—"}\t{form.Title}\t{CommandWording.Of(w => w.FormSize(form.Tables.Count, form.Cells.Count, form.Rules.Count))}\n");
            return ExitStatus.Done;
        });
        return command;
    }

    private static string Years(FormInfo form) => (form.FirstYear, form.LastYear) switch
    {
        (null, null) => "—",
        ({ } first, { } last) => first == last ? $"{first}" : $"{first}–{last}",
        ({ } first, null) => $"{first}–",
        (null, { } last) => $"–{last}",
    };
}
