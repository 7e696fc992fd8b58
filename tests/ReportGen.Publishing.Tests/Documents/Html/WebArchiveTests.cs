using System.Text;

namespace ReportGen.Publishing.Tests.Documents.Html;

public sealed class WebArchiveTests
{
    private const string Page = "<table><tr><td>规章<td>12</table>";

    [Theory]
    [InlineData("a.mht")]
    [InlineData("a.mhtml")]
    [InlineData("a.doc")]
    public void The_page_in_an_archive_is_read(string name) =>
        Assert.Equal(["规章|12"], Loading.Lines(name, Archive("quoted-printable", Quoted(Encoding.UTF8.GetBytes(Page)), "utf-8")));

    [Fact]
    public void A_page_in_base64_and_another_charset_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string body = Convert.ToBase64String(Encoding.GetEncoding("gb18030").GetBytes(Page), Base64FormattingOptions.InsertLineBreaks);
        Assert.Equal(["规章|12"], Loading.Lines("a.mht", Archive("base64", body, "gb2312")));
    }

    [Fact]
    public void A_page_within_alternatives_is_found()
    {
        string inner = "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>yes\r\n--in--\r\n";
        Assert.Equal(["yes"], Loading.Lines("a.mht", Encoding.ASCII.GetBytes($"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"out\"\r\n\r\n--out\r\n{inner}--out--")));
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n")]
    public void An_archive_without_a_page_is_refused_by_name(string content) =>
        Assert.Contains("MHTML", Loading.Failure("a.mht", Encoding.ASCII.GetBytes(content)).Message.ToString(), StringComparison.Ordinal);

    private static byte[] Archive(string encoding, string body, string charset) => Encoding.ASCII.GetBytes(
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_Next\"\r\n\r\n"
        + $"------=_Next\r\nContent-Type: text/html; charset=\"{charset}\"\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: http://example.test/\r\n\r\n{body}\r\n"
        + "------=_Next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=_Next--\r\n");

    // Every byte escaped, with a soft end after each third.
    private static string Quoted(byte[] bytes) => string.Concat(bytes.Select(static (b, i) => $"={b:X2}{(i % 3 == 2 ? "=\r\n" : "")}"));
}
