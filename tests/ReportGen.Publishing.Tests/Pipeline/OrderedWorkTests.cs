using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Tests.Pipeline;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Outcomes_come_in_order_whatever_takes_long(int jobs)
    {
        var taken = new List<(int, int)>();
        OrderedWork<int>.Run(5, 2000, jobs, static n =>
        {
            if (n % 400 == 5)
                Thread.Sleep(20);
            return n * 2;
        }, (n, outcome) => taken.Add((n, outcome)));
        Assert.Equal(Enumerable.Range(5, 1995).Select(static n => (n, n * 2)), taken);
    }

    [Fact]
    public void No_thread_runs_far_ahead_of_the_slowest()
    {
        int begun = 0, most = 0;
        using var slow = new ManualResetEventSlim();
        OrderedWork<int>.Run(0, 10_000, 4, n =>
        {
            Interlocked.Increment(ref begun);
            if (n == 0)
            {
                slow.Wait(100);
                most = Volatile.Read(ref begun);
            }

            return n;
        }, static (_, _) => { });
        Assert.InRange(most, 4, 4 * 32);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Once_it_is_stopped_nothing_is_begun_and_what_was_begun_is_handed_on(int jobs)
    {
        using var stop = new CancellationTokenSource();
        int begun = 0;
        var taken = new List<int>();
        OrderedWork<int>.Run(0, 100_000, jobs, n =>
        {
            Interlocked.Increment(ref begun);
            if (n == 500)
                stop.Cancel();
            return n;
        }, (n, _) => taken.Add(n), stop.Token);
        Assert.InRange(begun, 501, 5000);
        Assert.Equal(Enumerable.Range(0, begun), taken);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public void What_is_thrown_comes_out_and_leaves_no_thread_waiting(int jobs, bool inWork)
    {
        Assert.Throws<InvalidDataException>(() => OrderedWork<int>.Run(
            0, 100_000, jobs, n => inWork && n == 300 ? throw new InvalidDataException() : n, (n, _) => { if (!inWork && n == 300) throw new InvalidDataException(); }));
    }

    [Fact]
    public void Of_nothing_nothing_comes() => OrderedWork<int>.Run(3, 3, 4, static n => n, static (_, _) => Assert.Fail());
}
