using System.IO.Compression;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Tests.Documents.Sheets;
using ReportGen.Publishing.Tests.Documents.Word;

namespace ReportGen.Publishing.Tests.Documents;

/// <summary>Packages that are broken, or made to break who opens them.</summary>
public sealed class PackageSafetyTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_package_cut_short_is_damaged(double part)
    {
        byte[] bytes = WordFile.Make(WordFile.P("甲"));
        Assert.Equal("input.damaged", Loading.Failure("a.docx", bytes[..(int)(bytes.Length * part)]).Rule);
    }

    [Fact]
    public void A_package_with_a_byte_changed_anywhere_never_throws()
    {
        foreach (byte[] bytes in (byte[][])[WordFile.Make(WordFile.P("甲")), SheetFile.Make(SheetFile.Row(1, SheetFile.Number("A1", "7")))])
        {
            for (int i = 0; i < bytes.Length; i += 3)
            {
                byte[] changed = [.. bytes];
                changed[i] ^= 0x55;
                LoadResult result = DocumentLoader.Load("-", new MemoryStream(changed));
                Assert.True(result.Document is null != result.Failure is null);
            }
        }
    }

    [Fact]
    public void A_figure_changed_in_a_stored_part_is_found_by_its_checksum()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(new MemoryStream(WordFile.Make(WordFile.P("24"))), ZipArchiveMode.Read))
        using (var copy = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using Stream from = entry.Open();
                using Stream to = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        byte[] bytes = stream.ToArray();
        Assert.Equal(["24"], Loading.Lines("a.docx", bytes));
        bytes[bytes.AsSpan().IndexOf(">24<"u8) + 1] = (byte)'9';
        Problem failure = Loading.Failure("a.docx", bytes);
        Assert.Equal("input.damaged", failure.Rule);
        Assert.Contains("checksum", failure.Message.In(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_expands_beyond_the_limit_is_refused() =>
        Assert.Equal("input.too-large", Loading.Failure("a.docx", Changed("word/document.xml", _ => Bomb(17))).Rule);

    [Fact]
    public void Parts_that_are_not_needed_are_not_expanded() =>
        Assert.Equal(["甲"], Loading.Lines("a.docx", Changed("word/media/bomb.xml", _ => Bomb(100))));

    [Fact]
    public void A_package_of_endless_files_is_refused()
    {
        byte[] bytes = WithZip(zip =>
        {
            for (int i = 0; i < 2001; i++)
                zip.CreateEntry($"x{i}");
        });
        Assert.Equal("input.too-large", Loading.Failure("a.docx", bytes).Rule);
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused() => Assert.Equal(
        "input.damaged", Loading.Failure("a.docx", WithZip(zip => zip.CreateEntry("word/Document.xml"))).Rule);

    [Fact]
    public void A_dtd_is_refused() => Assert.Equal(
        "input.damaged",
        Loading.Failure("a.docx", Changed("word/document.xml", xml => "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..])).Rule);

    [Fact]
    public void Endless_nesting_is_refused() => Assert.Equal(
        "input.damaged",
        Loading.Failure("a.docx", Changed("word/document.xml", xml => xml.Replace("</w:body>", Repeat("<w:sdt>", 10_000) + Repeat("</w:sdt>", 10_000) + "</w:body>"))).Rule);

    [Fact]
    public void Xml_that_is_not_well_formed_is_damaged() =>
        Assert.Equal("input.damaged", Loading.Failure("a.docx", Changed("word/document.xml", xml => xml[..^5])).Rule);

    [Fact]
    public void A_missing_main_part_is_damaged() => Assert.Equal(
        "input.damaged", Loading.Failure("a.docx", Changed("_rels/.rels", xml => xml.Replace("word/document.xml", "word/none.xml"))).Rule);

    [Fact]
    public void Links_out_of_the_package_are_not_followed() => Assert.Equal(
        "input.unsupported",
        Loading.Failure("a.docx", Changed("_rels/.rels", xml => xml.Replace("Target=", "TargetMode=\"External\" Target="))).Rule);

    [Theory]
    [InlineData("<w:document\n  <w:body/>", "第 2 行", "line 2")]
    [InlineData("<!DOCTYPE x []><w:document/>", "DTD", "DTD")]
    public void A_malformed_part_is_told_with_its_place_in_the_language_of_the_reader(string xml, string chinese, string english)
    {
        Problem problem = Loading.Failure("a.docx", Changed("word/document.xml", _ => xml));
        Assert.Contains(chinese, problem.Message.In(Wording.Chinese), StringComparison.Ordinal);
        Assert.Contains(english, problem.Message.In(Wording.English), StringComparison.Ordinal);
        Assert.DoesNotContain("hexadecimal", problem.Message.In(Wording.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_links_of_a_document_do_no_harm() => Assert.Equal(
        ["甲"],
        Loading.Lines("a.docx", Changed("word/_rels/document.xml.rels", _ =>
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://[bad uri" TargetMode="External"/></Relationships>
            """)));

    [Fact]
    public void A_presentation_is_refused() => Assert.Equal(
        "input.unsupported", Loading.Failure("a.pptx", Changed("word/document.xml", _ => "<p:presentation xmlns:p=\"p\"/>")).Rule);

    [Fact]
    public void An_encrypted_package_is_refused_with_the_way_out()
    {
        byte[] bytes = WordFile.Make(WordFile.P("甲"));

        // The flag of encryption stands at 6 in a local header and at 8 in a central one.
        for (int i = 0; i + 9 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\x03\x04"u8))
                bytes[i + 6] |= 1;
            else if (bytes.AsSpan(i).StartsWith("PK\x01\x02"u8))
                bytes[i + 8] |= 1;
        }

        Assert.Equal("input.unsupported", Loading.Failure("a.docx", bytes).Rule);
    }

    [Fact]
    public void The_strict_edition_of_the_format_is_read()
    {
        byte[] bytes = Changed("word/document.xml", xml => xml.Replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"));
        bytes = Changed("_rels/.rels", xml => xml.Replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"), bytes);
        Assert.Equal(["甲"], Loading.Lines("a.docx", bytes));
    }

    private static string Bomb(int mebibytes) => "<a>" + new string(' ', mebibytes * 1024 * 1024) + "</a>";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] WithZip(Action<ZipArchive> change)
    {
        var stream = new MemoryStream();
        stream.Write(WordFile.Make(WordFile.P("甲")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            change(zip);
        return stream.ToArray();
    }

    private static byte[] Changed(string name, Func<string, string> change, byte[]? package = null)
    {
        var stream = new MemoryStream();
        stream.Write(package ?? WordFile.Make(WordFile.P("甲")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text = "";
            if (zip.GetEntry(name) is { } old)
            {
                using (var reader = new StreamReader(old.Open()))
                    text = reader.ReadToEnd();
                old.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }

        return stream.ToArray();
    }
}
