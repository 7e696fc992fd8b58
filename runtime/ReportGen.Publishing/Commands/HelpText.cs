using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>Help in the language of the run. System.CommandLine translates some of its headings and leaves others in English.</summary>
/// <param name="help">What writes it in English.</param>
internal sealed class HelpText(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        InvocationConfiguration configuration = parseResult.InvocationConfiguration;
        TextWriter output = configuration.Output;
        using var english = new StringWriter { NewLine = "\n" };
        configuration.Output = english;
        int status = help.Invoke(parseResult);
        configuration.Output = output;
        output.Write(Translate(english.ToString(), CommandWording.Language).ReplaceLineEndings());
        return status;
    }

    private static string Translate(string help, Wording words)
    {
        foreach (var (english, text) in words.HelpWords())
            help = help.Replace(english, text, StringComparison.Ordinal);
        return help;
    }
}
