using ReportGen.Characters;

namespace ReportGen.Tests.Text;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("甲市人民政府", "甲市\u200B人民政府")]
    [InlineData("甲市人民政府", "甲市 人民政府")]
    [InlineData("甲市（本级）", "甲市(本级)")]
    [InlineData("ABC水务", "ＡＢＣ 水务")]
    [InlineData("龙城区", "⻰城区")]
    [InlineData("Québec", "Que\u0301bec")]
    [InlineData("Việt Nam", "Vie\u0323\u0302t  Nam")]
    [InlineData("Việt", "Vie\u0302\u0323t")]
    [InlineData("ガス局", "ｶﾞｽ局")]
    [InlineData("서울", "\u1109\u1165\u110B\u116E\u11AF")]
    [InlineData("樂亭县", "\uF914亭县")]
    [InlineData("Å", "\u212B")]
    [InlineData("买买提·热西提", "买买提・热西提")]
    public void What_a_reader_cannot_tell_apart_is_one_name(string name, string other)
    {
        Assert.Equal(NameKey.Of(name), NameKey.Of(other));
        Assert.True(NameKey.AreSame(name, other));
    }

    [Theory]
    [InlineData("甲市", "乙市")]
    [InlineData("Quebec", "Québec")]
    [InlineData("AB Water", "A BWater")]
    [InlineData("甲市", "甲市政府")]
    public void Other_names_have_other_keys(string name, string other) => Assert.NotEqual(NameKey.Of(name), NameKey.Of(other));

    [Fact]
    public void A_key_is_its_own_key()
    {
        foreach (string name in new[] { "Que\u0301bec (ＡＢ) 市", "ｶﾞｽ 局", "\U0002F80A\uFA6C", "甲 \u3000市" })
            Assert.Equal(NameKey.Of(name), NameKey.Of(NameKey.Of(name)));
    }

    [Fact]
    public void A_name_that_is_not_known_is_none() => Assert.False(NameKey.AreSame(null, null));

    [Fact]
    public void Every_letter_of_the_table_is_put_together_from_its_parts()
    {
        foreach (var (mark, pairs) in Composition.Marks)
        {
            for (int i = 0; i < pairs.Length; i += 2)
                Assert.Equal(pairs[i + 1].ToString(), Composition.Compose($"{pairs[i]}{mark}"));
        }
    }

    [Fact]
    public void A_mark_that_another_keeps_from_its_letter_stays_beside_it() =>
        Assert.Equal("\u0101\u0301", Composition.Compose("a\u0304\u0301"));
}
