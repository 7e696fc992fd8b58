using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Loading;

public sealed class ReportLoaderTests
{
    private const string Data = """{"form":"1","organ":"某某市医院","year":2024,"beds":{"used":{"city":7}}}""";

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"form":"\udc00"}""")]
    [InlineData("""{"form":"1","\ud800":1}""")]
    [InlineData("""{"form":"1","organ":"\ud800"}""")]
    [InlineData("""{"form":"1","beds":{"\ud800\ud800":{}}}""")]
    public void A_lone_surrogate_is_a_fault_with_its_place(string json)
    {
        Problem failure = Load("a.json", Encoding.UTF8.GetBytes(json)).Failure!;
        Assert.Equal(("input.data", 1), (failure.Rule, failure.Line));
        Assert.True(failure.Column > 1);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-8", true)]
    public void A_data_file_is_read_in_the_encodings_of_text_files(string name, bool marked)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Data)];
        foreach (string path in (string[])["a.json", "-"])
        {
            ReadResult result = Load(path, bytes);
            Assert.True(result.Failure is null, result.Failure?.Message.In(Wording.English));
            Assert.Equal(("某某市医院", 7), (result.Report!.Organ, result.Report.Cell(0).Value));
        }
    }

    [Fact]
    public void A_data_file_of_no_known_encoding_is_refused() =>
        Assert.Equal("input.encoding", Load("a.json", [.. Encoding.UTF8.GetBytes(Data), 0x80, 0xFF]).Failure!.Rule);

    [Fact]
    public void Whatever_goes_wrong_with_an_input_is_its_failure()
    {
        var source = new InputSource("a.txt", () => throw new NotSupportedException("x"));
        Problem failure = new ReportLoader([SmallForm.Create()]).Load(source)[0].Result.Failure!;
        Assert.Equal("input.damaged", failure.Rule);
        Assert.Contains("NotSupportedException", failure.Message.In(Wording.English), StringComparison.Ordinal);
    }

    private static ReadResult Load(string path, byte[] bytes) =>
        new ReportLoader([SmallForm.Create()]).Load(new InputSource(path, () => new MemoryStream(bytes)))[0].Result;
}
