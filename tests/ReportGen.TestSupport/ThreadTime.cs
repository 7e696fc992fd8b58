using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ReportGen.TestSupport;

/// <summary>The time that the processor spent on this thread, which other programs of the machine cannot lengthen.</summary>
internal static partial class ThreadTime
{
    private const int OfThread = 3;

    /// <summary>Runs something and gives the time it took; where the system cannot tell, the time that passed.</summary>
    public static TimeSpan Of(Action action)
    {
        var watch = Stopwatch.StartNew();
        long before = Now();
        action();
        return before < 0 ? watch.Elapsed : TimeSpan.FromTicks((Now() - before) / 100);
    }

    private static long Now()
    {
        if (!OperatingSystem.IsLinux())
            return -1;
        var time = new long[2];
        return clock_gettime(OfThread, time) == 0 ? (time[0] * 1_000_000_000) + time[1] : -1;
    }

#pragma warning disable IDE1006 // The name is that of the system's library.
    [DllImport("libc")]
    private static extern int clock_gettime(int clock, long[] time);
#pragma warning restore IDE1006
}
