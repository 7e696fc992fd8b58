using ReportGen.Rules;

namespace ReportGen.Tests.Rules;

public sealed class PackedTermsTests
{
    // Two forms: a sum of two cells, and a total; the next instance a row of 10 cells further on.
    private static readonly int[] Sums = [.. Enumerable.Range(0, 50).SelectMany(static i => (int[])[2, 1, 0, i * 10, 0, (i * 10) + 1, 0, (i * 10) + 2])];

    [Fact]
    public void A_total_of_many_rows_takes_the_room_of_one()
    {
        int[] packed = PackedTerms.Pack(Sums, 2);
        Assert.Equal([2, 50, 10, 8, 2, 1, 0, 0, 0, 1, 0, 2], packed);
        Assert.Equal(Sums, PackedTerms.Expand(packed));
    }

    [Fact]
    public void Cells_of_last_year_are_counted_on_too_and_constants_are_not()
    {
        int[] terms = [1, 2, 0, 4, 0, -6, 2, -1, 1, 2, 0, 7, 0, -9, 2, -1];
        int[] packed = PackedTerms.Pack(terms, 2);
        Assert.Equal(2, packed[1]);
        Assert.Equal(terms, PackedTerms.Expand(packed));
    }

    [Fact]
    public void What_is_not_alike_is_kept_as_it_is()
    {
        int[] terms = [1, 1, 0, 4, 0, 9, 1, 1, 0, 5, 0, 3, 1, 1, 1, 6, 0, 4, 2, 1, 0, 1, 0, 2, 0, 3];
        Assert.Equal(terms, PackedTerms.Expand(PackedTerms.Pack(terms, 2)));
    }

    [Fact]
    public void Whatever_is_packed_comes_out_again()
    {
        var random = new Random(1);
        for (int n = 0; n < 2_000; n++)
        {
            int forms = random.Next(1, 4);
            var terms = new List<int>();
            for (int i = random.Next(1, 12); i > 0; i--)
            {
                int[] counts = [.. Enumerable.Range(0, forms).Select(_ => random.Next(3))];
                terms.AddRange(counts);
                for (int t = counts.Sum(); t > 0; t--)
                    terms.AddRange([random.Next(2), random.Next(-4, 4)]);
            }

            Assert.Equal(terms, PackedTerms.Expand(PackedTerms.Pack([.. terms], forms)));
        }
    }
}
