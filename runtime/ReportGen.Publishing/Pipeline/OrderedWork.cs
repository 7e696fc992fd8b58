namespace ReportGen.Publishing.Pipeline;

/// <summary>
/// Does the same with every number up to some count, on several threads, and hands the outcomes on in the order of the
/// numbers. What is waiting for its turn is bounded, whatever takes long.
/// </summary>
/// <typeparam name="T">An outcome.</typeparam>
internal sealed class OrderedWork<T>
{
    // So far may the threads run ahead of the slowest.
    private const int AheadPerJob = 32;

    private readonly int _end;
    private readonly Func<int, T> _work;
    private readonly Action<int, T> _take;
    private readonly CancellationToken _stop;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room;
    private readonly (bool IsThere, T Outcome)[] _waiting;
    private int _next;
    private int _taken;
    private Exception? _fault;

    private OrderedWork(int start, int end, int jobs, Func<int, T> work, Action<int, T> take, CancellationToken stop)
    {
        (_next, _taken, _end, _work, _take, _stop) = (start - 1, start, end, work, take, stop);
        _room = new SemaphoreSlim(jobs * AheadPerJob);
        _waiting = new (bool, T)[jobs * AheadPerJob];
    }

    /// <summary>Does it.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="jobs">How many threads.</param>
    /// <param name="work">What is done with a number, on any thread.</param>
    /// <param name="take">What is done with its outcome, one after the other.</param>
    /// <param name="stop">Asked for when nothing more is to be begun; what was begun is finished and handed on.</param>
    public static void Run(int start, int end, int jobs, Func<int, T> work, Action<int, T> take, CancellationToken stop = default)
    {
        jobs = Math.Min(jobs, end - start);
        if (jobs > 1)
        {
            new OrderedWork<T>(start, end, jobs, work, take, stop).Run(jobs);
            return;
        }

        for (int number = start; number < end && !stop.IsCancellationRequested; number++)
            take(number, work(number));
    }

    private void Run(int jobs)
    {
        Thread[] threads = [.. Enumerable.Range(0, jobs - 1).Select(_ => new Thread(Go) { IsBackground = true })];
        Array.ForEach(threads, static t => t.Start());
        Go();
        Array.ForEach(threads, static t => t.Join());
        _room.Dispose();
        if (_fault is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
    }

    private void Go()
    {
        try
        {
            while (true)
            {
                _room.Wait();
                int number = _stop.IsCancellationRequested || _fault is not null ? _end : Interlocked.Increment(ref _next);
                if (number >= _end)
                {
                    _room.Release();
                    return;
                }

                Hand(number, _work(number));
            }
        }
        catch (Exception e)
        {
            // Thrown again where the work was asked for, once every thread has stopped.
            _fault ??= e;
            _room.Release(_waiting.Length);
        }
    }

    // Whoever brings the outcome that the others wait for hands on theirs too.
    private void Hand(int number, T outcome)
    {
        lock (_gate)
        {
            _waiting[number % _waiting.Length] = (true, outcome);
            while (_fault is null && _waiting[_taken % _waiting.Length] is (true, var next))
            {
                _waiting[_taken % _waiting.Length] = default;
                _take(_taken++, next);
                _room.Release();
            }
        }
    }
}
