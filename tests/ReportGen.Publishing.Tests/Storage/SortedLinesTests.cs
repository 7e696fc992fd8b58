using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Tests.Storage;

public sealed class SortedLinesTests
{
    // Short lines and such as are longer than what is read at once, a head before them.
    private static readonly string[] Lines = [.. Enumerable.Range(0, 700).Select(static i => $"{i:0000}/{new string('长', i % 7 == 0 ? 700 : i % 5)}")];

    private static SortedLines Open(IEnumerable<string> lines, string head = "head\n", bool endsWhole = true)
    {
        FileStream file = ScratchFile.Create();
        string text = string.Join('\n', lines);
        file.Write(Encoding.UTF8.GetBytes(head + text + (endsWhole && text.Length > 0 ? "\n" : "")));
        return new SortedLines(file, Encoding.UTF8.GetByteCount(head));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_line_is_found_and_nothing_between_them(bool endsWhole)
    {
        using SortedLines sorted = Open(Lines, endsWhole: endsWhole);
        Assert.All(Lines, l => Assert.True(sorted.Contains(Encoding.UTF8.GetBytes(l)), l));
        foreach (string absent in (string[])["", "0", "head", "0350", "0350/x", "9", Lines[7][..^1]])
            Assert.False(sorted.Contains(Encoding.UTF8.GetBytes(absent)), absent);
    }

    [Fact]
    public void A_file_that_is_searched_often_gives_the_same()
    {
        string[] lines = [.. Enumerable.Range(0, 6_000).Select(static i => $"{i * 2:00000}\t{new string('x', i % 97 == 0 ? 9_000 : i % 11)}")];
        using SortedLines sorted = Open(lines);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.Equal(lines[i], Encoding.UTF8.GetString(Assert.Single(sorted.StartingWith(Encoding.UTF8.GetBytes($"{i * 2:00000}\t")))));
            Assert.Empty(sorted.StartingWith(Encoding.UTF8.GetBytes($"{(i * 2) + 1:00000}")));
        }
    }

    [Fact]
    public void Lines_with_one_beginning_are_found_together()
    {
        using SortedLines sorted = Open(["a\t1", "b\t1", "b\t2", "ba", "c"]);
        Assert.Equal(["b\t1", "b\t2"], sorted.StartingWith("b\t"u8).Select(static l => Encoding.UTF8.GetString(l)));
        Assert.Empty(sorted.StartingWith("d"u8));
    }

    [Fact]
    public void A_file_without_lines_holds_none()
    {
        using SortedLines sorted = Open([]);
        Assert.False(sorted.Contains("a"u8));
        Assert.Empty(sorted.StartingWith(""u8));
    }
}
