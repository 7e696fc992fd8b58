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

    /// <summary>Refuses a folder in whose place, or in that of one above it, a file stands.</summary>
    /// <exception cref="ProblemException">A file has its name.</exception>
    public static void Demand(string folder)
    {
        for (string? at = folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
                throw new ProblemException(Taken(at, static w => w.FileThere()) with { File = at });
        }
    }

    /// <summary>Refuses a file in whose place a folder stands, or that is to go into a folder that cannot be.</summary>
    /// <exception cref="ProblemException">A folder has its name, or a file that of its folder.</exception>
    public static void DemandFile(string file)
    {
        if (Directory.Exists(file))
            throw new ProblemException(Taken(file, static w => w.FolderThere()) with { File = file });
        if (Path.GetDirectoryName(file) is { } folder)
            Demand(folder);
    }

    private static string Shown(string path) => path.Replace('\\', '/');
}
