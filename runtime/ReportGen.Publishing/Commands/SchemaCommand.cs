using System.Buffers;
using System.CommandLine;
using ReportGen.Json;
using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen schema: the JSON Schema of a form's data files.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("schema", CommandWording.Of(static w => w.SchemaDescription()));
        var form = new FormChoice(command, context);
        command.SetAction(parsed =>
        {
            if (form.Find(parsed) is not { } found)
                return ExitStatus.Fault;
            var schema = new ArrayBufferWriter<byte>();
            ReportJsonSchema.Write(found, schema);
            using Stream output = Console.OpenStandardOutput();
            output.Write(schema.WrittenSpan);
            return ExitStatus.Done;
        });
        return command;
    }
}
