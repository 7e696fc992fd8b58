using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers.Sarif;

namespace ReportGen.Publishing.Tests.Checking.Writers.Sarif;

public sealed class SarifUriTests
{
    [Theory]
    [InlineData("a.json", "a.json")]
    [InlineData("../2024/a b.json", "../2024/a%20b.json")]
    [InlineData("年报/甲区.txt", "%E5%B9%B4%E6%8A%A5/%E7%94%B2%E5%8C%BA.txt")]
    [InlineData("a:b.txt", "a%3Ab.txt")]
    [InlineData("100%#1?.txt", "100%25%231%3F.txt")]
    [InlineData("/data/a b.txt", "file:///data/a%20b.txt")]
    [InlineData("C:/data/a.txt", "file:///C:/data/a.txt")]
    [InlineData("//server/share/a.txt", "file://server/share/a.txt")]
    [InlineData("-", "stdin")]
    public void A_path_becomes_a_uri(string path, string uri)
    {
        Assert.Equal(uri, SarifUri.Of(path));
        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out Uri? parsed));
        Assert.Equal(uri.StartsWith("file:", StringComparison.Ordinal), parsed.IsAbsoluteUri);
    }
}
