using System.Diagnostics;
using System.Globalization;
using ReportGen.Messages;

namespace ReportGen.Publishing.Pipeline;

/// <summary>
/// How far a run has come: on a terminal a line that changes, elsewhere a line now and then, and none where it is quiet. It
/// is called by one thread at a time.
/// </summary>
/// <param name="output">Where it is reported.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
/// <param name="language">The language of messages.</param>
internal sealed class RunProgress(TextWriter output, bool isTerminal, Wording language)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200), Elsewhere = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _watch = new();
    private TimeSpan _next;
    private int _total;
    private int _done;
    private bool _isShown;

    /// <summary>Begins.</summary>
    /// <param name="total">How many there are to do.</param>
    public void Begin(int total)
    {
        (_total, _done, _next) = (total, 0, isTerminal ? OnTerminal : Elsewhere);
        _watch.Restart();
    }

    /// <summary>One more is done.</summary>
    /// <param name="held">How many were held back so far; null where none ever is.</param>
    /// <param name="failed">How many could not be done.</param>
    public void Step(int? held, int failed)
    {
        _done++;
        if (_watch.Elapsed < _next)
            return;
        _next = _watch.Elapsed + (isTerminal ? OnTerminal : Elsewhere);
        string text = Text(held, failed);
        if (isTerminal)
            output.Write($"\r{text}\u001b[K");
        else
            output.WriteLine(text);
        _isShown = isTerminal;
    }

    /// <summary>Makes room for other text on the same terminal.</summary>
    public void Clear()
    {
        if (_isShown)
            output.Write("\r\u001b[K");
        _isShown = false;
    }

    private string Text(int? held, int failed)
    {
        double rate = _done / _watch.Elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds(Math.Min((_total - _done) / rate, TimeSpan.FromDays(99).TotalSeconds));
        string time = left.ToString(left.TotalHours >= 1 ? @"d\.hh\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
        time = time.StartsWith("0.", StringComparison.Ordinal) ? time[2..] : time;
        return language.Progress(_done, _total, rate, time, held, failed);
    }
}
