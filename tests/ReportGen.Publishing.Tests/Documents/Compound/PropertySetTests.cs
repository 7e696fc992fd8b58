using System.Text;
using ReportGen.Reading;
using static ReportGen.TestSupport.Files.PropertySetFile;

namespace ReportGen.Publishing.Tests.Documents.Compound;

/// <summary>The properties that an office gave a file of before 2007.</summary>
public sealed class PropertySetTests
{
    private static SourceDocument Load(byte[] properties) =>
        Loading.Document("a.doc", WordBinaryFile.Make(static _ => { }, [(PropertySetFile.Name, properties)], WordBinaryFile.P("甲")));

    [Fact]
    public void The_time_of_publication_is_read_of_a_document_whatever_its_type() => Assert.Equal(
        ["2025-01-20", "2025-01-20", "2025-01-20T08:30Z"],
        ((byte[][])[Text(Encoding.ASCII.GetBytes("2025-01-20")), WideText("2025-01-20"), Time(new DateTime(2025, 1, 20, 8, 30, 0, DateTimeKind.Utc))])
            .Select(static v => Load(Make(936, ("发布日期", v))).Published?.ToString()));

    [Fact]
    public void And_of_a_workbook() => Assert.Equal(
        "2025-01-20", Loading.Document("a.xls", SheetBinaryFile.Make([], [(PropertySetFile.Name, Make(936, ("PubDate", WideText("2025-01-20"))))], ("表", 0, [SheetBinaryFile.Label(0, 0, "甲")]))).Published?.ToString());

    [Fact]
    public void A_document_says_of_which_form_it_is() => Assert.Equal(
        "Disclosure/2021", Load(Make(1200, ("年", WideText("2024")), ("ReportForm", WideText("Disclosure/2021")))).FormName);

    [Fact]
    public void Properties_that_cannot_be_followed_are_none()
    {
        byte[] whole = Make(1200, ("PubDate", WideText("2025-01-20")));
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] = 0xFF;
            Assert.Equal(["甲"], Load(damaged).Lines);
            Assert.Equal(["甲"], Load(whole[..at]).Lines);
        }
    }
}
