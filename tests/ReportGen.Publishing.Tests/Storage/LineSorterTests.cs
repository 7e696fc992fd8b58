using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Tests.Storage;

public sealed class LineSorterTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(4096)]
    [InlineData(1 << 20)]
    public void Lines_come_in_the_order_of_their_bytes_whatever_fits_in_memory(int memory)
    {
        var random = new Random(7);
        string[] lines = [.. Enumerable.Range(0, 3000).Select(i => i % 50 == 0 ? "同" : new string((char)random.Next(0x4E00, 0x9FFF), random.Next(0, 20)) + random.Next(100)), new string('x', 40_000)];
        using var sorter = new LineSorter(memory);
        foreach (string line in lines)
            sorter.Add(Encoding.UTF8.GetBytes(line));
        byte[][] expected = [.. lines.Select(Encoding.UTF8.GetBytes).Order(Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b)))];
        Assert.Equal(expected, sorter.Sorted().Select(static l => l.ToArray()));
    }

    [Fact]
    public void However_many_runs_there_are_few_files_are_open()
    {
        const int Lines = 20_000;
        using var sorter = new LineSorter(memory: 256);
        int open = 0;
        for (int i = 0; i < Lines; i++)
        {
            // Every number once, in an order that is none.
            sorter.Add(Encoding.ASCII.GetBytes((i * 7919L % Lines).ToString("00000", System.Globalization.CultureInfo.InvariantCulture)));
            open = Math.Max(open, sorter.OpenRuns);
        }

        Assert.Equal(Enumerable.Range(0, Lines).Select(static i => i.ToString("00000", System.Globalization.CultureInfo.InvariantCulture)), sorter.Sorted().Select(static l => Encoding.ASCII.GetString(l.Span)));
        Assert.InRange(open, LineSorter.FanIn / 2, LineSorter.FanIn * 4);
        Assert.InRange(sorter.OpenRuns, 1, LineSorter.FanIn);
    }

    [Fact]
    public void Lines_of_no_length_do_not_fill_memory_unseen()
    {
        using var sorter = new LineSorter(memory: 1024);
        for (int i = 0; i < 500; i++)
            sorter.Add([]);
        Assert.True(sorter.OpenRuns > 0);
        Assert.Equal(500, sorter.Sorted().Count(static l => l.IsEmpty));
    }
}
