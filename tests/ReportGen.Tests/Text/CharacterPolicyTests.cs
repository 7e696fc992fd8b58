namespace ReportGen.Tests.Text;

public sealed class CharacterPolicyTests
{
    [Theory]
    [InlineData("\u0000", "")]
    [InlineData("a\u001B[31mb", "a[31mb")]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u2066b\u2069", "ab")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("\u009B0m", "0m")]
    [InlineData("\uFFFE", "")]
    public void What_may_not_stand_in_text_is_removed_and_counted(string text, string expected)
    {
        Assert.Equal(expected, CharacterPolicy.Clean(text, out int removed));
        Assert.True(removed > 0);
    }

    // Attributes cannot hold half a pair: these are written out.
    [Fact]
    public void Half_a_surrogate_pair_is_removed()
    {
        Assert.Equal("ab", CharacterPolicy.Clean(new string(['a', '\uD800', 'b']), out _));
        Assert.Equal("a", CharacterPolicy.Clean(new string(['a', '\uDC00']), out _));
        Assert.Equal("", CharacterPolicy.Clean(new string(['\uD83F', '\uDFFE']), out int removed));
        Assert.Equal(1, removed);
    }

    [Theory]
    [InlineData("乌鲁木齐\t市")]
    [InlineData("𠮷田")]
    [InlineData("a\u3000b\u00A0c")]
    [InlineData("👨‍👩‍👧")]
    public void What_may_stand_is_kept(string text)
    {
        Assert.Equal(text, CharacterPolicy.Clean(text, out int removed));
        Assert.Equal(0, removed);
    }

    [Fact]
    public void Line_ends_of_every_kind_become_one() =>
        Assert.Equal("a\nb\nc\nd\ne", CharacterPolicy.Clean("a\r\nb\rc\u2028d\u2029e", out _));

    [Fact]
    public void Text_of_a_report_is_clean_whatever_it_is_made_from() => Assert.Equal("ab", new ReportText("a\u202Eb").ToString());
}
