using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Tests.Storage;

public sealed class LineSpoolTests
{
    [Fact]
    public void Lines_are_read_by_number_in_any_order_from_several_threads()
    {
        using var spool = new LineSpool();
        for (int i = 0; i < 2000; i++)
            spool.Add(Encoding.UTF8.GetBytes(new string((char)('a' + (i % 26)), i % 300) + "\n" + i));
        Assert.Equal(2000, spool.Count);
        Parallel.For(0, 2000, i => Assert.EndsWith($"\n{1999 - i}", Encoding.UTF8.GetString(spool[1999 - i]), StringComparison.Ordinal));
    }
}
