using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Output;

/// <summary>Why something cannot be written.</summary>
internal static class OutputFault
{
    /// <summary>The message about a file that could not be written.</summary>
    public static Problem Unwritten(string path, Exception fault)
    {
        Func<Wording, string> reason = FileFault.Explain(fault);
        return new Problem(new Message(MessageIds.PublishIo, w => w.CannotWrite(Shown(path), reason(w))));
    }

    /// <summary>The message about what stands in the place of a file.</summary>
    public static Problem Taken(string path, Func<Wording, string> obstacle) =>
        new(new Message(MessageIds.PublishTaken, w => w.NotWritten(Shown(path), obstacle(w))));

    /// <summary>Refuses a folder in whose place a file stands.</summary>
    /// <exception cref="ProblemException">A file has its name.</exception>
    public static void Demand(string folder)
    {
        if (File.Exists(folder))
            throw new ProblemException(Taken(folder, static w => w.FileThere()) with { File = folder });
    }

    private static string Shown(string path) => path.Replace('\\', '/');
}
