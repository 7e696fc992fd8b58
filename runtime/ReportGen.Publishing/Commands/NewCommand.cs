using System.CommandLine;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen new: a report to be filled in, with what is known of it already.</summary>
internal static class NewCommand
{
    public static Command Create(CommandContext context)
    {
        var output = new Option<string>("--out") { HelpName = "FILE", Description = CommandWording.Of(static w => w.NewOutOption()), Required = true };
        var previous = new Option<string?>("--previous") { HelpName = "FILE", Description = CommandWording.Of(static w => w.PreviousOption()) };
        var organ = new Option<string?>("--organ") { HelpName = "NAME", Description = CommandWording.Of(static w => w.NewOrganOption()) };
        var year = new Option<int?>("--year") { HelpName = "YYYY", Description = CommandWording.Of(static w => w.NewYearOption()) };
        year.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int number) && number is >= ReportJson.FirstYear and <= ReportJson.LastYear))
                result.AddFault(CommandWording.Of(w => w.OptionTakesNumber("--year", ReportJson.FirstYear, ReportJson.LastYear, result.Tokens[0].Value)));
        });
        var schema = new Option<string?>("--schema") { HelpName = "FILE", Description = CommandWording.Of(static w => w.NewSchemaOption()) };
        Option<Wording> lang = SharedOptions.Lang();
        var command = new Command("new", CommandWording.Of(static w => w.NewDescription()));
        var form = new FormChoice(command, context);
        foreach (Option option in (Option[])[output, organ, year, previous, schema, lang])
            command.Options.Add(option);
        command.SetAction(parsed => form.Find(parsed) is not { } found
            ? ExitStatus.Fault
            : Run(context, found, parsed.GetValue(output)!, parsed.GetValue(organ), parsed.GetValue(year), parsed.GetValue(previous), parsed.GetValue(schema), parsed.GetRequiredValue(lang)));
        return command;
    }

    private static int Run(CommandContext context, FormInfo form, string file, string? organ, int? year, string? previousFile, string? schemaFile, Wording language)
    {
        if (FormFile.KindOf(file) is not { } kind)
            return Refuse(context, language.OptionTakes("--out", FormFile.Endings, file));
        if (schemaFile is not null && kind != FormFileKind.Data)
            return Refuse(context, language.SchemaOfDataOnly());
        if (new[] { file, schemaFile }.FirstOrDefault(static f => f is not null && Path.Exists(f)) is { } taken)
            return Refuse(context, language.FileExists(taken));
        LoadedReport? before = null;
        if (previousFile is not null && (before = ReadPrevious(context, form, previousFile, language)) is null)
            return ExitStatus.Fault;
        Report report = form.CreateReport();
        Report? last = before?.Result.Report;
        report.Organ = organ ?? last?.Organ;
        report.Year = year ?? last?.Year + 1;
        if (report.Year is { } of && !form.CoversYear(of))
            return Refuse(context, language.FormOfOtherYears(of, form));
        IReadOnlyList<CellInfo> carried = [];
        if (last is not null)
        {
            if (last.Year is { } then && report.Year is { } now && then != now - 1)
                return Refuse(context, language.NotTheYearBefore(previousFile!, then, now));
            // Whoever names both says that they are one organ, whatever it was called then.
            last.Organ = report.Organ;
            carried = report.CarryOver(last);
        }

        OutputFault.DemandFile(file);
        var bytes = new Utf8Output();
        FormFile.Write(kind, report, last, bytes, context.NeedsReportName(form), schemaFile is null ? null : Reference(file, schemaFile), language);
        if (schemaFile is not null)
        {
            var schema = new Utf8Output();
            ReportJsonSchema.Write(form, schema);
            AtomicFile.Write(schemaFile, schema.Written);
        }

        AtomicFile.Write(file, bytes.Written);
        using StreamWriter output = CommandContext.OpenText();
        output.WriteLine(language.FormMade(file, form, carried.Count));
        return ExitStatus.Done;
    }

    // As an editor resolves it: from the folder of the data file.
    private static string Reference(string file, string schema) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFullPath(schema)).Replace('\\', '/');

    private static int Refuse(CommandContext context, string text)
    {
        context.Fault(text);
        return ExitStatus.Fault;
    }

    private static LoadedReport? ReadPrevious(CommandContext context, FormInfo form, string file, Wording language)
    {
        using InputList list = context.List([file], areLines: false, output: null, isQuiet: true, language);
        if (list.Failures is [var fault, ..])
        {
            context.Tell(fault.Path, fault.Failure, language);
            return null;
        }

        LoadedReport[] reports = [.. Enumerable.Range(0, list.Count).SelectMany(n => new ReportLoader(context.Forms).Load(list[n]))];
        if (reports is not [var only])
        {
            context.Fault(language.PreviousNotOne(file, reports.Length));
            return null;
        }

        if (only.Result.Failure is { } failure)
            context.Tell(only.Source.Path, failure, language);
        else if (only.Result.Report!.Form.Report != form.Report)
            context.Fault(language.PreviousOfOtherForm(file, only.Result.Report.Form, form));
        else
            return only;
        return null;
    }
}
