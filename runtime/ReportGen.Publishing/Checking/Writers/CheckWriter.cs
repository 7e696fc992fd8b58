using ReportGen.Messages;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>
/// Writes the outcome of a check in some format. Reports are rendered on any thread and written in their order; inputs that
/// could not be read follow them, and wait on disk where they are many.
/// </summary>
internal abstract class CheckWriter : IDisposable
{
    private readonly LineSpool _failures = new();

    /// <summary>What is written of a report. Called on several threads at a time.</summary>
    public abstract byte[] Render(CheckedReport report);

    /// <summary>Writes a report, as it was rendered.</summary>
    public abstract void Write(CheckedReport report, byte[] rendered);

    /// <summary>Takes in an input that could not be read.</summary>
    public virtual void Fail(string path, Problem failure) => _failures.Add(Render(path, failure));

    /// <summary>Writes what is left.</summary>
    public void End(CheckSummary summary)
    {
        WritePolicy(summary);
        for (int i = 0; i < _failures.Count; i++)
            WriteFailure(_failures[i]);
        WriteEnd(summary);
    }

    public virtual void Dispose() => _failures.Dispose();

    /// <summary>What is written of an input that could not be read.</summary>
    public abstract byte[] Render(string path, Problem failure);

    /// <summary>Writes what is to be said of the settings of rules.</summary>
    protected abstract void WritePolicy(CheckSummary summary);

    /// <summary>Writes an input that could not be read, as it was rendered.</summary>
    protected abstract void WriteFailure(byte[] rendered);

    /// <summary>Writes the end.</summary>
    protected abstract void WriteEnd(CheckSummary summary);
}
