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
}
