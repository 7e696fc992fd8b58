using System.Buffers.Binary;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Tests.Documents.Compound;

public sealed class CompoundFileTests
{
    [Theory]
    [InlineData(512, 1)]
    [InlineData(512, 2)]
    [InlineData(4096, 3)]
    [InlineData(4096, 4)]
    public void Streams_of_any_length_read_back(int sectorSize, int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++)
        {
            (string Name, byte[] Bytes)[] streams = [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => ($"流 {i}", Bytes(random, Length(random))))];
            var file = new CompoundFile(CompoundWriter.Make(sectorSize, streams));
            foreach ((string name, byte[] bytes) in streams)
                Assert.Equal(bytes, file.Read(name));
        }
    }

    [Fact]
    public void A_file_whose_table_of_sectors_is_longer_than_its_header_reads_back()
    {
        byte[] longest = Bytes(new Random(7), 9_000_000);
        byte[] file = CompoundWriter.Make(512, ("甲", longest), ("乙", [1, 2, 3]));
        Assert.Equal(longest, new CompoundFile(file).Read("甲"));
        Assert.Equal([1, 2, 3], new CompoundFile(file).Read("乙"));
    }

    [Fact]
    public void A_stream_that_is_not_there_is_null()
    {
        var file = new CompoundFile(CompoundWriter.Make(512, ("甲", [1])));
        Assert.True(file.Has("甲"));
        Assert.False(file.Has("乙"));
        Assert.Null(file.Read("乙"));
    }

    [Fact]
    public void A_file_cut_at_any_sector_is_refused_or_reads_what_is_left()
    {
        byte[] bytes = Bytes(new Random(3), 20_000);
        byte[] file = CompoundWriter.Make(512, ("甲", bytes), ("乙", Bytes(new Random(4), 300)));
        for (int length = 0; length < file.Length; length += 512)
            Assert.True(Try(file[..length]) is null or 0 or 20_300, $"cut at {length}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_file_is_refused_and_no_chain_runs_in_a_circle(int seed)
    {
        var random = new Random(seed);
        byte[] whole = CompoundWriter.Make(512, ("甲", Bytes(random, 30_000)), ("乙", Bytes(random, 900)), ("丙", Bytes(random, 4096)));
        for (int i = 0; i < 5_000; i++)
        {
            byte[] damaged = [.. whole];
            for (int k = random.Next(1, 6); k > 0; k--)
            {
                // Places of sectors and lengths are numbers of four bytes.
                int at = random.Next(damaged.Length / 4) * 4;
                uint value = random.Next(3) switch { 0 => (uint)random.Next(80), 1 => 0xFFFFFFFE, _ => (uint)random.NextInt64(uint.MaxValue) };
                BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(at), value);
            }

            _ = Try(damaged);
        }
    }

    [Fact]
    public void A_stream_whose_sectors_lead_to_themselves_is_refused_where_it_is_longer_than_they_are()
    {
        byte[] file = CompoundWriter.Make(512, ("甲", new byte[8192]));
        int fat = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(76));
        // The directory follows the one stream; its chain has no length of its own.
        uint directory = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(48));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(((fat + 1) * 512) + ((int)directory * 4)), directory);
        Assert.Equal("input.damaged", Assert.Throws<ProblemException>(() => new CompoundFile(file)).Problem.Rule);
    }

    // The characters of all streams; null where the file is refused.
    private static int? Try(byte[] bytes)
    {
        try
        {
            var file = new CompoundFile(bytes);
            return (file.Read("甲")?.Length ?? 0) + (file.Read("乙")?.Length ?? 0) + (file.Read("丙")?.Length ?? 0);
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private static int Length(Random random) => random.Next(4) switch { 0 => 0, 1 => random.Next(200), 2 => random.Next(4000, 4200), _ => random.Next(60_000) };

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
