using System.Runtime.InteropServices;

namespace ReportGen.Publishing.Pipeline;

/// <summary>
/// Ctrl-C and the signal to terminate. The first asks the run to finish what it has in hand; the second ends the process, as
/// the first would have without this.
/// </summary>
public sealed class Interruption : IDisposable
{
    // What a shell reports of a process that a signal ended.
    private const int SignalBase = 128, Interrupt = 2, Terminate = 15;

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signal;

    /// <summary>Begins to listen.</summary>
    public Interruption() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Handle(s, Interrupt)), PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Handle(s, Terminate))];

    /// <summary>Asked for when nothing further is to be begun.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>What the process is to tell the shell; null where it was not interrupted.</summary>
    public int? ExitStatus => _signal == 0 ? null : SignalBase + _signal;

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_registrations, static r => r.Dispose());
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext context, int signal)
    {
        if (Interlocked.CompareExchange(ref _signal, signal, 0) != 0)
            Environment.Exit(SignalBase + signal);
        context.Cancel = true;
        _stop.Cancel();
    }
}
