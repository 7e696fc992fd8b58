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
    [InlineData("1\u200B0件", "10件")]
    [InlineData("总\uFE0F计", "总计")]
    [InlineData("甲\u00AD市", "甲市")]
    [InlineData("\u3164\uFFA0\u115F\u034F\u2060\u180E", "")]
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
    [InlineData("⚠️ ❤️‍🔥")]
    [InlineData("می‌خواهم")]
    public void What_may_stand_is_kept(string text)
    {
        Assert.Equal(text, CharacterPolicy.Clean(text, out int removed));
        Assert.Equal(0, removed);
    }

    [Fact]
    public void Line_ends_of_every_kind_become_one() =>
        Assert.Equal("a\nb\nc\nd\ne", CharacterPolicy.Clean("a\r\nb\rc\u2028d\u2029e", out _));

    [Theory]
    [InlineData("甲\u200B市", "甲市")]
    [InlineData("👨\u200D👩", "👨👩")]
    [InlineData("甲\U000E0041市", "甲市")]
    [InlineData("葛\U000E0100城", "葛城")]
    [InlineData(" 甲\n市\t府 ", "甲 市 府")]
    public void Nothing_that_cannot_be_seen_stays_in_a_name(string name, string expected) =>
        Assert.Equal(expected, CharacterPolicy.CleanName(name, out _));

    [Fact]
    public void The_organ_of_a_report_is_clean_whatever_it_is_set_to()
    {
        Report report = Forms.SmallForm.Consistent();
        report.Organ = "甲\u200B\u3164市";
        Assert.Equal("甲市", report.Organ);
    }

    [Fact]
    public void What_is_printed_in_a_cell_is_one_line()
    {
        Report report = Forms.SmallForm.Consistent();
        report.SetOrigin(0, new CellOrigin(1, 1, "5\u200B\n三、"));
        Assert.Equal("5 三、", report.Origin(0).Printed);
    }

    [Fact]
    public void Text_of_a_report_is_clean_whatever_it_is_made_from() => Assert.Equal("ab", new ReportText("a\u202Eb").ToString());
}
