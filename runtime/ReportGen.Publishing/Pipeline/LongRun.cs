using ReportGen.Messages;

namespace ReportGen.Publishing.Pipeline;

/// <summary>What work on many inputs shares: that it can be broken off, and that it says how far it has come.</summary>
internal sealed class LongRun : IDisposable
{
    private readonly Interruption? _interruption;
    private readonly TextWriter _error;
    private readonly Wording _language;

    /// <param name="count">How many inputs there are. One needs no progress, and ends at once when interrupted.</param>
    /// <param name="isQuiet">Whether nothing is said of how far it has come.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="language">The language of messages.</param>
    public LongRun(int count, bool isQuiet, TextWriter error, Wording language)
    {
        (_error, _language) = (error, language);
        _interruption = count > 1 ? new Interruption() : null;
        Progress = isQuiet || count <= 1 ? null : new RunProgress(error, !Console.IsErrorRedirected, language);
    }

    /// <summary>How far it has come; null where nothing is said of that.</summary>
    public RunProgress? Progress { get; }

    /// <summary>Asked for when nothing further is to be begun.</summary>
    public CancellationToken Stop => _interruption?.Stop ?? Outdated;

    /// <summary>Asked for when what is made is of no use any more: the run is given up where it stands, and may begin anew.</summary>
    public CancellationToken Outdated { get; init; }

    /// <summary>Whether it was broken off.</summary>
    public bool IsInterrupted => _interruption?.ExitStatus is not null;

    /// <summary>Says that the run was broken off, if it was, and what it then tells the shell.</summary>
    /// <param name="status">What it tells the shell otherwise.</param>
    /// <param name="done">How many inputs were done.</param>
    /// <param name="count">Of how many.</param>
    public int End(int status, int done, int count) => End(status, _language.Interrupted(done, count));

    /// <summary>Says that the run was broken off, if it was, and what it then tells the shell.</summary>
    /// <param name="status">What it tells the shell otherwise.</param>
    /// <param name="interrupted">What is said of a run that was broken off.</param>
    public int End(int status, string interrupted)
    {
        if (_interruption?.ExitStatus is not { } broken)
            return status;
        _error.WriteLine(interrupted);
        return broken;
    }

    public void Dispose() => _interruption?.Dispose();
}
